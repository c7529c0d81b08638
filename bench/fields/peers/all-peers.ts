import { aliasvault } from './aliasvault.ts';
import { authenticator } from './authenticator.ts';
import { bitwardenFill } from './bitwarden-fill.ts';
import { bitwardenInline } from './bitwarden-inline.ts';
import { chromium } from './chromium.ts';
import { duckduckgo } from './duckduckgo.ts';
import { ente } from './ente.ts';
import { keepassxc } from './keepassxc.ts';
import type { Peer } from './peer.ts';
import { twoFas } from './two-fas.ts';

/** Proton Pass is missing: its rules are a trained model, not lists that could be restated. */
export const PEERS: readonly Peer[] = [
  bitwardenInline,
  bitwardenFill,
  keepassxc,
  chromium,
  duckduckgo,
  twoFas,
  authenticator,
  ente,
  aliasvault,
];

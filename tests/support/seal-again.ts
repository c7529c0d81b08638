import type { Bytes } from '../../lib/encoding/bytes.ts';
import { encodeUtf8 } from '../../lib/encoding/utf8.ts';
import { encodeAccount } from '../../lib/vault/account-codec.ts';
import type { VaultDocument } from '../../lib/vault/document.ts';
import type { VaultHeader } from '../../lib/vault/header.ts';
import { openRecord, sealRecord } from '../../lib/vault/seal-record.ts';
import type { VaultStage } from './vault-stage.ts';

interface Other {
  readonly key?: CryptoKey;
  readonly json?: string;
}

/** The record that is open, sealed once more with some of it changed. */
export async function sealAgain(
  { session, world }: VaultStage,
  change: Partial<VaultHeader> = {},
  { key, json }: Other = {},
): Promise<Bytes> {
  const { record, vaultKey } = await session.current();
  const content = json === undefined ? await openRecord(record, vaultKey) : encodeUtf8(json);
  return sealRecord({ ...record.header, ...change }, key ?? vaultKey, content, world.ports.random);
}

/** Both stores as if these bytes were all that was ever saved; the worker has just started, and the session is kept. */
export function plant(stage: VaultStage, bytes: Bytes, generation: number): void {
  const { primary, mirror } = stage.world;
  primary.latest = generation % stage.world.ports.primary.places;
  primary.records = new Map([[primary.latest, bytes]]);
  mirror.records = new Map([0, 1].map((place) => [place, bytes]));
  stage.restart();
}

/** The content of version 1: no care, accounts without an icon. */
export function versionOne({ accounts, trash, registrations, answers }: VaultDocument): string {
  const tuple = (account: VaultDocument['accounts'][number]) => encodeAccount(account).slice(0, 16);
  return JSON.stringify({
    v: 1,
    a: accounts.map(tuple),
    t: trash.map(({ account, trashedAt }) => [tuple(account), trashedAt]),
    r: registrations,
    s: answers,
  });
}

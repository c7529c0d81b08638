import { encodeBase64url } from '../../lib/encoding/base64url.ts';
import { createAccount } from '../../lib/vault/create-account.ts';
import type { Account, VaultDocument } from '../../lib/vault/document.ts';
import { EMPTY_DOCUMENT, NO_CARE } from '../../lib/vault/document.ts';
import { RFC_SECRET } from '../../tests/support/sample-account.ts';

const ISSUERS = ['GitHub', 'Feide', 'Nordfjord kommune', 'Microsoft', 'Førde sparebank'];

/** The id of the account at a place of the list. */
export function idAt(index: number): string {
  const id = new Uint8Array(16);
  new DataView(id.buffer).setUint32(0, index);
  return encodeBase64url(id);
}

/** The same accounts every time: five issuers, each account with a name and an origin of its own. */
function sampleAt(index: number, origin: string): Account {
  const issuer = ISSUERS[index % ISSUERS.length] ?? '';
  const label = `kari${index}@nordfjord.example`;
  const otp = { secret: RFC_SECRET, algorithm: 'SHA1', digits: 6, period: 30, counter: 0, pin: '' } as const;
  const made = createAccount({ ...otp, type: 'totp', issuer, label }, [origin], {
    now: 1_768_478_400_000 + index,
    random: () => new Uint8Array(16),
  });
  return { ...made, confirmed: true, id: idAt(index) };
}

/** `firstOrigin`: what the first account is bound to, instead of an origin of its own. */
export const documentWith = (accounts: number, firstOrigin?: string): VaultDocument => ({
  ...EMPTY_DOCUMENT,
  // A user who heeds the reminder: what else is on the screen is not measured here.
  care: { ...NO_CARE, backupAt: Date.now() },
  accounts: Array.from({ length: accounts }, (_, index) =>
    sampleAt(index, (index === 0 ? firstOrigin : undefined) ?? `https://s${index}.example`),
  ),
});

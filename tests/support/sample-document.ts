import { encodeBase32 } from '../../lib/encoding/base32.ts';
import type { Account, VaultDocument } from '../../lib/vault/document.ts';
import { EMPTY_DOCUMENT } from '../../lib/vault/document.ts';

/** An account that differs with its number. */
export function sampleAccount(number = 1): Account {
  const secret = Uint8Array.from({ length: 20 }, (_, index) => (number * 31 + index * 7) & 255);
  return {
    id: `account-${number.toString().padStart(14, '0')}`,
    type: 'totp',
    issuer: `Kommune ${number}`,
    label: `kari.nordmann.${number}@kommune.example`,
    secret: encodeBase32(secret),
    algorithm: 'SHA1',
    digits: 6,
    period: 30,
    counter: 0,
    pin: '',
    origins: [`https://login${number}.kommune.example`],
    confirmed: true,
    createdAt: 1_768_478_400_000,
    usedAt: 1_768_478_400_000 + number,
    tags: [],
    note: '',
    pinned: false,
    icon: '',
    subdomains: false,
    appended: false,
    frames: [],
    visits: [],
  };
}

export function sampleDocument(accounts: number): VaultDocument {
  return {
    ...EMPTY_DOCUMENT,
    accounts: Array.from({ length: accounts }, (_, index) => sampleAccount(index)),
  };
}

export function addAccount(number: number) {
  return (document: VaultDocument): VaultDocument => ({
    ...document,
    accounts: [...document.accounts, sampleAccount(number)],
  });
}

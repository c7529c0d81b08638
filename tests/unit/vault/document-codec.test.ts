import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DECISIONS } from '../../../lib/approvals/claims.ts';
import { encodeUtf8 } from '../../../lib/encoding/utf8.ts';
import { ALGORITHMS, OTP_TYPES } from '../../../lib/otp/parameters.ts';
import { decodeAccount, encodeAccount } from '../../../lib/vault/account-codec.ts';
import {
  type Account,
  ASK_AGAIN,
  BACKUP_RHYTHMS,
  EMPTY_DOCUMENT,
  NO_CARE,
  type VaultDocument,
} from '../../../lib/vault/document.ts';
import { decodeDocument, encodeDocument } from '../../../lib/vault/document-codec.ts';
import { VAULT_LIMITS } from '../../../lib/vault/limits.ts';
import { anyText } from '../../support/any-text.ts';
import { sampleAccount, sampleDocument } from '../../support/sample-document.ts';

const text = anyText(20);
const time = fc.maxSafeNat();
const account = fc.record({
  id: fc.string({ minLength: 1, maxLength: 64 }),
  type: fc.constantFrom(...OTP_TYPES),
  algorithm: fc.constantFrom(...ALGORITHMS),
  digits: fc.integer({ min: 1, max: 10 }),
  period: fc.integer({ min: 1, max: 86_400 }),
  counter: fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }),
  secret: fc.stringMatching(/^[A-Z2-7]{1,205}$/),
  issuer: text,
  label: text,
  origins: fc.array(text, { maxLength: 5 }),
  confirmed: fc.boolean(),
  createdAt: time,
  usedAt: time,
  tags: fc.array(text, { maxLength: 5 }),
  note: text,
  pinned: fc.boolean(),
  icon: fc.stringMatching(/^[a-z0-9]{0,40}$/),
  pin: anyText(64).filter((pin) => pin.length <= 64),
  subdomains: fc.boolean(),
  appended: fc.boolean(),
  frames: fc.array(fc.record({ frame: text, top: text }), { maxLength: 3 }),
  visits: fc.array(fc.record({ origin: text, path: text, at: time }), { maxLength: 3 }),
});
const registration = fc.record({
  deviceId: text,
  service: text,
  issuer: text,
  account: text,
  serviceKeyThumbprint: text,
  serviceKey: text,
  deviceKey: text,
  deviceName: text,
  createdAt: time,
  push: fc.boolean(),
});
const answer = fc.record({
  jti: text,
  deviceId: text,
  decision: fc.constantFrom(...DECISIONS),
  decidedAt: time,
  jws: text,
  state: fc.constantFrom('stored' as const, 'sent' as const, 'refused' as const, 'expired' as const),
  app: text,
  text,
  issuer: text,
});
const document: fc.Arbitrary<VaultDocument> = fc.record({
  version: fc.constant(4 as const),
  accounts: fc.array(account, { maxLength: 4 }),
  trash: fc.array(fc.record({ account, trashedAt: time }), { maxLength: 2 }),
  registrations: fc.array(registration, { maxLength: 2 }),
  answers: fc.array(answer, { maxLength: 2 }),
  care: fc.record({
    askAgain: fc.constantFrom(...ASK_AGAIN),
    backupEvery: fc.constantFrom(...BACKUP_RHYTHMS),
    backupAt: time,
    remindAfter: time,
  }),
});

/** The same account, once in the list and once in the trash. */
function versionOne(of: Account): string {
  const tuple = encodeAccount(of).slice(0, 16);
  return JSON.stringify({ v: 1, a: [tuple], t: [[tuple, 7]], r: [], s: [] });
}

const decodeText = (json: string) => decodeDocument(encodeUtf8(json));

describe('the document', () => {
  test('there and back for any document', () => {
    fc.assert(
      fc.property(document, (value) => {
        expect(decodeDocument(encodeDocument(value))).toEqual({ document: value, version: 4 });
      }),
    );
  });

  test('ten thousand accounts fit, and not one more', () => {
    const full = sampleDocument(VAULT_LIMITS.maxAccounts);
    expect(encodeDocument(full).length).toBeLessThan(VAULT_LIMITS.maxBody * 0.6);
    expect(() => encodeDocument(sampleDocument(VAULT_LIMITS.maxAccounts + 1))).toThrow('account.limit');
  });

  test.each([
    ['', 'vault.damaged'],
    ['null', 'vault.damaged'],
    ['[]', 'vault.damaged'],
    ['{"v":1,"a":[],"t":[],"r":[]}', 'vault.damaged'],
    ['{"v":1,"a":[],"t":[],"r":[],"s":[],"x":0}', 'vault.damaged'],
    ['{"v":0,"a":[],"t":[],"r":[],"s":[]}', 'vault.damaged'],
    ['{"v":"1","a":[],"t":[],"r":[],"s":[]}', 'vault.damaged'],
    ['{"v":1,"a":{},"t":[],"r":[],"s":[]}', 'vault.damaged'],
    ['{"v":1,"a":[],"t":[[]],"r":[],"s":[]}', 'vault.damaged'],
    ['{"v":1,"a":[],"t":[],"r":[{}],"s":[]}', 'vault.damaged'],
    ['{"v":1,"a":[null],"t":[],"r":[],"s":[]}', 'account.invalid'],
    ['{"v":1,"a":[[]],"t":[],"r":[],"s":[]}', 'account.invalid'],
    ['{"v":1,"a":[],"t":[],"r":[],"s":[],"c":{}}', 'vault.damaged'],
    ['{"v":2,"a":[],"t":[],"r":[],"s":[]}', 'vault.damaged'],
    ['{"v":2,"a":[],"t":[],"r":[],"s":[],"c":{}}', 'vault.damaged'],
    ['{"v":3,"a":[],"t":[],"r":[],"s":[]}', 'vault.damaged'],
    ['{"v":4,"a":[],"t":[],"r":[],"s":[]}', 'vault.damaged'],
    ['{"v":5,"anything":true}', 'vault.newer_format'],
  ])('refuses %j: %s', (json, code) => {
    expect(() => decodeText(json)).toThrow(code);
  });

  test('version 1 has no icons and no care', () => {
    const { document: read, version } = decodeText(versionOne(sampleAccount()));
    expect(version).toBe(1);
    const accounts = [sampleAccount()];
    expect(read).toEqual({
      ...EMPTY_DOCUMENT,
      accounts,
      trash: [{ account: sampleAccount(), trashedAt: 7 }],
    });
  });

  test('version 2 has no PINs', () => {
    const tuple = encodeAccount(sampleAccount()).slice(0, 17);
    const care = { ...NO_CARE, askAgain: 'codes' };
    const json = JSON.stringify({ v: 2, a: [tuple], t: [[tuple, 7]], r: [], s: [], c: care });
    const { document: read, version } = decodeText(json);
    expect(version).toBe(2);
    expect(read).toEqual({
      ...EMPTY_DOCUMENT,
      accounts: [sampleAccount()],
      trash: [{ account: sampleAccount(), trashedAt: 7 }],
      care,
    });
  });

  test('version 3 knows nothing of fills', () => {
    const tuple = encodeAccount(sampleAccount()).slice(0, 18);
    const json = JSON.stringify({ v: 3, a: [tuple], t: [[tuple, 7]], r: [], s: [], c: NO_CARE });
    const { document: read, version } = decodeText(json);
    expect(version).toBe(3);
    const trash = [{ account: sampleAccount(), trashedAt: 7 }];
    expect(read).toEqual({ ...EMPTY_DOCUMENT, accounts: [sampleAccount()], trash });
  });

  test('an account has the number of values of its version', () => {
    const tuple = encodeAccount(sampleAccount());
    expect(() => decodeAccount(tuple, 3)).toThrow('account.invalid');
    expect(() => decodeAccount([...tuple, 0], 4)).toThrow('account.invalid');
    expect(() => decodeAccount(tuple.slice(0, 18), 4)).toThrow('account.invalid');
    expect(() => decodeAccount(tuple.slice(0, 21), 4)).toThrow('account.invalid');
    expect(() => decodeAccount(tuple, 1)).toThrow('account.invalid');
    expect(() => decodeAccount(tuple, 2)).toThrow('account.invalid');
    expect(() => decodeAccount(tuple.slice(0, 16), 2)).toThrow('account.invalid');
    expect(() => decodeAccount(tuple.slice(0, 17), 3)).toThrow('account.invalid');
  });

  test('refuses what is not UTF-8', () => {
    expect(() => decodeDocument(Uint8Array.of(0x22, 0xff, 0x22))).toThrow('vault.damaged');
  });

  test.each([
    { digits: 0 },
    { digits: 11 },
    { period: 0 },
    { period: 86_401 },
    { period: 30.5 },
    { counter: -1 },
    { counter: 2 ** 53 },
    { secret: '' },
    { secret: 'abcdefgh' },
    { secret: 'A'.repeat(206) },
    { issuer: 'x'.repeat(129) },
    { label: 'x'.repeat(257) },
    { note: 'x'.repeat(10_001) },
    { id: '' },
    { createdAt: -1 },
    { usedAt: Number.NaN },
    { algorithm: 'MD5' as never },
    { type: 'push' as never },
    { pin: 'x'.repeat(65) },
    { pin: 1234 as never },
    { origins: ['x'.repeat(2049)] },
    { origins: Array.from({ length: 101 }, () => 'https://a.example') },
    { origins: 'https://a.example' as never },
    { tags: [7 as never] },
    { confirmed: 2 as never },
    { icon: 'x'.repeat(41) },
    { icon: 'Git' },
    { icon: '../x' },
    { icon: 7 as never },
    { subdomains: 2 as never },
    { appended: 'x' as never },
    { frames: Array.from({ length: 51 }, () => ({ frame: 'a', top: 'b' })) },
    { frames: [{ frame: 'x'.repeat(2049), top: '' }] },
    { frames: [{ frame: '', top: 'x'.repeat(2049) }] },
    { frames: [{ frame: 'a' } as never] },
    { visits: Array.from({ length: 21 }, () => ({ origin: 'a', path: '/', at: 0 })) },
    { visits: [{ origin: 'x'.repeat(2049), path: '/', at: 0 }] },
    { visits: [{ origin: 'a', path: 'x'.repeat(201), at: 0 }] },
    { visits: [{ origin: 'a', path: '/', at: -1 }] },
    { visits: [{ origin: 'a', path: '/', at: 0.5 }] },
    { visits: [{ origin: 7, path: '/', at: 0 } as never] },
  ])('an account with %o could not be read again', (change) => {
    const accounts = [{ ...sampleAccount(), ...change }];
    expect(() => decodeDocument(encodeDocument({ ...EMPTY_DOCUMENT, accounts }))).toThrow('account.invalid');
  });
});

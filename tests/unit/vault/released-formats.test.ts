import { expect, test } from 'vitest';
import { decodeBase64url } from '../../../lib/encoding/base64url.ts';
import { createVaultService } from '../../../lib/services/vault/vault-service.ts';
import { deriveArgon2id } from '../../../lib/vault/argon2.ts';
import { NO_CARE } from '../../../lib/vault/document.ts';
import { parseRecoveryCode } from '../../../lib/vault/recovery-code.ts';
import formatOne from '../../fixtures/vault/format-1.json' with { type: 'json' };
import formatTwo from '../../fixtures/vault/format-2.json' with { type: 'json' };
import formatThree from '../../fixtures/vault/format-3.json' with { type: 'json' };
import formatFour from '../../fixtures/vault/format-4.json' with { type: 'json' };
import { createFakeWorld } from '../../support/vault-fakes.ts';
import { decryptVault } from '../../support/vault-decryptor.ts';

/** One record of every format that was ever released, with its content in today's form. These files are never made anew. */
interface Listed<T> {
  readonly accounts: readonly T[];
  readonly trash: readonly { readonly account: T; readonly trashedAt: number }[];
}
const { document: one } = formatOne;
const { document: two } = formatTwo;
const { document: three } = formatThree;
const NO_FILLS = { subdomains: false, appended: false, frames: [], visits: [] };

/** The document of an older version with what its accounts lack. */
const inForm4 = <T extends object>(document: Listed<T>, missing: object) => ({
  ...document,
  version: 4,
  accounts: document.accounts.map((account) => ({ ...account, ...missing })),
  trash: document.trash.map((entry) => ({ ...entry, account: { ...entry.account, ...missing } })),
});

const FORMATS = [
  {
    name: 'format 1',
    version: 1,
    fixture: formatOne,
    document: { ...inForm4(one, { icon: '', pin: '', ...NO_FILLS }), care: NO_CARE },
  },
  { name: 'format 2', version: 2, fixture: formatTwo, document: inForm4(two, { pin: '', ...NO_FILLS }) },
  { name: 'format 3', version: 3, fixture: formatThree, document: inForm4(three, NO_FILLS) },
  { name: 'format 4', version: 4, fixture: formatFour, document: formatFour.document },
];

test.each(FORMATS)('$name opens with its password and with its recovery code', async (format) => {
  const { fixture, document } = format;
  const world = createFakeWorld();
  world.mirror.records.set(0, decodeBase64url(fixture.record));
  const vault = createVaultService({ ...world.ports, kdf: deriveArgon2id });
  for (const by of [
    { method: 'password', secret: fixture.password },
    { method: 'recovery', secret: fixture.recoveryCode },
  ] as const) {
    await vault.unlock(by);
    expect(await vault.read()).toEqual(document);
    await vault.lock();
  }
});

test.each(FORMATS)('$name opens in the independent reader', ({ fixture, version }) => {
  const recovery = Buffer.from(parseRecoveryCode(fixture.recoveryCode));
  const record = Buffer.from(fixture.record, 'base64url');
  const { generation, json } = decryptVault(record, { recovery });
  expect(generation).toBe(BigInt(fixture.generation));
  expect(json).toMatchObject({ v: version, r: fixture.document.registrations, s: fixture.document.answers });
  expect(decryptVault(record, { password: fixture.password }).json).toEqual(json);
});

test('format 2 has the choices of its owner and icons, and its passkey opens in the independent reader', () => {
  const record = Buffer.from(formatTwo.record, 'base64url');
  const passkey = Buffer.from(formatTwo.passkeySecret, 'base64url');
  const { json } = decryptVault(record, { passkey });
  const { a, c } = json as { a: unknown[][]; c: unknown };
  expect(a.map((account) => account[16])).toEqual(['github', '']);
  expect(c).toEqual(formatTwo.document.care);
});

test('format 3 has every type of account, and the PINs of those that need one', () => {
  const record = Buffer.from(formatThree.record, 'base64url');
  const passkey = Buffer.from(formatThree.passkeySecret, 'base64url');
  const { a, t } = decryptVault(record, { passkey }).json as { a: unknown[][]; t: [unknown[], number][] };
  expect(a.map((account) => account[1])).toEqual([0, 1, 2, 3, 4]);
  expect(a.map((account) => account[17])).toEqual(['', '', '', '5239', 'px9']);
  expect(t.map(([account]) => [account[1], account[17]])).toEqual([[4, '']]);
});

test('format 4 has what filling was told and saw', () => {
  const record = Buffer.from(formatFour.record, 'base64url');
  const passkey = Buffer.from(formatFour.passkeySecret, 'base64url');
  const { a, t } = decryptVault(record, { passkey }).json as { a: unknown[][]; t: [unknown[], number][] };
  expect(a.map((account) => account.slice(18, 20))).toEqual([
    [1, 0],
    [0, 1],
    [1, 1],
    [0, 0],
    [0, 0],
  ]);
  expect(a.map((account) => (account[20] as unknown[]).length)).toEqual([0, 2, 0, 0, 0]);
  expect(a[1]?.[20]).toContainEqual(['https://login2.kommune.example', 'https://portal.example']);
  expect(a[0]?.[21]).toEqual([
    ['https://login1.kommune.example', '/logg-inn/kode', 1779753600000],
    ['https://min.login1.kommune.example:8443', '/', 1779667200000],
  ]);
  expect(t.map(([account]) => account.slice(20))).toEqual([
    [
      [['https://login3.kommune.example', 'https://portal.example']],
      [['https://login3.kommune.example', '/to', 1768478400003]],
    ],
  ]);
});

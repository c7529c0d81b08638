import { describe, expect, test } from 'vitest';
import { encodeUtf8 } from '../../../lib/encoding/utf8.ts';
import { PortvaktError } from '../../../lib/errors.ts';
import { OTP_LIMITS } from '../../../lib/otp/parameters.ts';
import { decodeAccount, encodeAccount } from '../../../lib/vault/account-codec.ts';
import { decodeDocument, encodeDocument } from '../../../lib/vault/document-codec.ts';
import { VAULT_LIMITS } from '../../../lib/vault/limits.ts';
import { restoreFromTrash } from '../../../lib/vault/trash.ts';
import { sampleAccount, sampleDocument } from '../../support/sample-document.ts';

describe('what is just within the limits of an account', () => {
  test.each([
    { counter: OTP_LIMITS.maxCounter + 1 },
    { id: 'x'.repeat(64) },
    { issuer: 'x'.repeat(128), label: 'x'.repeat(256), note: 'x'.repeat(10_000) },
    { icon: 'x'.repeat(40) },
    { pin: 'x'.repeat(64) },
    { digits: 1, period: 1 },
    { digits: 10, period: 86_400 },
    { secret: 'A'.repeat(205) },
    {
      origins: Array.from({ length: 100 }, () => 'x'.repeat(2048)),
      tags: Array.from({ length: 100 }, () => 't'),
    },
    { frames: Array.from({ length: 50 }, () => ({ frame: 'x'.repeat(2048), top: 'y'.repeat(2048) })) },
    {
      visits: Array.from({ length: 20 }, (_, at) => ({
        origin: 'x'.repeat(2048),
        path: '/'.repeat(200),
        at,
      })),
    },
    { subdomains: true },
    { appended: true },
  ])('%#', (change) => {
    const account = { ...sampleAccount(), ...change };
    expect(decodeAccount(encodeAccount(account), 4)).toEqual(account);
  });

  test.each([
    [6, ' JBSWY3DP'],
    [6, 'JBSWY3DP '],
    [1, '0'],
    [1, 5],
    [17, 1234],
    [2, '1'],
    [5, '0'],
    [18, true],
    [18, -1],
    [19, '1'],
    [19, null],
    [20, null],
    [20, {}],
    [20, [null]],
    [20, [[]]],
    [20, [['https://a.example']]],
    [20, [['https://a.example', 'https://b.example', '']]],
    [20, [{ frame: 'https://a.example', top: 'https://b.example' }]],
    [20, [['https://a.example', 7]]],
    [20, ['ab']],
    [21, 'https://a.example'],
    [21, [['https://a.example', '/']]],
    [21, [['https://a.example', '/', 0, 0]]],
    [21, [['https://a.example', '/', '0']]],
    [21, [['https://a.example', null, 0]]],
    [21, [['https://a.example', '/', 2 ** 53]]],
    [21, { length: 0 }],
  ])('value %i may not be %j', (place, value) => {
    const tuple = [...encodeAccount(sampleAccount())];
    tuple[place] = value;
    expect(() => decodeAccount(tuple, 4)).toThrow('account.invalid');
  });
});

/** A refusal by its limit carries the limit. */
function factsOf(work: () => unknown): object {
  try {
    work();
  } catch (thrown) {
    if (thrown instanceof PortvaktError) return { ...thrown.facts, code: thrown.code };
  }
  throw new Error('it was not refused');
}

describe('ten thousand accounts', () => {
  const limit = { code: 'account.limit', limit: VAULT_LIMITS.maxAccounts };

  test('is what a refusal names', () => {
    expect(factsOf(() => encodeDocument(sampleDocument(VAULT_LIMITS.maxAccounts + 1)))).toEqual(limit);
  });

  test('holds for what comes back from the trash', () => {
    const account = sampleAccount(20_000);
    const full = { ...sampleDocument(VAULT_LIMITS.maxAccounts), trash: [{ account, trashedAt: 1 }] };
    expect(factsOf(() => restoreFromTrash(full, [account.id]))).toEqual(limit);
    const roomy = { ...sampleDocument(VAULT_LIMITS.maxAccounts - 1), trash: full.trash };
    expect(restoreFromTrash(roomy, [account.id]).accounts).toHaveLength(VAULT_LIMITS.maxAccounts);
  });
});

describe('a document of a version that is no number', () => {
  test.each(['"3"', '3.5', 'null', '[3]'])('%s is damage, not a later version', (version) => {
    expect(() => decodeDocument(encodeUtf8(`{"v":${version}}`))).toThrow('vault.damaged');
  });
});

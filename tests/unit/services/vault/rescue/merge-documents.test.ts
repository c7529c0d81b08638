import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSameAccount } from '../../../../../lib/services/vault/rescue/merge-accounts.ts';
import { mergeDocuments } from '../../../../../lib/services/vault/rescue/merge-documents.ts';
import { type Account, EMPTY_DOCUMENT, type VaultDocument } from '../../../../../lib/vault/document.ts';
import { decodeDocument, encodeDocument } from '../../../../../lib/vault/document-codec.ts';
import { sampleAccount } from '../../../../support/sample-document.ts';

const account = fc
  .record({
    number: fc.nat({ max: 4 }),
    secret: fc.constantFrom('GEZDGNBVGY3TQOJQ', 'NBSWY3DPFQQHO33S'),
    type: fc.constantFrom('totp', 'hotp'),
    counter: fc.nat({ max: 9 }),
    note: fc.constantFrom('', 'a note'),
    origins: fc.subarray(['https://a.example', 'https://b.example']),
    tags: fc.subarray(['work', 'home']),
    icon: fc.constantFrom('', 'github', 'feide'),
    confirmed: fc.boolean(),
    pinned: fc.boolean(),
    usedAt: fc.nat({ max: 9 }),
    subdomains: fc.boolean(),
    appended: fc.boolean(),
    frames: fc.subarray([
      { frame: 'https://a.example', top: 'https://p.example' },
      { frame: 'https://b.example', top: 'https://p.example' },
    ]),
    visits: fc.subarray([
      { origin: 'https://a.example', path: '/in', at: 9 },
      { origin: 'https://b.example', path: '/', at: 5 },
    ]),
  })
  .map(({ number, ...change }): Account => ({ ...sampleAccount(number), ...change }));
const accounts = fc.uniqueArray(account, { selector: ({ id }) => id, maxLength: 5 });
const registration = fc
  .record({
    deviceId: fc.constantFrom('d1', 'd2'),
    deviceKey: fc.constantFrom('k1', 'k2'),
    push: fc.boolean(),
  })
  .map((change) => ({
    service: 'https://approve.example',
    issuer: 'Fjord',
    account: 'kari',
    serviceKeyThumbprint: 't',
    serviceKey: '{}',
    deviceName: 'Laptop',
    createdAt: 1,
    ...change,
  }));
const answer = fc
  .record({
    jti: fc.constantFrom('j1', 'j2'),
    decision: fc.constantFrom('approve', 'deny'),
    decidedAt: fc.nat({ max: 3 }),
    state: fc.constantFrom('stored', 'sent', 'refused', 'expired'),
  })
  .map((change) => ({ deviceId: 'd1', jws: '', app: '', text: '', issuer: '', ...change }));

const document = fc
  .record({
    accounts,
    trash: accounts.map((all) => all.map((one, index) => ({ account: one, trashedAt: index + 1 }))),
    registrations: fc.uniqueArray(registration, { selector: ({ deviceId }) => deviceId }),
    answers: fc.uniqueArray(answer, { selector: ({ jti }) => jti }),
  })
  .map((change): VaultDocument => ({ ...EMPTY_DOCUMENT, ...change }));

const holds = (all: readonly Account[], one: Account): boolean =>
  all.some(
    (kept) =>
      isSameAccount(kept, one) &&
      kept.counter >= one.counter &&
      kept.usedAt >= one.usedAt &&
      kept.confirmed >= one.confirmed &&
      kept.pinned >= one.pinned &&
      one.origins.every((origin) => kept.origins.includes(origin)) &&
      one.tags.every((tag) => kept.tags.includes(tag)),
  );

const idsOf = (all: readonly Account[]) => all.map(({ id }) => id);

describe('merging two versions', () => {
  test('loses nothing of either, and its ids are distinct', () => {
    fc.assert(
      fc.property(document, document, (first, second) => {
        const merged = mergeDocuments(first, second);
        const trashed = merged.trash.map((entry) => entry.account);
        for (const version of [first, second]) {
          for (const one of version.accounts) expect(holds(merged.accounts, one)).toBe(true);
          for (const { account: one } of version.trash) {
            expect(holds([...merged.accounts, ...trashed], one)).toBe(true);
          }
          for (const { deviceId, deviceKey } of version.registrations) {
            expect(
              merged.registrations.some((kept) => kept.deviceId === deviceId && kept.deviceKey === deviceKey),
            ).toBe(true);
          }
          for (const { jti } of version.answers)
            expect(merged.answers.filter((kept) => kept.jti === jti)).toHaveLength(1);
        }
        expect(new Set(idsOf(merged.accounts)).size).toBe(merged.accounts.length);
        expect(new Set(idsOf(trashed)).size).toBe(trashed.length);
        expect(decodeDocument(encodeDocument(merged)).document).toEqual(merged);
      }),
    );
  });

  test('adds nothing: a version merged with itself is that version', () => {
    fc.assert(
      fc.property(document, (version) => {
        const merged = mergeDocuments(version, version);
        expect(merged.accounts.length).toBe(version.accounts.length);
        expect(mergeDocuments(merged, version)).toEqual(merged);
      }),
    );
  });

  const one = sampleAccount(1);
  const withAccounts = (...all: Account[]): VaultDocument => ({ ...EMPTY_DOCUMENT, accounts: all });

  test('the same id with another content stays twice, the second under a new id that nothing else has', () => {
    const other = { ...one, secret: 'NBSWY3DPFQQHO33S' };
    const third = { ...sampleAccount(2), id: `${one.id}~1` };
    const merged = mergeDocuments(withAccounts(one), withAccounts(other, third));
    expect(merged.accounts).toHaveLength(3);
    expect(merged.accounts[0]).toEqual(one);
    expect(merged.accounts.find(({ secret }) => secret === other.secret)?.id).not.toBe(one.id);
    expect(merged.accounts).toContainEqual(third);
  });

  test.each(['issuer', 'label', 'note'] as const)('another %s is another content', (field) => {
    expect(
      mergeDocuments(withAccounts(one), withAccounts({ ...one, [field]: 'else' })).accounts,
    ).toHaveLength(2);
  });

  test('another icon is another content, unless one has none', () => {
    const github = { ...one, icon: 'github' };
    expect(mergeDocuments(withAccounts(one), withAccounts(github)).accounts).toEqual([github]);
    expect(
      mergeDocuments(withAccounts({ ...one, icon: 'feide' }), withAccounts(github)).accounts,
    ).toHaveLength(2);
  });

  test('what filling learnt is joined: every frame, the latest visits, all sub-domains only where both have it', () => {
    const frame = (top: string) => ({ frame: 'https://a.example', top });
    const visit = (path: string, at: number) => ({ origin: 'https://a.example', path, at });
    const [first, second] = [
      {
        ...one,
        subdomains: true,
        appended: true,
        frames: [frame('https://p.example')],
        visits: [visit('/b', 3), visit('/a', 1)],
      },
      {
        ...one,
        frames: [frame('https://q.example'), frame('https://p.example')],
        visits: [visit('/a', 9), ...Array.from({ length: 19 }, (_, at) => visit(`/${at}`, 0))],
      },
    ];
    const [merged] = mergeDocuments(withAccounts(first), withAccounts(second)).accounts;
    expect(merged).toMatchObject({ subdomains: false, appended: true });
    expect(merged?.frames).toEqual([frame('https://p.example'), frame('https://q.example')]);
    expect(merged?.visits.slice(0, 2)).toEqual([visit('/a', 9), visit('/b', 3)]);
    expect(merged?.visits).toHaveLength(20);
    const both = { ...one, subdomains: true };
    expect(mergeDocuments(withAccounts(both), withAccounts(both)).accounts).toEqual([both]);
  });

  test('more frames than an account takes keep the accounts apart', () => {
    const many = (from: number) =>
      Array.from({ length: 26 }, (_, index) => ({ frame: `https://x${from + index}.example`, top: '' }));
    const [first, second] = [
      { ...one, frames: many(0) },
      { ...one, frames: many(26) },
    ];
    expect(mergeDocuments(withAccounts(first), withAccounts(second)).accounts).toHaveLength(2);
  });

  test('lists that would grow beyond what an account takes keep the accounts apart', () => {
    const many = (from: number) =>
      Array.from({ length: 60 }, (_, index) => `https://x${from + index}.example`);
    const [first, second] = [
      { ...one, origins: many(0) },
      { ...one, origins: many(60) },
    ];
    expect(mergeDocuments(withAccounts(first), withAccounts(second)).accounts).toHaveLength(2);
  });

  test('deleted in one version and used in the other: it is there, with the greater counter, and not in the trash', () => {
    const hotp: Account = { ...one, type: 'hotp', counter: 3 };
    const trashed = { ...EMPTY_DOCUMENT, trash: [{ account: { ...hotp, counter: 7 }, trashedAt: 5 }] };
    const merged = mergeDocuments(withAccounts(hotp), trashed);
    expect(merged).toMatchObject({ accounts: [{ counter: 7 }], trash: [] });
  });

  test('what is in both trashes stays as long as the later deletion says', () => {
    const at = (trashedAt: number): VaultDocument => ({
      ...EMPTY_DOCUMENT,
      trash: [{ account: one, trashedAt }],
    });
    expect(mergeDocuments(at(9), at(4)).trash).toEqual([{ account: one, trashedAt: 9 }]);
  });

  const answered = (state: 'stored' | 'sent', decidedAt: number): VaultDocument => ({
    ...EMPTY_DOCUMENT,
    answers: [
      {
        jti: 'j',
        deviceId: 'd',
        decision: 'deny',
        decidedAt,
        jws: 'x',
        state,
        app: '',
        text: '',
        issuer: '',
      },
    ],
  });

  test('a decision that was sent is not sent again; of two that wait the earlier counts', () => {
    for (const [first, second] of [
      [answered('stored', 1), answered('sent', 2)],
      [answered('sent', 2), answered('stored', 1)],
    ] as const) {
      expect(mergeDocuments(first, second).answers).toMatchObject([{ state: 'sent' }]);
    }
    expect(mergeDocuments(answered('stored', 5), answered('stored', 3)).answers).toMatchObject([
      { decidedAt: 3 },
    ]);
  });

  test('of two choices the more careful one stays', () => {
    const first = { askAgain: 'codes', backupEvery: 'never', backupAt: 1, remindAfter: 9 } as const;
    const second = { askAgain: 'approvals', backupEvery: 'week', backupAt: 4, remindAfter: 0 } as const;
    const merged = mergeDocuments({ ...EMPTY_DOCUMENT, care: first }, { ...EMPTY_DOCUMENT, care: second });
    expect(merged.care).toEqual({ askAgain: 'codes', backupEvery: 'week', backupAt: 4, remindAfter: 0 });
  });
});

import { describe, expect, test } from 'vitest';
import { restoreDocument } from '../../../lib/vault/restore-document.ts';
import { addToTrash, restoreFromTrash, tidyTrash } from '../../../lib/vault/trash.ts';
import { documentOf, sampleAccount } from '../../support/sample-account.ts';

const account = (id: string) => sampleAccount({ id });
const DAY = 24 * 3_600_000;
const NOW = 1_800_000_000_000;

test('a restore counts what came back and what went, each by itself', () => {
  const present = documentOf(account('both'), account('gone'));
  const old = documentOf(account('both'), account('back'), account('back too'));
  const restored = restoreDocument(present, old, NOW);
  expect(restored).toMatchObject({ accounts: 2, trashed: 1 });
  expect(restored.document.accounts.map(({ id }) => id)).toEqual(['both', 'back', 'back too']);
  expect(restored.document.trash.map(({ account: { id } }) => id)).toEqual(['gone']);
});

describe('the trash', () => {
  test('keeps for thirty days', () => {
    const trash = [{ account: account('old'), trashedAt: NOW }];
    const document = { ...documentOf(), trash };
    expect(tidyTrash(document, NOW + 30 * DAY - 1)).toBe(document);
    expect(tidyTrash(document, NOW + 30 * DAY).trash).toEqual([]);
  });

  test('gives every account that comes at once an id of its own', () => {
    const trash = addToTrash([], [account('one'), account('one')], NOW);
    expect(trash.map(({ account: { id } }) => id)).toEqual(['one', 'one~1']);
  });

  test('gives two accounts back at once, and neither where one is unknown', () => {
    const trash = addToTrash([], [account('one'), account('two')], NOW);
    const document = { ...documentOf(), trash };
    expect(restoreFromTrash(document, ['one', 'two']).accounts).toHaveLength(2);
    expect(() => restoreFromTrash(document, ['one', 'three'])).toThrow('trash.unknown');
  });
});

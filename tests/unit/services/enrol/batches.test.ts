import { beforeEach, describe, expect, it } from 'vitest';
import { PortvaktError } from '../../../../lib/errors.ts';
import type { BatchView } from '../../../../lib/messages/replies.ts';
import { BATCH_LIFETIME, BATCH_LIMITS } from '../../../../lib/services/enrol/batches.ts';
import { VAULT_LIMITS } from '../../../../lib/vault/limits.ts';
import { sampleDocument } from '../../../support/sample-document.ts';
import { exportedAccounts, migrationUri } from './migration-uri.ts';
import { createStage, TAB, type Stage } from './stage.ts';

/** An export of 25 accounts in three codes. */
const PARTS = [0, 1, 2].map((index) =>
  migrationUri({
    index,
    size: 3,
    accounts: exportedAccounts(index * 10, Math.min(index * 10 + 9, 24)),
  }),
);
const part = (index: number): string => PARTS[index] ?? '';

let stage: Stage;
beforeEach(() => {
  stage = createStage();
});

const bring = async (...texts: readonly string[]): Promise<readonly BatchView[]> =>
  (await stage.enrol.readTexts(texts)).batches;

async function only(found: Promise<readonly BatchView[]>): Promise<BatchView> {
  const [batch, ...others] = await found;
  expect(others).toEqual([]);
  if (!batch) throw new Error('no batch');
  return batch;
}

const placesOf = ({ accounts }: BatchView): readonly number[] => accounts.map(({ place }) => place);
const labelsOf = ({ accounts }: BatchView): readonly string[] => accounts.map(({ label }) => label);

describe('gathering', () => {
  it('says how much of an export is there, and never a secret', async () => {
    const batch = await only(bring(part(0)));
    expect(batch).toMatchObject({ read: 1, of: 3, problems: [] });
    expect(batch.accounts[0]).toEqual({
      place: 0,
      issuer: 'Site',
      label: 'user0',
      type: 'totp',
      standing: 'new',
    });
    expect(JSON.stringify(batch)).not.toContain('ONSWG4TFOQ');
  });

  it('takes the parts in any order, from pages and from what is brought, through the death of the worker', async () => {
    await bring(part(2));
    stage.restart();
    await stage.scanned(part(0));
    stage.restart();
    const batch = await only(bring(part(1)));
    expect(batch).toMatchObject({ read: 3, of: 3 });
    expect(labelsOf(batch)).toEqual(Array.from({ length: 25 }, (_, index) => `user${index}`));
  });

  it('keeps the places of what is there while more comes', async () => {
    const before = await only(bring(part(2)));
    const after = await only(bring(part(0)));
    const placeOf = (batch: BatchView, label: string) =>
      batch.accounts.find((one) => one.label === label)?.place;
    expect(placeOf(after, 'user20')).toBe(placeOf(before, 'user20'));
    expect(new Set(placesOf(after)).size).toBe(15);
  });

  it('counts a part once, however often it is seen', async () => {
    await bring(part(0), part(0));
    await stage.scanned(part(0));
    expect(await only(bring(part(0)))).toMatchObject({ read: 1, accounts: { length: 10 } });
  });

  it('keeps another export apart', async () => {
    const other = migrationUri({ accounts: exportedAccounts(50, 52), size: 3, batchId: 18 });
    expect(await bring(part(0), other)).toMatchObject([
      { read: 1, accounts: { length: 10 } },
      { read: 1, accounts: { length: 3 } },
    ]);
  });

  it('knows another export by its content where an app gives all of them one number', async () => {
    const one = migrationUri({ accounts: exportedAccounts(0, 0), batchId: 0 });
    const other = migrationUri({ accounts: exportedAccounts(1, 1), batchId: 0 });
    expect(await bring(one, other)).toMatchObject([
      { accounts: [{ label: 'user0' }] },
      { accounts: [{ label: 'user1' }] },
    ]);
  });

  it('lives ten minutes after its last part', async () => {
    await bring(part(0));
    stage.world.now += BATCH_LIFETIME - 1;
    await bring(part(1));
    stage.world.now += BATCH_LIFETIME - 1;
    const batch = await only(bring(part(1)));
    expect(batch.read).toBe(2);
    stage.world.now += BATCH_LIFETIME;
    expect((await stage.enrol.list(TAB)).batches).toEqual([]);
    await expect(stage.enrol.saveBatch(batch.id, [0])).rejects.toThrow('batch.gone');
  });

  it('outlives the page it stood on, and not the lock', async () => {
    await stage.scanned(part(0));
    await stage.enrol.forgetTab(TAB);
    expect((await stage.enrol.list(TAB)).batches).toHaveLength(1);
    await stage.enrol.forgetAll();
    expect(await stage.boxes.batches.get()).toBeUndefined();
  });

  it('says what in it cannot be saved, and counts it', async () => {
    const bad = { secret: 'x', name: 'gost', algorithm: 9 };
    const batch = await only(bring(migrationUri({ accounts: [...exportedAccounts(0, 1), bad, bad] })));
    expect(batch.accounts).toHaveLength(2);
    expect(batch.problems).toEqual([
      { code: 'uri.parameter_invalid', facts: { parameter: 'algorithm' }, count: 2 },
    ]);
  });

  it('is forgotten when the user says so', async () => {
    const { id } = await only(bring(part(0)));
    await stage.enrol.dropBatch(id);
    expect((await stage.enrol.list(TAB)).batches).toEqual([]);
  });
});

describe('saving', () => {
  it('adds what is chosen in one edit, after a snapshot', async () => {
    const batch = await only(bring(part(0)));
    stage.takeSnapshot.mockImplementation(() => {
      expect(stage.vault.document.accounts).toEqual([]);
      return Promise.resolve();
    });
    expect(await stage.enrol.saveBatch(batch.id, [3, 1, 1, 999])).toEqual({ added: 2, known: 0 });
    expect(stage.vault.document.accounts.map(({ label }) => label)).toEqual(['user3', 'user1']);
    expect(stage.vault.document.accounts).toMatchObject([{ origins: [], confirmed: false }, {}]);
    expect(stage.vault.edits).toBe(1);
    expect(stage.takeSnapshot).toHaveBeenCalledOnce();
  });

  it('adds only the rest when a later part comes', async () => {
    const first = await only(bring(part(0)));
    await stage.enrol.saveBatch(first.id, placesOf(first));
    const later = await only(bring(part(1)));
    expect(later.accounts.filter(({ standing }) => standing === 'new')).toHaveLength(10);
    expect(await stage.enrol.saveBatch(later.id, placesOf(later))).toEqual({ added: 10, known: 10 });
    expect(stage.vault.document.accounts).toHaveLength(20);
  });

  it('does not bring back what was saved from it and deleted since', async () => {
    const first = await only(bring(part(0)));
    await stage.enrol.saveBatch(first.id, placesOf(first));
    stage.vault.document = { ...stage.vault.document, accounts: [] };
    const later = await only(bring(part(1)));
    expect(await stage.enrol.saveBatch(later.id, placesOf(later))).toEqual({ added: 10, known: 10 });
  });

  it('counts what is there already, and takes no snapshot for nothing', async () => {
    const one = await only(bring(migrationUri({ accounts: exportedAccounts(0, 1), size: 2 })));
    await stage.enrol.saveBatch(one.id, [0, 1]);
    await stage.enrol.dropBatch(one.id);
    const again = await only(bring(migrationUri({ accounts: exportedAccounts(0, 1), batchId: 99 })));
    expect(again.accounts.map(({ standing }) => standing)).toEqual(['saved', 'saved']);
    expect(await stage.enrol.saveBatch(again.id, [0, 1])).toEqual({ added: 0, known: 2 });
    expect(stage.takeSnapshot).toHaveBeenCalledOnce();
    expect(stage.vault.document.accounts).toHaveLength(2);
  });

  it('counts one that stands in it twice as known', async () => {
    const twice = [...exportedAccounts(0, 0), ...exportedAccounts(0, 0)];
    const batch = await only(bring(migrationUri({ accounts: twice })));
    expect(await stage.enrol.saveBatch(batch.id, [0, 1])).toEqual({ added: 1, known: 1 });
  });

  it('keeps the same name with another secret as a second account', async () => {
    const first = await only(bring(migrationUri({ accounts: [{ secret: 'one', name: 'kari' }] })));
    await stage.enrol.saveBatch(first.id, [0]);
    const second = await only(
      bring(migrationUri({ accounts: [{ secret: 'two', name: 'kari' }], batchId: 5 })),
    );
    expect(second.accounts[0]?.standing).toBe('other_secret');
    await stage.enrol.saveBatch(second.id, [0]);
    expect(stage.vault.document.accounts).toHaveLength(2);
  });

  it('is done when all of it was read and saved', async () => {
    const batch = await only(bring(...PARTS));
    await stage.enrol.saveBatch(batch.id, placesOf(batch).slice(1));
    expect(await bring(part(0))).toHaveLength(1);
    await stage.enrol.saveBatch(batch.id, placesOf(batch));
    expect((await stage.enrol.list(TAB)).batches).toEqual([]);
    expect(stage.vault.document.accounts).toHaveLength(25);
  });

  it('saves none where not all fit, and keeps no snapshot', async () => {
    stage.vault.document = sampleDocument(VAULT_LIMITS.maxAccounts - 5);
    const batch = await only(bring(part(0)));
    await expect(stage.enrol.saveBatch(batch.id, placesOf(batch))).rejects.toThrow('account.limit');
    expect(stage.takeSnapshot).not.toHaveBeenCalled();
    expect(stage.vault.document.accounts).toHaveLength(VAULT_LIMITS.maxAccounts - 5);
    expect(await stage.enrol.saveBatch(batch.id, [0, 1, 2, 3, 4])).toEqual({ added: 5, known: 0 });
  });

  it('saves none where the snapshot cannot be kept, and may be tried again', async () => {
    stage.takeSnapshot.mockRejectedValueOnce(new PortvaktError('vault.store_failed'));
    const batch = await only(bring(part(0)));
    await expect(stage.enrol.saveBatch(batch.id, [0])).rejects.toThrow('vault.store_failed');
    expect(stage.vault.edits).toBe(0);
    expect(await stage.enrol.saveBatch(batch.id, [0])).toEqual({ added: 1, known: 0 });
  });

  it('saves nothing while locked', async () => {
    const { id } = await only(bring(part(0)));
    stage.vault.locked = true;
    await expect(stage.enrol.saveBatch(id, [0])).rejects.toThrow('vault.locked');
  });
});

describe('hostile exports', () => {
  it('grow no further than one save can name', async () => {
    const huge = Array.from({ length: 100 }, (_, index) =>
      migrationUri({ index, size: 100, accounts: exportedAccounts(index * 100, index * 100 + 99) }),
    );
    const problems = [];
    for (let from = 0; from < 100; from += 10)
      problems.push(...(await stage.enrol.readTexts(huge.slice(from, from + 10))).problems);
    const batch = await only(bring(huge[0] ?? ''));
    expect(batch.accounts).toHaveLength(BATCH_LIMITS.accounts);
    expect(problems).toContainEqual({ code: 'account.limit', facts: { limit: BATCH_LIMITS.accounts } });
    expect(await stage.enrol.saveBatch(batch.id, placesOf(batch))).toEqual({ added: 1000, known: 0 });
  });

  it('push out no export of the user’s own', async () => {
    await bring(part(0));
    for (let batchId = 100; batchId < 150; batchId++) {
      await stage.scanned(migrationUri({ accounts: exportedAccounts(0, 9), size: 100, batchId }));
    }
    const { batches } = await stage.enrol.list(TAB);
    expect(batches).toHaveLength(1 + BATCH_LIMITS.ofOneSource);
    expect(batches.filter(({ of }) => of === 3)).toHaveLength(1);
  });

  it('show 500 codes that change each time: a few batches', async () => {
    for (let round = 0; round < 5; round++) {
      const texts = Array.from({ length: 100 }, (_, index) =>
        migrationUri({ accounts: exportedAccounts(index, index), batchId: round * 100 + index + 1 }),
      );
      await stage.scanned(...texts);
    }
    expect(await stage.boxes.batches.get()).toHaveLength(BATCH_LIMITS.ofOneSource);
  });
});

import { beforeEach, describe, expect, test } from 'vitest';
import { takeSnapshot } from '../../../../../lib/services/vault/snapshots/take-snapshot.ts';
import type { VaultRecord } from '../../../../../lib/vault/record.ts';
import { trashAccounts } from '../../../../../lib/vault/trash.ts';
import { addAccount, sampleAccount } from '../../../../support/sample-document.ts';
import { PASSWORD, START } from '../../../../support/vault-fakes.ts';
import { openVaultStage, type VaultStage } from '../../../../support/vault-stage.ts';

let stage: VaultStage;
beforeEach(async () => {
  stage = await openVaultStage(2);
  stage.world.primary.snapshots.clear();
});

const [first, second, third] = [0, 1, 2].map((number) => sampleAccount(number).id);
const remove = (id: string | undefined) =>
  stage.vault.edit((document) => trashAccounts(document, [id ?? ''], stage.world.world.now));
const onlyId = async () => (await stage.snapshots.list())[0]?.id ?? '';

describe('the list', () => {
  test('is newest first, with time, reason and number of accounts', async () => {
    await stage.snapshots.take('import');
    stage.world.world.now += 1000;
    await stage.vault.edit(addAccount(2));
    stage.world.primary.snapshots.delete('000000000002');
    await stage.snapshots.take('conflict');
    expect(await stage.snapshots.list()).toEqual([
      { id: '000000000002', at: START + 1000, reason: 'conflict', accounts: 3 },
      { id: '000000000001', at: START, reason: 'import', accounts: 2 },
    ]);
  });

  test('shows one that does not open without a number, and the others with theirs', async () => {
    for (const damage of [
      (bytes: Uint8Array) => bytes.fill(0, 0, 8),
      (bytes: Uint8Array) => bytes.fill(0, -40),
    ]) {
      await stage.snapshots.take('import');
      damage([...stage.world.primary.snapshots.values()].at(-1)?.bytes ?? new Uint8Array());
    }
    await stage.snapshots.take('import');
    expect((await stage.snapshots.list()).map(({ accounts }) => accounts)).toEqual([2, undefined, undefined]);
    stage.world.primary.failing.add('readSnapshot');
    expect((await stage.snapshots.list()).map(({ accounts }) => accounts)).toEqual(Array(3).fill(undefined));
  });

  test('is for an open vault', async () => {
    await stage.vault.lock();
    await expect(stage.snapshots.list()).rejects.toThrow('vault.locked');
    await expect(stage.snapshots.take('import')).rejects.toThrow('vault.locked');
  });
});

describe('restoring', () => {
  beforeEach(async () => {
    await stage.snapshots.take('import');
    await remove(first);
    await stage.vault.edit(addAccount(2));
  });

  test('brings its accounts back, the others to the trash, and keeps the present first', async () => {
    const id = await onlyId();
    expect(await stage.snapshots.restore(id, PASSWORD)).toEqual({ accounts: 1, trashed: 1 });
    const { accounts, trash } = await stage.vault.read();
    expect(accounts.map((account) => account.id)).toEqual([first, second]);
    expect(trash.map(({ account }) => account.id)).toEqual([third]);
    const [kept] = await stage.snapshots.list();
    expect(kept).toMatchObject({ reason: 'restore', accounts: 2 });
    await stage.snapshots.restore(kept?.id ?? '', PASSWORD);
    expect(await stage.ids()).toEqual([second, third]);
    stage.restart();
    expect(await stage.ids()).toEqual([second, third]);
  });

  test('asks for the password, and counts a wrong one', async () => {
    const id = await onlyId();
    await expect(stage.snapshots.restore(id, 'not the password')).rejects.toThrow('vault.open_failed');
    expect(stage.world.primary.attempts).toMatchObject({ failures: 1 });
    expect(await stage.ids()).toEqual([second, third]);
  });

  test('changes nothing where the present could not be kept, the save fails, or something is held', async () => {
    const id = await onlyId();
    for (const operation of ['writeSnapshot', 'writeRecord'] as const) {
      stage.world.primary.failing.add(operation);
      await expect(stage.snapshots.restore(id, PASSWORD)).rejects.toThrow('vault.store_failed');
      stage.world.primary.failing.clear();
    }
    await stage.session.update({ hold: 'conflict' });
    await expect(stage.snapshots.restore(id, PASSWORD)).rejects.toThrow('vault.conflict');
    expect(await stage.ids()).toEqual([second, third]);
  });

  test('says what is unknown, damaged, or locked meanwhile', async () => {
    const id = await onlyId();
    await expect(stage.snapshots.restore('unknown', PASSWORD)).rejects.toThrow('snapshot.unknown');
    stage.world.primary.failing.add('readSnapshot');
    await expect(stage.snapshots.restore(id, PASSWORD)).rejects.toThrow('snapshot.damaged');
    stage.world.primary.failing.clear();
    stage.world.primary.snapshots.get(id)?.bytes.fill(0, -20);
    await expect(stage.snapshots.restore(id, PASSWORD)).rejects.toThrow('snapshot.damaged');
    await stage.vault.lock();
    await expect(stage.snapshots.restore(id, PASSWORD)).rejects.toThrow('vault.locked');
  });
});

describe('how many are kept', () => {
  const reasons = () => [...stage.world.primary.snapshots.values()].map(({ reason }) => reason);
  let record: VaultRecord;
  beforeEach(async () => {
    ({ record } = await stage.session.current());
  });
  const take = (reason: 'import' | 'migration') => takeSnapshot(stage.world.ports, record, reason);

  test('the five taken last, and those of migrations beside them for thirty days', async () => {
    await take('migration');
    for (let number = 0; number < 7; number++) await take('import');
    expect(reasons()).toEqual(['migration', ...Array<string>(5).fill('import')]);
    expect([...stage.world.primary.snapshots.keys()].at(-1)).toBe('000000000008');
    await take('migration');
    expect(reasons()).toHaveLength(7);

    stage.world.world.now += 30 * 24 * 3_600_000;
    await take('import');
    expect(reasons()).toEqual(Array(5).fill('import'));
  });

  test('a clock that was set back does not make the newest the oldest', async () => {
    for (let number = 0; number < 5; number++) await take('import');
    stage.world.world.now -= 1e9;
    await take('import');
    expect([...stage.world.primary.snapshots.keys()].sort()).toEqual(
      [2, 3, 4, 5, 6].map((number) => `00000000000${number}`),
    );
    await stage.unlock();
    expect((await stage.snapshots.list())[0]).toMatchObject({ id: '000000000006' });
  });

  test('one that is not there as it was written is told', async () => {
    stage.world.primary.tear = (bytes) => bytes.slice(1);
    await expect(take('import')).rejects.toThrow('vault.store_failed');
  });
});

import { beforeEach, describe, expect, test } from 'vitest';
import { addAccount } from '../../../../support/sample-document.ts';
import { plant, sealAgain, versionOne } from '../../../../support/seal-again.ts';
import { START } from '../../../../support/vault-fakes.ts';
import { openVaultStage, type VaultStage } from '../../../../support/vault-stage.ts';

const HOUR = 3_600_000;
let stage: VaultStage;
beforeEach(async () => {
  stage = await openVaultStage(0);
  stage.world.world.autoLockMinutes = 0;
  await stage.vault.touch();
});

const kept = () => [...stage.world.primary.snapshots.values()];
let number = 0;
const save = () => stage.vault.edit(addAccount(number++));
const newest = async () => (await stage.session.current()).record.bytes;

describe('once a day, before a save', () => {
  test('nothing is kept of an empty vault', async () => {
    await save();
    expect(kept()).toEqual([]);
  });

  test('the record that is about to be replaced is kept', async () => {
    await save();
    const before = await newest();
    await save();
    expect(kept()).toEqual([{ id: '000000000001', at: START, reason: 'daily', bytes: before }]);
    await save();
    stage.world.world.now += 24 * HOUR - 1;
    stage.restart();
    await save();
    expect(kept()).toHaveLength(1);
    stage.world.world.now += 1;
    const next = await newest();
    await save();
    expect(kept().map(({ bytes }) => bytes)).toEqual([before, next]);
  });

  test('a clock that was set back does not stop it', async () => {
    await save();
    await save();
    stage.world.world.now -= HOUR;
    await stage.unlock();
    await save();
    await save();
    expect(kept().map(({ at }) => at)).toEqual([START, START - HOUR]);
  });

  test.each(['listSnapshots', 'writeSnapshot', 'readSnapshot'] as const)(
    'a failure to %s does not stand in the way of the save',
    async (operation) => {
      await save();
      stage.world.primary.failing.add(operation);
      await save();
      expect(await stage.count()).toBe(2);
    },
  );
});

describe('content of an older version', () => {
  let old: Uint8Array;

  beforeEach(async () => {
    await save();
    stage.world.primary.snapshots.clear();
    const bytes = await sealAgain(stage, {}, { json: versionOne(await stage.vault.read()) });
    plant(stage, bytes, 2);
    old = bytes;
  });

  const migrations = () => kept().filter(({ reason }) => reason === 'migration');

  test('its bytes are kept before it is saved anew, once', async () => {
    expect(await stage.count()).toBe(1);
    await save();
    expect(migrations()).toEqual([{ id: '000000000001', at: START, reason: 'migration', bytes: old }]);
    await save();
    stage.restart();
    await save();
    expect(migrations()).toHaveLength(1);
    expect((await stage.session.current()).version).toBe(4);
  });

  test('where they cannot be kept nothing is saved', async () => {
    const before = stage.world.primary.records;
    for (const fault of ['writeSnapshot', 'readSnapshot', 'listSnapshots'] as const) {
      stage.world.primary.failing.add(fault);
      await expect(save()).rejects.toThrow('vault.store_failed');
      stage.world.primary.failing.clear();
    }
    expect(stage.world.primary.records).toEqual(before);
    expect(await stage.count()).toBe(1);
  });

  test('a save that failed after they were kept does not keep them twice', async () => {
    stage.world.primary.failing.add('writeRecord');
    await expect(save()).rejects.toThrow('vault.store_failed');
    await expect(save()).rejects.toThrow('vault.store_failed');
    expect(migrations()).toHaveLength(1);
  });

  test('an unlock alone writes nothing over it', async () => {
    await stage.vault.lock();
    stage.world.mirror.lose();
    await stage.unlock();
    expect([...stage.world.primary.records.values()]).toEqual([old]);
    expect(stage.world.mirror.records.get(0)).toEqual(old);
  });
});

import { beforeEach, describe, expect, test } from 'vitest';
import { addAccount, sampleAccount } from '../../../support/sample-document.ts';
import { damageRecord } from '../../../support/damage-record.ts';
import { sealAgain } from '../../../support/seal-again.ts';
import { openVaultStage, type VaultStage } from '../../../support/vault-stage.ts';

/** A vault of generation 4 whose mirror has generation 3 only; locked. */
let stage: VaultStage;
beforeEach(async () => {
  stage = await openVaultStage(2);
  stage.world.mirror.failing.add('writeCopies');
  await stage.vault.edit(addAccount(2));
  stage.world.mirror.failing.clear();
  await stage.vault.lock();
  stage.restart();
});

const failing = () => stage.world.primary.failing;
const idsOf = (...numbers: number[]) => numbers.map((number) => sampleAccount(number).id);

/** Opened from the mirror, because the first store could not be read. */
async function openFromMirror() {
  failing().add('readRecord').add('readLatest').add('readInstallId');
  await stage.unlock();
  expect(await stage.ids()).toEqual(idsOf(0, 1));
}

describe('a first store that could not be read', () => {
  test('is not healed with what the mirror has: there may be something later in it', async () => {
    const before = new Map(stage.world.primary.records);
    await openFromMirror();
    expect(stage.world.primary.records).toEqual(before);
  });

  test('is not written over while it cannot be read', async () => {
    const before = new Map(stage.world.primary.records);
    await openFromMirror();
    await expect(stage.vault.edit(addAccount(3))).rejects.toThrow('vault.store_failed');
    failing().delete('readLatest');
    await expect(stage.vault.edit(addAccount(3))).rejects.toThrow('vault.store_failed');
    expect(stage.world.primary.records).toEqual(before);
  });

  test('is gone on from once it can be read', async () => {
    await openFromMirror();
    failing().clear();
    await stage.vault.edit(addAccount(3));
    expect(await stage.ids()).toEqual(idsOf(0, 1, 2, 3));
    stage.restart();
    expect(await stage.ids()).toEqual(idsOf(0, 1, 2, 3));
  });

  test('several saves later too, and the mirror is brought up to date', async () => {
    await stage.unlock();
    stage.world.mirror.failing.add('writeCopies');
    const behind = new Map(stage.world.mirror.records);
    await stage.vault.edit(addAccount(3));
    await stage.vault.edit(addAccount(4));
    await stage.vault.lock();
    stage.world.mirror.failing.clear();
    stage.world.mirror.records = behind;
    failing().add('readRecord').add('readLatest').add('readInstallId');
    stage.restart();
    await stage.unlock();
    failing().clear();
    await stage.vault.edit((document) => document);
    expect(await stage.ids()).toEqual(idsOf(0, 1, 2, 3, 4));
    expect(await stage.vault.state()).toMatchObject({ mirrorLagging: true });
  });

  test('is gone on from after the worker died, too', async () => {
    await openFromMirror();
    stage.restart();
    expect(await stage.ids()).toEqual(idsOf(0, 1));
    failing().clear();
    await stage.vault.edit(addAccount(3));
    expect(await stage.ids()).toEqual(idsOf(0, 1, 2, 3));
  });

  test('may have one old place that cannot be read, which the next save mends', async () => {
    const { ports } = stage.world;
    const readRecord = (place: number) =>
      place === 2 && !stage.world.primary.records.has(2)
        ? Promise.reject(new Error('unreadable'))
        : ports.primary.readRecord(place);
    stage.world.primary.records.delete(2);
    stage.restart({ ...ports, primary: { ...ports.primary, readRecord } });
    await stage.unlock();
    await stage.vault.edit(addAccount(3));
    expect(await stage.ids()).toEqual(idsOf(0, 1, 2, 3));
  });
});

test('what stands in the next place and does not open is no later save', async () => {
  await stage.unlock();
  const forged = await sealAgain(stage, { generation: 9 });
  stage.world.primary.records.set(2, forged);
  damageRecord(stage.world.primary, 2);
  await stage.vault.edit(addAccount(3));
  expect(await stage.ids()).toEqual(idsOf(0, 1, 2, 3));
});

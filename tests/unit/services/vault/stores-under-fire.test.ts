import { beforeEach, describe, expect, test } from 'vitest';
import { parseRecord } from '../../../../lib/vault/record.ts';
import { hashHeader } from '../../../../lib/vault/seal-record.ts';
import { addAccount } from '../../../support/sample-document.ts';
import { PASSWORD } from '../../../support/vault-fakes.ts';
import { lockedVaultStage, type VaultStage } from '../../../support/vault-stage.ts';

/** A locked vault of four accounts in a worker that has just started. */
let stage: VaultStage;
beforeEach(async () => {
  stage = await lockedVaultStage(4);
});

/** Generation 5 is the newest: place 2 of the first store. */
const NEWEST = 2;

describe('what a save leaves', () => {
  test('three generations in the first store, two copies of the newest in the mirror, one install id', () => {
    const generations = [...stage.world.primary.records.values()].map(
      (bytes) => parseRecord(bytes)?.header.generation,
    );
    expect(generations.sort()).toEqual([3, 4, 5]);
    expect(stage.world.mirror.records.get(0)).toEqual(stage.world.primary.records.get(NEWEST));
    expect(stage.world.mirror.records.get(1)).toEqual(stage.world.primary.records.get(NEWEST));
    expect(stage.world.primary.installId).toMatch(/^[\w-]{22}$/);
    expect(stage.world.mirror.installId).toBe(stage.world.primary.installId);
  });

  test('each record names the header before it', async () => {
    const [first, second] = [1, 2].map((place) =>
      parseRecord(stage.world.primary.records.get(place) ?? new Uint8Array()),
    );
    if (!first || !second) throw new Error('no records');
    expect(second.header.previousHeader).toEqual(await hashHeader(first));
  });
});

describe('one store lost', () => {
  test.each(['primary', 'mirror'] as const)(
    '%s silently empty: nothing is lost, and it is healed',
    async (name) => {
      const whole = new Map(stage.world[name].records);
      stage.world[name].lose();
      expect(await stage.vault.state()).toMatchObject({ state: 'locked' });
      await stage.unlock();
      expect(await stage.count()).toBe(4);
      expect(await stage.vault.state()).toMatchObject({ mirrorLagging: false });
      expect(stage.world[name].records.get(NEWEST % stage.world.ports[name].places)).toEqual(
        whole.get(NEWEST % stage.world.ports[name].places),
      );
      expect(stage.world[name].installId).toBe(stage.world.primary.installId);
    },
  );

  test('the other is found after a worker death in an open session too', async () => {
    await stage.unlock();
    stage.world.primary.lose();
    stage.restart();
    expect(await stage.count()).toBe(4);
  });

  test('a wrong mark of the latest record does not hide a newer one', async () => {
    await stage.unlock();
    stage.world.primary.latest = 1;
    stage.restart();
    expect(await stage.count()).toBe(4);
    expect((await stage.vault.state()).hold).toBeUndefined();
  });

  test('a store that cannot be read does not hide the other', async () => {
    stage.world.primary.failing.add('readRecord').add('readLatest').add('readInstallId');
    expect(await stage.vault.state()).toMatchObject({ state: 'locked' });
    await stage.unlock();
    expect(await stage.count()).toBe(4);
    await expect(stage.vault.edit(addAccount(9))).rejects.toThrow('vault.store_failed');
    expect(await stage.count()).toBe(4);
  });

  test('the only good copy is not written over while the first store cannot take it', async () => {
    const { primary, mirror } = stage.world;
    primary.lose();
    primary.failing.add('readInstallId');
    mirror.failing.add('readInstallId');
    mirror.tear = (bytes) => bytes.slice(0, bytes.length / 2);
    await stage.unlock();
    expect(await stage.vault.state()).toMatchObject({ mirrorLagging: true });
    await stage.vault.lock();

    primary.failing.clear();
    mirror.failing.clear();
    mirror.tear = undefined;
    stage.restart();
    await stage.unlock();
    expect(await stage.count()).toBe(4);
    expect(await stage.vault.state()).toMatchObject({ mirrorLagging: false });
  });

  test('one unreadable key of the mirror does not hide its neighbour', async () => {
    stage.world.primary.lose();
    const mirror = {
      ...stage.world.ports.mirror,
      readRecord: (place: number) =>
        place === 0 ? Promise.reject(new Error('damaged key')) : stage.world.ports.mirror.readRecord(place),
    };
    stage.restart({ ...stage.world.ports, mirror });
    await stage.unlock();
    expect(await stage.count()).toBe(4);
  });
});

describe('never onboarding', () => {
  test('both stores empty but for one install id', async () => {
    const { installId } = stage.world.primary;
    stage.world.primary.lose();
    stage.world.mirror.lose();
    expect(await stage.vault.state()).toMatchObject({ state: 'new' });
    stage.world.mirror.installId = installId;
    expect(await stage.vault.state()).toMatchObject({ state: 'damaged' });
    await expect(stage.unlock()).rejects.toThrow('vault.damaged');
    await expect(stage.vault.create(PASSWORD, stage.recoveryCode)).rejects.toThrow('vault.exists');
  });

  test('stores that cannot be read are not empty', async () => {
    stage.world.primary.lose();
    stage.world.mirror.lose();
    stage.world.mirror.failing.add('readInstallId');
    expect(await stage.vault.state()).toMatchObject({ state: 'damaged' });
    await expect(stage.vault.create(PASSWORD, stage.recoveryCode)).rejects.toThrow('vault.store_failed');
  });

  test('bytes that are no record are not empty', async () => {
    stage.world.primary.lose();
    stage.world.mirror.lose();
    stage.world.mirror.records.set(0, new TextEncoder().encode('garbage'));
    expect(await stage.vault.state()).toMatchObject({ state: 'damaged' });
    await expect(stage.vault.create(PASSWORD, stage.recoveryCode)).rejects.toThrow('vault.exists');
  });
});

import { beforeEach, describe, expect, test } from 'vitest';
import { createVaultService, type VaultService } from '../../../../lib/services/vault/vault-service.ts';
import { parseRecord } from '../../../../lib/vault/record.ts';
import { createRecoveryCode } from '../../../../lib/vault/recovery-code.ts';
import { hashHeader } from '../../../../lib/vault/seal-record.ts';
import { addAccount } from '../../../support/sample-document.ts';
import { createFakeWorld, type FakeWorld, PASSWORD } from '../../../support/vault-fakes.ts';

let world: FakeWorld;
let vault: VaultService;
let recoveryCode: string;

const restart = () => (vault = createVaultService(world.ports));
const unlock = () => vault.unlock({ method: 'password', secret: PASSWORD });
const count = async () => (await vault.read()).accounts.length;

/** A locked vault of `edits` accounts in a worker that has just started. */
beforeEach(async () => {
  world = createFakeWorld();
  recoveryCode = createRecoveryCode(world.ports.random);
  restart();
  await vault.create(PASSWORD, recoveryCode);
  for (let number = 0; number < 4; number++) await vault.edit(addAccount(number));
  await vault.lock();
  restart();
});

/** Generation 5 is the newest: place 2 of the first store. */
const NEWEST = 2;

describe('what a save leaves', () => {
  test('three generations in the first store, two copies of the newest in the mirror, one install id', () => {
    const generations = [...world.primary.records.values()].map(
      (bytes) => parseRecord(bytes)?.header.generation,
    );
    expect(generations.sort()).toEqual([3, 4, 5]);
    expect(world.mirror.records.get(0)).toEqual(world.primary.records.get(NEWEST));
    expect(world.mirror.records.get(1)).toEqual(world.primary.records.get(NEWEST));
    expect(world.primary.installId).toMatch(/^[\w-]{22}$/);
    expect(world.mirror.installId).toBe(world.primary.installId);
  });

  test('each record names the header before it', async () => {
    const [first, second] = [1, 2].map((place) =>
      parseRecord(world.primary.records.get(place) ?? new Uint8Array()),
    );
    if (!first || !second) throw new Error('no records');
    expect(second.header.previousHeader).toEqual(await hashHeader(first));
  });
});

describe('one store lost', () => {
  test.each(['primary', 'mirror'] as const)(
    '%s silently empty: nothing is lost, and it is healed',
    async (name) => {
      const whole = new Map(world[name].records);
      world[name].lose();
      expect(await vault.state()).toMatchObject({ state: 'locked' });
      await unlock();
      expect(await count()).toBe(4);
      expect(await vault.state()).toMatchObject({ mirrorLagging: false });
      expect(world[name].records.get(NEWEST % world.ports[name].places)).toEqual(
        whole.get(NEWEST % world.ports[name].places),
      );
      expect(world[name].installId).toBe(world.primary.installId);
    },
  );

  test('the other is found after a worker death in an open session too', async () => {
    await unlock();
    world.primary.lose();
    restart();
    expect(await count()).toBe(4);
  });

  test('a wrong mark of the latest record does not hide a newer one', async () => {
    await unlock();
    world.primary.latest = 1;
    restart();
    expect(await count()).toBe(4);
    expect((await vault.state()).hold).toBeUndefined();
  });

  test('a store that cannot be read does not hide the other', async () => {
    world.primary.failing.add('readRecord').add('readLatest').add('readInstallId');
    expect(await vault.state()).toMatchObject({ state: 'locked' });
    await unlock();
    expect(await count()).toBe(4);
    await expect(vault.edit(addAccount(9))).rejects.toThrow('vault.store_failed');
    expect(await count()).toBe(4);
  });

  test('one unreadable key of the mirror does not hide its neighbour', async () => {
    world.primary.lose();
    const mirror = {
      ...world.ports.mirror,
      readRecord: (place: number) =>
        place === 0 ? Promise.reject(new Error('damaged key')) : world.ports.mirror.readRecord(place),
    };
    vault = createVaultService({ ...world.ports, mirror });
    await unlock();
    expect(await count()).toBe(4);
  });
});

describe('never onboarding', () => {
  test('both stores empty but for one install id', async () => {
    const { installId } = world.primary;
    world.primary.lose();
    world.mirror.lose();
    expect(await vault.state()).toMatchObject({ state: 'new' });
    world.mirror.installId = installId;
    expect(await vault.state()).toMatchObject({ state: 'damaged' });
    await expect(unlock()).rejects.toThrow('vault.damaged');
    await expect(vault.create(PASSWORD, recoveryCode)).rejects.toThrow('vault.exists');
  });

  test('stores that cannot be read are not empty', async () => {
    world.primary.lose();
    world.mirror.lose();
    world.mirror.failing.add('readInstallId');
    expect(await vault.state()).toMatchObject({ state: 'damaged' });
    await expect(vault.create(PASSWORD, recoveryCode)).rejects.toThrow('vault.store_failed');
  });

  test('bytes that are no record are not empty', async () => {
    world.primary.lose();
    world.mirror.lose();
    world.mirror.records.set(0, new TextEncoder().encode('garbage'));
    expect(await vault.state()).toMatchObject({ state: 'damaged' });
    await expect(vault.create(PASSWORD, recoveryCode)).rejects.toThrow('vault.exists');
  });
});

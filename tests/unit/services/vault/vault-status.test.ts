import { beforeEach, describe, expect, test } from 'vitest';
import type { Argon2Parameters } from '../../../../lib/vault/argon2.ts';
import { VAULT_LIMITS } from '../../../../lib/vault/limits.ts';
import { damageRecord } from '../../../support/damage-record.ts';
import { addAccount } from '../../../support/sample-document.ts';
import { SAMPLE_PASSWORD, sealSample } from '../../../support/sealed-sample.ts';
import { plant, sealAgain } from '../../../support/seal-again.ts';
import { lockedVaultStage, type VaultStage } from '../../../support/vault-stage.ts';

let stage: VaultStage;
beforeEach(async () => {
  stage = await lockedVaultStage(4);
});

/** Generation 5 is the newest: place 2 of the first store. */
const NEWEST = 2;

describe('a store that was brought back from the other', () => {
  const healed = async () => {
    await stage.unlock();
    return (await stage.vault.state()).healed;
  };

  test.each(['primary', 'mirror'] as const)('%s was empty, until that was read', async (name) => {
    stage.world[name].lose();
    expect(await healed()).toBe(name);
    stage.restart();
    expect((await stage.vault.state()).healed).toBe(name);
    await stage.session.update({ healed: undefined });
    stage.restart();
    expect((await stage.vault.state()).healed).toBeUndefined();
  });

  test('the first store was damaged', async () => {
    damageRecord(stage.world.primary, NEWEST);
    expect(await healed()).toBe('primary');
  });

  test('the mirror was damaged', async () => {
    damageRecord(stage.world.mirror, 1, 40);
    expect(await healed()).toBe('mirror');
  });

  test('the mirror could not be read in one place', async () => {
    const { ports } = stage.world;
    const readRecord = (place: number) =>
      place === 1 ? Promise.reject(new Error('unreadable')) : ports.mirror.readRecord(place);
    stage.restart({ ...ports, mirror: { ...ports.mirror, readRecord } });
    expect(await healed()).toBe('mirror');
  });

  test('one that was only behind, or could not be written, was not brought back', async () => {
    expect(await healed()).toBeUndefined();
    stage.world.mirror.failing.add('writeCopies');
    await stage.vault.edit(addAccount(9));
    await stage.vault.lock();
    expect(await healed()).toBeUndefined();
    await stage.vault.lock();
    stage.world.mirror.failing.clear();
    expect(await healed()).toBeUndefined();
    await stage.vault.lock();
    stage.world.primary.lose();
    stage.world.primary.failing.add('writeRecord');
    expect(await healed()).toBeUndefined();
  });
});

describe('what the pages are told of', () => {
  test('passkeys, locked and open', async () => {
    expect(await stage.vault.state()).toMatchObject({ state: 'locked', passkeys: false });
    const { record } = await sealSample(stage.world.ports.kdf);
    plant(stage, record.bytes, 12);
    expect(await stage.vault.state()).toMatchObject({ state: 'locked', passkeys: true });
    await stage.unlock(SAMPLE_PASSWORD);
    expect(await stage.vault.state()).toMatchObject({ state: 'unlocked', passkeys: true, weakKdf: true });
  });

  test.each([
    [{}, false],
    [{ memoryKiB: 63 * 1024 }, true],
    [{ iterations: 2 }, true],
    [{ memoryKiB: 128 * 1024, iterations: 4, parallelism: 1 }, false],
  ])('a KDF of %o: weak is %s', async (cost: Partial<Argon2Parameters>, weak) => {
    await stage.unlock();
    const { record } = await stage.session.current();
    const slots = record.header.slots.map((slot) =>
      slot.kind === 'password' ? { ...slot, kdf: { ...slot.kdf, ...cost } } : slot,
    );
    plant(stage, await sealAgain(stage, { slots }), 5);
    expect(await stage.vault.state()).toMatchObject({ state: 'unlocked', weakKdf: weak });
  });

  test('a vault that is more than four fifths full', async () => {
    await stage.unlock();
    const [account] = (await stage.vault.read()).accounts;
    if (!account) throw new Error('no account');
    const notes = (size: number) =>
      Array.from({ length: Math.floor(size / 10_000) }, (_, number) => ({
        account: { ...account, id: `note ${number}`, note: 'x'.repeat(9_750) },
        trashedAt: stage.world.world.now,
      }));
    for (const [share, nearlyFull] of [
      [0.79, false],
      [0.81, true],
    ] as const) {
      await stage.vault.edit((document) => ({ ...document, trash: notes(VAULT_LIMITS.maxBody * share) }));
      expect(await stage.vault.state()).toMatchObject({ nearlyFull });
    }
  });
});

describe('asking for the password again', () => {
  test('is answered for the vault that is open, and counts', async () => {
    await expect(stage.vault.checkPassword('not the password')).rejects.toThrow('vault.locked');
    expect(stage.world.primary.attempts).toBeUndefined();
    await stage.unlock();
    await expect(stage.vault.confirm({ method: 'password', secret: 'not the password' })).rejects.toThrow(
      'vault.open_failed',
    );
    expect(stage.world.primary.attempts).toMatchObject({ failures: 1 });
    await stage.vault.checkPassword('correct horse battery');
    expect(stage.world.primary.attempts).toMatchObject({ failures: 0 });
  });

  test('another vault in the stores does not answer for it', async () => {
    await stage.unlock();
    const { record } = await sealSample(stage.world.ports.kdf);
    for (const store of [stage.world.primary, stage.world.mirror]) {
      for (const place of store.records.keys()) store.records.set(place, record.bytes);
    }
    await expect(stage.vault.checkPassword(SAMPLE_PASSWORD)).rejects.toThrow('vault.open_failed');
  });
});

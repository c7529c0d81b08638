import { beforeEach, describe, expect, test } from 'vitest';
import { createVaultService, type VaultService } from '../../../../lib/services/vault/vault-service.ts';
import { createRecoveryCode } from '../../../../lib/vault/recovery-code.ts';
import { createFakeWorld, type FakeWorld, PASSWORD } from '../../../support/vault-fakes.ts';

let world: FakeWorld;
let vault: VaultService;
let recoveryCode: string;

const MINUTE = 60_000;
const restart = () => (vault = createVaultService(world.ports));
const tryPassword = (secret = PASSWORD) => vault.unlock({ method: 'password', secret });
const fail = () => expect(tryPassword('not the password')).rejects.toThrow('vault.open_failed');

beforeEach(async () => {
  world = createFakeWorld();
  recoveryCode = createRecoveryCode(world.ports.random);
  restart();
  await vault.create(PASSWORD, recoveryCode);
});

describe('failed passwords', () => {
  beforeEach(async () => {
    await vault.lock();
    world.kdfCalls.length = 0;
  });

  test('are counted on the disk before the KDF runs', async () => {
    const { kdf } = world.ports;
    const counted: unknown[] = [];
    vault = createVaultService({
      ...world.ports,
      kdf: (password, parameters) => {
        counted.push(world.primary.attempts, world.mirror.attempts);
        return kdf(password, parameters);
      },
    });
    await fail();
    expect(counted).toEqual([
      { failures: 1, lastAt: world.world.now },
      { failures: 1, lastAt: world.world.now },
    ]);
  });

  test('without a place to count there is no attempt', async () => {
    world.primary.failing.add('writeAttempts');
    await fail();
    world.mirror.failing.add('writeAttempts');
    await expect(tryPassword()).rejects.toThrow('vault.store_failed');
    expect(world.kdfCalls).toHaveLength(1);
  });

  test('delays from the fifth, rest at the tenth, the recovery code ends it', async () => {
    for (let failures = 1; failures <= 4; failures++) await fail();
    for (const delay of [1000, 10_000, MINUTE, 10 * MINUTE, 60 * MINUTE]) {
      await fail();
      const runs = world.kdfCalls.length;
      world.world.now += delay - 1;
      await expect(tryPassword()).rejects.toMatchObject({ code: 'vault.wait', facts: { waitMs: 1 } });
      expect(await vault.state()).toMatchObject({ state: 'locked', waitMs: 1, passwordRests: false });
      expect(world.kdfCalls).toHaveLength(runs);
      world.world.now += 1;
    }
    await fail();
    restart();
    world.world.now += 1e10;
    await expect(tryPassword()).rejects.toThrow('vault.rested');
    expect(await vault.state()).toMatchObject({ state: 'locked', passwordRests: true });

    await vault.unlock({ method: 'recovery', secret: recoveryCode });
    await vault.lock();
    await tryPassword();
  });

  test('the right password begins the count anew', async () => {
    for (let round = 0; round < 3; round++) {
      for (let failures = 1; failures <= 4; failures++) await fail();
      await tryPassword();
      await vault.lock();
    }
  });

  test('one store lost does not forget them', async () => {
    for (let failures = 1; failures <= 4; failures++) await fail();
    await fail();
    world.mirror.attempts = undefined;
    await expect(tryPassword()).rejects.toThrow('vault.wait');
    world.mirror.attempts = world.primary.attempts;
    world.primary.attempts = { failures: 0, lastAt: 0 };
    await expect(tryPassword()).rejects.toThrow('vault.wait');
    world.primary.attempts = world.mirror.attempts;
    world.mirror.attempts = { failures: 0, lastAt: 0 };
    await expect(tryPassword()).rejects.toThrow('vault.wait');
    world.mirror.attempts = { failures: 'many' };
    await expect(tryPassword()).rejects.toThrow('vault.wait');
  });

  test('a clock set back begins the delay anew and no more', async () => {
    for (let failures = 1; failures <= 6; failures++) {
      world.world.now += 2000;
      await fail();
    }
    world.world.now -= 24 * 60 * MINUTE;
    await expect(tryPassword()).rejects.toMatchObject({ facts: { waitMs: 10_000 } });
    world.world.now += 10_000;
    await tryPassword();
  });

  test('many at once are each counted', async () => {
    const results = await Promise.allSettled(
      Array.from({ length: 20 }, () => tryPassword('not the password')),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toEqual([]);
    expect(world.kdfCalls).toHaveLength(5);
    expect(world.primary.attempts).toMatchObject({ failures: 5 });
  });

  test('a malformed or wrong recovery code costs no attempt', async () => {
    await expect(vault.unlock({ method: 'recovery', secret: 'nonsense' })).rejects.toThrow(
      'recovery.malformed',
    );
    const other = createRecoveryCode(world.ports.random);
    await expect(vault.unlock({ method: 'recovery', secret: other })).rejects.toThrow('vault.open_failed');
    expect(await vault.state()).toMatchObject({ waitMs: 0 });
    expect(world.kdfCalls).toEqual([]);
  });

  test('KDF parameters outside the limits are refused before the KDF runs', async () => {
    const salt = (bytes: Uint8Array) => Buffer.from(bytes).indexOf(Buffer.from([0, 0, 0, 4, 0, 1, 0, 0]));
    for (const store of [world.primary, world.mirror]) {
      for (const bytes of store.records.values()) bytes.set([0, 0, 0, 4, 0x40, 0, 0, 0], salt(bytes));
    }
    await expect(tryPassword()).rejects.toThrow('kdf.out_of_range');
    expect(world.kdfCalls).toEqual([]);
    expect(world.primary.attempts).toBeUndefined();
  });
});

describe('step-up', () => {
  test('the password is checked and counted as at an unlock', async () => {
    await vault.checkPassword(PASSWORD);
    await expect(vault.checkPassword('not the password')).rejects.toThrow('vault.open_failed');
    expect(world.primary.attempts).toMatchObject({ failures: 1 });
    await vault.checkPassword(PASSWORD);
    expect(world.primary.attempts).toMatchObject({ failures: 0 });
    await vault.lock();
    await expect(vault.checkPassword(PASSWORD)).rejects.toThrow('vault.locked');
  });
});

import { beforeEach, describe, expect, test } from 'vitest';
import type { SessionRecord } from '../../../../lib/services/ports.ts';
import { createVaultService, type VaultService } from '../../../../lib/services/vault/vault-service.ts';
import { createRecoveryCode } from '../../../../lib/vault/recovery-code.ts';
import { addAccount } from '../../../support/sample-document.ts';
import { createFakeWorld, type FakeWorld, PASSWORD } from '../../../support/vault-fakes.ts';

let world: FakeWorld;
let vault: VaultService;
let recoveryCode: string;

const MINUTE = 60_000;
const restart = () => (vault = createVaultService(world.ports));
const tryPassword = (secret = PASSWORD) => vault.unlock({ method: 'password', secret });

beforeEach(async () => {
  world = createFakeWorld();
  recoveryCode = createRecoveryCode(world.ports.random);
  restart();
  await vault.create(PASSWORD, recoveryCode);
});

describe('auto-lock', () => {
  const expectLocked = async () => {
    await expect(vault.read()).rejects.toThrow('vault.locked');
    expect(world.session.value).toBeUndefined();
    expect(world.sessionKey.value).toBeUndefined();
  };

  test.each([false, true])('after fifteen minutes without use (worker restarted: %s)', async (died) => {
    world.world.now += 15 * MINUTE - 1;
    await vault.read();
    world.world.now += 1;
    if (died) restart();
    await expectLocked();
  });

  test.each([false, true])('a use moves the deadline (worker restarted: %s)', async (died) => {
    world.world.now += 14 * MINUTE;
    await vault.touch();
    if (died) restart();
    world.world.now += 14 * MINUTE;
    await vault.read();
    world.world.now += MINUTE;
    await expectLocked();
  });

  test('a use after the deadline does not revive the session', async () => {
    world.world.now += 15 * MINUTE;
    await vault.touch();
    await expectLocked();
  });

  test('reading and saving are no use', async () => {
    world.world.now += 14 * MINUTE;
    await vault.read();
    await vault.edit(addAccount(1));
    world.world.now += MINUTE;
    await expectLocked();
  });

  test('the setting is followed, "until the browser closes" included', async () => {
    world.world.autoLockMinutes = 0;
    await vault.touch();
    world.world.now += 1e10;
    await vault.read();
    world.world.autoLockMinutes = 1;
    await vault.touch();
    world.world.now += MINUTE;
    await expectLocked();
  });

  test.each([false, true])('a clock set back locks (worker restarted: %s)', async (died) => {
    world.world.now -= 6000;
    if (died) restart();
    await expectLocked();
  });

  test('the alarm tidies up', async () => {
    world.world.now += 15 * MINUTE;
    await vault.tidy();
    expect(world.session.value).toBeUndefined();
    expect(world.sessionKey.value).toBeUndefined();
  });
});

describe('the session', () => {
  test.each(['session', 'sessionKey'] as const)('one half alone opens nothing: %s lost', async (half) => {
    world[half].value = undefined;
    restart();
    await expect(vault.read()).rejects.toThrow('vault.locked');
    expect(world.session.value).toBeUndefined();
    expect(world.sessionKey.value).toBeUndefined();
  });

  test('a key of another session opens nothing', async () => {
    world.sessionKey.value = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
      'encrypt',
      'decrypt',
    ]);
    restart();
    await expect(vault.read()).rejects.toThrow('vault.locked');
    expect(world.session.value).toBeUndefined();
  });

  test('a lock while unlocking wins', async () => {
    await vault.lock();
    const unlocking = tryPassword();
    const refused = expect(unlocking).rejects.toThrow('vault.locked');
    await vault.lock();
    await refused;
    expect(world.session.value).toBeUndefined();
    expect(world.sessionKey.value).toBeUndefined();
    await expect(vault.read()).rejects.toThrow('vault.locked');
  });

  test('a lock while a use is being noted wins', async () => {
    const { session } = world.ports;
    const gate = Promise.withResolvers<undefined>();
    const begun = Promise.withResolvers<undefined>();
    const set = async (value: SessionRecord) => {
      begun.resolve(undefined);
      await gate.promise;
      await session.set(value);
    };
    const slow = { ...session, set };
    const other = createVaultService({ ...world.ports, session: slow });
    await other.read();
    const noting = other.touch();
    await begun.promise;
    await other.lock();
    gate.resolve(undefined);
    await noting;
    expect(world.session.value).toBeUndefined();
    expect(world.sessionKey.value).toBeUndefined();
  });

  test('a session whose time is over is not even unsealed', async () => {
    world.world.now += 15 * MINUTE;
    world.primary.log.length = 0;
    restart();
    await expect(vault.read()).rejects.toThrow('vault.locked');
    expect(world.primary.log).toEqual([]);
  });

  test('a lock while restoring wins', async () => {
    restart();
    const refused = expect(vault.read()).rejects.toThrow('vault.locked');
    await vault.lock();
    await refused;
    await expect(vault.read()).rejects.toThrow('vault.locked');
  });

  test('a save under way when the lock comes is whole, and opens nothing', async () => {
    const saving = vault.edit(addAccount(1));
    const settled = saving.catch(() => undefined);
    await vault.lock();
    await settled;
    expect(world.session.value).toBeUndefined();
    await expect(vault.read()).rejects.toThrow('vault.locked');
    await tryPassword();
    expect((await vault.read()).accounts.length).toBeLessThanOrEqual(1);
  });

  test('a lock is done when one half is gone, and says so when neither is', async () => {
    world.session.failing = true;
    await vault.lock();
    world.session.failing = false;
    restart();
    await expect(vault.read()).rejects.toThrow('vault.locked');
    world.session.failing = true;
    world.sessionKey.failing = true;
    await expect(vault.lock()).rejects.toThrow('vault.store_failed');
  });

  test('where no session can be kept the vault is open as long as the worker lives', async () => {
    await vault.lock();
    world.session.failing = true;
    world.sessionKey.failing = true;
    await tryPassword();
    expect((await vault.edit(addAccount(1))).accounts).toHaveLength(1);
  });
});

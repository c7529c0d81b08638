import { beforeEach, describe, expect, test, vi } from 'vitest';
import { createVaultService, type VaultService } from '../../../../lib/services/vault/vault-service.ts';
import { createRecoveryCode } from '../../../../lib/vault/recovery-code.ts';
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

describe('a save that fails', () => {
  beforeEach(unlock);

  test('in the first store: the person is told, and nothing has changed', async () => {
    world.primary.failing.add('writeRecord');
    await expect(vault.edit(addAccount(9))).rejects.toThrow('vault.store_failed');
    expect(await count()).toBe(4);
    restart();
    expect(await count()).toBe(4);
    world.primary.failing.clear();
    await vault.edit(addAccount(10));
    expect(await count()).toBe(5);
  });

  test('a cipher that goes wrong is noticed before anything is written', async () => {
    const encrypt = crypto.subtle.encrypt.bind(crypto.subtle);
    const broken = vi.spyOn(crypto.subtle, 'encrypt').mockImplementation(async (algorithm, key, text) => {
      const sealed = new Uint8Array(await encrypt(algorithm, key, text));
      sealed[5] = (sealed[5] ?? 0) ^ 1;
      return sealed.buffer;
    });
    const before = world.primary.log.length;
    await expect(vault.edit(addAccount(9))).rejects.toThrow('vault.store_failed');
    broken.mockRestore();
    expect(world.primary.log).toHaveLength(before);
    expect(await count()).toBe(4);
  });

  test('bytes that open as something else are noticed before anything is written', async () => {
    const decrypt = crypto.subtle.decrypt.bind(crypto.subtle);
    const broken = vi.spyOn(crypto.subtle, 'decrypt').mockImplementation(async (algorithm, key, sealed) => {
      const opened = Buffer.from(await decrypt(algorithm, key, sealed)).toString('latin1');
      return Uint8Array.from(Buffer.from(opened.replace('Kommune 9', 'Kommune 8'), 'latin1')).buffer;
    });
    await expect(vault.edit(addAccount(9))).rejects.toThrow('vault.store_failed');
    broken.mockRestore();
    expect(await count()).toBe(4);
  });

  test.each([
    ['torn', (bytes: Uint8Array<ArrayBuffer>) => bytes.slice(0, 700)],
    [
      'changed',
      (bytes: Uint8Array<ArrayBuffer>) => bytes.map((byte, index) => (index === 900 ? byte ^ 1 : byte)),
    ],
  ])('%s bytes on the disk are noticed by reading back', async (_, tear) => {
    world.primary.tear = tear;
    await expect(vault.edit(addAccount(9))).rejects.toThrow('vault.store_failed');
    restart();
    expect(await count()).toBe(4);
    world.primary.tear = undefined;
    await vault.edit(addAccount(10));
    restart();
    expect(await count()).toBe(5);
  });

  test('in the mirror: saved, said, and tried again with a pause that grows', async () => {
    world.mirror.failing.add('writeCopies');
    await vault.edit(addAccount(9));
    expect(await vault.state()).toMatchObject({ state: 'unlocked', mirrorLagging: true });
    restart();
    expect(await count()).toBe(5);
    expect(await vault.state()).toMatchObject({ mirrorLagging: true });

    const tries = () => world.mirror.log.filter((operation) => operation === 'writeCopies').length;
    const before = tries();
    await vault.tidy();
    await vault.tidy();
    expect(tries()).toBe(before + 1);
    world.world.now += 30_000;
    await vault.tidy();
    expect(tries()).toBe(before + 2);
    world.world.now += 30_000;
    await vault.tidy();
    expect(tries()).toBe(before + 2);
    world.mirror.failing.clear();
    world.world.now += 30_000;
    await vault.tidy();
    expect(await vault.state()).toMatchObject({ mirrorLagging: false });
    expect(world.mirror.records.get(1)).toEqual(world.primary.records.get(0));
  });

  test('the next save brings a lagging mirror up to date', async () => {
    world.mirror.failing.add('writeCopies');
    await vault.edit(addAccount(9));
    world.mirror.failing.clear();
    await vault.edit(addAccount(10));
    expect(await vault.state()).toMatchObject({ mirrorLagging: false });
  });

  test('a creation that fails in either store leaves a new user', async () => {
    for (const name of ['primary', 'mirror'] as const) {
      const fresh = createFakeWorld();
      fresh[name].failing.add(name === 'primary' ? 'writeRecord' : 'writeCopies');
      const service = createVaultService(fresh.ports);
      await expect(service.create(PASSWORD, recoveryCode)).rejects.toThrow('vault.store_failed');
      expect(await service.state()).toMatchObject({ state: 'new' });
    }
  });
});

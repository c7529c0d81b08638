import { beforeEach, describe, expect, test, vi } from 'vitest';
import { saveNext } from '../../../../lib/services/vault/save-next.ts';
import { addAccount } from '../../../support/sample-document.ts';
import { PASSWORD } from '../../../support/vault-fakes.ts';
import { lockedVaultStage, VaultStage } from '../../../support/vault-stage.ts';

/** A locked vault of four accounts in a worker that has just started. */
let stage: VaultStage;
beforeEach(async () => {
  stage = await lockedVaultStage(4);
});

describe('a save that fails', () => {
  beforeEach(() => stage.unlock());

  test('in the first store: the person is told, and nothing has changed', async () => {
    stage.world.primary.failing.add('writeRecord');
    await expect(stage.vault.edit(addAccount(9))).rejects.toThrow('vault.store_failed');
    expect(await stage.count()).toBe(4);
    stage.restart();
    expect(await stage.count()).toBe(4);
    stage.world.primary.failing.clear();
    await stage.vault.edit(addAccount(10));
    expect(await stage.count()).toBe(5);
  });

  test('a cipher that goes wrong is noticed before anything is written', async () => {
    const encrypt = crypto.subtle.encrypt.bind(crypto.subtle);
    const broken = vi.spyOn(crypto.subtle, 'encrypt').mockImplementation(async (algorithm, key, text) => {
      const sealed = new Uint8Array(await encrypt(algorithm, key, text));
      sealed[5] = (sealed[5] ?? 0) ^ 1;
      return sealed.buffer;
    });
    const before = stage.world.primary.writes.length;
    await expect(stage.vault.edit(addAccount(9))).rejects.toThrow('vault.store_failed');
    broken.mockRestore();
    expect(stage.world.primary.writes).toHaveLength(before);
    expect(await stage.count()).toBe(4);
  });

  test('bytes that open as something else are noticed before anything is written', async () => {
    const decrypt = crypto.subtle.decrypt.bind(crypto.subtle);
    const broken = vi.spyOn(crypto.subtle, 'decrypt').mockImplementation(async (algorithm, key, sealed) => {
      const opened = Buffer.from(await decrypt(algorithm, key, sealed)).toString('latin1');
      return Uint8Array.from(Buffer.from(opened.replace('Kommune 9', 'Kommune 8'), 'latin1')).buffer;
    });
    await expect(stage.vault.edit(addAccount(9))).rejects.toThrow('vault.store_failed');
    broken.mockRestore();
    expect(await stage.count()).toBe(4);
  });

  test.each([
    ['torn', (bytes: Uint8Array<ArrayBuffer>) => bytes.slice(0, 700)],
    [
      'changed',
      (bytes: Uint8Array<ArrayBuffer>) => bytes.map((byte, index) => (index === 900 ? byte ^ 1 : byte)),
    ],
  ])('%s bytes on the disk are noticed by reading back', async (_, tear) => {
    stage.world.primary.tear = tear;
    await expect(stage.vault.edit(addAccount(9))).rejects.toThrow('vault.store_failed');
    stage.restart();
    expect(await stage.count()).toBe(4);
    stage.world.primary.tear = undefined;
    await stage.vault.edit(addAccount(10));
    stage.restart();
    expect(await stage.count()).toBe(5);
  });

  test('in the mirror: saved, said, and tried again with a pause that grows', async () => {
    stage.world.mirror.failing.add('writeCopies');
    await stage.vault.edit(addAccount(9));
    expect(await stage.vault.state()).toMatchObject({ state: 'unlocked', mirrorLagging: true });
    stage.restart();
    expect(await stage.count()).toBe(5);
    expect(await stage.vault.state()).toMatchObject({ mirrorLagging: true });

    const tries = () => stage.world.mirror.log.filter((operation) => operation === 'writeCopies').length;
    const before = tries();
    await stage.vault.tidy();
    await stage.vault.tidy();
    expect(tries()).toBe(before + 1);
    stage.world.world.now += 30_000;
    await stage.vault.tidy();
    expect(tries()).toBe(before + 2);
    stage.world.world.now += 30_000;
    await stage.vault.tidy();
    expect(tries()).toBe(before + 2);
    stage.world.mirror.failing.clear();
    stage.world.world.now += 30_000;
    await stage.vault.tidy();
    expect(await stage.vault.state()).toMatchObject({ mirrorLagging: false });
    expect(stage.world.mirror.records.get(1)).toEqual(stage.world.primary.records.get(0));
  });

  test('the next save brings a lagging mirror up to date', async () => {
    stage.world.mirror.failing.add('writeCopies');
    await stage.vault.edit(addAccount(9));
    stage.world.mirror.failing.clear();
    await stage.vault.edit(addAccount(10));
    expect(await stage.vault.state()).toMatchObject({ mirrorLagging: false });
  });

  test('a creation that fails in either store leaves a new user', async () => {
    for (const name of ['primary', 'mirror'] as const) {
      const { world, vault, recoveryCode } = new VaultStage();
      world[name].failing.add(name === 'primary' ? 'writeRecord' : 'writeCopies');
      await expect(vault.create(PASSWORD, recoveryCode)).rejects.toThrow('vault.store_failed');
      expect(await vault.state()).toMatchObject({ state: 'new' });
    }
  });
});

test('a creation that can neither be finished nor undone is told, and is never taken for nothing', async () => {
  const { world, vault, recoveryCode } = new VaultStage();
  world.mirror.failing.add('writeCopies');
  world.primary.failing.add('clear');
  await expect(vault.create(PASSWORD, recoveryCode)).rejects.toThrow('vault.store_failed');
  expect(await vault.state()).toMatchObject({ state: 'locked' });
});

test.each([
  ['newer', 'vault.newer_format'],
  ['older_than_seen', 'vault.older'],
  ['conflict', 'vault.conflict'],
] as const)('nothing at all is saved under the hold %s', async (hold, code) => {
  await stage.unlock();
  const { writes } = stage.world.primary;
  const open = { ...(await stage.session.current()), hold };
  const { ports } = stage.world;
  await expect(saveNext(ports, stage.session, open, open.document)).rejects.toThrow(code);
  await stage.session.update({ hold });
  await expect(stage.vault.edit(addAccount(9))).rejects.toThrow(code);
  expect(stage.world.primary.writes).toEqual(writes);
});

import { beforeEach, describe, expect, test } from 'vitest';
import { createRecoveryCode } from '../../../../lib/vault/recovery-code.ts';
import { createVaultService, type VaultService } from '../../../../lib/services/vault/vault-service.ts';
import { EMPTY_DOCUMENT } from '../../../../lib/vault/document.ts';
import { TRASH_LIFE, trashAccounts } from '../../../../lib/vault/trash.ts';
import { addAccount, sampleAccount } from '../../../support/sample-document.ts';
import { createFakeWorld, type FakeWorld, PASSWORD } from '../../../support/vault-fakes.ts';

let world: FakeWorld;
let vault: VaultService;
let recoveryCode: string;

const restart = () => (vault = createVaultService(world.ports));
const unlock = (secret = PASSWORD) => vault.unlock({ method: 'password', secret });

beforeEach(() => {
  world = createFakeWorld();
  recoveryCode = createRecoveryCode(world.ports.random);
  restart();
});

describe('the life of a vault', () => {
  test('new, created, edited, locked, unlocked', async () => {
    expect(await vault.state()).toMatchObject({ state: 'new', waitMs: 0 });
    await vault.create(PASSWORD, recoveryCode);
    expect(await vault.state()).toMatchObject({ state: 'unlocked', mirrorLagging: false });
    expect(await vault.read()).toEqual(EMPTY_DOCUMENT);

    const saved = await vault.edit(addAccount(7));
    expect(saved.accounts).toEqual([sampleAccount(7)]);
    expect(await vault.read()).toBe(saved);

    await vault.lock();
    expect(await vault.state()).toMatchObject({ state: 'locked', waitMs: 0, passwordRests: false });
    await expect(vault.read()).rejects.toThrow('vault.locked');
    await expect(vault.edit(addAccount(8))).rejects.toThrow('vault.locked');

    await unlock();
    expect(await vault.read()).toEqual(saved);
    await vault.lock();
    await vault.unlock({ method: 'recovery', secret: recoveryCode.toLowerCase().replaceAll('-', ' ') });
    expect(await vault.read()).toEqual(saved);
  });

  test('a worker that was started again reads and edits without a new unlock', async () => {
    await vault.create(PASSWORD, recoveryCode);
    const saved = await vault.edit(addAccount(1));
    restart();
    expect(await Promise.all([vault.read(), vault.read(), vault.read()])).toEqual([saved, saved, saved]);
    restart();
    expect((await vault.edit(addAccount(2))).accounts).toHaveLength(2);
    expect(world.kdfCalls).toHaveLength(1);
  });

  test('nothing secret is stored unsealed', async () => {
    await vault.create(PASSWORD, recoveryCode);
    await vault.edit(addAccount(1));
    const everything = [world.primary, world.mirror]
      .flatMap(({ records }) => [...records.values()])
      .map((bytes) => Buffer.from(bytes).toString('latin1'))
      .concat(JSON.stringify(world.session.value))
      .join('\n');
    for (const secret of [PASSWORD, recoveryCode, sampleAccount(1).secret, sampleAccount(1).issuer]) {
      expect(everything).not.toContain(secret);
    }
    expect(world.sessionKey.value?.extractable).toBe(false);
  });

  test('create refuses a short password, a wrong recovery code, and a second vault', async () => {
    await expect(vault.create('too short', recoveryCode)).rejects.toThrow('password.weak');
    await expect(vault.create(PASSWORD, recoveryCode.slice(0, -1))).rejects.toThrow('recovery.malformed');
    expect(await vault.state()).toMatchObject({ state: 'new' });
    await vault.create(PASSWORD, recoveryCode);
    await expect(vault.create(PASSWORD, recoveryCode)).rejects.toThrow('vault.exists');
  });

  test('unlock where there is no vault', async () => {
    await expect(unlock()).rejects.toThrow('vault.missing');
  });

  test('an edit that changes nothing writes nothing; one that throws changes nothing', async () => {
    await vault.create(PASSWORD, recoveryCode);
    const writes = world.primary.writes.length;
    await vault.edit((document) => document);
    await expect(
      vault.edit(() => {
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    expect(world.primary.writes).toHaveLength(writes);
  });

  test('what lies in the trash for thirty days goes at the next save, and not before', async () => {
    await vault.create(PASSWORD, recoveryCode);
    world.world.autoLockMinutes = 0;
    await vault.touch();
    await vault.edit(addAccount(1));
    await vault.edit((document) => trashAccounts(document, [sampleAccount(1).id], world.world.now));
    world.world.now += TRASH_LIFE;
    await vault.edit((document) => document);
    expect((await vault.read()).trash).toHaveLength(1);
    expect((await vault.edit(addAccount(2))).trash).toEqual([]);
  });

  test('a hundred edits at once are all kept, one after the other', async () => {
    await vault.create(PASSWORD, recoveryCode);
    await Promise.all(Array.from({ length: 100 }, (_, number) => vault.edit(addAccount(number))));
    restart();
    const ids = (await vault.read()).accounts.map(({ id }) => id);
    expect(ids).toEqual(Array.from({ length: 100 }, (_, number) => sampleAccount(number).id));
  });

  test('a document that could not be read again is refused before it is written', async () => {
    await vault.create(PASSWORD, recoveryCode);
    const bad = { ...sampleAccount(1), digits: 11 };
    await expect(vault.edit((document) => ({ ...document, accounts: [bad] }))).rejects.toThrow(
      'account.invalid',
    );
    expect(await vault.read()).toEqual(EMPTY_DOCUMENT);
    expect(world.primary.records.size).toBe(1);
  });
});

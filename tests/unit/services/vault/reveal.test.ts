import { beforeEach, describe, expect, test } from 'vitest';
import { createReveal } from '../../../../lib/services/vault/reveal.ts';
import { createVaultService, type VaultService } from '../../../../lib/services/vault/vault-service.ts';
import { parseKeyUri } from '../../../../lib/otp/key-uri.ts';
import { createRecoveryCode } from '../../../../lib/vault/recovery-code.ts';
import { addAccount, sampleAccount } from '../../../support/sample-document.ts';
import { createFakeWorld, type FakeWorld, PASSWORD } from '../../../support/vault-fakes.ts';

const ACCOUNT = sampleAccount(7);

let world: FakeWorld;
let vault: VaultService;
let reveal: ReturnType<typeof createReveal>;

beforeEach(async () => {
  world = createFakeWorld();
  vault = createVaultService(world.ports);
  await vault.create(PASSWORD, createRecoveryCode(world.ports.random));
  await vault.edit(addAccount(7));
  reveal = createReveal(world.ports);
});

const failures = async () => (await world.ports.primary.readAttempts()) as { failures: number };

describe('reveal', () => {
  test('gives the key URI of the account as it is saved now', async () => {
    const uri = await reveal(ACCOUNT.id, PASSWORD);
    const { issuer, label, secret, algorithm, digits, period } = ACCOUNT;
    expect(parseKeyUri(uri)).toMatchObject({ issuer, label, secret, algorithm, digits, period });
  });

  test('a wrong password shows nothing and counts, before the key is derived', async () => {
    const before = world.kdfCalls.length;
    await expect(reveal(ACCOUNT.id, 'not the password')).rejects.toThrow('vault.open_failed');
    expect(await failures()).toMatchObject({ failures: 1 });
    expect(world.kdfCalls).toHaveLength(before + 1);
    await reveal(ACCOUNT.id, PASSWORD);
    expect(await failures()).toMatchObject({ failures: 0 });
  });

  test('guesses are slowed down and stopped here as at the lock', async () => {
    for (let attempt = 0; attempt < 10; attempt++) {
      world.world.now += 2 * 3_600_000;
      await expect(reveal(ACCOUNT.id, `guess ${attempt}`)).rejects.toThrow('vault.open_failed');
      if (attempt === 5) await expect(reveal(ACCOUNT.id, PASSWORD)).rejects.toThrow('vault.wait');
    }
    await expect(reveal(ACCOUNT.id, PASSWORD)).rejects.toThrow('vault.rested');
    const kdfCalls = world.kdfCalls.length;
    await expect(vault.unlock({ method: 'password', secret: PASSWORD })).rejects.toThrow('vault.rested');
    expect(world.kdfCalls).toHaveLength(kdfCalls);
  });

  test('where the count cannot be saved nothing is tried', async () => {
    world.primary.failing.add('writeAttempts');
    world.mirror.failing.add('writeAttempts');
    const kdfCalls = world.kdfCalls.length;
    await expect(reveal(ACCOUNT.id, PASSWORD)).rejects.toThrow('vault.store_failed');
    expect(world.kdfCalls).toHaveLength(kdfCalls);
  });

  test('an account that is not there', async () => {
    await expect(reveal('gone', PASSWORD)).rejects.toThrow('account.unknown');
  });

  test('opens no session and writes no record', async () => {
    await vault.lock();
    const records = [...world.primary.records.entries()];
    await reveal(ACCOUNT.id, PASSWORD);
    expect([...world.primary.records.entries()]).toEqual(records);
    expect(world.session.value).toBeUndefined();
    expect(world.sessionKey.value).toBeUndefined();
    expect(await vault.state()).toMatchObject({ state: 'locked' });
  });

  test('reads the mirror where the first store is lost', async () => {
    world.primary.lose();
    expect(await reveal(ACCOUNT.id, PASSWORD)).toContain(ACCOUNT.secret);
  });

  test('waits for its turn: a save under way is read whole', async () => {
    const [, uri] = await Promise.all([vault.edit(addAccount(8)), reveal(sampleAccount(8).id, PASSWORD)]);
    expect(uri).toContain(sampleAccount(8).secret);
  });

  test('nothing to open', async () => {
    world.primary.lose();
    world.mirror.lose();
    await expect(reveal(ACCOUNT.id, PASSWORD)).rejects.toThrow('vault.damaged');
  });
});

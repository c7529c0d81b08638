import { beforeEach, describe, expect, test } from 'vitest';
import { ARGON2_DEFAULT } from '../../../../../lib/vault/argon2.ts';
import { parseRecord } from '../../../../../lib/vault/record.ts';
import { createRecoveryCode } from '../../../../../lib/vault/recovery-code.ts';
import { addAccount } from '../../../../support/sample-document.ts';
import { countOpenedBy, type SlotChange, SlotStage } from '../../../../support/slot-stage.ts';
import { PASSWORD } from '../../../../support/vault-fakes.ts';

const NEW_PASSWORD = 'another horse battery';
const byPassword = (secret = PASSWORD) => ({ method: 'password', secret }) as const;
const byCode = (secret: string) => ({ method: 'recovery', secret }) as const;

let stage: SlotStage;

/** An open vault of four accounts. */
beforeEach(async () => {
  stage = await SlotStage.create();
  for (let number = 0; number < 4; number++) await stage.vault.edit(addAccount(number));
});

const change = (wanted: Partial<SlotChange> = {}) => stage.slots.change(stage.wanted(wanted));
const header = () => {
  const newest = parseRecord(stage.world.mirror.records.get(0) ?? new Uint8Array());
  if (!newest) throw new Error('no mirror');
  return newest.header;
};
const count = async () => (await stage.vault.read()).accounts.length;
const stateOf = () => [
  [...stage.world.primary.records],
  [...stage.world.mirror.records],
  stage.world.primary.snapshots.size,
];

/** Refused, and nothing is written. */
const refused = async (wanted: Partial<SlotChange>, code: string) => {
  const before = stateOf();
  await expect(change(wanted)).rejects.toMatchObject({ code });
  expect(stateOf()).toEqual(before);
  expect(await count()).toBe(4);
};

describe('a change of slots', () => {
  test('makes a new key, epoch and generation, with salts of its own', async () => {
    const before = header();
    expect(await change()).toEqual({ dropped: [] });
    const after = header();
    expect(after.epoch).toBe(before.epoch + 1);
    expect(after.generation).toBe(before.generation + 1);
    expect(after.commitment).not.toEqual(before.commitment);
    const [password, recovery] = after.slots;
    const [oldPassword, oldRecovery] = before.slots;
    if (password?.kind !== 'password' || oldPassword?.kind !== 'password') throw new Error('no password');
    expect(password.kdf).toMatchObject(ARGON2_DEFAULT);
    expect(password.kdf.salt).not.toEqual(oldPassword.kdf.salt);
    expect(password.createdAt).toBe(oldPassword.createdAt);
    if (recovery?.kind !== 'recovery' || oldRecovery?.kind !== 'recovery') throw new Error('no code');
    expect(recovery.salt).not.toEqual(oldRecovery.salt);
    expect(recovery.createdAt).toBe(oldRecovery.createdAt);
  });

  test('the session goes on under the new key, over the death of the worker too', async () => {
    await change({ newPassword: NEW_PASSWORD });
    await stage.vault.edit(addAccount(4));
    stage.restart();
    expect(await count()).toBe(5);
    await stage.vault.lock();
    await stage.vault.unlock(byPassword(NEW_PASSWORD));
    expect(await stage.vault.state()).toMatchObject({ state: 'unlocked', mirrorLagging: false });
    expect((await stage.vault.state()).hold).toBeUndefined();
    expect(await count()).toBe(5);
  });

  test('what an old secret opened it opens no more: no generation, no copy, no snapshot', async () => {
    const newCode = createRecoveryCode(stage.world.ports.random);
    const before = await countOpenedBy(stage.world, byPassword());
    expect(before.opened).toBe(before.of);
    await change({ newPassword: NEW_PASSWORD, recovery: { choice: 'new', code: newCode } });
    for (const old of [byPassword(), byCode(stage.recoveryCode)]) {
      expect(await countOpenedBy(stage.world, old)).toMatchObject({ opened: 0 });
    }
    for (const now of [byPassword(NEW_PASSWORD), byCode(newCode)]) {
      const { opened, of } = await countOpenedBy(stage.world, now);
      expect(opened).toBe(of);
    }
    const generations = [...stage.world.primary.records.values()].map(
      (bytes) => parseRecord(bytes)?.header.generation,
    );
    expect(generations.sort()).toEqual([4, 5, 6]);
  });

  test('keeps the vault of before as a snapshot', async () => {
    await change();
    const reasons = [...stage.world.primary.snapshots.values()].map(({ reason }) => reason);
    expect(reasons).toContain('slots');
  });

  test('keeps what was there before a migration, sealed anew', async () => {
    await stage.session.update({ version: 1 });
    await change({ newPassword: NEW_PASSWORD });
    const reasons = [...stage.world.primary.snapshots.values()].map(({ reason }) => reason);
    expect(reasons).toContain('migration');
    const { opened, of } = await countOpenedBy(stage.world, byPassword(NEW_PASSWORD));
    expect(opened).toBe(of);
  });

  test('the same vault opens after one store is lost', async () => {
    await change({ newPassword: NEW_PASSWORD });
    for (const store of ['primary', 'mirror'] as const) {
      await stage.vault.lock();
      stage.world[store].lose();
      await stage.vault.unlock(byPassword(NEW_PASSWORD));
      expect(await count()).toBe(4);
      expect((await stage.vault.state()).hold).toBeUndefined();
    }
  });

  test('an older generation opens when the newest is damaged', async () => {
    await change({ newPassword: NEW_PASSWORD });
    await stage.vault.lock();
    const place = header().generation % 3;
    for (const bytes of [stage.world.primary.records.get(place), ...stage.world.mirror.records.values()]) {
      bytes?.fill(0, -100);
    }
    await stage.vault.unlock(byPassword(NEW_PASSWORD));
    expect(await count()).toBe(4);
  });
});

describe('who may change slots', () => {
  test('a wrong password counts, and changes nothing', async () => {
    await refused({ by: byPassword('not the password') }, 'vault.open_failed');
    expect(stage.world.primary.attempts).toMatchObject({ failures: 1 });
    for (let number = 0; number < 4; number++) {
      await refused({ by: byPassword('not the password') }, 'vault.open_failed');
    }
    await refused({}, 'vault.wait');
  });

  test('the recovery code, with a new password', async () => {
    const by = byCode(stage.recoveryCode);
    await refused({ by }, 'password.weak');
    await refused({ by: byCode('nonsense'), newPassword: NEW_PASSWORD }, 'recovery.malformed');
    const other = byCode(createRecoveryCode(stage.world.ports.random));
    await refused({ by: other, newPassword: NEW_PASSWORD }, 'vault.open_failed');
    await change({ by, newPassword: NEW_PASSWORD });
    await stage.vault.lock();
    await stage.vault.unlock(byPassword(NEW_PASSWORD));
  });

  test('nobody while the vault is locked', async () => {
    await stage.vault.lock();
    await expect(change()).rejects.toThrow('vault.locked');
    await expect(stage.slots.list()).rejects.toThrow('vault.locked');
  });

  test.each([
    ['newer', 'vault.newer_format'],
    ['older_than_seen', 'vault.older'],
    ['conflict', 'vault.conflict'],
  ] as const)('nobody under the hold %s', async (hold, code) => {
    await stage.session.update({ hold });
    const runs = stage.world.kdfCalls.length;
    await refused({}, code);
    expect(stage.world.kdfCalls).toHaveLength(runs);
  });

  test('a lock that comes meanwhile wins before anything is written', async () => {
    const before = stateOf();
    const { kdf } = stage.world.ports;
    stage.restart({
      ...stage.world.ports,
      kdf: async (...parameters) => {
        await stage.vault.lock();
        return kdf(...parameters);
      },
    });
    await expect(change()).rejects.toThrow('vault.locked');
    const [records, copies] = stateOf();
    expect([records, copies]).toEqual(before.slice(0, 2));
  });
});

describe('a new password and the recovery code', () => {
  test('a weak password is refused', async () => {
    await refused({ newPassword: 'too short' }, 'password.weak');
  });

  test('a new password has a new age', async () => {
    stage.world.world.now += 1000;
    await change({ newPassword: NEW_PASSWORD });
    expect(await stage.slots.list()).toMatchObject({
      password: { createdAt: stage.world.world.now, weak: false },
      recovery: { createdAt: stage.world.world.now - 1000 },
    });
  });

  test('a code to keep must be the present one', async () => {
    const other = createRecoveryCode(stage.world.ports.random);
    await refused({ recovery: { choice: 'keep', code: other } }, 'recovery.wrong');
    await refused({ recovery: { choice: 'keep', code: 'nonsense' } }, 'recovery.malformed');
    await refused({ recovery: { choice: 'new', code: 'nonsense' } }, 'recovery.malformed');
  });
});

describe('keys and secrets in memory', () => {
  test('the raw vault key and what Argon2id gave are wiped', async () => {
    const passkey = await stage.add('Laptop');
    const made: Uint8Array[] = [];
    const { random, kdf } = stage.world.ports;
    const keep = <T extends Uint8Array>(bytes: T): T => {
      made.push(bytes);
      return bytes;
    };
    stage.restart({
      ...stage.world.ports,
      random: (length) => (length === 32 ? keep(random(length)) : random(length)),
      kdf: async (...parameters) => keep(await kdf(...parameters)),
    });
    await stage.vault.read();
    const passkeys = [await stage.proofOf(passkey)];
    made.length = 0;
    await change({ passkeys });
    // Argon2id ran once to check the password and once for the new slot; the first random bytes are the key.
    const [firstTag, key] = made;
    expect(firstTag).toEqual(new Uint8Array(32));
    expect(key).toEqual(new Uint8Array(32));
    expect(made.filter((bytes) => bytes.every((byte) => byte === 0))).toHaveLength(3);
  });
});

import { beforeEach, describe, expect, test } from 'vitest';
import { parseRecord } from '../../../../../lib/vault/record.ts';
import { addAccount } from '../../../../support/sample-document.ts';
import { createFakeWorld, PASSWORD } from '../../../../support/vault-fakes.ts';
import { fileOf, keepStores, openStage, type Stage } from './stage.ts';

const BY = { method: 'password', secret: PASSWORD } as const;
const WRONG = { method: 'password', secret: 'not the password' } as const;

let stage: Stage;
/** A backup of a vault with the accounts 0, 1, 2, made in another profile. */
let file: string;
let recoveryCode: string;

beforeEach(async () => {
  const other = openStage();
  await other.fill(3);
  ({ recoveryCode } = other);
  file = fileOf(other.newest());
  stage = openStage();
});

const state = async () => (await stage.vault.state()).state;
const quarantined = () => [...stage.world.primary.quarantine.values()].map(({ bytes }) => bytes);

/** An install id is left, and what is there does not read as a vault. */
async function damage(): Promise<Uint8Array> {
  await stage.fill(1);
  await stage.lock();
  const rubbish = new Uint8Array([1, 2, 3]);
  for (const place of [0, 1, 2]) stage.world.primary.records.set(place, rubbish);
  stage.world.mirror.lose();
  stage.restart();
  expect(await state()).toBe('damaged');
  return rubbish;
}

describe('without a vault', () => {
  test.each([BY, { method: 'recovery' } as const])(
    'the file becomes the vault and is open ($method)',
    async (by) => {
      const secret = by.method === 'password' ? PASSWORD : recoveryCode;
      expect(await stage.rescue.restoreFile(file, { ...by, secret }, false)).toEqual({
        accounts: 3,
        trashed: 0,
      });
      expect(await state()).toBe('unlocked');
      expect(await stage.names()).toEqual([0, 1, 2]);
      expect(stage.world.primary.installId).toMatch(/^[\w-]{22}$/);
      expect(stage.world.mirror.installId).toBe(stage.world.primary.installId);
      expect(stage.world.mirror.records.get(0)).toEqual(stage.newest());
      await stage.vault.edit(addAccount(9));
      await stage.lock();
      stage.restart();
      await stage.unlock();
      expect(await stage.names()).toEqual([0, 1, 2, 9]);
    },
  );

  test('a wrong password leaves everything as it was, and counts nowhere', async () => {
    await expect(stage.rescue.restoreFile(file, WRONG, false)).rejects.toThrow('vault.open_failed');
    expect(await state()).toBe('new');
    expect(stage.world.primary.attempts).toBeUndefined();
    expect(stage.world.mirror.attempts).toBeUndefined();
  });

  test('a first store that fails leaves no half of a vault', async () => {
    stage.world.primary.failing.add('replaceAll');
    await expect(stage.rescue.restoreFile(file, BY, false)).rejects.toThrow('vault.store_failed');
    expect(await state()).toBe('new');
  });

  test('bytes that change on their way to the disk are noticed', async () => {
    stage.world.primary.tear = (bytes) => bytes.slice(0, -1);
    await expect(stage.rescue.restoreFile(file, BY, false)).rejects.toThrow('vault.store_failed');
    expect(stage.world.mirror.records.size).toBe(0);
  });

  test('a mirror that fails is behind, and said', async () => {
    stage.world.mirror.failing.add('writeCopies');
    await stage.rescue.restoreFile(file, BY, false);
    expect(await stage.vault.state()).toMatchObject({ state: 'unlocked', mirrorLagging: true });
  });

  test('one who locks meanwhile finds it locked', async () => {
    const restoring = stage.rescue.restoreFile(file, BY, false);
    await stage.lock();
    await expect(restoring).rejects.toThrow('vault.locked');
    expect(await state()).toBe('locked');
  });
});

describe('what is no backup', () => {
  const changed = (change: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array) =>
    fileOf(new Uint8Array(change(new Uint8Array(Buffer.from(file, 'base64url')))));

  test.each([
    ['nothing', () => ''],
    ['text', () => Buffer.from('otpauth://totp/x').toString('base64url')],
    ['no canonical base64url', () => 'A'],
    ['only the magic', () => Buffer.from('PVKVAULT').toString('base64url')],
    ['cut short', () => changed((bytes) => bytes.subarray(0, -1))],
    ['a header that says it is huge', () => changed((bytes) => (bytes.fill(255, 8, 12), bytes))],
  ])('%s: refused before the KDF', async (_name, make) => {
    await expect(stage.rescue.restoreFile(make(), BY, true)).rejects.toThrow('backup.malformed');
    expect(stage.world.kdfCalls).toHaveLength(0);
  });

  test('KDF parameters out of range are refused before it runs', async () => {
    const bytes = new Uint8Array(Buffer.from(file, 'base64url'));
    const slot = parseRecord(bytes)?.header.slots.find(({ kind }) => kind === 'password');
    if (slot?.kind !== 'password') throw new Error('no password slot');
    const memory = Buffer.alloc(4);
    memory.writeUInt32BE(slot.kdf.memoryKiB);
    const all = Buffer.from(bytes);
    bytes.set([255, 255, 255, 255], all.lastIndexOf(memory, all.indexOf(slot.kdf.salt)));
    await expect(stage.rescue.restoreFile(fileOf(bytes), BY, true)).rejects.toThrow('kdf.out_of_range');
    expect(stage.world.kdfCalls).toHaveLength(0);
  });

  test('a damaged body under the right password is damage of the file, not of a vault', async () => {
    const flipped = changed((bytes) => ((bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1), bytes));
    await expect(stage.rescue.restoreFile(flipped, BY, true)).rejects.toThrow('backup.malformed');
    expect(await state()).toBe('new');
  });

  test('a file of a later version says so', async () => {
    const later = changed((bytes) => ((bytes[17] = 9), bytes));
    await expect(stage.rescue.restoreFile(later, BY, true)).rejects.toThrow('vault.newer_format');
  });
});

describe('over damage', () => {
  test('only with the typed word, asked for before the KDF', async () => {
    const rubbish = await damage();
    const before = stage.world.kdfCalls.length;
    await expect(stage.rescue.restoreFile(file, BY, false)).rejects.toThrow('confirm.missing');
    expect(stage.world.kdfCalls).toHaveLength(before);
    expect(stage.world.primary.records.get(0)).toEqual(rubbish);
  });

  test('everything found goes to the quarantine, and the file is the vault', async () => {
    const rubbish = await damage();
    expect(await stage.rescue.restoreFile(file, BY, true)).toEqual({ accounts: 3, trashed: 0 });
    expect(quarantined()).toEqual([rubbish]);
    expect(await stage.names()).toEqual([0, 1, 2]);
    stage.restart();
    expect(await stage.names()).toEqual([0, 1, 2]);
  });

  test('where it cannot be kept nothing is overwritten', async () => {
    const rubbish = await damage();
    stage.world.primary.failing.add('quarantine');
    await expect(stage.rescue.restoreFile(file, BY, true)).rejects.toThrow('vault.store_failed');
    expect(stage.world.primary.records.get(0)).toEqual(rubbish);
    expect(await state()).toBe('damaged');
  });

  test('snapshots that open with the file stay snapshots; the others go to the quarantine', async () => {
    await stage.fill(2);
    const own = stage.newest();
    const foreign = new Uint8Array(Buffer.from(file, 'base64url'));
    await stage.lock();
    stage.world.primary.putSnapshot({ id: '000000000001', at: 1, reason: 'daily', bytes: own });
    stage.world.primary.putSnapshot({ id: '000000000002', at: 2, reason: 'daily', bytes: foreign });
    stage.world.primary.records = new Map();
    stage.world.mirror.records = new Map();
    stage.restart();
    await stage.rescue.restoreFile(fileOf(own), BY, true);
    expect([...stage.world.primary.snapshots.keys()]).toEqual(['000000000001']);
    expect(quarantined()).toEqual([foreign]);
  });

  test('the count of failed passwords of the lost vault is forgotten', async () => {
    await damage();
    stage.world.primary.attempts = { failures: 12, lastAt: 1 };
    await stage.rescue.restoreFile(file, BY, true);
    expect(await stage.vault.state()).toMatchObject({ passwordRests: false });
    await stage.lock();
    await stage.unlock();
  });
});

describe('a locked vault', () => {
  beforeEach(async () => {
    await stage.fill(1);
    await stage.lock();
  });

  test('is never replaced by another one, whatever is typed, and no KDF runs', async () => {
    const before = keepStores(stage.world);
    const calls = stage.world.kdfCalls.length;
    await expect(stage.rescue.restoreFile(file, BY, true)).rejects.toThrow('vault.locked');
    expect(stage.world.kdfCalls).toHaveLength(calls);
    expect(keepStores(stage.world)).toEqual(before);
  });

  test('nor by its own backup, as long as something of it opens', async () => {
    const own = fileOf(stage.newest());
    const before = keepStores(stage.world);
    await expect(stage.rescue.restoreFile(own, BY, true)).rejects.toThrow('vault.locked');
    expect(keepStores(stage.world)).toEqual(before);
  });

  test('its own backup neither counts as an attempt at it nor forgets those that failed', async () => {
    const own = fileOf(stage.newest());
    const failures = { failures: 3, lastAt: 1 };
    stage.world.primary.attempts = stage.world.mirror.attempts = failures;
    await expect(stage.rescue.restoreFile(own, BY, true)).rejects.toThrow('vault.locked');
    await expect(stage.rescue.restoreFile(own, WRONG, true)).rejects.toThrow('vault.open_failed');
    expect(stage.world.primary.attempts).toEqual(failures);
    expect(stage.world.mirror.attempts).toEqual(failures);
  });

  describe('of which nothing opens any more, although its key is known', () => {
    let own: string;

    beforeEach(() => {
      own = fileOf(stage.newest());
      for (const store of [stage.world.primary, stage.world.mirror]) {
        for (const [place, bytes] of store.records) store.records.set(place, flipLast(bytes));
      }
    });

    test('is brought back from its backup, after the typed word', async () => {
      expect(await state()).toBe('locked');
      await expect(stage.unlock()).rejects.toThrow('vault.damaged');
      await expect(stage.rescue.restoreFile(own, BY, false)).rejects.toThrow('confirm.missing');
      expect(await stage.rescue.restoreFile(own, BY, true)).toEqual({ accounts: 1, trashed: 0 });
      expect(await stage.names()).toEqual([0]);
      expect(quarantined()).toHaveLength(2);
    });

    test('is left alone where a record of a later version is there as well', async () => {
      const later = new Uint8Array(Buffer.from(own, 'base64url'));
      later[17] = 9;
      stage.world.mirror.records.set(0, later);
      await expect(stage.rescue.restoreFile(own, BY, true)).rejects.toThrow('vault.locked');
      expect(stage.world.mirror.records.get(0)).toEqual(later);
    });

    test('is left alone where a record of another key is there as well', async () => {
      const bytes = new Uint8Array(Buffer.from(own, 'base64url'));
      const commitment = parseRecord(bytes)?.header.commitment ?? new Uint8Array();
      const at = Buffer.from(bytes).indexOf(Buffer.from(commitment));
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      stage.world.mirror.records.set(0, bytes);
      await expect(stage.rescue.restoreFile(own, BY, true)).rejects.toThrow('vault.locked');
    });
  });
});

describe('an open vault', () => {
  beforeEach(async () => {
    await stage.fill(1, stage.recoveryCode, 'another password here');
    await stage.vault.edit(addAccount(7));
  });

  test('gets the accounts of the file; what is not in it goes to the trash, and a snapshot has how it was', async () => {
    const before = stage.newest();
    expect(await stage.rescue.restoreFile(file, BY, false)).toEqual({ accounts: 2, trashed: 1 });
    expect(await stage.names()).toEqual([0, 1, 2]);
    expect((await stage.vault.read()).trash).toHaveLength(1);
    const kept = [...stage.world.primary.snapshots.values()].filter(({ reason }) => reason === 'restore');
    expect(kept).toMatchObject([{ bytes: before }]);
    await stage.lock();
    await stage.vault.unlock({ method: 'password', secret: 'another password here' });
  });

  test('without a snapshot nothing changes', async () => {
    stage.world.primary.failing.add('writeSnapshot');
    await expect(stage.rescue.restoreFile(file, BY, false)).rejects.toThrow('vault.store_failed');
    expect(await stage.names()).toEqual([0, 7]);
  });
});

test('only a later version is there: nothing is written over it', async () => {
  const world = createFakeWorld();
  const later = new Uint8Array(Buffer.from(file, 'base64url'));
  later[17] = 9;
  world.primary.records.set(0, later);
  stage = openStage(world);
  expect(await state()).toBe('newer');
  await expect(stage.rescue.restoreFile(file, BY, true)).rejects.toThrow('vault.newer_format');
  expect(world.primary.records.get(0)).toEqual(later);
});

function flipLast(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const flipped = bytes.slice();
  flipped[flipped.length - 1] = (flipped.at(-1) ?? 0) ^ 1;
  return flipped;
}

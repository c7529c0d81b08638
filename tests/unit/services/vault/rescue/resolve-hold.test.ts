import { beforeEach, describe, expect, test } from 'vitest';
import type { Hold } from '../../../../../lib/messages/vault-views.ts';
import { parseRecord } from '../../../../../lib/vault/record.ts';
import { addAccount, sampleAccount } from '../../../../support/sample-document.ts';
import { generationOf, keepStores, makeConflict, newestOf, openStage, type Stage } from './stage.ts';

let stage: Stage;
const holdNow = async (): Promise<Hold | undefined> => (await stage.vault.state()).hold;
const snapshots = () => [...stage.world.primary.snapshots.values()];
const edit = () => stage.vault.edit(addAccount(9));

beforeEach(() => {
  stage = openStage();
});

describe('two versions of the same age', () => {
  beforeEach(async () => {
    await stage.fill(2);
    await makeConflict(stage, addAccount(10), addAccount(20));
    expect(await holdNow()).toBe('conflict');
  });

  test('are shown side by side, with the names only one has', async () => {
    const { versions } = await stage.rescue.view();
    const names = [10, 20].map((number) => `Kommune ${number} (kari.nordmann.${number}@kommune.example)`);
    expect(versions).toMatchObject([
      { store: 'primary', accounts: 3, only: [names[0]], onlyCount: 1, changedAt: sampleAccount(10).usedAt },
      { store: 'mirror', accounts: 3, only: [names[1]], onlyCount: 1, changedAt: sampleAccount(20).usedAt },
    ]);
  });

  test('names are at most twenty, and counted all', async () => {
    stage = openStage();
    await stage.fill(0);
    const many = Array.from({ length: 30 }, (_, index) => sampleAccount(index));
    await makeConflict(stage, (document) => ({ ...document, accounts: many }), addAccount(99));
    const { versions } = await stage.rescue.view();
    expect(versions?.[0].only).toHaveLength(20);
    expect(versions?.[0].onlyCount).toBe(30);
  });

  test('together: everything of both, in both stores, by a later generation, and edits work again', async () => {
    const before = generationOf(stage.newest());
    await stage.rescue.resolve('merge', false);
    expect(await stage.names()).toEqual([0, 1, 10, 20]);
    expect(await holdNow()).toBeUndefined();
    expect(generationOf(stage.newest())).toBe(before + 1);
    expect(stage.world.mirror.records.get(0)).toEqual(stage.newest());
    await edit();
    await stage.lock();
    stage.restart();
    await stage.unlock();
    expect(await stage.names()).toEqual([0, 1, 10, 20, 9].sort());
    expect(await holdNow()).toBeUndefined();
  });

  test.each([
    ['first', 10, 20],
    ['second', 20, 10],
  ] as const)('the %s alone: the other is kept as a snapshot', async (choice, kept, left) => {
    const other = newestOf(stage.world[choice === 'first' ? 'mirror' : 'primary']);
    await stage.rescue.resolve(choice, true);
    expect(await stage.names()).toEqual([0, 1, kept]);
    expect(await holdNow()).toBeUndefined();
    expect(snapshots().filter(({ reason }) => reason === 'conflict')).toMatchObject([{ bytes: other }]);
    stage.restart();
    expect(await stage.names()).not.toContain(left);
    expect(stage.world.mirror.records.get(0)).toEqual(stage.newest());
  });

  test.each(['first', 'second'] as const)('the %s needs the typed word', async (choice) => {
    const before = keepStores(stage.world);
    await expect(stage.rescue.resolve(choice, false)).rejects.toThrow('confirm.missing');
    expect(keepStores(stage.world)).toEqual(before);
    expect(await holdNow()).toBe('conflict');
  });

  test('a choice for another hold is refused', async () => {
    await expect(stage.rescue.resolve('older', true)).rejects.toThrow('vault.not_held');
    expect(await holdNow()).toBe('conflict');
  });

  test('where the other cannot be kept nothing is written over it', async () => {
    const before = keepStores(stage.world);
    stage.world.primary.failing.add('writeSnapshot');
    await expect(stage.rescue.resolve('first', true)).rejects.toThrow('vault.store_failed');
    expect(keepStores(stage.world)).toEqual(before);
    expect(await holdNow()).toBe('conflict');
  });

  test('where the first store fails the hold stays, and both versions', async () => {
    const mirror = keepStores(stage.world).mirror;
    stage.world.primary.failing.add('writeRecord');
    await expect(stage.rescue.resolve('merge', false)).rejects.toThrow('vault.store_failed');
    expect(keepStores(stage.world).mirror).toEqual(mirror);
    expect(await holdNow()).toBe('conflict');
  });

  test('where the mirror fails it is saved, and said', async () => {
    stage.world.mirror.failing.add('writeCopies');
    await stage.rescue.resolve('merge', false);
    expect(await stage.vault.state()).toMatchObject({ mirrorLagging: true });
    expect(await stage.names()).toEqual([0, 1, 10, 20]);
  });

  test('with one of the two gone meanwhile neither is chosen blindly; together still works', async () => {
    stage.world.mirror.records = new Map();
    for (const choice of ['first', 'second'] as const) {
      await expect(stage.rescue.resolve(choice, true)).rejects.toThrow('vault.not_held');
    }
    await stage.rescue.resolve('merge', false);
    expect(await stage.names()).toEqual([0, 1, 10]);
  });

  test('damage beside them goes to the quarantine', async () => {
    const rubbish = new Uint8Array([1, 2, 3]);
    stage.world.primary.records.set((generationOf(stage.newest()) + 1) % 3, rubbish);
    await stage.rescue.resolve('merge', false);
    expect([...stage.world.primary.quarantine.values()].map(({ bytes }) => bytes)).toEqual([rubbish]);
  });

  test('a record of a later version that came meanwhile stops it', async () => {
    const later = stage.newest();
    // The first field of every version is its version: two bytes after magic, length and the field's own length.
    later[17] = 9;
    stage.world.mirror.records.set(1, later);
    await expect(stage.rescue.resolve('merge', false)).rejects.toThrow('vault.newer_format');
  });

  test('locked there is nothing to decide with', async () => {
    await stage.lock();
    await expect(stage.rescue.resolve('merge', false)).rejects.toThrow('vault.locked');
    expect(await stage.rescue.view()).toMatchObject({ state: 'locked' });
    expect((await stage.rescue.view()).versions).toBeUndefined();
  });
});

describe('without a hold', () => {
  test.each(['merge', 'first', 'second', 'older'] as const)('%s is refused', async (choice) => {
    await stage.fill(1);
    await expect(stage.rescue.resolve(choice, true)).rejects.toThrow('vault.not_held');
  });
});

describe('older than seen', () => {
  /** Both stores fall back to an earlier moment behind the back of a running session. */
  const rollBack = async () => {
    await stage.fill(1);
    const before = keepStores(stage.world);
    await stage.vault.edit(addAccount(7));
    await stage.vault.edit(addAccount(8));
    const seen = generationOf(stage.newest());
    Object.assign(stage.world.primary, before.primary);
    Object.assign(stage.world.mirror, before.mirror);
    stage.restart();
    return seen;
  };

  test('says what there is, and writes nothing until the user decides', async () => {
    await rollBack();
    expect(await holdNow()).toBe('older_than_seen');
    expect((await stage.rescue.view()).older).toEqual({ accounts: 1, changedAt: sampleAccount(0).usedAt });
    await expect(edit()).rejects.toThrow('vault.older');
    await expect(stage.rescue.resolve('older', false)).rejects.toThrow('confirm.missing');
    await expect(stage.rescue.resolve('merge', true)).rejects.toThrow('vault.not_held');
    expect(await holdNow()).toBe('older_than_seen');
  });

  test('going on with it writes a generation after the one that was witnessed', async () => {
    await rollBack();
    Object.assign(stage.world.ports.mirror, { readSeen: () => Promise.resolve(500) });
    await stage.rescue.resolve('older', true);
    expect(generationOf(stage.newest())).toBe(501);
  });

  test('going on with it writes a generation after anything seen, and keeps what there was as a snapshot', async () => {
    const seen = await rollBack();
    const older = stage.newest();
    await stage.rescue.resolve('older', true);
    expect(await holdNow()).toBeUndefined();
    expect(generationOf(stage.newest())).toBe(seen + 1);
    expect(stage.world.mirror.records.get(0)).toEqual(stage.newest());
    expect(snapshots().filter(({ reason }) => reason === 'older')).toMatchObject([{ bytes: older }]);
    await edit();
    stage.restart();
    expect(await stage.names()).toEqual([0, 9]);
    expect(await holdNow()).toBeUndefined();
  });

  test('what does not open goes to the quarantine, and out of the way of the next unlock', async () => {
    await stage.fill(1);
    await stage.lock();
    // A later epoch and generation that this password does not open.
    const later = stage.newest();
    const record = parseRecord(later);
    if (!record) throw new Error('no record');
    bumpField(later, record.header.epoch, 4);
    bumpField(later, record.header.generation, 8);
    stage.world.mirror.records.set(0, later);
    stage.world.mirror.records.set(1, later);
    stage.world.primary.records.set(generationOf(later) % 3, later);
    stage.restart();
    await stage.unlock();
    expect(await holdNow()).toBe('older_than_seen');

    await stage.rescue.resolve('older', true);
    expect([...stage.world.primary.quarantine.values()].map(({ bytes }) => bytes)).toEqual([later]);
    expect(generationOf(stage.newest())).toBeGreaterThan(generationOf(later));
    expect([...stage.world.primary.records.values()]).not.toContainEqual(later);
    await stage.lock();
    stage.restart();
    await stage.unlock();
    expect(await holdNow()).toBeUndefined();
    expect(await stage.names()).toEqual([0]);
  });

  test('both stores cut back while the browser was closed: a third place remembers the generation', async () => {
    await stage.fill(1);
    await stage.lock();
    const { mirror } = stage.world.ports;
    Object.assign(mirror, { readSeen: () => Promise.resolve(generationOf(stage.newest()) + 1) });
    await stage.unlock();
    expect(await holdNow()).toBe('older_than_seen');
    await stage.lock();
    Object.assign(mirror, { readSeen: () => Promise.resolve(generationOf(stage.newest())) });
    await stage.unlock();
    expect(await holdNow()).toBeUndefined();
  });

  test('a generation no user can have reached is damage, not a mark to go beyond', async () => {
    await stage.fill(1);
    await stage.lock();
    const before = generationOf(stage.newest());
    const later = stage.newest();
    const record = parseRecord(later);
    if (!record) throw new Error('no record');
    bumpField(later, record.header.epoch, 4);
    const at = bumpField(later, record.header.generation, 8);
    later[at + 1] = 31;
    stage.world.mirror.records.set(0, later);
    stage.restart();
    await stage.unlock();
    await stage.rescue.resolve('older', true);
    expect(generationOf(stage.newest())).toBe(before + 1);
    await edit();
  });

  test('where what does not open cannot be kept, nothing is written', async () => {
    await rollBack();
    stage.world.mirror.records.set(1, new Uint8Array([1]));
    const before = keepStores(stage.world);
    stage.world.primary.failing.add('quarantine');
    await expect(stage.rescue.resolve('older', true)).rejects.toThrow('vault.store_failed');
    expect(keepStores(stage.world)).toEqual(before);
    expect(await holdNow()).toBe('older_than_seen');
  });
});

test('under a later version nothing can be decided', async () => {
  await stage.fill(1);
  await stage.lock();
  const later = stage.newest();
  later[17] = 9;
  stage.world.mirror.records.set(1, later);
  stage.restart();
  await stage.unlock();
  expect(await holdNow()).toBe('newer');
  for (const choice of ['merge', 'first', 'second', 'older'] as const) {
    await expect(stage.rescue.resolve(choice, true)).rejects.toThrow('vault.not_held');
  }
  expect(stage.world.mirror.records.get(1)).toEqual(later);
});

/** Adds one to a number field of a record, found by its value and width; gives where it stands. */
function bumpField(bytes: Uint8Array, value: number, width: number): number {
  const wanted = new Uint8Array(4 + width);
  const view = new DataView(wanted.buffer);
  view.setUint32(0, width);
  view.setUint32(wanted.length - 4, value);
  for (let at = 0; at + wanted.length <= bytes.length; at++) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) {
      bytes[at + wanted.length - 1] = value + 1;
      return at + 4;
    }
  }
  throw new Error('no such field');
}

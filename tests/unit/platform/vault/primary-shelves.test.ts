import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { createDatabaseOpener } from '../../../../lib/platform/vault/database.ts';
import { createPrimaryStore } from '../../../../lib/platform/vault/primary-store.ts';
import type { PrimaryStore, StoredSnapshot } from '../../../../lib/services/ports.ts';
import { countUp } from '../../../support/sealed-sample.ts';

let open: ReturnType<typeof createDatabaseOpener>;
let primary: PrimaryStore;

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  open = createDatabaseOpener();
  primary = createPrimaryStore(open);
});

const find = (number: number, size = 10) => ({
  digest: `digest ${number}`,
  store: 'mirror' as const,
  at: 1000 + number,
  bytes: new Uint8Array(size).fill(number),
});

describe('the quarantine', () => {
  test('keeps bytes until they are dropped', async () => {
    await primary.quarantine(find(2));
    await primary.quarantine(find(1));
    expect(await primary.listQuarantine()).toEqual([
      { digest: 'digest 1', store: 'mirror', at: 1001, size: 10 },
      { digest: 'digest 2', store: 'mirror', at: 1002, size: 10 },
    ]);
    expect(await primary.readQuarantine('digest 2')).toEqual(find(2).bytes);
    await primary.dropQuarantine('digest 2');
    expect(await primary.readQuarantine('digest 2')).toBeUndefined();
    expect(await primary.listQuarantine()).toHaveLength(1);
  });

  test('keeps the same bytes once, as they were found first', async () => {
    await primary.quarantine(find(1));
    await primary.quarantine({ ...find(1), at: 5000 });
    expect((await primary.listQuarantine()).map(({ at }) => at)).toEqual([1001]);
  });

  test('takes twelve finds; then the oldest goes', async () => {
    for (let number = 0; number < 14; number++) await primary.quarantine(find(number));
    const kept = (await primary.listQuarantine()).map(({ digest }) => digest);
    expect(kept).toEqual(Array.from({ length: 12 }, (_, index) => `digest ${index + 2}`));
    await primary.quarantine(find(13));
    expect(await primary.listQuarantine()).toHaveLength(12);
  });

  test('refuses what it has no room for, and keeps what it has', async () => {
    await primary.quarantine(find(1));
    await expect(primary.quarantine(find(2, 24 * 1024 * 1024))).rejects.toThrow('vault.store_failed');
    expect(await primary.readQuarantine('digest 1')).toEqual(find(1).bytes);
  });
});

describe('snapshots', () => {
  const snapshot = (number: number): StoredSnapshot => ({
    id: number.toString(),
    at: 9000 - number,
    reason: number % 2 ? 'daily' : 'import',
    bytes: countUp(number),
  });

  test('are listed by time without their bytes, and read one by one', async () => {
    for (const number of [1, 2, 3]) await primary.writeSnapshot(snapshot(number), []);
    const listed = await primary.listSnapshots();
    expect(listed).toEqual([
      { id: '3', at: 8997, reason: 'daily' },
      { id: '2', at: 8998, reason: 'import' },
      { id: '1', at: 8999, reason: 'daily' },
    ]);
    expect(await primary.readSnapshot('2')).toEqual(snapshot(2));
    expect(await primary.readSnapshot('9')).toBeUndefined();
  });

  test('one comes and others go in one transaction', async () => {
    for (const number of [1, 2, 3]) await primary.writeSnapshot(snapshot(number), []);
    const begun = vi.spyOn(Object.getPrototypeOf(await open()) as IDBDatabase, 'transaction');
    await primary.writeSnapshot(snapshot(4), ['1', '3', 'not there']);
    expect(begun).toHaveBeenCalledTimes(1);
    begun.mockRestore();
    expect((await primary.listSnapshots()).map(({ id }) => id)).toEqual(['4', '2']);
  });

  test('something else than bytes is damage', async () => {
    await (await open()).put('snapshots', { at: 1, reason: 'daily', bytes: 'text' as never }, '1');
    await expect(primary.readSnapshot('1')).rejects.toThrow('vault.damaged');
  });
});

test('a new key: these records and snapshots and no others, in one transaction', async () => {
  for (const place of [0, 1, 2]) await primary.writeRecord(place, countUp(place + 1), 'install');
  await primary.writeAttempts({ failures: 1, lastAt: 2 });
  await primary.writeSnapshot({ id: '1', at: 1, reason: 'daily', bytes: countUp(4) }, []);
  await primary.quarantine(find(1));
  const begun = vi.spyOn(Object.getPrototypeOf(await open()) as IDBDatabase, 'transaction');
  await primary.replaceAll({
    records: [{ place: 1, bytes: countUp(20) }],
    latest: 1,
    installId: 'other',
    snapshots: [{ id: '7', at: 7, reason: 'slots', bytes: countUp(21) }],
  });
  expect(begun).toHaveBeenCalledTimes(1);
  begun.mockRestore();
  expect(await Promise.all([0, 1, 2].map((place) => primary.readRecord(place)))).toEqual([
    undefined,
    countUp(20),
    undefined,
  ]);
  expect(await primary.readLatest()).toEqual(countUp(20));
  expect(await primary.readInstallId()).toBe('other');
  expect(await primary.readAttempts()).toEqual({ failures: 1, lastAt: 2 });
  expect(await primary.listSnapshots()).toEqual([{ id: '7', at: 7, reason: 'slots' }]);
  expect(await primary.listQuarantine()).toHaveLength(1);
});

test('a database of version 1 keeps everything it has', async () => {
  const old = await openDB('portvakt-vault', 1, {
    upgrade(database) {
      for (const name of ['records', 'marks', 'keys', 'quarantine']) database.createObjectStore(name);
    },
  });
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt']);
  await old.put('records', countUp(5), 1);
  await old.put('marks', 1, 'latest');
  await old.put('marks', 'install', 'install');
  await old.put('marks', { failures: 3, lastAt: 4 }, 'attempts');
  await old.put('keys', key, 'session');
  await old.put('quarantine', { store: 'mirror', at: 3, bytes: countUp(6) }, 'digest');
  old.close();

  expect(await primary.readLatest()).toEqual(countUp(5));
  expect(await primary.readInstallId()).toBe('install');
  expect(await primary.readAttempts()).toEqual({ failures: 3, lastAt: 4 });
  expect(await (await open()).get('keys', 'session')).toBeDefined();
  expect(await primary.listQuarantine()).toEqual([{ digest: 'digest', store: 'mirror', at: 3, size: 6 }]);
  expect(await primary.listSnapshots()).toEqual([]);
  await primary.writeSnapshot({ id: '1', at: 1, reason: 'daily', bytes: countUp(4) }, []);
  expect(await primary.listSnapshots()).toHaveLength(1);
});

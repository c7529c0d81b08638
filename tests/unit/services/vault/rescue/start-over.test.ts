import { beforeEach, describe, expect, test } from 'vitest';
import { fileOf, keepStores, openStage, type Stage } from './stage.ts';

let stage: Stage;
const RUBBISH = [new Uint8Array([1, 2, 3]), new Uint8Array([4, 5])];
const state = async () => (await stage.vault.state()).state;
const quarantined = () => [...stage.world.primary.quarantine.values()].map(({ bytes }) => bytes);

beforeEach(async () => {
  stage = openStage();
  await stage.fill(1);
});

describe('where nothing opens', () => {
  let snapshot: Uint8Array;

  beforeEach(async () => {
    await stage.lock();
    const { primary, mirror } = stage.world;
    snapshot = stage.newest();
    primary.putSnapshot({ id: '000000000001', at: 1, reason: 'daily', bytes: stage.newest() });
    primary.records = new Map(RUBBISH.slice(0, 1).map((bytes) => [0, bytes]));
    mirror.records = new Map(RUBBISH.slice(1).map((bytes) => [1, bytes]));
    stage.restart();
    expect(await state()).toBe('damaged');
  });

  test('it takes the typed word', async () => {
    const before = keepStores(stage.world);
    await expect(stage.rescue.startOver(false)).rejects.toThrow('confirm.missing');
    expect(keepStores(stage.world)).toEqual(before);
    expect(quarantined()).toEqual([]);
  });

  test('every byte goes to the quarantine, and the state is new', async () => {
    await stage.rescue.startOver(true);
    expect(await state()).toBe('new');
    expect(quarantined()).toEqual([...RUBBISH, snapshot]);
    expect(stage.world.primary.snapshots.size).toBe(0);
    await stage.vault.create('another password here', stage.recoveryCode);
    expect(await state()).toBe('unlocked');
    expect(quarantined()).toHaveLength(3);
  });

  test.each(['quarantine', 'readSnapshot'] as const)(
    'where %s fails nothing is cleared',
    async (operation) => {
      const before = keepStores(stage.world);
      stage.world.primary.failing.add(operation);
      await expect(stage.rescue.startOver(true)).rejects.toThrow('vault.store_failed');
      expect(keepStores(stage.world)).toEqual(before);
      expect(await state()).toBe('damaged');
    },
  );

  test.each(['primary', 'mirror'] as const)('where the %s cannot be cleared it is not new', async (name) => {
    stage.world[name].failing.add(name === 'primary' ? 'replaceAll' : 'writeCopies');
    await expect(stage.rescue.startOver(true)).rejects.toThrow('vault.store_failed');
    expect(await state()).toBe('damaged');
  });

  test('what was kept can be exported, also then', async () => {
    await stage.rescue.startOver(true);
    const [first] = (await stage.rescue.view()).quarantine;
    const exported = await stage.rescue.export(first?.digest ?? '');
    expect(exported.bytes).toBe(fileOf(RUBBISH[0] ?? new Uint8Array()));
    expect(exported.name).toMatch(/^portvakt-quarantine-[0-9a-f]{12}\.bin$/);
  });
});

test.each(['unlocked', 'locked', 'new'] as const)('a vault that is %s is never given up', async (wanted) => {
  if (wanted === 'new') stage = openStage();
  if (wanted === 'locked') await stage.lock();
  expect(await state()).toBe(wanted);
  const before = keepStores(stage.world);
  await expect(stage.rescue.startOver(true)).rejects.toThrow('vault.exists');
  expect(keepStores(stage.world)).toEqual(before);
});

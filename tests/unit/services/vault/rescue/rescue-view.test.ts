import { beforeEach, describe, expect, test } from 'vitest';
import { openStage, type Stage } from './stage.ts';

let stage: Stage;
const view = () => stage.rescue.view();

beforeEach(async () => {
  stage = openStage();
  await stage.fill(2);
});

describe('how each store looks', () => {
  test('whole, whether locked or not', async () => {
    expect(await view()).toMatchObject({ state: 'unlocked', stores: { primary: 'whole', mirror: 'whole' } });
    await stage.lock();
    expect(await view()).toMatchObject({ state: 'locked', stores: { primary: 'whole', mirror: 'whole' } });
  });

  test.each(['primary', 'mirror'] as const)('%s empty, damaged, newer, unreadable', async (name) => {
    const other = name === 'primary' ? 'mirror' : 'primary';
    const content = stage.world[name];
    const whole = new Map(content.records);
    const is = async (looks: string) => {
      expect((await view()).stores).toEqual({ [name]: looks, [other]: 'whole' });
    };
    content.records = new Map();
    await is('empty');
    content.records = new Map([...whole, [1, new Uint8Array([7])]]);
    await is('damaged');
    const later = stage.world[other].records.get(0)?.slice() ?? new Uint8Array();
    later[17] = 9;
    content.records = new Map([...whole, [1, later]]);
    await is('newer');
    content.failing.add('readRecord');
    await is('unreadable');
  });

  test('of no vault at all', async () => {
    stage = openStage();
    expect(await view()).toMatchObject({
      state: 'new',
      stores: { primary: 'empty', mirror: 'empty' },
      quarantine: [],
    });
  });
});

test('a store that was lost is told until the user has read it, also by a worker that started meanwhile', async () => {
  await stage.lock();
  stage.world.mirror.lose();
  stage.restart();
  await stage.unlock();
  expect((await view()).healed).toBe('mirror');
  stage.restart();
  expect((await view()).healed).toBe('mirror');
  stage.restart();
  await stage.rescue.seen();
  expect((await view()).healed).toBeUndefined();
  stage.restart();
  expect((await view()).healed).toBeUndefined();
});

test('locked nobody says to have read it', async () => {
  await stage.lock();
  await expect(stage.rescue.seen()).rejects.toThrow('vault.locked');
});

test('the quarantine is listed without its bytes; a store that cannot list it hides nothing else', async () => {
  const kept = { digest: 'ab'.repeat(32), store: 'mirror', at: 5 } as const;
  await stage.world.ports.primary.quarantine({ ...kept, bytes: new Uint8Array(9) });
  await stage.lock();
  expect((await view()).quarantine).toEqual([{ ...kept, size: 9 }]);
  stage.world.primary.failing.add('listQuarantine');
  expect(await view()).toMatchObject({ state: 'locked', quarantine: [] });
});

test('what is not in quarantine cannot be exported', async () => {
  await expect(stage.rescue.export('nothing')).rejects.toThrow('quarantine.unknown');
});

test('acts that write wait for each other', async () => {
  await stage.lock();
  const order: string[] = [];
  const exclusive = stage.world.ports.exclusive(async () => {
    await new Promise((resolve) => setImmediate(resolve));
    order.push('first');
  });
  const acts = [stage.rescue.startOver(true), stage.rescue.resolve('merge', false), stage.rescue.seen()];
  const settled = Promise.allSettled(acts).then(() => order.push('then'));
  await Promise.all([exclusive, settled]);
  expect(order).toEqual(['first', 'then']);
});

import { beforeEach, expect, it } from 'vitest';
import {
  COPIED_LIFETIME,
  createCopiedCode,
  type CopiedCode,
} from '../../../../lib/services/clipboard/copied-code.ts';
import { createMemoryBox } from '../../../support/memory-box.ts';

function createStage() {
  const world = {
    now: 1_000_000,
    allowed: true,
    cleared: [] as string[],
    alarms: [] as number[],
    onClear: (): Promise<void> => Promise.resolve(),
  };
  const box = createMemoryBox<CopiedCode>();
  const copied = createCopiedCode({
    clipboard: {
      isAllowed: () => Promise.resolve(world.allowed),
      clearIf: (text) => {
        world.cleared.push(text);
        return world.onClear();
      },
    },
    alarm: { set: (milliseconds) => Promise.resolve(void world.alarms.push(milliseconds)) },
    box,
    clock: () => world.now,
  });
  return { world, box, copied };
}

let stage: ReturnType<typeof createStage>;
beforeEach(() => {
  stage = createStage();
});

it('clears a copied code after half a minute, once', async () => {
  await stage.copied.note('123456');
  expect(stage.world.alarms).toEqual([COPIED_LIFETIME]);
  expect(stage.world.cleared).toEqual([]);
  stage.world.now += COPIED_LIFETIME;
  await stage.copied.onAlarm();
  await stage.copied.onAlarm();
  expect(stage.world.cleared).toEqual(['123456']);
  expect(stage.box.value).toBeUndefined();
});

it('clears the newest of several, half a minute after it', async () => {
  await stage.copied.note('111111');
  stage.world.now += 20_000;
  await stage.copied.note('222222');
  stage.world.now += 10_000;
  await stage.copied.onAlarm();
  expect(stage.world.cleared).toEqual([]);
  expect(stage.world.alarms.at(-1)).toBe(20_000);
  stage.world.now += 20_000;
  await stage.copied.onAlarm();
  expect(stage.world.cleared).toEqual(['222222']);
});

it('forgets no code that was copied while the clipboard was cleared', async () => {
  await stage.copied.note('111111');
  stage.world.now += COPIED_LIFETIME;
  stage.world.onClear = () => stage.copied.note('222222');
  await stage.copied.onAlarm();
  expect(stage.box.value).toMatchObject({ code: '222222' });
});

it('takes an alarm that rings a little early for one in time', async () => {
  await stage.copied.note('123456');
  stage.world.now += COPIED_LIFETIME - 500;
  await stage.copied.onAlarm();
  expect(stage.world.cleared).toEqual(['123456']);
});

it('is not kept waiting by a clock that was set back', async () => {
  await stage.copied.note('123456');
  stage.world.now -= 3_600_000;
  await stage.copied.onAlarm();
  expect(stage.world.cleared).toEqual(['123456']);
});

it('remembers nothing where the user does not let it look', async () => {
  stage.world.allowed = false;
  await stage.copied.note('123456');
  expect(stage.box.value).toBeUndefined();
  expect(stage.world.alarms).toEqual([]);
  await stage.copied.onAlarm();
  expect(stage.world.cleared).toEqual([]);
});

it('never fails', async () => {
  stage.box.set = () => Promise.reject(new Error('full'));
  await stage.copied.note('123456');
  stage.box.get = () => Promise.reject(new Error('broken'));
  await stage.copied.onAlarm();
  expect(stage.world.cleared).toEqual([]);
});

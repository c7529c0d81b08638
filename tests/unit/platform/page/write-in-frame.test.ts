import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { WriteRequest } from '../../../../lib/fields/frame-fields.ts';
import type { HeldFrame } from '../../../../lib/page/frame-sight.ts';
import { checkInFrame, writeInFrame } from '../../../../lib/platform/page/write-in-frame.ts';
import type { createFakeTab, FakeFrame } from './fake-tab.ts';

/** What is asked of the frames around, and of the browser, before a code goes into a frame. */

const fake = vi.hoisted(() => ({ tab: undefined as unknown as ReturnType<typeof createFakeTab> }));
vi.mock('../../../../lib/platform/browser.ts', async () => {
  const { createFakeTab } = await import('./fake-tab.ts');
  fake.tab = createFakeTab();
  return { browser: fake.tab.browser };
});

const TAB = 7;
const TOP = 'https://portal.example';
const FRAME = { frameId: 3, documentId: '', origin: 'https://login.example' };
const REQUEST: WriteRequest = {
  token: 'T3',
  target: 'field',
  index: 0,
  code: '123456',
  origin: FRAME.origin,
  top: TOP,
};
const BOX = { left: 1, top: 2, width: 200, height: 30 };
const SEEN: HeldFrame = { sight: 'seen', box: BOX };

/** Each request, and whether it was seen from around. */
let written: (readonly [WriteRequest, boolean])[];
let checked: typeof written;

/** The page, with `3` in it, and the frame itself. Both have the field script. */
function stand(held: HeldFrame | undefined, box: typeof BOX | null = BOX): void {
  const load = (): unknown => undefined;
  fake.tab.frames.set(0, {
    load,
    fields: { sightOfFrame: (frameId) => (frameId === FRAME.frameId ? held : undefined) },
  });
  fake.tab.frames.set(3, {
    load,
    fields: {
      boxOf: () => box ?? undefined,
      sightOfFrame: () => undefined,
      write: (request, isSeenAround) => {
        written.push([request, isSeenAround]);
        return Promise.resolve({ ok: true, inputs: 1 });
      },
      check: (request, isSeenAround) => {
        checked.push([request, isSeenAround]);
        return Promise.resolve({ ok: false, reason: 'read_only' });
      },
    },
  });
}

const write = () => writeInFrame(TAB, FRAME, REQUEST);

beforeEach(() => {
  [written, checked] = [[], []];
  fake.tab.frames.clear();
  fake.tab.tab.url = `${TOP}/shop`;
  stand(SEEN);
});

afterEach(() => {
  fake.tab.numbersFrames(false);
});

it('writes in that frame, and hands on what the frame says', async () => {
  expect(await write()).toEqual({ ok: true, inputs: 1 });
  // Chromium tells the frame itself how it is seen.
  expect(written).toEqual([[REQUEST, false]]);
});

it.each(['https://other.example/', 'http://portal.example/', 'about:blank'])(
  'writes nothing where the tab shows %s now, whatever its frames are',
  async (url) => {
    fake.tab.tab.url = url;
    expect(await write()).toEqual({ ok: false, reason: 'origin' });
    expect(written).toEqual([]);
  },
);

it.each<[string, unknown]>([
  ['nothing', undefined],
  ['what it should not', { ok: true }],
])('a frame that answers %s is gone', async (_, answer) => {
  fake.tab.frames.set(3, { load: () => undefined, fields: { write: () => answer as never } });
  expect(await write()).toEqual({ ok: false, reason: 'gone' });
});

it('a frame that is no longer there is gone', async () => {
  fake.tab.frames.delete(3);
  expect(await write()).toEqual({ ok: false, reason: 'gone' });
});

it('asks that frame what stands against writing, as it would write, and writes nothing', async () => {
  const check = () => checkInFrame(TAB, FRAME, REQUEST);
  fake.tab.numbersFrames(true);
  expect(await check()).toEqual({ ok: false, reason: 'read_only' });
  expect(checked).toEqual([[REQUEST, true]]);
  stand({ sight: 'covered', box: BOX });
  expect(await check()).toEqual({ ok: false, reason: 'covered' });
  fake.tab.tab.url = 'https://other.example/';
  stand(SEEN);
  expect(await check()).toEqual({ ok: false, reason: 'origin' });
  expect(checked).toHaveLength(1);
  expect(written).toEqual([]);
});

it.each(['write', 'check'] as const)('a frame that never answers is gone after a while: %s', async (act) => {
  fake.tab.frames.set(3, { load: () => undefined, stuck: true });
  vi.useFakeTimers();
  const asking = act === 'write' ? write() : checkInFrame(TAB, FRAME, REQUEST);
  await vi.advanceTimersByTimeAsync(60_000);
  vi.useRealTimers();
  expect(await asking).toEqual({ ok: false, reason: 'gone' });
});

describe('where the browser tells a frame nothing of what lies over it', () => {
  beforeEach(() => {
    fake.tab.numbersFrames(true);
  });

  it.each(['covered', 'hidden'] as const)(
    'the frame around is asked: %s there, nothing is written',
    async (sight) => {
      stand({ sight, box: BOX });
      expect(await write()).toEqual({ ok: false, reason: sight });
      expect(written).toEqual([]);
    },
  );

  it('the frame hears that it is seen there', async () => {
    await write();
    expect(written).toEqual([[REQUEST, true]]);
  });

  it('every frame around is asked, up to the page', async () => {
    const middle: FakeFrame = {
      load: () => undefined,
      fields: { sightOfFrame: (frameId) => (frameId === FRAME.frameId ? SEEN : undefined) },
    };
    fake.tab.frames.set(5, middle);
    const page = fake.tab.frames.get(0);
    if (!page) throw new Error('no page');
    page.fields = { sightOfFrame: (frameId) => (frameId === 5 ? { sight: 'covered', box: BOX } : undefined) };
    expect(await write()).toEqual({ ok: false, reason: 'covered' });
    page.fields = { sightOfFrame: (frameId) => (frameId === 5 ? SEEN : undefined) };
    await write();
    expect(written).toEqual([[REQUEST, true]]);
  });

  it.each<[string, () => void]>([
    [
      'no frame around that we may enter holds it',
      () => {
        stand(undefined);
      },
    ],
    [
      'frames hold each other',
      () => {
        stand(undefined);
        fake.tab.frames.set(5, { load: () => undefined, fields: { sightOfFrame: () => SEEN } });
      },
    ],
    [
      'the frame does not say where the field stands',
      () => {
        stand(SEEN, null);
      },
    ],
  ])('the frame hears that nobody knows where %s', async (_, change) => {
    change();
    await write();
    expect(written).toEqual([[REQUEST, false]]);
  });

  it('nor does anybody where some frame never answers', async () => {
    fake.tab.frames.set(9, { load: () => undefined, stuck: true });
    vi.useFakeTimers();
    const writing = write();
    await vi.runAllTimersAsync();
    await writing;
    vi.useRealTimers();
    expect(written).toEqual([[REQUEST, false]]);
  });
});

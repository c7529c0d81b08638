import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { capture } from '../../../../lib/platform/page/capture.ts';

/** Chromium refuses a third screenshot in a second: whoever clicks fast is kept waiting, not told that there is nothing. */

const fake = vi.hoisted(() => ({
  tab: { active: true, windowId: 1 },
  answers: [] as (string | Error)[],
  asked: 0,
}));
vi.mock('../../../../lib/platform/browser.ts', () => ({
  browser: {
    tabs: {
      get: () => Promise.resolve(fake.tab),
      captureVisibleTab: () => {
        fake.asked += 1;
        const answer = fake.answers.shift();
        return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
      },
    },
  },
}));
vi.mock('../../../../lib/platform/page/decode-png.ts', () => ({
  decodePng: (png: string) => Promise.resolve({ png }),
}));

const TOO_OFTEN = new Error('This request exceeds the MAX_CAPTURE_VISIBLE_TAB_CALLS_PER_SECOND quota.');

beforeEach(() => {
  vi.useFakeTimers();
  fake.tab = { active: true, windowId: 1 };
  fake.answers = [];
  fake.asked = 0;
});
afterEach(() => {
  vi.useRealTimers();
});

it('asks again a second later where it was asked too often', async () => {
  fake.answers = [TOO_OFTEN, 'seen'];
  const seen = capture(7);
  await vi.advanceTimersByTimeAsync(999);
  expect(fake.asked).toBe(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(await seen).toEqual({ png: 'seen' });
});

it.each([
  ['is refused twice', [TOO_OFTEN, TOO_OFTEN], 2],
  ['is not allowed', [new Error('Either the <all_urls> or activeTab permission is required.')], 1],
])('gives nothing where it %s', async (_, answers, asked) => {
  fake.answers = answers;
  const seen = capture(7);
  await vi.advanceTimersByTimeAsync(5000);
  expect(await seen).toBeUndefined();
  expect(fake.asked).toBe(asked);
});

it('gives nothing of a tab that is not in front', async () => {
  fake.tab.active = false;
  expect(await capture(7)).toBeUndefined();
  expect(fake.asked).toBe(0);
});

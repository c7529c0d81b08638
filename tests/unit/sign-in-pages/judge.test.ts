import { describe, expect, test } from 'vitest';
import type { NumberedGroup } from '../../../bench/fields/page/found-group.ts';
import { judge, isFlawless } from '../../../bench/fields/measure/judge.ts';
import { quantile, tally } from '../../../bench/fields/measure/tally.ts';
import type { ExpectedField, SignInPage } from '../../support/sign-in-pages.ts';

/** What counts as found, as missed and as falsely offered. */

type Channel = ExpectedField['channel'];

const pageWith = (channels: readonly Channel[], lang = 'en'): SignInPage => ({
  id: 'made/page.html',
  file: 'page.html',
  family: 'made',
  lang,
  shape: 'single',
  address: 'https://made.example/',
  expect: channels.map((channel, index) => ({ channel, inputs: [`#field${index}`] })),
  source: 'made',
  part: 'dev',
  html: '',
});

const group = (inputs: readonly number[], channel: Channel = 'app'): NumberedGroup => ({
  inputs,
  channel,
  note: '',
});

const judged = (
  channels: readonly Channel[],
  expected: readonly (readonly number[])[],
  found: readonly NumberedGroup[],
  lang = 'en',
) =>
  judge(
    {
      page: pageWith(channels, lang),
      looked: { expected, found: { one: found }, names: [] },
      times: { wall: 0, processor: 0, first: 0 },
    },
    'one',
  );

const BOXES = [0, 1, 2, 3, 4, 5];

describe('a page', () => {
  test('whose field is found is flawless, whether the channel is told or not', () => {
    for (const channel of ['app', 'unknown'] as const) {
      const one = judged([channel], [[0]], [group([0], 'unknown')]);
      expect(one).toMatchObject({ offered: 1, right: 1, wanted: 1, isFalsePage: false });
      expect(isFlawless(one)).toBe(true);
    }
  });

  test('whose field is taken for one by message has a miss', () => {
    expect(judged(['app'], [[0]], [group([0], 'message')])).toMatchObject({
      offered: 0,
      right: 0,
      wanted: 1,
    });
  });

  test.each([
    ['five of six', BOXES.slice(1)],
    ['backwards', BOXES.toReversed()],
    ['with one more', [...BOXES, 6]],
  ])('whose boxes are found %s has a miss and a false offer', (_, inputs) => {
    expect(judged(['app'], [BOXES], [group(inputs)])).toMatchObject({ offered: 1, right: 0, wanted: 1 });
  });

  test('that asks for a code by message is right if nothing is offered, found or not', () => {
    for (const found of [[], [group([0], 'message')]]) {
      expect(isFlawless(judged(['message'], [[0]], found))).toBe(true);
    }
  });

  test.each(['app', 'unknown'] as const)(
    'that asks for a code by message is falsely flagged by %s',
    (channel) => {
      const one = judged(['message'], [[0]], [group([0], channel)]);
      expect(one).toMatchObject({ offered: 1, right: 0, isFalsePage: true });
    },
  );

  test('without a code field is falsely flagged by any offer', () => {
    expect(judged([], [], [group([3])])).toMatchObject({ isFalsePage: true, offered: 1, right: 0 });
    expect(judged([], [], [group([3], 'message')])).toMatchObject({ isFalsePage: false, offered: 0 });
  });

  test('with a selector that names nothing is a fault of the corpus', () => {
    expect(judged(['app'], [[-1]], []).isBroken).toBe(true);
  });
});

describe('the sums', () => {
  const all = [
    judged(['app'], [[0]], [group([0])], 'nb'),
    judged(['app', 'unknown'], [[0], [1]], [group([0], 'unknown'), group([7])]),
    judged(['message'], [[0]], [group([0])]),
    judged([], [], []),
  ];

  test('are over fields, and false pages over pages on which nothing is to be offered', () => {
    expect(tally(all)).toMatchObject({
      pages: 4,
      wanted: 3,
      offered: 4,
      right: 2,
      precision: 50,
      quietPages: 2,
      falsePages: 1,
      falseShare: 50,
      byMessage: 1,
      heldBack: 0,
      channelFound: 3,
      channelRight: 1,
    });
    expect(tally(all).recall).toBeCloseTo(66.67, 1);
  });

  test('of nothing are perfect', () => {
    expect(tally([])).toMatchObject({ precision: 100, recall: 100, falseShare: 0 });
  });

  test('a quantile is the value that so many do not exceed', () => {
    const values = Array.from({ length: 100 }, (_, index) => 100 - index);
    expect([quantile(values, 0.5), quantile(values, 0.95), quantile([], 0.5)]).toEqual([50, 95, 0]);
  });
});

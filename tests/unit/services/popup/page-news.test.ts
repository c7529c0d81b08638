import { beforeEach, expect, it } from 'vitest';
import { createPageNews, NEWS_INTERVAL, type PageNews } from '../../../../lib/services/popup/page-news.ts';

let now: number;
let open: boolean;
let told: number[];
let wake: (() => void)[];
let news: PageNews;

beforeEach(() => {
  now = 0;
  open = true;
  told = [];
  wake = [];
  news = createPageNews({
    clock: () => now,
    isPopupOpen: () => open,
    tell: (topic) => {
      expect(topic).toBe('page');
      told.push(now);
    },
    sleep: () => new Promise((resolve) => wake.push(resolve)),
  });
  news.standsOver(7);
});

it('tells a popup that its page changed', async () => {
  await news.noticed(7);
  expect(told).toEqual([0]);
});

it('tells it at most once a second, and the last change is not lost', async () => {
  await news.noticed(7);
  const later = Array.from({ length: 500 }, () => news.noticed(7));
  expect(told).toEqual([0]);
  expect(wake).toHaveLength(1);
  now = NEWS_INTERVAL;
  wake[0]?.();
  await Promise.all(later);
  expect(told).toEqual([0, NEWS_INTERVAL]);
});

it('says nothing of other tabs, nor to nobody', async () => {
  await news.noticed(8);
  open = false;
  await news.noticed(7);
  expect(told).toEqual([]);
});

it('says nothing to a popup that closed meanwhile', async () => {
  await news.noticed(7);
  const later = news.noticed(7);
  open = false;
  wake[0]?.();
  await later;
  expect(told).toEqual([0]);
});

it('tells of any tab where it is not known over which the popup stands', async () => {
  news.standsOver(undefined);
  await news.noticed(8);
  expect(told).toEqual([0]);
});

import { expect, it } from 'vitest';
import { createBadges, type Shown } from '../../../../lib/services/popup/badges.ts';
import { createMemoryBox } from '../../../support/memory-box.ts';

function world() {
  const box = createMemoryBox<Shown>();
  const shown = new Map<number | undefined, string>();
  const port = {
    show(text: string, _tone: string, tabId?: number) {
      shown.set(tabId, text);
      return Promise.resolve();
    },
  };
  return { shown, badges: createBadges(port, box), rebirth: () => createBadges(port, box) };
}

it('says a QR code before a code field, and nothing once both are gone', async () => {
  const { shown, badges } = world();
  await badges.notice(7, 0, 'field', true);
  expect(shown.get(7)).toBe('•');
  await badges.notice(7, 0, 'qr', true);
  expect(shown.get(7)).toBe('+');
  await badges.notice(7, 0, 'qr', false);
  expect(shown.get(7)).toBe('•');
  await badges.notice(7, 0, 'field', false);
  expect(shown.get(7)).toBe('');
});

it('shows waiting requests on every tab, and what the page has when they are answered', async () => {
  const { shown, badges } = world();
  await badges.notice(7, 0, 'qr', true);
  await badges.setRequests(2);
  expect([shown.get(undefined), shown.get(7)]).toEqual(['2', '2']);
  await badges.notice(8, 0, 'field', true);
  expect(shown.get(8)).toBe('2');
  await badges.setRequests(0);
  expect([shown.get(undefined), shown.get(7), shown.get(8)]).toEqual(['', '+', '•']);
});

it('counts to nine', async () => {
  const { shown, badges } = world();
  await badges.setRequests(10);
  expect(shown.get(undefined)).toBe('9+');
});

it('a frame takes back only what it said itself', async () => {
  const { shown, badges } = world();
  await badges.notice(7, 0, 'field', true);
  await badges.notice(7, 3, 'field', true);
  await badges.notice(7, 3, 'field', false);
  expect(shown.get(7)).toBe('•');
});

it('forgets a tab that went away', async () => {
  const { shown, badges } = world();
  await badges.notice(7, 0, 'qr', true);
  await badges.forget(7);
  await badges.setRequests(1);
  expect(shown.get(7)).toBe('+');
  expect(shown.get(undefined)).toBe('1');
});

it('knows after the death of the worker what it shows', async () => {
  const { shown, badges, rebirth } = world();
  await badges.setRequests(2);
  const reborn = rebirth();
  await reborn.notice(7, 0, 'qr', true);
  expect(shown.get(7)).toBe('2');
  await reborn.setRequests(0);
  expect([shown.get(undefined), shown.get(7)]).toEqual(['', '+']);
});

it('loses nothing of frames that speak at once', async () => {
  const { shown, badges } = world();
  await Promise.all([badges.notice(7, 0, 'field', true), badges.notice(7, 1, 'qr', true)]);
  await badges.notice(7, 1, 'qr', false);
  expect(shown.get(7)).toBe('•');
});

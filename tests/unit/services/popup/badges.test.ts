import { expect, it } from 'vitest';
import { createBadges, type TabNotices } from '../../../../lib/services/popup/badges.ts';
import { createMemoryBox } from '../../../support/memory-box.ts';

function world() {
  const shown = new Map<number | undefined, string>();
  const badges = createBadges(
    {
      show(text, _tone, tabId) {
        shown.set(tabId, text);
        return Promise.resolve();
      },
    },
    createMemoryBox<TabNotices>(),
  );
  return { shown, badges };
}

it('says a QR code before a code field, and nothing once both are gone', async () => {
  const { shown, badges } = world();
  await badges.notice(7, 'field', true);
  expect(shown.get(7)).toBe('•');
  await badges.notice(7, 'qr', true);
  expect(shown.get(7)).toBe('+');
  await badges.notice(7, 'qr', false);
  expect(shown.get(7)).toBe('•');
  await badges.notice(7, 'field', false);
  expect(shown.get(7)).toBe('');
});

it('shows waiting requests on every tab, and what the page has when they are answered', async () => {
  const { shown, badges } = world();
  await badges.notice(7, 'qr', true);
  await badges.setRequests(2);
  expect([shown.get(undefined), shown.get(7)]).toEqual(['2', '2']);
  await badges.notice(8, 'field', true);
  expect(shown.get(8)).toBe('2');
  await badges.setRequests(0);
  expect([shown.get(undefined), shown.get(7), shown.get(8)]).toEqual(['', '+', '•']);
});

it('counts to nine', async () => {
  const { shown, badges } = world();
  await badges.setRequests(10);
  expect(shown.get(undefined)).toBe('9+');
});

it('forgets a tab that went away', async () => {
  const { badges } = world();
  await badges.notice(7, 'qr', true);
  await badges.forget(7);
  expect(await badges.noticesOf(7)).toEqual([]);
});

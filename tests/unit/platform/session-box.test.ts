import { expect, it, vi } from 'vitest';
import { createSessionBox } from '../../../lib/platform/session-box.ts';

/** `storage.session` as Chromium has it: the names of stored objects come back sorted. */
const fake = vi.hoisted(() => {
  const stored = new Map<string, unknown>();
  const sorted = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(sorted);
    if (value === null || typeof value !== 'object') return value;
    const entries = Object.entries(value).map(([name, inner]) => [name, sorted(inner)] as const);
    return Object.fromEntries(entries.toSorted(([one], [other]) => (one < other ? -1 : 1)));
  };
  const session = {
    get: (key: string) => Promise.resolve(stored.has(key) ? { [key]: stored.get(key) } : {}),
    set: (values: Record<string, unknown>) => {
      for (const [key, value] of Object.entries(values)) stored.set(key, sorted(value));
      return Promise.resolve();
    },
    remove: (key: string) => Promise.resolve(void stored.delete(key)),
  };
  return { stored, session };
});

vi.mock('../../../lib/platform/browser.ts', () => ({ browser: { storage: { session: fake.session } } }));

it('gives back what went in, names in the same order', async () => {
  const box = createSessionBox<unknown>('box');
  const value = [{ tabId: 3, origin: 'https://x.example', enrolment: { kind: 'account', issuer: 'X' } }];
  await box.set(value);
  expect(JSON.stringify(await box.get())).toBe(JSON.stringify(value));
});

it('is empty before, after, and where something else lies there', async () => {
  const box = createSessionBox<unknown>('other');
  expect(await box.get()).toBeUndefined();
  await box.set({ some: 'thing' });
  await box.clear();
  expect(await box.get()).toBeUndefined();
  fake.stored.set('other', { some: 'thing' });
  expect(await box.get()).toBeUndefined();
});

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { NotHere } from '../../../../scripts/interop/not-here.ts';
import type { OtherServer } from '../../../../scripts/interop/other-server.ts';
import { prepareOnly, startTogether } from '../../../../scripts/interop/start-together.ts';
import { tallyStage } from '../../../../scripts/test/tally.ts';

const stop = vi.fn(() => Promise.resolve());
const said: string[] = [];

const server = (change: Partial<OtherServer> = {}): OtherServer => ({
  name: 'Keycloak',
  version: '1',
  prepare: () => Promise.resolve(),
  start: () => Promise.resolve({ origin: 'http://127.0.0.1:1', stop }),
  ...change,
});

beforeEach(() => {
  said.length = 0;
  stop.mockClear();
  vi.spyOn(console, 'log').mockImplementation((line: string) => void said.push(line));
});
afterEach(() => {
  vi.restoreAllMocks();
});

test('tells where a server runs, counts it as passed and stops it', async () => {
  const { found, finished, stop: stopAll } = await startTogether([server()]);
  expect(found).toEqual({ Keycloak: { origin: 'http://127.0.0.1:1' } });
  expect(finished.map(tallyStage)).toEqual([{ passed: 1, failed: 0, skipped: 0 }]);
  await stopAll();
  expect(stop).toHaveBeenCalledOnce();
});

test('one that cannot be had is told with the reason, and does not count', async () => {
  const away = server({ prepare: () => Promise.reject(new NotHere('no network')) });
  const { found, finished } = await startTogether([away]);
  expect(found).toEqual({ Keycloak: { missing: 'no network' } });
  expect(finished).toEqual([]);
  expect(said).toEqual(['Keycloak 1 cannot be had here: no network']);
});

test.each(['prepare', 'start'] as const)(
  'one that was had and then fails at %s is a failure',
  async (when) => {
    const broken = server({ [when]: () => Promise.reject(new Error('wrong digest')) });
    const other = server({ name: 'privacyIDEA' });
    const { found, finished, stop: stopAll } = await startTogether([broken, other]);
    expect(found).toEqual({
      Keycloak: { missing: 'wrong digest' },
      privacyIDEA: { origin: 'http://127.0.0.1:1' },
    });
    expect(finished.map(({ ok }) => ok)).toEqual([false, true]);
    expect(said).toContain('Keycloak 1 FAILED: wrong digest');
    await stopAll();
    expect(stop).toHaveBeenCalledOnce();
  },
);

test('preparing only starts nothing and goes on after a failure', async () => {
  const start = vi.fn();
  const broken = server({ start, prepare: () => Promise.reject(new Error('wrong digest')) });
  await prepareOnly([broken, server({ start, name: 'privacyIDEA' })]);
  expect(start).not.toHaveBeenCalled();
  expect(said).toHaveLength(2);
});

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { askOffscreenPage } from '../../../../lib/platform/offscreen/ask-offscreen-page.ts';
import { withOffscreenPage } from '../../../../lib/platform/offscreen/offscreen-page.ts';

const world = vi.hoisted(() => ({ log: [] as string[], reasons: [] as string[], isOpen: false }));

vi.mock('../../../../lib/platform/browser.ts', () => ({
  browser: {
    offscreen: {
      createDocument: ({ url, reasons }: { url: string; reasons: string[] }) => {
        if (world.isOpen) return Promise.reject(new Error('only a single offscreen document'));
        world.isOpen = true;
        world.reasons = reasons;
        world.log.push(`open ${url}`);
        return Promise.resolve();
      },
      closeDocument: () => {
        world.log.push('close');
        if (!world.isOpen) return Promise.reject(new Error('no current offscreen document'));
        world.isOpen = false;
        return Promise.resolve();
      },
    },
  },
}));

const channels: BroadcastChannel[] = [];

beforeEach(() => {
  Object.assign(world, { log: [], isOpen: false });
});

afterEach(() => {
  for (const channel of channels.splice(0)) channel.close();
});

test('two who need the page have it one after the other', async () => {
  const use = (name: string) => () => {
    world.log.push(name);
    return Promise.resolve(name);
  };
  const used = await Promise.all([withOffscreenPage(use('a')), withOffscreenPage(use('b'))]);
  expect(used).toEqual(['a', 'b']);
  const once = ['close', 'open offscreen.html'];
  expect(world.log).toEqual([...once, 'a', 'close', ...once, 'b', 'close']);
  expect(world.reasons).toEqual(['BLOBS', 'CLIPBOARD']);
});

test('one that an ended worker left open, and one whose use failed, hold up nobody', async () => {
  world.isOpen = true;
  const failed = withOffscreenPage(() => Promise.reject(new Error('no')));
  await expect(failed).rejects.toThrow('no');
  expect(world.isOpen).toBe(false);
  expect(await withOffscreenPage(() => Promise.resolve(1))).toBe(1);
});

test('it is asked on a channel of its own, and what it answers comes back', async () => {
  const served = new BroadcastChannel('x');
  channels.push(served);
  served.onmessage = ({ data }: MessageEvent<{ n: number }>) => {
    served.postMessage({ twice: data.n * 2 });
  };
  expect(await askOffscreenPage('x', { n: 4 })).toEqual({ twice: 8 });
});

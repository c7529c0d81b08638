import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { CLIPBOARD_CHANNEL } from '../../../../lib/platform/clipboard/clipboard-channel.ts';
import { clipboard } from '../../../../lib/platform/clipboard/clipboard.ts';

const world = vi.hoisted(() => ({
  asked: [] as unknown[],
  log: [] as string[],
  open: (): unknown => undefined,
  create: () => Promise.resolve(),
}));

vi.mock('../../../../lib/platform/browser.ts', () => ({
  browser: {
    permissions: {
      contains: (permissions: unknown) => {
        world.asked.push(permissions);
        return Promise.resolve(true);
      },
    },
    offscreen: {
      createDocument: () => {
        world.log.push('open');
        world.open();
        return world.create();
      },
      closeDocument: () => Promise.resolve(void world.log.push('close')),
    },
  },
}));

beforeEach(() => {
  Object.assign(world, { asked: [], log: [], open: () => undefined, create: () => Promise.resolve() });
});

afterEach(() => {
  vi.unstubAllGlobals();
});

test('both halves of the permission are needed', async () => {
  expect(await clipboard.isAllowed()).toBe(true);
  expect(world.asked).toEqual([{ permissions: ['clipboardRead', 'clipboardWrite'] }]);
});

describe('a background that is a page', () => {
  function held(text: string, fails = false) {
    const written: string[] = [];
    vi.stubGlobal('navigator', {
      clipboard: {
        readText: () => (fails ? Promise.reject(new Error('not allowed')) : Promise.resolve(text)),
        writeText: (given: string) => Promise.resolve(void written.push(given)),
      },
    });
    return written;
  }

  test('empties the clipboard of exactly that text', async () => {
    const written = held('123456');
    await clipboard.clearIf('123456');
    expect(written).toEqual(['']);
  });

  test('leaves anything else there', async () => {
    const written = held('my 123456');
    await clipboard.clearIf('123456');
    expect(written).toEqual([]);
  });

  test('fails quietly', async () => {
    const written = held('123456', true);
    await clipboard.clearIf('123456');
    expect(written).toEqual([]);
  });
});

describe('a worker', () => {
  test('has it done by a page that nobody sees', async () => {
    const asked: unknown[] = [];
    const served = new BroadcastChannel(CLIPBOARD_CHANNEL);
    served.onmessage = ({ data }: MessageEvent<unknown>) => {
      asked.push(data);
      served.postMessage({ cleared: true });
    };
    await clipboard.clearIf('123456');
    served.close();
    expect(asked).toEqual([{ clearIf: '123456' }]);
    expect(world.log).toEqual(['close', 'open', 'close']);
  });

  test('fails quietly', async () => {
    world.create = () => Promise.reject(new Error('no page'));
    await clipboard.clearIf('123456');
    expect(world.log).toEqual(['close', 'open']);
  });
});

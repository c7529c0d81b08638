import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { backupFiles } from '../../../../lib/platform/backup-files.ts';
import { OBJECT_URL_CHANNEL } from '../../../../lib/platform/backups/object-url-channel.ts';
import { serveObjectUrls } from '../../../../lib/platform/backups/serve-object-urls.ts';
import { countUp } from '../../../support/sealed-sample.ts';

const world = vi.hoisted(() => ({
  isAllowed: true,
  log: [] as string[],
  saved: undefined as Blob | undefined,
  /** What the offscreen page does when it opens. */
  open: (): unknown => undefined,
}));

vi.mock('../../../../lib/platform/browser.ts', () => ({
  browser: {
    permissions: { contains: () => Promise.resolve(world.isAllowed) },
    offscreen: {
      createDocument: ({ url }: { url: string }) => {
        world.log.push(`open ${url}`);
        world.open();
        return Promise.resolve();
      },
      closeDocument: () => {
        world.log.push('close');
        return Promise.resolve();
      },
    },
  },
}));

vi.mock('../../../../lib/platform/backups/download.ts', () => ({
  download: async (url: string, name: string) => {
    world.log.push(`save ${name}`);
    const { resolveObjectURL } = await import('node:buffer');
    world.saved = resolveObjectURL(url) as Blob | undefined;
    if (!world.saved) throw new Error('no such object URL');
  },
}));

const { createObjectURL, revokeObjectURL } = URL;
const served: BroadcastChannel[] = [];

beforeEach(() => {
  Object.assign(world, { isAllowed: true, log: [], saved: undefined, open: () => undefined });
});

afterEach(() => {
  URL.createObjectURL = createObjectURL;
  URL.revokeObjectURL = revokeObjectURL;
  for (const channel of served.splice(0)) channel.close();
  vi.unstubAllGlobals();
});

const savedBytes = async () => new Uint8Array((await world.saved?.arrayBuffer()) ?? new ArrayBuffer());

test('a background that is a page makes the object URL itself', async () => {
  const revoked: string[] = [];
  URL.revokeObjectURL = (url) => {
    revoked.push(url);
    revokeObjectURL.call(URL, url);
  };
  await backupFiles.save('Portvakt/x.pvkvault', countUp(4000));
  expect(await savedBytes()).toEqual(countUp(4000));
  expect(world.log).toEqual(['save Portvakt/x.pvkvault']);
  expect(revoked).toHaveLength(1);
});

test('a worker has it made by a page that nobody sees, and closes that page', async () => {
  const make = URL.createObjectURL.bind(URL);
  Reflect.deleteProperty(URL, 'createObjectURL');
  world.open = () => {
    // The page has what the worker lacks.
    vi.stubGlobal(
      'BroadcastChannel',
      class extends BroadcastChannel {
        constructor(name: string) {
          super(name);
          served.push(this);
        }
      },
    );
    serveObjectUrls();
    vi.unstubAllGlobals();
    const [channel] = served;
    const answer = channel?.onmessage;
    if (channel && answer) {
      channel.onmessage = (event) => {
        URL.createObjectURL = make;
        answer.call(channel, event);
        Reflect.deleteProperty(URL, 'createObjectURL');
      };
    }
  };
  await backupFiles.save('Portvakt/x.pvkvault', countUp(4000));
  expect(await savedBytes()).toEqual(countUp(4000));
  expect(world.log).toEqual(['close', 'open offscreen.html', 'save Portvakt/x.pvkvault', 'close']);
  expect(served.map(({ name }) => name)).toEqual([OBJECT_URL_CHANNEL]);
});

test('without the permission nothing is tried', async () => {
  world.isAllowed = false;
  await expect(backupFiles.save('x', countUp(4))).rejects.toMatchObject({ code: 'permission.missing' });
  expect(world.log).toEqual([]);
});

test('what the browser could not write says so', async () => {
  URL.createObjectURL = () => 'blob:gone';
  await expect(backupFiles.save('x', countUp(4))).rejects.toMatchObject({ code: 'vault.store_failed' });
});

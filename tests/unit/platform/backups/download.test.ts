import { beforeEach, expect, test, vi } from 'vitest';
import { download } from '../../../../lib/platform/backups/download.ts';

type State = 'in_progress' | 'complete' | 'interrupted';

const { downloads } = vi.hoisted(() => {
  const listeners = new Set<() => void>();
  const downloads = {
    listeners,
    state: 'in_progress' as string,
    asked: [] as unknown[],
    refuses: false,
    onChanged: {
      addListener: (listener: () => void) => void listeners.add(listener),
      removeListener: (listener: () => void) => void listeners.delete(listener),
    },
    /** Where the browser says that something changed. */
    change(state: string) {
      downloads.state = state;
      for (const listener of listeners) listener();
    },
    download(options: unknown) {
      downloads.asked.push(options);
      return downloads.refuses ? Promise.reject(new Error('no')) : Promise.resolve(7);
    },
    search: ({ id }: { id: number }) => Promise.resolve(id === 7 ? [{ id, state: downloads.state }] : []),
  };
  return { downloads };
});

vi.mock('../../../../lib/platform/browser.ts', () => ({ browser: { downloads } }));

beforeEach(() => {
  Object.assign(downloads, { state: 'in_progress' satisfies State, asked: [], refuses: false });
});

/** Until the listener stands and the first look is over. */
const underWay = () =>
  vi.waitFor(() => {
    expect(downloads.asked).toHaveLength(1);
  });

test('it waits until the browser has written the file', async () => {
  let done = false;
  const ended = download('blob:x', 'Portvakt/x').then(() => (done = true));
  await underWay();
  downloads.change('in_progress');
  await Promise.resolve();
  expect(done).toBe(false);
  downloads.change('complete');
  await ended;
  expect(downloads.listeners.size).toBe(0);
});

test('no dialog, and never over another file', async () => {
  downloads.state = 'complete';
  await download('blob:x', 'Portvakt/x');
  expect(downloads.asked).toEqual([
    { url: 'blob:x', filename: 'Portvakt/x', conflictAction: 'uniquify', saveAs: false },
  ]);
});

test('a download that broke off is a failure', async () => {
  const ended = download('blob:x', 'Portvakt/x');
  const failed = expect(ended).rejects.toThrow();
  await underWay();
  downloads.change('interrupted');
  await failed;
  expect(downloads.listeners.size).toBe(0);
});

test('so is one that the browser does not begin', async () => {
  downloads.refuses = true;
  await expect(download('blob:x', 'Portvakt/x')).rejects.toThrow();
  expect(downloads.listeners.size).toBe(0);
});

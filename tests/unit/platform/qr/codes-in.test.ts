import { afterEach, expect, it, vi } from 'vitest';
import { codesIn } from '../../../../lib/platform/qr/codes-in.ts';
import type { ReadOptions } from '../../../../lib/qr/index.ts';

const given = vi.hoisted((): { options: ReadOptions | undefined } => ({ options: undefined }));

vi.mock('../../../../lib/platform/browser.ts', () => ({ browser: {} }));
vi.mock('../../../../lib/qr/index.ts', () => ({
  readCodes: (_: unknown, options: ReadOptions) => {
    given.options = options;
    return Promise.resolve([]);
  },
}));

afterEach(() => {
  vi.restoreAllMocks();
});

it('lets the messages that wait through after a while of decoding, and not at every step', async () => {
  const time = vi.spyOn(performance, 'now').mockReturnValue(0);
  await codesIn({ data: new Uint8ClampedArray(), width: 0, height: 0 });
  const heard: string[] = [];
  setTimeout(() => heard.push('message'));
  await given.options?.breathe?.();
  expect(heard).toEqual([]);
  time.mockReturnValue(60);
  await given.options?.breathe?.();
  expect(heard).toEqual(['message']);
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createSettingsService } from '../../../../lib/services/settings/settings.ts';

const serviceOver = (stored: unknown) => {
  const written: unknown[] = [];
  const service = createSettingsService({
    read: () => Promise.resolve(stored),
    write(settings) {
      written.push(settings);
      return Promise.resolve();
    },
  });
  return { service, written };
};

it('locks after 15 minutes unless told otherwise', async () => {
  expect(await serviceOver(undefined).service.get()).toEqual({ autoLockMinutes: 15 });
});

it('keeps a choice', async () => {
  const { service, written } = serviceOver(undefined);
  await service.put({ autoLockMinutes: 5 });
  expect(written).toEqual([{ autoLockMinutes: 5 }]);
  expect(await service.get()).toEqual({ autoLockMinutes: 5 });
  expect(await serviceOver({ autoLockMinutes: 0 }).service.get()).toEqual({ autoLockMinutes: 0 });
});

it('takes the defaults for anything that is not a setting', async () => {
  await fc.assert(
    fc.asyncProperty(fc.anything(), async (stored) => {
      fc.pre(
        ![0, 1, 5, 15, 60].includes((stored as { autoLockMinutes?: number } | null)?.autoLockMinutes ?? -1),
      );
      expect(await serviceOver(stored).service.get()).toEqual({ autoLockMinutes: 15 });
    }),
  );
});

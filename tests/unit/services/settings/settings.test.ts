import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createSettingsService } from '../../../../lib/services/settings/settings.ts';

const DEFAULTS = { autoLockMinutes: 15, openOnField: false };

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

it('locks after 15 minutes and opens nothing by itself unless told otherwise', async () => {
  expect(await serviceOver(undefined).service.get()).toEqual(DEFAULTS);
});

it('keeps a choice, and what was not chosen as it was', async () => {
  const { service, written } = serviceOver(undefined);
  expect(await service.put({ autoLockMinutes: 5 })).toEqual({ autoLockMinutes: 5, openOnField: false });
  expect(await service.put({ openOnField: true })).toEqual({ autoLockMinutes: 5, openOnField: true });
  expect(await service.put({})).toEqual({ autoLockMinutes: 5, openOnField: true });
  expect(written.at(-1)).toEqual({ autoLockMinutes: 5, openOnField: true });
  expect(await service.get()).toEqual({ autoLockMinutes: 5, openOnField: true });
  expect(await serviceOver(written.at(-1)).service.get()).toEqual({ autoLockMinutes: 5, openOnField: true });
});

it('keeps what an older version stored', async () => {
  const { service } = serviceOver({ autoLockMinutes: 0 });
  expect(await service.get()).toEqual({ autoLockMinutes: 0, openOnField: false });
  expect(await service.put({ openOnField: true })).toEqual({ autoLockMinutes: 0, openOnField: true });
});

it('takes the default for each thing that is not a setting', async () => {
  expect(await serviceOver({ autoLockMinutes: 7, openOnField: true }).service.get()).toEqual({
    autoLockMinutes: 15,
    openOnField: true,
  });
  const odd = fc.record({
    autoLockMinutes: fc.anything().filter((one) => ![0, 1, 5, 15, 60].includes(one as number)),
    openOnField: fc.anything().filter((one) => one !== true),
  });
  const nothing = fc.anything().filter((one) => typeof one !== 'object' || one === null);
  await fc.assert(
    fc.asyncProperty(fc.oneof(odd, nothing), async (stored) => {
      expect(await serviceOver(stored).service.get()).toEqual(DEFAULTS);
    }),
  );
});

it('keeps nothing in mind that could not be stored', async () => {
  const service = createSettingsService({
    read: () => Promise.resolve(undefined),
    write: () => Promise.reject(new Error('full')),
  });
  await expect(service.put({ openOnField: true })).rejects.toThrow('full');
  expect(await service.get()).toEqual(DEFAULTS);
});

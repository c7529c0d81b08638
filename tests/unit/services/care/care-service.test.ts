import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { PortvaktError } from '../../../../lib/errors.ts';
import { createCareService } from '../../../../lib/services/care/care-service.ts';
import { ASK_AGAIN, NO_CARE, type VaultCare, type VaultDocument } from '../../../../lib/vault/document.ts';
import { createFakeVault } from '../../../support/fake-vault.ts';
import { documentOf, sampleAccount } from '../../../support/sample-account.ts';

const NOW = Date.UTC(2026, 10, 22, 12);
const DAY = 86_400_000;

function caring(care: Partial<VaultCare>, document: VaultDocument = documentOf(sampleAccount())) {
  const start = { ...document, care: { ...NO_CARE, ...care } };
  const vault = createFakeVault(start);
  const checkPassword = vi.fn((password: string) =>
    password === 'right' ? Promise.resolve() : Promise.reject(new PortvaktError('vault.open_failed')),
  );
  const hasRecovery = vi.fn(() => Promise.resolve(true));
  const service = createCareService({ vault, clock: () => NOW, checkPassword, hasRecovery });
  return { service, vault, start, checkPassword, hasRecovery };
}

const choice = fc.constantFrom(...ASK_AGAIN);

test('asking less than before needs the password, and nothing else does', async () => {
  await fc.assert(
    fc.asyncProperty(choice, choice, async (before, wanted) => {
      const { service, checkPassword } = caring({ askAgain: before });
      const order = ['never', 'approvals', 'codes'];
      const isLess = order.indexOf(wanted) < order.indexOf(before);
      const put = service.put({ askAgain: wanted });
      if (isLess) {
        await expect(put).rejects.toMatchObject({ code: 'vault.confirm_needed' });
        await expect(service.put({ askAgain: wanted, password: 'wrong' })).rejects.toMatchObject({
          code: 'vault.open_failed',
        });
        expect((await service.get()).askAgain).toBe(before);
        await service.put({ askAgain: wanted, password: 'right' });
      } else {
        await put;
        expect(checkPassword).not.toHaveBeenCalled();
      }
      expect((await service.get()).askAgain).toBe(wanted);
    }),
  );
});

test('judged is what is saved at the moment of saving, not what was read before', async () => {
  const { vault } = caring({});
  const racing = createCareService({
    clock: () => NOW,
    checkPassword: () => Promise.resolve(),
    vault: {
      // Another page chose to be asked for codes after this one had read.
      read: () => Promise.resolve({ ...documentOf(), care: { ...NO_CARE, askAgain: 'never' } }),
      edit: (change) =>
        vault.edit((document) => change({ ...document, care: { ...NO_CARE, askAgain: 'codes' } })),
    },
  });
  await expect(racing.put({ askAgain: 'approvals' })).rejects.toMatchObject({ code: 'vault.confirm_needed' });
  expect(vault.saved).toEqual([]);
});

test('what is named is changed and the rest stays', async () => {
  const { service, vault } = caring({ askAgain: 'approvals', backupAt: 5, remindAfter: 7 });
  expect(await service.put({ backupEvery: 'week' })).toEqual({
    askAgain: 'approvals',
    backupEvery: 'week',
    backupAt: 5,
  });
  expect(vault.saved.at(-1)?.care).toEqual({
    askAgain: 'approvals',
    backupEvery: 'week',
    backupAt: 5,
    remindAfter: 7,
  });
  expect(vault.saved.at(-1)?.accounts).toHaveLength(1);
});

test('the same choice gives the same document, which is not saved again', async () => {
  const { service, vault, start } = caring({ askAgain: 'codes', backupEvery: 'day' });
  await service.put({ askAgain: 'codes', backupEvery: 'day' });
  await service.put({});
  expect(vault.saved.every((document) => document === start)).toBe(true);
});

test('a backup is missing where there is none, or only an old one, for accounts that are there', async () => {
  const missing = (care: Partial<VaultCare>, document?: VaultDocument) =>
    caring(care, document).service.missing();
  expect(await missing({})).toEqual(['backup']);
  expect(await missing({}, documentOf())).toEqual([]);
  expect(await missing({ backupAt: NOW - 90 * DAY })).toEqual([]);
  expect(await missing({ backupAt: NOW - 90 * DAY - 1 })).toEqual(['backup']);
});

test('nobody is reminded on the first day', async () => {
  const madeAt = (createdAt: number) => documentOf(sampleAccount({ createdAt }));
  expect(await caring({}, madeAt(NOW - DAY + 1)).service.missing()).toEqual([]);
  expect(await caring({}, madeAt(NOW - DAY)).service.missing()).toEqual(['backup']);
});

test('a missing recovery code is told where it is known', async () => {
  const { service, hasRecovery, vault } = caring({ backupAt: NOW });
  expect(await service.missing()).toEqual([]);
  hasRecovery.mockResolvedValue(false);
  expect(await service.missing()).toEqual(['recovery']);
  const unknowing = createCareService({ vault, clock: () => NOW, checkPassword: () => Promise.resolve() });
  expect(await unknowing.missing()).toEqual([]);
});

test('nothing is missing while the reminder rests', async () => {
  const { service, hasRecovery } = caring({ remindAfter: NOW + 1 });
  hasRecovery.mockResolvedValue(false);
  expect(await service.missing()).toEqual([]);
  const rested = caring({ remindAfter: NOW });
  rested.hasRecovery.mockResolvedValue(false);
  expect(await rested.service.missing()).toEqual(['recovery', 'backup']);
});

test('it never rejects', async () => {
  const locked = () => Promise.reject(new PortvaktError('vault.locked'));
  const service = createCareService({
    vault: { read: locked, edit: locked },
    clock: () => NOW,
    checkPassword: locked,
  });
  expect(await service.missing()).toEqual([]);
  const { service: unsure, hasRecovery } = caring({});
  hasRecovery.mockRejectedValue(new Error('no record'));
  expect(await unsure.missing()).toEqual([]);
});

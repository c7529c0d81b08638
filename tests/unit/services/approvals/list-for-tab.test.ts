import { beforeEach, expect, it, vi } from 'vitest';
import { PortvaktError } from '../../../../lib/errors.ts';
import { listForTab } from '../../../../lib/services/approvals/list-for-tab.ts';
import type { SeenMark } from '../../../../lib/services/ports.ts';
import { createApprovalStage, type ApprovalStage } from '../../../support/approval-stage.ts';

const ORIGIN = 'https://portal.example';
const MARK: SeenMark = { origin: ORIGIN, documentId: 'd', nonce: 'B'.repeat(22) };

let stage: ApprovalStage;
const readMark = vi.fn(() => Promise.resolve(MARK));
const pageOf = async (tabId?: number) =>
  (await listForTab(stage.approvals, { readMark }, tabId)).approvals.map(({ page }) => page);

beforeEach(async () => {
  stage = await createApprovalStage();
  readMark.mockClear();
});

it('sees the sign-in page under the popup without any watching', async () => {
  await stage.service.challenge({ binding: 'page', pageOrigin: ORIGIN });
  await stage.approvals.refresh();
  expect(await pageOf(1)).toEqual(['open']);
  expect(readMark).toHaveBeenCalledExactlyOnceWith(1);
});

it('says where a marked page on another origin stands', async () => {
  await stage.service.challenge({ binding: 'page', pageOrigin: 'https://real.example' });
  await stage.approvals.refresh();
  expect(await pageOf(1)).toEqual(['elsewhere']);
});

it('looks at no page for a request that is bound to none', async () => {
  await stage.service.challenge({ binding: 'code' });
  await stage.approvals.refresh();
  expect(await pageOf(1)).toEqual(['unneeded']);
  expect(readMark).not.toHaveBeenCalled();
});

it('takes a page that lets nobody in for one without a mark', async () => {
  readMark.mockRejectedValueOnce(new PortvaktError('page.unreadable'));
  await stage.service.challenge({ binding: 'page', pageOrigin: ORIGIN });
  await stage.approvals.refresh();
  expect(await pageOf(1)).toEqual(['absent']);
});

it('looks at nothing where the popup stands over no tab', async () => {
  await stage.service.challenge({ binding: 'page', pageOrigin: ORIGIN });
  await stage.approvals.refresh();
  expect(await pageOf()).toEqual(['absent']);
  expect(readMark).not.toHaveBeenCalled();
});

it('tells a mark that only stays as no news, or the popup would ask for ever', async () => {
  await stage.service.challenge({ binding: 'page', pageOrigin: ORIGIN });
  await stage.approvals.refresh();
  await pageOf(1);
  const told = stage.fakes.told.counts.length;
  await pageOf(1);
  expect(stage.fakes.told.counts).toHaveLength(told);
});

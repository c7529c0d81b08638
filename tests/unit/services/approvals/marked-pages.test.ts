import { beforeEach, describe, expect, it } from 'vitest';
import { createApprovalStage, type ApprovalStage } from '../../../support/approval-stage.ts';

const ORIGIN = 'https://portal.example';
const page = { tabId: 1, frameId: 0, documentId: 'd', origin: ORIGIN, nonce: 'B'.repeat(22) };

let stage: ApprovalStage;
beforeEach(async () => {
  stage = await createApprovalStage();
  await stage.service.challenge({ binding: 'page', pageOrigin: ORIGIN });
  await stage.approvals.refresh();
});

const state = async () => (await stage.approvals.list()).approvals.map(({ page: found }) => found)[0];

describe('a page with a mark', () => {
  it('is forgotten after half a minute of silence', async () => {
    await stage.approvals.notePage(page);
    stage.time.now += 29_000;
    await stage.approvals.notePage(page);
    stage.time.now += 29_000;
    expect(await state()).toBe('open');
    stage.time.now += 1_000;
    expect(await state()).toBe('absent');
  });

  it('is forgotten when its tab goes or loads', async () => {
    await stage.approvals.notePage(page);
    await stage.approvals.forgetTab(2);
    expect(await state()).toBe('open');
    await stage.approvals.forgetTab(1);
    expect(await state()).toBe('absent');
  });

  it('is replaced by what its tab shows now', async () => {
    await stage.approvals.notePage(page);
    await stage.approvals.notePage({ ...page, documentId: 'e', origin: 'https://evil.example' });
    expect((await stage.approvals.list()).approvals).toMatchObject([
      { page: 'elsewhere', seenOrigin: 'https://evil.example', pageOrigin: ORIGIN },
    ]);
    await stage.approvals.notePage({ ...page, documentId: 'e', nonce: undefined });
    expect(await state()).toBe('absent');
  });

  it.each([
    ['an opaque origin', { origin: 'null' }],
    ['an extension’s origin', { origin: 'chrome-extension://abc' }],
    ['an endless nonce', { nonce: 'B'.repeat(65) }],
    ['a nonce with other signs', { nonce: `${'B'.repeat(22)}"` }],
    ['a frame', { frameId: 7 }],
  ])('does not count with %s', async (_, changes) => {
    await stage.approvals.notePage({ ...page, ...changes });
    expect(await state()).toBe('absent');
  });

  it('survives the worker', async () => {
    await stage.approvals.notePage(page);
    expect((await stage.rebirth().list()).approvals).toMatchObject([{ page: 'open' }]);
  });

  it('is told from another one by the tab the user looks at', async () => {
    await stage.approvals.notePage(page);
    await stage.approvals.notePage({ ...page, tabId: 2, documentId: 'e', nonce: 'C'.repeat(22) });
    const { approvals } = await stage.approvals.list(1);
    await stage.approvals.answer({ jti: approvals[0]?.jti ?? '', decision: 'approve' });
    const { answer } = JSON.parse(String(stage.service.answers()[0]?.body)) as { answer: string };
    const claims = JSON.parse(Buffer.from(answer.split('.')[1] ?? '', 'base64url').toString()) as unknown;
    expect(claims).toMatchObject({ pageNonce: page.nonce });
  });
});

import { compactVerify } from 'jose';
import { beforeEach, describe, expect, it } from 'vitest';
import { importPublicKey } from '../../../../lib/approvals/public-key.ts';
import { challengeHash } from '../../../../lib/approvals/challenge.ts';
import { PortvaktError } from '../../../../lib/errors.ts';
import { PASSWORD } from '../../../support/approval-fakes.ts';
import { createApprovalStage, type ApprovalStage } from '../../../support/approval-stage.ts';

const PAGE_ORIGIN = 'https://portal.example';
const NONCE = 'BBBBBBBBBBBBBBBBBBBBBB';
const JTI = 'AAAAAAAAAAAAAAAAAAAAAA';

let stage: ApprovalStage;
beforeEach(async () => {
  stage = await createApprovalStage();
});

const sentAnswer = async (index = 0): Promise<unknown> => {
  const { answer } = JSON.parse(String(stage.service.answers()[index]?.body)) as { answer: string };
  const key = await importPublicKey(stage.service.state.device ?? stage.service.key.publicJwk);
  return JSON.parse(new TextDecoder().decode((await compactVerify(answer, key)).payload));
};

const records = async () => (await stage.fakes.vault.vault.read()).answers;

describe('an answer', () => {
  it('says exactly what was decided about exactly what was shown', async () => {
    await stage.service.challenge();
    await stage.approvals.refresh();
    await stage.approvals.answer({ jti: JTI, decision: 'approve', code: ' 123 456 ' });
    expect(await sentAnswer()).toEqual({
      jti: JTI,
      aud: 'https://s.example',
      iat: stage.time.now / 1000,
      decision: 'approve',
      chash: await challengeHash(stage.service.state.pending[0] ?? ''),
      code: '123456',
      uv: false,
    });
  });

  it('carries the nonce and the origin the browser told for a page', async () => {
    await stage.service.challenge({ binding: 'page', pageOrigin: PAGE_ORIGIN });
    await stage.approvals.refresh();
    await stage.approvals.notePage({
      tabId: 1,
      frameId: 0,
      documentId: 'd',
      origin: PAGE_ORIGIN,
      nonce: NONCE,
    });
    await stage.approvals.answer({ jti: JTI, decision: 'approve' });
    expect(await sentAnswer()).toMatchObject({ pageNonce: NONCE, pageOrigin: PAGE_ORIGIN });
  });

  it.each([
    ['no page', undefined],
    ['a page on another origin', { origin: 'https://portal.example.evil.example' }],
    ['a page on another port', { origin: 'https://portal.example:8443' }],
    ['a page in a frame', { frameId: 3 }],
    ['a mark that is no nonce', { nonce: 'short' }],
  ])('is not given for a page-bound challenge with %s', async (_, changes) => {
    await stage.service.challenge({ binding: 'page', pageOrigin: PAGE_ORIGIN });
    await stage.approvals.refresh();
    const page = { tabId: 1, frameId: 0, documentId: 'd', origin: PAGE_ORIGIN, nonce: NONCE };
    if (changes) await stage.approvals.notePage({ ...page, ...changes });
    await expect(stage.approvals.answer({ jti: JTI, decision: 'approve' })).rejects.toMatchObject({
      code: 'approval.not_bound',
    });
    expect(await records()).toEqual([]);
    await stage.approvals.answer({ jti: JTI, decision: 'deny' });
    expect(await sentAnswer()).not.toHaveProperty('pageNonce');
  });

  it.each([undefined, '', '12345', '1234567', '12345a', '１２３４５６'])(
    'is not given with the code %j',
    async (code) => {
      await stage.service.challenge();
      await stage.approvals.refresh();
      await expect(stage.approvals.answer({ jti: JTI, decision: 'approve', code })).rejects.toMatchObject({
        code: 'approval.code_wrong',
      });
      expect(await records()).toEqual([]);
    },
  );

  it('needs the password where nothing binds, and says so in the answer', async () => {
    await stage.service.challenge({ binding: 'none' });
    await stage.approvals.refresh();
    const approve = (password?: string) =>
      stage.approvals.answer({ jti: JTI, decision: 'approve', password });
    await expect(approve()).rejects.toMatchObject({ code: 'approval.unlock_needed' });
    await expect(approve('wrong')).rejects.toMatchObject({ code: 'vault.open_failed' });
    expect(stage.service.answers()).toEqual([]);
    await approve(PASSWORD);
    expect(await sentAnswer()).toMatchObject({ uv: true });
  });

  it('to an unbound challenge is not "approve" in a flood', async () => {
    await stage.service.challenge({ binding: 'none' });
    await stage.service.challenge({ binding: 'none', jti: `${JTI}2` });
    await stage.approvals.refresh();
    await expect(
      stage.approvals.answer({ jti: JTI, decision: 'approve', password: PASSWORD }),
    ).rejects.toMatchObject({ code: 'approval.flood' });
  });

  it('is given only once, whatever is clicked later', async () => {
    await stage.service.challenge();
    await stage.approvals.refresh();
    await stage.approvals.answer({ jti: JTI, decision: 'deny' });
    await stage.approvals.answer({ jti: JTI, decision: 'deny' });
    await expect(
      stage.approvals.answer({ jti: JTI, decision: 'approve', code: '123456' }),
    ).rejects.toMatchObject({ code: 'approval.answered' });
    expect(stage.service.answers()).toHaveLength(1);
  });

  it('is one of two that are clicked at once', async () => {
    await stage.service.challenge();
    await stage.approvals.refresh();
    const both = await Promise.allSettled([
      stage.approvals.answer({ jti: JTI, decision: 'approve', code: '123456' }),
      stage.approvals.answer({ jti: JTI, decision: 'deny' }),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'approval.answered' },
    });
    expect(stage.service.answers()).toHaveLength(1);
    expect(await records()).toHaveLength(1);
  });

  it('is not given after the end, nor to what nobody asked', async () => {
    await stage.service.challenge();
    await stage.approvals.refresh();
    await expect(stage.approvals.answer({ jti: 'unknown', decision: 'deny' })).rejects.toMatchObject({
      code: 'approval.unknown',
    });
    stage.time.now += 120_000;
    await expect(stage.approvals.answer({ jti: JTI, decision: 'deny' })).rejects.toMatchObject({
      code: 'approval.expired',
    });
    expect(await records()).toEqual([]);
  });

  it('is not given while locked', async () => {
    await stage.service.challenge();
    await stage.approvals.refresh();
    stage.fakes.vault.state.locked = true;
    await expect(stage.approvals.answer({ jti: JTI, decision: 'deny' })).rejects.toMatchObject({
      code: 'vault.locked',
    });
  });
});

describe('where each approval is asked for again', () => {
  let asked: number;
  beforeEach(() => {
    asked = 0;
    stage.fakes.confirmWith(() => {
      asked++;
      return Promise.reject(new PortvaktError('vault.confirm_needed'));
    });
  });

  it('an approval without that is neither stored nor sent, and a refusal goes without', async () => {
    await stage.service.challenge();
    await stage.approvals.refresh();
    const approve = () => stage.approvals.answer({ jti: JTI, decision: 'approve', code: '123456' });
    await expect(approve()).rejects.toMatchObject({ code: 'vault.confirm_needed' });
    expect(await records()).toEqual([]);
    expect(stage.service.answers()).toEqual([]);
    await stage.approvals.answer({ jti: JTI, decision: 'deny' });
    expect(asked).toBe(1);
  });

  it('a report goes without', async () => {
    await stage.service.challenge();
    await stage.approvals.refresh();
    await stage.approvals.refuseAll('device-1');
    expect(await records()).toMatchObject([{ decision: 'report', state: 'sent' }]);
    expect(asked).toBe(0);
  });

  it('nothing is used up for an approval that fails anyway', async () => {
    await stage.service.challenge({ binding: 'page', pageOrigin: PAGE_ORIGIN });
    await stage.approvals.refresh();
    await expect(stage.approvals.answer({ jti: JTI, decision: 'approve' })).rejects.toMatchObject({
      code: 'approval.not_bound',
    });
    expect(asked).toBe(0);
  });

  it('the password that an unbound challenge needs is enough', async () => {
    await stage.service.challenge({ binding: 'none' });
    await stage.approvals.refresh();
    await stage.approvals.answer({ jti: JTI, decision: 'approve', password: PASSWORD });
    expect(await sentAnswer()).toMatchObject({ uv: true });
    expect(asked).toBe(0);
  });

  it('the same click once more, after it was confirmed and stored, asks for nothing', async () => {
    await stage.service.challenge();
    await stage.approvals.refresh();
    stage.fakes.confirmWith(() => Promise.resolve());
    const approve = () => stage.approvals.answer({ jti: JTI, decision: 'approve', code: '123456' });
    await approve();
    stage.fakes.confirmWith(() => Promise.reject(new PortvaktError('vault.confirm_needed')));
    await approve();
    expect(stage.service.answers()).toHaveLength(1);
  });
});

describe('the no of a service', () => {
  it.each([
    [409, 'approval.answered', 'approval.answered', 'refused'],
    [409, '', 'approval.answered', 'refused'],
    [403, 'approval.code_limit', 'approval.refused', 'refused'],
    [410, 'approval.expired', 'approval.expired', 'expired'],
    [410, '', 'approval.expired', 'expired'],
    [401, 'approval.stale', 'approval.expired', 'expired'],
    [404, 'approval.unknown', 'approval.unknown', 'refused'],
    [400, 'approval.hash_mismatch', 'approval.refused', 'refused'],
    [403, '__proto__', 'approval.refused', 'refused'],
  ])('%i %j is heard as %s and ends it', async (status, error, code, state) => {
    stage.service.state.verdict = { status, body: error ? { error } : 'not JSON of ours' };
    await stage.service.challenge();
    await stage.approvals.refresh();
    await expect(stage.approvals.answer({ jti: JTI, decision: 'deny' })).rejects.toMatchObject({ code });
    expect(await records()).toMatchObject([{ state, jws: '' }]);
    expect((await stage.approvals.list()).approvals).toEqual([]);
  });

  it.each(['approval.code_wrong', 'approval.not_bound', 'approval.unlock_needed'])(
    '%s took no decision, so the user may decide again',
    async (error) => {
      stage.service.state.verdict = { status: 403, body: { error, left: 2 } };
      await stage.service.challenge();
      await stage.approvals.refresh();
      await expect(
        stage.approvals.answer({ jti: JTI, decision: 'approve', code: '123456' }),
      ).rejects.toMatchObject({ code: error, facts: { left: 2 } });
      expect((await stage.approvals.list()).approvals).toMatchObject([{ jti: JTI }]);
      stage.service.state.verdict = { status: 200, body: {} };
      await stage.approvals.answer({ jti: JTI, decision: 'deny' });
      expect(await records()).toMatchObject([{ decision: 'deny', state: 'sent' }]);
    },
  );
});

describe('refuseAll', () => {
  it('reports what is open and leaves alone what is decided', async () => {
    const jtis = [1, 2, 3].map((number) => `${JTI}${number}`);
    for (const jti of jtis) await stage.service.challenge({ jti });
    await stage.approvals.refresh();
    await stage.approvals.answer({ jti: jtis[0] ?? '', decision: 'deny' });
    await stage.approvals.refuseAll('device-1');
    expect((await records()).map(({ decision, state }) => `${decision} ${state}`)).toEqual([
      'deny sent',
      'report sent',
      'report sent',
    ]);
    expect((await stage.approvals.list()).flooded).toEqual([]);
  });

  it('knows only its own devices', async () => {
    await expect(stage.approvals.refuseAll('other')).rejects.toMatchObject({ code: 'registration.gone' });
  });
});

import { beforeEach, describe, expect, it } from 'vitest';
import { PortvaktError } from '../../../../lib/errors.ts';
import { createApprovalService } from '../../../../lib/services/approvals/approval-service.ts';
import { createApprovalStage, type ApprovalStage, until } from '../../../support/approval-stage.ts';

const JTI = 'AAAAAAAAAAAAAAAAAAAAAA';

let stage: ApprovalStage;
beforeEach(async () => {
  stage = await createApprovalStage();
  await stage.service.challenge();
  await stage.approvals.refresh();
});

const answers = async () => (await stage.fakes.vault.vault.read()).answers;

describe('a decision', () => {
  it('is in the vault before anything is sent', async () => {
    let storedAtSending: unknown;
    stage.service.state.override = ({ url }) => {
      if (url.endsWith('/answer')) storedAtSending = stage.fakes.vault.saved.at(-1)?.answers;
      return undefined;
    };
    await stage.approvals.answer({ jti: JTI, decision: 'deny' });
    expect(storedAtSending).toMatchObject([{ jti: JTI, decision: 'deny', state: 'stored' }]);
  });

  it('is not sent when it could not be stored', async () => {
    const failing = {
      ...stage.fakes.ports.vault,
      edit: () => Promise.reject(new PortvaktError('vault.store_failed')),
    };
    const approvals = createApprovalService({ ...stage.fakes.ports, vault: failing });
    await expect(approvals.answer({ jti: JTI, decision: 'deny' })).rejects.toMatchObject({
      code: 'vault.store_failed',
    });
    expect(stage.service.answers()).toEqual([]);
  });

  it('goes out with the very same bytes after a crash, and never as another one', async () => {
    stage.service.state.down = true;
    await stage.approvals.answer({ jti: JTI, decision: 'deny' });
    const [stored] = await answers();
    expect(stored).toMatchObject({ state: 'stored', decision: 'deny' });
    const reborn = stage.rebirth();
    expect((await reborn.list()).approvals).toMatchObject([{ jti: JTI, decided: 'deny' }]);
    await expect(reborn.answer({ jti: JTI, decision: 'approve', code: '123456' })).rejects.toMatchObject({
      code: 'approval.answered',
    });
    stage.service.state.down = false;
    await reborn.resume();
    const bodies = stage.service.answers().map(({ body }) => body);
    expect(bodies).toHaveLength(2);
    expect(new Set(bodies)).toEqual(new Set([JSON.stringify({ answer: stored?.jws })]));
    expect(await answers()).toMatchObject([{ state: 'sent', jws: '' }]);
  });

  it('does not wait for a long poll after the worker died, and says when it is sent', async () => {
    stage.service.state.down = true;
    await stage.approvals.answer({ jti: JTI, decision: 'deny' });
    stage.service.state.down = false;
    stage.service.state.holdPolls = true;
    const reborn = stage.rebirth();
    const told = stage.fakes.told.counts.length;
    await reborn.setPopupOpen(true);
    await until(() => stage.service.answers().length === 2);
    await until(() => stage.fakes.told.counts.length > told);
    await reborn.onLock();
    expect(await answers()).toMatchObject([{ state: 'sent' }]);
  });

  it('goes out again when the worker died between the service’s yes and its note', async () => {
    const real = stage.fakes.ports.vault;
    let edits = 0;
    const dying = {
      ...real,
      edit: (change: Parameters<typeof real.edit>[0]) =>
        ++edits === 1 ? real.edit(change) : Promise.reject(new Error('the worker died here')),
    };
    await createApprovalService({ ...stage.fakes.ports, vault: dying })
      .answer({ jti: JTI, decision: 'approve', code: '123456' })
      .catch(() => undefined);
    await stage.rebirth().resume();
    const [first, second] = stage.service.answers().map(({ body }) => body);
    expect(second).toBe(first);
    expect(await answers()).toMatchObject([{ state: 'sent' }]);
  });

  it.each([429, 500, 503])('stays stored while the service answers %i', async (status) => {
    stage.service.state.verdict = { status, body: {} };
    await stage.approvals.answer({ jti: JTI, decision: 'deny' });
    expect(await answers()).toMatchObject([{ state: 'stored' }]);
    expect(stage.fakes.told.alarm).toBe(true);
    stage.service.state.verdict = { status: 200, body: {} };
    await stage.approvals.onAlarm();
    expect(await answers()).toMatchObject([{ state: 'sent' }]);
  });

  it('is sent once by two who resume at the same time', async () => {
    stage.service.state.down = true;
    await stage.approvals.answer({ jti: JTI, decision: 'deny' });
    stage.service.state.down = false;
    await Promise.all([stage.approvals.resume(), stage.approvals.resume(), stage.approvals.onUnlock()]);
    expect(stage.service.answers()).toHaveLength(2);
  });

  it('is given up when no service can want it any more', async () => {
    stage.service.state.down = true;
    await stage.approvals.answer({ jti: JTI, decision: 'deny' });
    stage.service.state.down = false;
    stage.time.now += 361_000;
    await stage.approvals.resume();
    expect(stage.service.answers()).toHaveLength(1);
    expect(await answers()).toMatchObject([{ state: 'expired', jws: '' }]);
  });

  it('waits for the vault', async () => {
    stage.service.state.down = true;
    await stage.approvals.answer({ jti: JTI, decision: 'deny' });
    stage.service.state.down = false;
    stage.fakes.vault.state.locked = true;
    expect(await stage.approvals.resume()).toBe(false);
    stage.fakes.vault.state.locked = false;
    await stage.approvals.onUnlock();
    expect(await answers()).toMatchObject([{ state: 'sent' }]);
  });
});

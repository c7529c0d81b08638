import { beforeEach, describe, expect, it } from 'vitest';
import { createApprovalService } from '../../../../lib/services/approvals/approval-service.ts';
import { createApprovalFakes } from '../../../support/approval-fakes.ts';
import { createApprovalStage, settle, until, type ApprovalStage } from '../../../support/approval-stage.ts';
import { createFakeService, joinServices } from '../../../support/fake-service.ts';
import { createSigningKey, sampleClaims } from '../../../support/signing-service.ts';

const JTI = 'AAAAAAAAAAAAAAAAAAAAAA';
const page = {
  tabId: 1,
  frameId: 0,
  documentId: 'd',
  origin: 'https://portal.example',
  nonce: 'B'.repeat(22),
};

let stage: ApprovalStage;
beforeEach(async () => {
  stage = await createApprovalStage();
});

const polls = () => stage.service.requests.filter(({ url }) => url.includes('/pending'));

describe('a poll', () => {
  it('shows what the pinned key signed for this device and nothing else', async () => {
    const stranger = await createSigningKey();
    const now = stage.time.now;
    const sound = sampleClaims(now, { iss: 'https://s.example' });
    stage.service.state.pending = [
      await stranger.sign(sound),
      await stage.service.key.sign({ ...sound, aud: 'device-2' }),
      await stage.service.key.sign({ ...sound, iss: 'https://evil.example' }),
      await stage.service.key.sign({ ...sound, iat: sound.iat - 200, exp: sound.iat - 1 }),
      'noise',
    ];
    await stage.approvals.refresh();
    expect((await stage.approvals.list()).approvals).toEqual([]);
    expect(stage.fakes.told.notices).toBe(0);
    await stage.service.challenge();
    await stage.approvals.refresh();
    expect((await stage.approvals.list()).approvals).toHaveLength(1);
  });

  it('survives the worker', async () => {
    await stage.service.challenge();
    await stage.approvals.refresh();
    expect((await stage.rebirth().list()).approvals).toMatchObject([{ jti: JTI }]);
  });

  it('withdraws what the service lists no more', async () => {
    await stage.service.challenge();
    await stage.approvals.refresh();
    stage.service.state.pending = [];
    await stage.approvals.refresh();
    expect((await stage.approvals.list()).approvals).toEqual([]);
    expect(stage.fakes.told.counts.at(-1)).toBe(0);
    expect(stage.fakes.told.cleared).toBeGreaterThan(0);
  });

  it('keeps to the service’s clock', async () => {
    const ahead = 3_600_000;
    const clock = { now: stage.time.now };
    const service = await createFakeService('https://t.example', () => clock.now + ahead);
    const approvals = createApprovalService(createApprovalFakes(service.http, () => clock.now).ports);
    await approvals.register(service.candidate);
    await service.challenge();
    await approvals.refresh();
    expect((await approvals.list()).approvals).toMatchObject([
      { madeAt: clock.now, expiresAt: clock.now + 120_000 },
    ]);
  });

  it('asks for endpoints and clock again after a 401', async () => {
    let refusals = 1;
    stage.service.state.override = ({ url }) =>
      url.includes('/pending') && refusals-- > 0
        ? { status: 401, body: { error: 'bearer.stale' } }
        : undefined;
    await stage.approvals.refresh();
    expect((await stage.approvals.list()).unreachable).toEqual(['https://s.example']);
    const before = stage.service.requests.length;
    await stage.approvals.refresh();
    expect(stage.service.requests[before]?.url).toBe('https://s.example/.well-known/portvakt');
    expect((await stage.approvals.list()).unreachable).toEqual([]);
  });

  it('says when the service no longer knows this device, and keeps the registration', async () => {
    stage.service.state.override = ({ url }) =>
      url.includes('/pending') ? { status: 404, body: { error: 'device.unknown' } } : undefined;
    await stage.approvals.refresh();
    expect(await stage.approvals.list()).toMatchObject({
      forgottenBy: ['https://s.example'],
      unreachable: [],
    });
    expect(await stage.approvals.registrations()).toHaveLength(1);
  });

  it('takes no other 404 for that', async () => {
    stage.service.state.override = ({ url }) =>
      url.includes('/pending') ? { status: 404, body: { error: 'not.found' } } : undefined;
    await stage.approvals.refresh();
    expect(await stage.approvals.list()).toMatchObject({
      forgottenBy: [],
      unreachable: ['https://s.example'],
    });
  });

  it('of one slow service holds up no other', async () => {
    const slow = await createFakeService('https://slow.example', () => stage.time.now, 'device-2');
    const fakes = createApprovalFakes(joinServices(slow, stage.service), () => stage.time.now);
    const approvals = createApprovalService(fakes.ports);
    await approvals.register(slow.candidate);
    await approvals.register(stage.service.candidate);
    slow.state.holdPolls = true;
    await stage.service.challenge();
    const polling = approvals.poll({ wait: 20 });
    await until(() => fakes.told.counts.at(-1) === 1);
    expect((await approvals.list()).approvals).toMatchObject([{ service: 'https://s.example' }]);
    slow.release();
    await polling;
  });

  it('is held open only once for a registration', async () => {
    stage.service.state.holdPolls = true;
    const both = [stage.approvals.poll({ wait: 20 }), stage.approvals.poll({ wait: 20 })];
    await until(stage.service.isHolding);
    await settle();
    expect(polls()).toHaveLength(1);
    stage.service.release();
    await Promise.all(both);
  });

  it('does not let one service stand in for the request of another', async () => {
    const other = await createFakeService('https://t.example', () => stage.time.now, 'device-2');
    const fakes = createApprovalFakes(joinServices(other, stage.service), () => stage.time.now);
    const approvals = createApprovalService(fakes.ports);
    await approvals.register(stage.service.candidate);
    await approvals.register(other.candidate);
    await stage.service.challenge();
    await approvals.refresh();
    await other.challenge();
    await approvals.refresh();
    expect((await approvals.list()).approvals).toMatchObject([{ jti: JTI, deviceId: 'device-1' }]);
  });
});

describe('the alarm', () => {
  it('rings for services that cannot wake us, and backs off from those that fail', async () => {
    stage.service.state.down = true;
    await stage.approvals.onAlarm();
    await stage.approvals.onAlarm();
    expect(polls()).toHaveLength(1);
    stage.time.now += 30_000;
    await stage.approvals.onAlarm();
    stage.time.now += 30_000;
    await stage.rebirth().onAlarm();
    expect(polls()).toHaveLength(2);
    stage.time.now += 30_000;
    stage.service.state.down = false;
    await stage.approvals.onAlarm();
    expect(polls()).toHaveLength(3);
    await stage.approvals.onAlarm();
    expect(polls()).toHaveLength(4);
  });

  it('takes expired requests off the badge', async () => {
    await stage.service.challenge();
    await stage.approvals.refresh();
    expect(stage.fakes.told.counts.at(-1)).toBe(1);
    stage.time.now += 121_000;
    stage.service.state.down = true;
    await stage.approvals.onAlarm();
    expect(stage.fakes.told.counts.at(-1)).toBe(0);
    expect(stage.fakes.memory.value?.challenges).toEqual([]);
  });

  it('asks nothing while locked', async () => {
    const before = stage.service.requests.length;
    stage.fakes.vault.state.locked = true;
    await stage.approvals.onAlarm();
    await stage.approvals.refresh();
    await stage.approvals.setPopupOpen(true);
    await stage.approvals.notePage(page);
    await settle();
    expect(stage.service.requests).toHaveLength(before);
  });
});

describe('following a service closely', () => {
  beforeEach(() => {
    stage.service.state.holdPolls = true;
  });

  it('lasts while the popup is open', async () => {
    await stage.approvals.setPopupOpen(true);
    await stage.approvals.setPopupOpen(true);
    await until(stage.service.isHolding);
    await settle();
    expect(polls()).toHaveLength(1);
    expect(polls()[0]?.url).toMatch(/wait=20$/);
    stage.time.now += 20_000;
    stage.service.release();
    await until(stage.service.isHolding);
    expect(polls()).toHaveLength(2);
    await stage.approvals.setPopupOpen(false);
    await stage.approvals.setPopupOpen(false);
    stage.time.now += 20_000;
    stage.service.release();
    await settle();
    expect(polls()).toHaveLength(2);
  });

  it('lasts while a page with a mark is open, and ends half a minute after its last word', async () => {
    await stage.approvals.notePage(page);
    await until(stage.service.isHolding);
    stage.time.now += 20_000;
    await stage.approvals.notePage(page);
    stage.service.release();
    await until(stage.service.isHolding);
    expect(polls()).toHaveLength(2);
    stage.time.now += 31_000;
    stage.service.release();
    await settle();
    expect(polls()).toHaveLength(2);
  });

  it('does not race while something is pending', async () => {
    stage.service.state.holdPolls = false;
    await stage.service.challenge();
    await stage.approvals.setPopupOpen(true);
    await stage.approvals.notePage(page);
    await until(() => stage.fakes.told.sleeps.length === 1);
    await settle();
    expect(polls()).toHaveLength(1);
    expect(stage.fakes.told.sleeps).toEqual([1000]);
    stage.fakes.wake();
    await until(() => polls().length === 2);
  });

  it('backs off from a service that fails, until somebody looks', async () => {
    stage.service.state.down = true;
    await stage.approvals.notePage(page);
    for (let round = 1; round <= 6; round++) {
      await until(() => stage.fakes.told.sleeps.length === round);
      stage.fakes.wake();
    }
    await until(() => stage.fakes.told.sleeps.length === 7);
    expect(stage.fakes.told.sleeps).toEqual([1000, 2000, 4000, 8000, 16_000, 30_000, 30_000]);
  });

  it.each([false, true])(
    'ends at lock, and nothing of a late answer comes back (%s)',
    async (isDeafToAbort) => {
      await stage.service.challenge();
      stage.service.state.isDeafToAbort = isDeafToAbort;
      await stage.approvals.setPopupOpen(true);
      await until(stage.service.isHolding);
      stage.fakes.vault.state.locked = true;
      await stage.approvals.onLock();
      stage.service.release();
      await settle();
      expect(polls()).toHaveLength(1);
      expect(stage.fakes.memory.value).toMatchObject({ challenges: [], services: {}, trouble: {}, seen: [] });
      stage.fakes.vault.state.locked = false;
      stage.service.state.holdPolls = false;
      await stage.approvals.onUnlock();
      expect((await stage.approvals.list()).approvals).toHaveLength(1);
    },
  );
});

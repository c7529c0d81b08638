import { beforeEach, describe, expect, it } from 'vitest';
import { createApprovalStage, type ApprovalStage } from '../../../support/approval-stage.ts';

const JTI = 'AAAAAAAAAAAAAAAAAAAAAA';
const WAKE_UP = '{"v":1,"d":"device-1"}';

let stage: ApprovalStage;
beforeEach(async () => {
  stage = await createApprovalStage();
});

describe('a notification', () => {
  it('comes once for a request', async () => {
    await stage.service.challenge();
    await stage.approvals.refresh();
    await stage.approvals.refresh();
    await stage.rebirth().refresh();
    expect(stage.fakes.told.notices).toBe(1);
  });

  it('does not come while the popup shows the list, but does over another page of ours', async () => {
    await stage.approvals.setPopupOpen(true);
    await stage.approvals.list();
    await stage.service.challenge();
    await stage.approvals.refresh();
    expect(stage.fakes.told.notices).toBe(0);
    stage.time.now += 30_000;
    stage.service.state.pending = [];
    await stage.service.challenge({ jti: `${JTI}2` });
    await stage.approvals.refresh();
    expect(stage.fakes.told.notices).toBe(1);
  });

  it('stays away for ten minutes after a flood', async () => {
    for (let number = 0; number < 5; number++) {
      stage.service.state.pending = [];
      await stage.service.challenge({ jti: `${JTI}${number}` });
      await stage.approvals.refresh();
      stage.time.now += 60_000;
    }
    expect(stage.fakes.told.notices).toBe(3);
    expect((await stage.approvals.list()).flooded).toEqual(['device-1']);
    stage.time.now += 539_000;
    stage.service.state.pending = [];
    await stage.service.challenge({ jti: `${JTI}8` });
    await stage.approvals.refresh();
    expect(stage.fakes.told.notices).toBe(3);
    stage.time.now += 121_000;
    stage.service.state.pending = [];
    await stage.service.challenge({ jti: `${JTI}9` });
    await stage.approvals.refresh();
    expect(stage.fakes.told.notices).toBe(4);
  });
});

describe('a wake-up', () => {
  it('makes us ask the service', async () => {
    await stage.service.challenge();
    await stage.rebirth().wakeUp(WAKE_UP);
    expect(stage.fakes.told).toMatchObject({ notices: 1, alarm: true });
    expect(stage.fakes.told.counts.at(-1)).toBe(1);
  });

  it('is not believed: without a request there is nothing to see', async () => {
    await stage.approvals.wakeUp(WAKE_UP);
    expect(stage.fakes.told.notices).toBe(0);
    expect(stage.fakes.told.counts.at(-1)).toBe(0);
  });

  it('with other content does nothing at all', async () => {
    const before = stage.service.requests.length;
    await stage.approvals.wakeUp('{"v":1,"d":"../admin"}');
    await stage.approvals.wakeUp('');
    expect(stage.service.requests).toHaveLength(before);
  });

  it('is only counted while locked, and the count ends with the requests', async () => {
    await stage.approvals.onLock();
    stage.fakes.vault.state.locked = true;
    const before = stage.service.requests.length;
    await stage.approvals.wakeUp(WAKE_UP);
    expect(stage.service.requests).toHaveLength(before);
    expect(await stage.rebirth().count()).toBe(1);
    expect(stage.fakes.told).toMatchObject({ notices: 1, alarm: true });
    expect(JSON.stringify(stage.fakes.memory.value)).not.toContain('device-1');
    stage.time.now += 300_000;
    await stage.approvals.onAlarm();
    expect(stage.fakes.told.counts.at(-1)).toBe(0);
    expect(stage.fakes.told.alarm).toBe(false);
  });

  it('in floods is quiet while locked', async () => {
    stage.fakes.vault.state.locked = true;
    for (let number = 0; number < 6; number++) await stage.approvals.wakeUp(WAKE_UP);
    expect(stage.fakes.told.notices).toBe(1);
  });
});

describe('a lock', () => {
  it('leaves a number of what was open, and unlocking brings it back', async () => {
    await stage.service.challenge();
    await stage.approvals.refresh();
    stage.fakes.vault.state.locked = true;
    await stage.approvals.onLock();
    await stage.approvals.onLock();
    expect(stage.fakes.told.counts.at(-1)).toBe(1);
    expect(JSON.stringify(stage.fakes.memory.value)).not.toMatch(/Portal|kari|s\.example/);
    await expect(stage.approvals.list()).rejects.toMatchObject({ code: 'vault.locked' });
    stage.fakes.vault.state.locked = false;
    await stage.approvals.onUnlock();
    expect((await stage.approvals.list()).approvals).toHaveLength(1);
    expect(await stage.approvals.count()).toBe(1);
  });
});

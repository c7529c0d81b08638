import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { parseRegistrationUri, type RegistrationUri } from '../../lib/approvals/registration-uri.ts';
import { serviceHttp } from '../../lib/platform/approvals/service-http.ts';
import {
  createApprovalService,
  type ApprovalService,
} from '../../lib/services/approvals/approval-service.ts';
import { createChallenge, type CreatedChallenge } from '../../server/challenges/create-challenge.ts';
import type { ChallengeRequest } from '../../server/http/shapes.ts';
import { startRegistration } from '../../server/registration/start-registration.ts';
import { startServer, type RunningServer } from '../../server/start.ts';
import { ensureAccount } from '../../server/storage/accounts.ts';
import { getChallenge, stateOf } from '../../server/storage/challenges.ts';
import { listDevices } from '../../server/storage/devices.ts';
import { createApprovalFakes, PASSWORD } from '../support/approval-fakes.ts';

/** The extension's half of the protocol against the real server over HTTP. */
const PAGE_ORIGIN = 'https://portal.example';

let server: RunningServer;
let people = 0;

beforeAll(async () => {
  server = await startServer({ limits: { challengesPerMinute: 100 } });
});
afterAll(() => server.close());

async function offer(account: string): Promise<RegistrationUri> {
  const row = await ensureAccount(server.service.db, account, Date.now());
  const parsed = parseRegistrationUri((await startRegistration(server.service, row)).uri);
  if (!parsed) throw new Error('the server made a text that is no registration');
  return parsed;
}

interface Stage {
  readonly account: string;
  readonly approvals: ApprovalService;
  readonly fakes: ReturnType<typeof createApprovalFakes>;
  readonly deviceId: string;
  readonly challenge: (request: Partial<ChallengeRequest>) => Promise<CreatedChallenge>;
}

async function enrol(): Promise<Stage> {
  const account = `kari${people++}@nordfjord.example`;
  const fakes = createApprovalFakes(serviceHttp);
  const approvals = createApprovalService(fakes.ports);
  const { deviceId } = await approvals.register(await offer(account));
  const challenge = (request: Partial<ChallengeRequest>): Promise<CreatedChallenge> =>
    createChallenge(server.service, {
      account,
      app: 'Portal',
      text: 'Sign in to the portal',
      binding: 'code',
      context: { ip: '192.0.2.7', place: 'Nordfjordeid' },
      lifetime: 120,
      ...request,
    });
  return { account, approvals, fakes, deviceId, challenge };
}

async function serverState(id: string): Promise<string> {
  const row = await getChallenge(server.service.db, id);
  return row ? stateOf(row, Date.now()) : 'unknown';
}

describe('the extension against the real approval server', () => {
  let stage: Stage;
  beforeEach(async () => {
    stage = await enrol();
  });

  it('registers, and the same link cannot be used twice', async () => {
    const { approvals, account } = stage;
    const [registration] = await approvals.registrations();
    expect(registration).toMatchObject({ account, service: server.origin, issuer: 'Nordfjord kommune' });
    const candidate = await offer(`twice${people}@nordfjord.example`);
    await approvals.register(candidate);
    await expect(approvals.register(candidate)).rejects.toMatchObject({ code: 'registration.token_spent' });
  });

  it('approves with the page that is open, and the server agrees', async () => {
    const { approvals, challenge } = stage;
    const { id, pageNonce } = await challenge({ binding: 'page', pageOrigin: PAGE_ORIGIN });
    await approvals.refresh();
    expect((await approvals.list()).approvals).toMatchObject([
      { jti: id, page: 'absent', app: 'Portal', context: { place: 'Nordfjordeid' } },
    ]);
    const frame = { tabId: 1, frameId: 0, documentId: 'd1', nonce: pageNonce };
    await approvals.notePage({ ...frame, origin: 'https://portal.example.evil.example' });
    expect((await approvals.list()).approvals).toMatchObject([
      { page: 'elsewhere', seenOrigin: 'https://portal.example.evil.example' },
    ]);
    await expect(approvals.answer({ jti: id, decision: 'approve' })).rejects.toMatchObject({
      code: 'approval.not_bound',
    });
    expect(await serverState(id)).toBe('pending');
    await approvals.notePage({ ...frame, documentId: 'd2', origin: PAGE_ORIGIN });
    await approvals.answer({ jti: id, decision: 'approve' });
    expect(await serverState(id)).toBe('approved');
    expect((await approvals.list()).approvals).toEqual([]);
    expect(await approvals.history()).toMatchObject([{ jti: id, decision: 'approve', state: 'sent' }]);
  });

  it('gets a wrong nonce refused and may then try with the right page', async () => {
    const { approvals, challenge } = stage;
    const { id, pageNonce } = await challenge({ binding: 'page', pageOrigin: PAGE_ORIGIN });
    await approvals.refresh();
    const frame = { tabId: 1, frameId: 0, origin: PAGE_ORIGIN };
    await approvals.notePage({ ...frame, documentId: 'd1', nonce: 'A'.repeat(22) });
    await expect(approvals.answer({ jti: id, decision: 'approve' })).rejects.toMatchObject({
      code: 'approval.not_bound',
    });
    await approvals.notePage({ ...frame, documentId: 'd2', nonce: pageNonce });
    await approvals.answer({ jti: id, decision: 'approve' });
    expect(await serverState(id)).toBe('approved');
  });

  it('approves with the typed code after a wrong one', async () => {
    const { approvals, challenge } = stage;
    const { id, code = '' } = await challenge({ binding: 'code' });
    await approvals.refresh();
    const wrong = code === '000000' ? '000001' : '000000';
    await expect(approvals.answer({ jti: id, decision: 'approve', code: wrong })).rejects.toMatchObject({
      code: 'approval.code_wrong',
    });
    await approvals.answer({ jti: id, decision: 'approve', code: `${code.slice(0, 3)} ${code.slice(3)}` });
    expect(await serverState(id)).toBe('approved');
  });

  it('kills the challenge at the third wrong code', async () => {
    const { approvals, challenge } = stage;
    const { id, code } = await challenge({ binding: 'code' });
    await approvals.refresh();
    const wrong = code === '000000' ? '000001' : '000000';
    const attempt = () => approvals.answer({ jti: id, decision: 'approve', code: wrong });
    await expect(attempt()).rejects.toMatchObject({ code: 'approval.code_wrong' });
    await expect(attempt()).rejects.toMatchObject({ code: 'approval.code_wrong' });
    await expect(attempt()).rejects.toMatchObject({ code: 'approval.refused' });
    await approvals.refresh();
    expect((await approvals.list()).approvals).toEqual([]);
  });

  it('demands the password where nothing binds', async () => {
    const { approvals, challenge } = stage;
    const { id } = await challenge({ binding: 'none' });
    await approvals.refresh();
    await expect(approvals.answer({ jti: id, decision: 'approve' })).rejects.toMatchObject({
      code: 'approval.unlock_needed',
    });
    await expect(approvals.answer({ jti: id, decision: 'approve', password: 'no' })).rejects.toMatchObject({
      code: 'vault.open_failed',
    });
    expect(await serverState(id)).toBe('pending');
    await approvals.answer({ jti: id, decision: 'approve', password: PASSWORD });
    expect(await serverState(id)).toBe('approved');
  });

  it('denies, and a second device that comes later is told so', async () => {
    const { approvals, challenge, account } = stage;
    const other = createApprovalService(createApprovalFakes(serviceHttp).ports);
    await other.register(await offer(account));
    const { id } = await challenge({});
    await Promise.all([approvals.refresh(), other.refresh()]);
    await approvals.answer({ jti: id, decision: 'deny' });
    expect(await serverState(id)).toBe('denied');
    await expect(other.answer({ jti: id, decision: 'approve', code: '123456' })).rejects.toMatchObject({
      code: 'approval.answered',
    });
    expect(await other.history()).toMatchObject([{ state: 'refused' }]);
  });

  it('denies a flood in one act and reports it', async () => {
    const { approvals, challenge, deviceId } = stage;
    const made = [await challenge({}), await challenge({}), await challenge({})];
    await approvals.refresh();
    expect((await approvals.list()).flooded).toEqual([deviceId]);
    await approvals.refuseAll(deviceId);
    for (const { id } of made) expect(await serverState(id)).toBe('reported');
    expect(await approvals.list()).toMatchObject({ approvals: [], flooded: [] });
    await expect(challenge({})).rejects.toMatchObject({ code: 'account.blocked' });
  });

  it('hears of a challenge while a poll is held open', async () => {
    const { approvals, challenge, fakes } = stage;
    const polling = approvals.poll({ wait: 20 });
    const { id } = await challenge({});
    await polling;
    expect((await approvals.list()).approvals).toMatchObject([{ jti: id }]);
    expect(fakes.told.counts.at(-1)).toBe(1);
    expect(fakes.told.notices).toBe(1);
  });

  it('sends a stored decision after a crash between storing and sending', async () => {
    const { challenge, fakes } = stage;
    const { id } = await challenge({});
    const cut = { ...serviceHttp };
    const dying = createApprovalService({ ...fakes.ports, http: cut });
    await dying.refresh();
    cut.request = () => Promise.reject(new Error('the worker died here'));
    await dying.answer({ jti: id, decision: 'deny' });
    expect(await serverState(id)).toBe('pending');
    const reborn = createApprovalService(fakes.ports);
    expect((await reborn.list()).approvals).toMatchObject([{ jti: id, decided: 'deny' }]);
    await reborn.resume();
    expect(await serverState(id)).toBe('denied');
  });

  it('renames and removes itself', async () => {
    const { approvals, account, deviceId } = stage;
    await approvals.rename(deviceId, 'Kari’s laptop');
    const row = await ensureAccount(server.service.db, account, Date.now());
    expect(await listDevices(server.service.db, row.id)).toMatchObject([{ name: 'Kari’s laptop' }]);
    await approvals.remove(deviceId);
    expect(await listDevices(server.service.db, row.id)).toEqual([]);
    expect(await approvals.registrations()).toEqual([]);
  });

  it('enrols again in place of its former self', async () => {
    const { approvals, account, deviceId } = stage;
    const again = await approvals.register(await offer(account));
    const row = await ensureAccount(server.service.db, account, Date.now());
    expect((await approvals.registrations()).map((one) => one.deviceId)).toEqual([again.deviceId]);
    expect((await listDevices(server.service.db, row.id)).map(({ id }) => id)).not.toContain(deviceId);
  });
});

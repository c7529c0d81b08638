import { expect, test } from 'vitest';
import type { AnswerClaims, Binding } from '../../lib/approvals/claims.ts';
import type { Reply, TestDevice } from './support/test-device.ts';
import { onBothDatabases } from './support/on-both-databases.ts';
import { startTestService } from './support/test-service.ts';
import type { TestService } from './support/test-service.ts';

interface Stage {
  readonly service: TestService;
  readonly device: TestDevice;
  readonly jws: string;
  readonly id: string;
  readonly nonce: string;
  readonly code: string;
}

async function stage(binding: Binding, options: Parameters<typeof startTestService>[0] = {}): Promise<Stage> {
  const service = await startTestService(options);
  const device = await service.device();
  const { body } = await service.challenge({ binding });
  const [jws = ''] = await device.pending();
  return {
    service,
    device,
    jws,
    id: String(body['id']),
    nonce: String(body['pageNonce']),
    code: String(body['code']),
  };
}

const refusal = (status: number, error: string, facts: object = {}): Reply => ({
  status,
  body: { error, ...facts },
});
const done = (state: string): Reply => ({ status: 200, body: { state } });

onBothDatabases('answers', (fresh) => {
  test('a page-bound approval with the right nonce and origin', async () => {
    const { service, device, jws, id, nonce } = await stage('page', { database: await fresh() });
    const claims = { pageNonce: nonce, pageOrigin: service.origin };
    expect(await device.answer(jws, 'approve', claims)).toEqual(done('approved'));
    expect(await service.state(id)).toBe('approved');
    expect(await device.pending()).toEqual([]);
  });

  test('of many different answers at once exactly one is taken', async () => {
    const { service, device, jws, id, nonce } = await stage('page', { database: await fresh() });
    const claims = { pageNonce: nonce, pageOrigin: service.origin };
    const decisions: AnswerClaims['decision'][] = ['approve', 'deny', 'report', 'approve', 'deny', 'report'];
    const replies = await Promise.all(decisions.map((decision) => device.answer(jws, decision, claims)));
    const state = await service.state(id);
    for (const reply of replies) {
      expect([done(String(state)), refusal(409, 'approval.answered')]).toContainEqual(reply);
    }
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(2);
    const events = (await service.auditEvents()).filter((event) => /approved|denied|reported/.test(event));
    expect(events).toEqual([`challenge.${String(state)}`]);
  });

  test('guesses sent at once get three comparisons together', async () => {
    const { service, device, jws, id, code } = await stage('code', { database: await fresh() });
    const wrong = Array.from({ length: 9 }, (_, index) =>
      ((Number(code) + index + 1) % 1_000_000).toString(),
    );
    const replies = await Promise.all(
      wrong.map((guess) => device.answer(jws, 'approve', { code: guess.padStart(6, '0') })),
    );
    expect(replies.filter(({ body }) => body['error'] === 'approval.code_wrong')).toHaveLength(2);
    expect(replies.every(({ status }) => status === 403 || status === 409)).toBe(true);
    expect(await device.answer(jws, 'approve', { code })).toMatchObject({ status: 409 });
    expect(await service.state(id)).toBe('denied');
  });

  test('a report denies, blocks the account for a time, and is logged', async () => {
    const { service, device, jws, id } = await stage('page', { database: await fresh() });
    expect(await device.answer(jws, 'report')).toEqual(done('reported'));
    expect(await service.state(id)).toBe('reported');
    const blocked = await service.challenge();
    expect(blocked).toMatchObject({ status: 403, body: { error: 'account.blocked' } });
    expect(Math.abs(Number(blocked.body['until']) - service.now() / 1000 - 900)).toBeLessThan(5);
    expect(await service.auditEvents()).toContain('challenge.reported');
    service.advance(901);
    expect((await service.challenge()).status).toBe(201);
  });

  test('the same answer again gets the same reply, by the same device only', async () => {
    const service = await startTestService({ database: await fresh() });
    const one = await service.device();
    const two = await service.device();
    const id = String((await service.challenge()).body['id']);
    const [jws = ''] = await one.pending();
    const [otherJws = ''] = await two.pending();
    const answer = await one.signAnswer(jws, 'deny');
    expect(await one.sendAnswer(id, answer)).toEqual(done('denied'));
    expect(await one.sendAnswer(id, answer)).toEqual(done('denied'));
    expect(await one.answer(jws, 'deny')).toEqual(done('denied'));
    expect(await one.answer(jws, 'report')).toEqual(refusal(409, 'approval.answered'));
    expect(await two.answer(otherJws, 'deny')).toEqual(refusal(409, 'approval.answered'));
    expect((await service.auditEvents()).filter((event) => event === 'challenge.denied')).toHaveLength(1);
    service.advance(130);
    expect(await one.answer(jws, 'deny')).toEqual(done('denied'));
  });
});

test('a page-bound approval needs nonce and origin, and stays open without', async () => {
  const { service, device, jws, id, nonce } = await stage('page');
  const { origin } = service;
  const notBound = refusal(403, 'approval.not_bound');
  const proxy = `http://127.0.0.1:${service.server.port}`;
  expect(await device.answer(jws, 'approve')).toEqual(notBound);
  expect(await device.answer(jws, 'approve', { pageNonce: nonce })).toEqual(notBound);
  expect(await device.answer(jws, 'approve', { pageOrigin: origin })).toEqual(notBound);
  expect(await device.answer(jws, 'approve', { pageNonce: nonce, pageOrigin: proxy })).toEqual(notBound);
  expect(await device.answer(jws, 'approve', { pageNonce: `${nonce}x`, pageOrigin: origin })).toEqual(
    notBound,
  );
  expect(await device.answer(jws, 'approve', { pageNonce: '', pageOrigin: origin, uv: true })).toEqual(
    notBound,
  );
  expect(await service.state(id)).toBe('pending');
  expect((await service.auditEvents()).filter((event) => event === 'challenge.not_bound')).toHaveLength(6);
  expect(await device.answer(jws, 'deny')).toEqual(done('denied'));
});

test('the nonce of one challenge does not approve another', async () => {
  const { service, device, nonce } = await stage('page');
  await service.challenge();
  const [, second = ''] = await device.pending();
  const claims = { pageNonce: nonce, pageOrigin: service.origin };
  expect(await device.answer(second, 'approve', claims)).toEqual(refusal(403, 'approval.not_bound'));
});

test('the third wrong code kills, the right one before it approves', async () => {
  const { service, device, jws, id, code } = await stage('code');
  expect(code).toMatch(/^\d{6}$/);
  const wrong = code === '000000' ? '000001' : '000000';
  expect(await device.answer(jws, 'approve', { code: wrong })).toEqual(
    refusal(403, 'approval.code_wrong', { left: 2 }),
  );
  expect(await device.answer(jws, 'approve')).toEqual(refusal(403, 'approval.code_wrong', { left: 1 }));
  expect(await device.answer(jws, 'approve', { code: wrong })).toEqual(refusal(403, 'approval.code_limit'));
  expect(await service.state(id)).toBe('denied');
  expect(await service.auditEvents()).toContain('challenge.killed');

  const other = await stage('code');
  await other.device.answer(other.jws, 'approve', { code: 'x' });
  await other.device.answer(other.jws, 'approve', { code: 'y' });
  expect(await other.device.answer(other.jws, 'approve', { code: other.code })).toEqual(done('approved'));
});

test('an approval without page or code needs an unlock', async () => {
  const { device, jws } = await stage('none');
  expect(await device.answer(jws, 'approve')).toEqual(refusal(403, 'approval.unlock_needed'));
  expect(await device.answer(jws, 'approve', { uv: true })).toEqual(done('approved'));
});

test('an administrator can switch off challenges without page or code', async () => {
  const { service, device, jws } = await stage('none');
  expect(await service.api('PUT', '/api/v1/settings', { allowUnbound: false })).toMatchObject({
    status: 200,
  });
  expect((await service.api('GET', '/api/v1/settings')).body).toEqual({ allowUnbound: false });
  expect(await device.answer(jws, 'approve', { uv: true })).toEqual(refusal(403, 'approval.unbound_off'));
  expect(await service.challenge({ binding: 'none' })).toEqual(refusal(403, 'challenge.unbound_off'));
  expect((await service.challenge({ binding: 'code' })).status).toBe(201);
  expect(await device.answer(jws, 'deny')).toEqual(done('denied'));
});

test('answers that are late, forged, for another text, device or service are refused', async () => {
  const { service, device, jws, id, nonce } = await stage('page');
  const thief = await service.device();
  const good = { pageNonce: nonce, pageOrigin: service.origin };
  const chash = 'x'.repeat(43);
  expect(await device.answer(jws, 'approve', { ...good, chash })).toEqual(
    refusal(400, 'approval.hash_mismatch'),
  );
  expect(await thief.answer(jws, 'approve', good)).toEqual(refusal(401, 'approval.signature_invalid'));
  expect(await device.answer(jws, 'approve', { ...good, aud: 'https://other.example' })).toEqual(
    refusal(401, 'approval.signature_invalid'),
  );
  const other = await device.signAnswer(jws, 'approve', { ...good, jti: 'other' });
  expect(await device.sendAnswer(id, other)).toEqual(refusal(401, 'approval.signature_invalid'));
  expect(await device.sendAnswer('unknown', other)).toEqual(refusal(404, 'approval.unknown'));
  for (const iat of [device.now() - 190, device.now() + 70]) {
    expect(await device.answer(jws, 'approve', { ...good, iat })).toEqual(refusal(401, 'approval.stale'));
  }
  for (const decision of ['maybe', '', 1]) {
    expect(await device.answer(jws, 'approve', { ...good, decision })).toEqual(
      refusal(400, 'body.malformed'),
    );
  }
  expect(await device.answer(jws, 'approve', { ...good, uv: 'true' })).toEqual(
    refusal(400, 'body.malformed'),
  );
  expect(await device.sendAnswer(id, 'not a jws')).toEqual(refusal(400, 'body.malformed'));
  const [header = '', payload = ''] = (await device.signAnswer(jws, 'approve', good)).split('.');
  expect(await device.sendAnswer(id, `${header}.${payload}.${'A'.repeat(86)}`)).toEqual(
    refusal(401, 'approval.signature_invalid'),
  );
  expect(await service.state(id)).toBe('pending');
  service.advance(121);
  expect(await device.answer(jws, 'approve', good)).toEqual(refusal(410, 'approval.expired'));
});

test('a challenge of a removed device is unknown', async () => {
  const { service, device, jws } = await stage('page');
  await service.device();
  await device.change('DELETE');
  expect(await device.answer(jws, 'deny')).toEqual(refusal(400, 'approval.hash_mismatch'));
});

test('an answer may come as JSON', async () => {
  const { device, jws, id } = await stage('page');
  const answer = await device.signAnswer(jws, 'deny');
  expect(await device.send('POST', `/approval/v1/challenges/${id}/answer`, { answer })).toEqual(
    done('denied'),
  );
});

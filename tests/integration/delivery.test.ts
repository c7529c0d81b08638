import { expect, test, vi } from 'vitest';
import { compactVerify, importJWK } from 'jose';
import { readChallenge } from './support/test-device.ts';
import { onBothDatabases } from './support/on-both-databases.ts';
import { ACCOUNT, startTestService } from './support/test-service.ts';

onBothDatabases('delivery', (fresh) => {
  test('every device gets a challenge of its own, signed by the pinned key', async () => {
    const service = await startTestService({ database: await fresh() });
    const one = await service.device();
    const two = await service.device();
    const { status, body } = await service.challenge({ lifetime: 60 });
    expect(status).toBe(201);
    const [first] = await one.pending();
    const [second] = await two.pending();
    const { publicJwk } = service.server.service.keys;
    const key = await importJWK({ ...publicJwk }, 'ES256');
    const { payload, protectedHeader } = await compactVerify(first ?? '', key);
    expect(protectedHeader).toEqual({ alg: 'ES256', kid: publicJwk.kid });
    const claims = JSON.parse(new TextDecoder().decode(payload)) as Record<string, unknown>;
    expect(claims).toEqual({
      iss: service.origin,
      aud: one.id,
      jti: body['id'],
      iat: claims['iat'],
      exp: Number(claims['iat']) + 60,
      account: ACCOUNT,
      app: 'Min side',
      text: 'Logg inn',
      binding: 'page',
      pageOrigin: service.origin,
      context: { ip: '127.0.0.1', place: 'Førde' },
    });
    expect(readChallenge(second ?? '')).toMatchObject({ aud: two.id, jti: body['id'] });
    expect(first).not.toContain(String(body['pageNonce']));
    expect(Buffer.from(String(body['pageNonce']), 'base64url')).toHaveLength(16);
  });

  test('a long poll is answered when a challenge is made', async () => {
    const service = await startTestService({ database: await fresh() });
    const device = await service.device();
    const polled = device.pending(25);
    const { body } = await service.challenge();
    const challenges = await polled;
    expect(challenges.map((jws) => readChallenge(jws).jti)).toEqual([body['id']]);
  });

  test('an application waits for the decision', async () => {
    const service = await startTestService({ database: await fresh() });
    const device = await service.device();
    const { body } = await service.challenge();
    const waiting = service.api('GET', `/api/v1/challenges/${String(body['id'])}?wait=25`);
    const [jws = ''] = await device.pending();
    await device.answer(jws, 'deny');
    expect(await waiting).toEqual({ status: 200, body: { state: 'denied' } });
  });

  test('a challenge made by another program on the same database arrives too', async () => {
    const database = await fresh();
    const one = await startTestService({ database });
    const two = await startTestService({ database });
    const device = await one.device();
    const polled = device.pending(25);
    expect((await two.challenge()).status).toBe(201);
    expect(await polled).toHaveLength(1);
  });

  test('an expired challenge is no longer delivered', async () => {
    const service = await startTestService({ database: await fresh() });
    const device = await service.device();
    const { body } = await service.challenge({ lifetime: 60 });
    service.advance(61);
    expect(await device.pending()).toEqual([]);
    expect(await service.state(String(body['id']))).toBe('expired');
  });
});

test('an empty poll says what time it is', async () => {
  const service = await startTestService();
  const device = await service.device();
  const { status, body } = await device.poll('', await device.bearer());
  expect(status).toBe(200);
  expect(body['challenges']).toEqual([]);
  expect(Math.abs(Number(body['serverTime']) - service.now() / 1000)).toBeLessThan(2);
});

test('a bearer that is missing, replayed, stale, foreign or for another service is refused', async () => {
  const service = await startTestService();
  const device = await service.device();
  const other = await service.device();
  const refused = async (bearer: string | undefined): Promise<unknown> => {
    const { status, body } = await device.poll('', bearer);
    expect(status).toBe(401);
    return body['error'];
  };
  const used = await device.bearer();
  expect((await device.poll('', used)).status).toBe(200);
  expect(await refused(used)).toBe('bearer.replayed');
  expect(await refused(undefined)).toBe('bearer.missing');
  expect(await refused(await device.bearer({ iat: device.now() - 190 }))).toBe('bearer.stale');
  expect(await refused(await device.bearer({ iat: device.now() + 70 }))).toBe('bearer.stale');
  expect(await refused(await device.bearer({ aud: 'https://other.example' }))).toBe('bearer.invalid');
  expect(await refused(await device.bearer({ iss: other.id }))).toBe('bearer.invalid');
  expect(await refused(await other.bearer())).toBe('bearer.invalid');
  expect(await refused(await other.bearer({ iss: device.id }))).toBe('bearer.invalid');
  expect(await refused(await device.bearer({ jti: 'x'.repeat(200) }))).toBe('bearer.invalid');
  expect(await refused('a.b.c')).toBe('bearer.invalid');
  const [, payload = ''] = (await device.bearer()).split('.');
  expect(await refused(`eyJhbGciOiJub25lIn0.${payload}.`)).toBe('bearer.invalid');
  expect((await device.poll('', await device.bearer({ iat: device.now() - 170 }))).status).toBe(200);
});

test('a bearer stays burned for as long as its time could be accepted', async () => {
  const service = await startTestService();
  const device = await service.device();
  const bearer = await device.bearer({ iat: device.now() + 50 });
  expect((await device.poll('', bearer)).status).toBe(200);
  service.advance(220);
  const { sweep } = await import('../../server/storage/sweep.ts');
  await sweep(service.server.service.db, service.now());
  expect((await device.poll('', bearer)).body).toEqual({ error: 'bearer.replayed' });
});

test('an answer is no bearer and a bearer is no answer', async () => {
  const service = await startTestService();
  const device = await service.device();
  const { body } = await service.challenge();
  const [jws = ''] = await device.pending();
  const answer = await device.signAnswer(jws, 'approve');
  expect((await device.poll('', answer)).body).toEqual({ error: 'bearer.invalid' });
  expect((await device.sendAnswer(String(body['id']), await device.bearer())).body).toEqual({
    error: 'body.malformed',
  });
});

test.each(['?wait=26', '?wait=-1', '?wait=1.5', '?wait=x', '?wait='])('%s is refused', async (query) => {
  const service = await startTestService();
  const device = await service.device();
  expect(await device.poll(query, await device.bearer())).toEqual({
    status: 400,
    body: { error: 'query.malformed' },
  });
});

test('a device holds only so many polls open, and closing one makes room', async () => {
  const service = await startTestService({ limits: { pollsPerDevice: 1 } });
  const device = await service.device();
  const abort = new AbortController();
  const open = device.poll('?wait=25', await device.bearer(), abort.signal).catch(() => undefined);
  await vi.waitFor(async () => {
    const { status, body } = await device.poll('', await device.bearer());
    expect([status, body]).toEqual([429, { error: 'device.poll_limit' }]);
  });
  abort.abort();
  await open;
  await vi.waitFor(async () => {
    expect((await device.poll('', await device.bearer())).status).toBe(200);
  });
});

test('closing the server answers open polls', async () => {
  const service = await startTestService();
  const device = await service.device();
  const answered = device.pending(25);
  const id = String((await service.challenge({ binding: 'none' })).body['id']);
  await answered;
  const waiting = service.api('GET', `/api/v1/challenges/${id}?wait=25`);
  const polling = (async () => {
    const [jws = ''] = await device.pending();
    await device.answer(jws, 'deny');
    return device.pending(25);
  })();
  expect((await waiting).body).toEqual({ state: 'denied' });
  const other = await service.device();
  const otherPoll = other.poll('?wait=25', await other.bearer());
  await vi.waitFor(async () => {
    // Both polls have been noted by the server once their bearers are burned.
    const rows = await service.server.service.db.selectFrom('used_signatures').selectAll().execute();
    expect(rows.length).toBeGreaterThanOrEqual(4);
  });
  await service.server.close();
  expect(await polling).toEqual([]);
  expect((await otherPoll).body['challenges']).toEqual([]);
});

import { expect, test } from 'vitest';
import { onBothDatabases } from './support/on-both-databases.ts';
import { ACCOUNT, startTestService } from './support/test-service.ts';

onBothDatabases('application API', (fresh) => {
  test('the limit of challenges per minute holds when many come at once', async () => {
    const service = await startTestService({ database: await fresh(), limits: { challengesPerMinute: 4 } });
    await service.device();
    const replies = await Promise.all(Array.from({ length: 9 }, () => service.challenge()));
    expect(replies.filter(({ status }) => status === 201)).toHaveLength(4);
    expect(replies.filter(({ body }) => body['error'] === 'challenge.limit')).toHaveLength(5);
    service.advance(60);
    expect((await service.challenge()).status).toBe(201);
  });

  test('accounts are made, listed, read and removed', async () => {
    const { api, device } = await startTestService({ database: await fresh() });
    expect((await api('PUT', `/api/v1/accounts/${ACCOUNT}`)).status).toBe(200);
    expect((await api('PUT', '/api/v1/accounts/bjørn%2F%25%20x')).status).toBe(201);
    const { body } = await api('GET', '/api/v1/accounts?limit=1&after=a');
    expect(body['accounts']).toMatchObject([{ account: 'bjørn/% x', blockedUntil: null }]);
    await device();
    expect((await api('GET', `/api/v1/accounts/${ACCOUNT}`)).body['devices']).toHaveLength(1);
    expect((await api('DELETE', `/api/v1/accounts/${ACCOUNT}`)).status).toBe(204);
    expect(await api('GET', `/api/v1/accounts/${ACCOUNT}`)).toEqual({
      status: 404,
      body: { error: 'account.unknown' },
    });
    expect((await api('DELETE', `/api/v1/accounts/${ACCOUNT}`)).status).toBe(404);
  });

  test('an administrator removes a device and lifts a block', async () => {
    const service = await startTestService({ database: await fresh() });
    const device = await service.device();
    await service.challenge();
    const [jws = ''] = await device.pending();
    await device.answer(jws, 'report');
    expect((await service.challenge()).status).toBe(403);
    expect((await service.api('DELETE', `/api/v1/accounts/${ACCOUNT}/block`)).status).toBe(204);
    expect((await service.challenge()).status).toBe(201);
    const path = `/api/v1/accounts/${ACCOUNT}/devices/${device.id}`;
    await service.api('PUT', '/api/v1/accounts/ola');
    const foreign = await service.api('DELETE', `/api/v1/accounts/ola/devices/${device.id}`);
    expect(foreign).toEqual({ status: 404, body: { error: 'device.unknown' } });
    expect((await service.api('DELETE', path)).status).toBe(204);
    expect((await service.api('DELETE', path)).body).toEqual({ error: 'device.unknown' });
    expect(await service.challenge()).toEqual({ status: 409, body: { error: 'account.no_device' } });
  });

  test('keys are made, listed without their text, and removed', async () => {
    const { api } = await startTestService({ database: await fresh() });
    const made = await api('POST', '/api/v1/keys', { name: 'portal', scope: 'challenges' });
    expect(made.status).toBe(201);
    const { id, key } = made.body as { id: string; key: string };
    const { body } = await api('GET', '/api/v1/keys');
    expect(body['keys']).toMatchObject([
      { name: 'tests', scope: 'admin' },
      { id, name: 'portal' },
    ]);
    expect(JSON.stringify(body)).not.toContain(key);
    expect((await api('DELETE', `/api/v1/keys/${id}`)).status).toBe(204);
    expect((await api('DELETE', `/api/v1/keys/${id}`)).body).toEqual({ error: 'key.unknown' });
    expect((await api('GET', '/api/v1/challenges/x', undefined, key)).body).toEqual({ error: 'key.invalid' });
  });
});

test('without a key, with a wrong one or one of too small a scope nothing goes', async () => {
  const { api, server } = await startTestService();
  const small = await server.createKey('portal', 'challenges');
  const adminOnly: readonly (readonly [string, string, object?])[] = [
    ['GET', '/api/v1/accounts'],
    ['PUT', '/api/v1/accounts/x'],
    ['GET', '/api/v1/accounts/x'],
    ['DELETE', '/api/v1/accounts/x'],
    ['DELETE', '/api/v1/accounts/x/block'],
    ['POST', '/api/v1/accounts/x/registrations'],
    ['DELETE', '/api/v1/accounts/x/devices/y'],
    ['GET', '/api/v1/keys'],
    ['POST', '/api/v1/keys', { name: 'x', scope: 'admin' }],
    ['DELETE', '/api/v1/keys/x'],
    ['GET', '/api/v1/settings'],
    ['PUT', '/api/v1/settings', { allowUnbound: false }],
    ['GET', '/api/v1/audit'],
  ];
  const all = [...adminOnly, ['POST', '/api/v1/challenges', {}], ['GET', '/api/v1/challenges/x']] as const;
  for (const [method, path, body] of all) {
    const missing = await fetch(server.origin + path, { method });
    expect([method, path, missing.status, await missing.json()]).toEqual([
      method,
      path,
      401,
      { error: 'key.missing' },
    ]);
    expect((await api(method, path, body, 'pvk_wrong')).body).toEqual({ error: 'key.invalid' });
  }
  for (const [method, path, body] of adminOnly) {
    expect(await api(method, path, body, small)).toEqual({ status: 403, body: { error: 'key.scope' } });
  }
  expect((await api('GET', '/api/v1/challenges/x', undefined, small)).body).toEqual({
    error: 'challenge.unknown',
  });
});

test('challenges that make no sense are refused', async () => {
  const service = await startTestService();
  const { challenge } = service;
  expect((await challenge()).body).toEqual({ error: 'account.no_device' });
  await service.device();
  expect(await challenge({ account: 'nobody' })).toEqual({ status: 404, body: { error: 'account.unknown' } });
  expect((await challenge({ pageOrigin: undefined })).body).toEqual({ error: 'challenge.origin_missing' });
  const malformed = [
    { binding: 'tap' },
    { lifetime: 301 },
    { lifetime: 9 },
    { text: '' },
    { text: 'a\u202eb' },
    { text: 'x'.repeat(301) },
    { app: 'a\nb' },
    { pageOrigin: 'https://nordfjord.example/path' },
    { pageOrigin: 'javascript:alert(1)' },
    { context: { place: 'x'.repeat(121) } },
  ];
  for (const change of malformed) {
    expect(await challenge(change)).toEqual({ status: 400, body: { error: 'body.malformed' } });
  }
  expect((await challenge({ binding: 'code', pageOrigin: undefined })).body['code']).toMatch(/^\d{6}$/);
});

test('the audit log holds no secret', async () => {
  const service = await startTestService();
  const token = await service.token();
  const device = await service.device();
  const made = await service.challenge({ binding: 'code' });
  const [jws = ''] = await device.pending();
  await device.answer(jws, 'approve', { code: made.body['code'] });
  const log = JSON.stringify((await service.api('GET', '/api/v1/audit?limit=500')).body);
  for (const secret of [token, made.body['code'], jws]) expect(log).not.toContain(`"${String(secret)}"`);
  expect((await service.api('GET', '/api/v1/audit?limit=501')).body).toEqual({ error: 'query.malformed' });
  expect((await service.api('GET', '/api/v1/audit?limit=0')).body).toEqual({ error: 'query.malformed' });
});

test('an unknown address is unknown', async () => {
  const { api } = await startTestService();
  expect(await api('GET', '/api/v2/x')).toEqual({ status: 404, body: { error: 'route.unknown' } });
});

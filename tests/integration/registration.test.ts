import { expect, test } from 'vitest';
import { calculateJwkThumbprint } from 'jose';
import { TestDevice, send } from './support/test-device.ts';
import { onBothDatabases } from './support/on-both-databases.ts';
import { ACCOUNT, startTestService } from './support/test-service.ts';

onBothDatabases('registration', (fresh) => {
  test('discovery names keys, endpoints and the issuer', async () => {
    const { origin } = await startTestService({ database: await fresh() });
    const { status, body } = await send(origin, 'GET', '/.well-known/portvakt');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      versions: [1],
      name: 'Nordfjord kommune',
      issuer: origin,
      endpoints: { devices: `${origin}/approval/v1/devices`, challenges: `${origin}/approval/v1/challenges` },
    });
    const { keys } = body['jwks'] as { keys: Record<string, string>[] };
    expect(keys).toHaveLength(1);
    expect(Object.keys(keys[0] ?? {}).sort()).toEqual(['crv', 'kid', 'kty', 'x', 'y']);
    expect(await calculateJwkThumbprint(keys[0] ?? {})).toBe(keys[0]?.['kid']);
    expect(Buffer.from(String(body['vapidPublicKey']), 'base64url')).toHaveLength(65);
  });

  test('the keys survive a restart', async () => {
    const database = await fresh();
    const first = await startTestService({ database });
    const { thumbprint, vapid } = first.server.service.keys;
    await first.server.close();
    const second = await startTestService({ database });
    expect(second.server.service.keys).toMatchObject({ thumbprint, vapid });
  });

  test('the registration link carries origin, token and key', async () => {
    const { api, origin, server, now } = await startTestService({ database: await fresh() });
    const { status, body } = await api('POST', `/api/v1/accounts/${ACCOUNT}/registrations`);
    expect(status).toBe(201);
    const uri = new URL(String(body['uri']).replace('otpauth:', 'https:'));
    expect(decodeURIComponent(uri.pathname)).toBe(`/Nordfjord kommune:${ACCOUNT}`);
    expect(Object.fromEntries(uri.searchParams)).toEqual({
      url: origin,
      token: body['token'],
      key: server.service.keys.thumbprint,
    });
    expect(Buffer.from(String(body['token']), 'base64url')).toHaveLength(16);
    expect(Number(body['expires']) - now() / 1000).toBeGreaterThan(595);
  });

  test('a device registers, and the same request again gets the same answer', async () => {
    const service = await startTestService({ database: await fresh() });
    const device = await TestDevice.create(service.origin);
    const token = await service.token();
    const request = await device.registration(token);
    const first = await device.send('POST', '/approval/v1/devices', request);
    expect(first).toMatchObject({ status: 201, body: { account: ACCOUNT, issuer: 'Nordfjord kommune' } });
    expect(await device.send('POST', '/approval/v1/devices', request)).toEqual(first);
    expect(await device.register(token)).toEqual(first);
    const { body } = await service.api('GET', `/api/v1/accounts/${ACCOUNT}`);
    expect(body['devices']).toHaveLength(1);
  });

  test('of many devices with one token exactly one is registered', async () => {
    const service = await startTestService({ database: await fresh() });
    const token = await service.token();
    const devices = await Promise.all(Array.from({ length: 8 }, () => TestDevice.create(service.origin)));
    const replies = await Promise.all(devices.map((device) => device.register(token)));
    expect(replies.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(replies.filter(({ body }) => body['error'] === 'registration.token_spent')).toHaveLength(7);
    const { body } = await service.api('GET', `/api/v1/accounts/${ACCOUNT}`);
    expect(body['devices']).toHaveLength(1);
  });

  test('the limit of devices holds when many come at once', async () => {
    const service = await startTestService({ database: await fresh(), limits: { devicesPerAccount: 3 } });
    const register = async (): Promise<number> =>
      (await (await TestDevice.create(service.origin)).register(await service.token())).status;
    const statuses = await Promise.all(Array.from({ length: 7 }, register));
    expect(statuses.filter((status) => status === 201)).toHaveLength(3);
    expect(statuses.filter((status) => status === 409)).toHaveLength(4);
  });

  test('a token that is unknown, expired or spent is refused', async () => {
    const service = await startTestService({ database: await fresh() });
    const device = await TestDevice.create(service.origin);
    device.now = () => Math.floor(service.now() / 1000);
    const gone = { status: 410, body: { error: 'registration.gone' } };
    expect(await device.register('A'.repeat(22))).toEqual(gone);
    const token = await service.token();
    service.advance(600);
    expect(await device.register(token)).toEqual(gone);
    const spent = await service.token();
    await (await TestDevice.create(service.origin)).register(await service.token());
    const owner = await service.device();
    await owner.register(spent);
    expect(await device.register(spent)).toEqual({
      status: 409,
      body: { error: 'registration.token_spent' },
    });
    await owner.change('DELETE');
    expect(await owner.register(spent)).toMatchObject({ body: { error: 'registration.token_spent' } });
  });

  test('a device renames and removes itself; removed, it is unknown', async () => {
    const service = await startTestService({ database: await fresh() });
    const device = await service.device();
    expect(await device.change('PATCH', { name: 'Kontoret' })).toEqual({
      status: 200,
      body: { deviceId: device.id, name: 'Kontoret' },
    });
    const { body } = await service.api('GET', `/api/v1/accounts/${ACCOUNT}`);
    expect(body['devices']).toMatchObject([{ deviceId: device.id, name: 'Kontoret', webPush: false }]);
    expect((await device.change('DELETE')).status).toBe(204);
    expect(await device.poll('', await device.bearer())).toEqual({
      status: 404,
      body: { error: 'device.unknown' },
    });
    expect(await service.auditEvents()).toEqual([
      'account.created',
      'registration.started',
      'device.registered',
      'device.renamed',
      'device.removed',
    ]);
  });
});

const OTHER_SERVICE = 'https://other.example';

test('a proof for another service, token, key or time is refused', async () => {
  const service = await startTestService();
  const token = await service.token();
  const device = await TestDevice.create(service.origin);
  const thief = await TestDevice.create(service.origin);
  const iat = device.now();
  const proofs = await Promise.all([
    device.sign({ aud: OTHER_SERVICE, token, iat }),
    device.sign({ aud: service.origin, token: 'B'.repeat(22), iat }),
    device.sign({ aud: service.origin, token, iat: iat - 200 }),
    device.sign({ aud: service.origin, token, iat: iat + 100 }),
    device.sign({ aud: service.origin, token }),
    thief.sign({ aud: service.origin, token, iat }),
    Promise.resolve('a.b.c'),
    Promise.resolve('eyJhbGciOiJub25lIn0.e30.'),
  ]);
  for (const proof of proofs) {
    const request = { ...(await device.registration(token)), proof };
    expect(await device.send('POST', '/approval/v1/devices', request)).toEqual({
      status: 401,
      body: { error: 'registration.proof_invalid' },
    });
  }
  expect((await device.register(token)).status).toBe(201);
});

test('keys that are not P-256, or not on the curve, are refused', async () => {
  const service = await startTestService();
  const device = await TestDevice.create(service.origin);
  const request = await device.registration(await service.token());
  const x = 'A'.repeat(43);
  const keys = [
    {},
    null,
    'key',
    { kty: 'RSA', n: 'AQAB', e: 'AQAB' },
    { kty: 'EC', crv: 'P-384', x, y: x },
    { kty: 'EC', crv: 'P-256', x: 'short', y: x },
    { kty: 'EC', crv: 'P-256', x, y: x },
  ];
  for (const publicJwk of keys) {
    const body = { ...request, device: { name: 'x', publicJwk } };
    expect(await device.send('POST', '/approval/v1/devices', body)).toMatchObject({
      status: 400,
      body: { error: 'registration.key_unusable' },
    });
  }
});

test('a private key sent by mistake is not stored', async () => {
  const service = await startTestService();
  const device = await TestDevice.create(service.origin);
  const request = await device.registration(await service.token());
  const body = { ...request, device: { name: 'x', publicJwk: { ...device.publicJwk, d: 'geheim' } } };
  expect((await device.send('POST', '/approval/v1/devices', body)).status).toBe(201);
  const rows = await service.server.service.db.selectFrom('devices').selectAll().execute();
  expect(JSON.stringify(rows)).not.toContain('geheim');
});

test.each([
  ['nothing', ''],
  ['text', 'hello'],
  ['a list', '[]'],
  [
    'a name with a line break',
    JSON.stringify({ token: 'A'.repeat(22), device: { name: 'a\nb' }, proof: 'p' }),
  ],
  ['a turned name', JSON.stringify({ token: 'A'.repeat(22), device: { name: 'a\u202eb' }, proof: 'p' })],
  ['an empty name', JSON.stringify({ token: 'A'.repeat(22), device: { name: '  ' }, proof: 'p' })],
])('a malformed body (%s) is refused', async (_name, body) => {
  const { origin } = await startTestService();
  const response = await fetch(`${origin}/approval/v1/devices`, { method: 'POST', body });
  expect(response.status).toBe(400);
  expect(await response.json()).toEqual({ error: 'body.malformed' });
});

test('a body over the limit is refused, with or without a stated length', async () => {
  const { origin } = await startTestService({ limits: { bodyBytes: 1000 } });
  const text = JSON.stringify({ token: 'A'.repeat(1000) });
  const whole = await fetch(`${origin}/approval/v1/devices`, { method: 'POST', body: text });
  expect([whole.status, await whole.json()]).toEqual([413, { error: 'body.too_large' }]);
  const stream = new Blob([text]).stream();
  const options = { method: 'POST', body: stream, duplex: 'half' } as RequestInit;
  const chunked = await fetch(`${origin}/approval/v1/devices`, options);
  expect([chunked.status, await chunked.json()]).toEqual([413, { error: 'body.too_large' }]);
});

test('no CORS headers, no caching, no sniffing', async () => {
  const { origin } = await startTestService();
  const response = await fetch(`${origin}/.well-known/portvakt`, {
    headers: { origin: 'https://evil.example' },
  });
  expect([...response.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
});

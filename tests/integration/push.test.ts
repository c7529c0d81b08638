import { createECDH } from 'node:crypto';
import { expect, onTestFinished, test } from 'vitest';
import { isPushEndpointAllowed } from '../../server/push/push-endpoint.ts';
import { getDevice, pushTargetOf } from '../../server/storage/devices.ts';
import { decryptPush } from '../support/push-encryption.ts';
import { startPushStandIn } from '../support/push-stand-in.ts';
import type { PushStandIn } from '../support/push-stand-in.ts';
import { startTestService } from './support/test-service.ts';

async function standIn(): Promise<PushStandIn> {
  const push = await startPushStandIn();
  onTestFinished(() => push.close());
  return push;
}

test('decrypts the example of RFC 8291, appendix A', () => {
  const ecdh = createECDH('prime256v1');
  ecdh.setPrivateKey(Buffer.from('q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94', 'base64url'));
  const auth = Buffer.from('BTBZMqHH6r4Tts7J_aSIgg', 'base64url');
  const body = Buffer.from(
    'DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6Tlz' +
      'AC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN',
    'base64url',
  );
  expect(decryptPush(body, { ecdh, auth }).toString()).toBe('When I grow up, I want to be a watermelon');
});

test('a challenge wakes every device with a readable, signed wake-up', async () => {
  const push = await standIn();
  const service = await startTestService({ pushOrigins: [push.origin] });
  const device = await service.device(push.subscribe('one'));
  const other = await service.device(push.subscribe('two'));
  await service.device();
  await service.challenge({ lifetime: 90 });
  const first = await push.next('one');
  const second = await push.next('two');
  expect(JSON.parse(first.text)).toEqual({ v: 1, d: device.id });
  expect(JSON.parse(second.text)).toEqual({ v: 1, d: other.id });
  expect(first.headers).toMatchObject({ ttl: '90', urgency: 'high' });
  expect(first.vapid).toMatchObject({
    sub: 'mailto:postmaster@localhost',
    key: service.server.service.keys.vapid.publicKey,
  });
  expect(push.failures).toEqual([]);
});

test.each([404, 410])('a subscription that the push service calls dead (%i) is forgotten', async (status) => {
  const push = await standIn();
  const service = await startTestService({ pushOrigins: [push.origin] });
  const device = await service.device(push.subscribe('gone'));
  push.answerWith('gone', status);
  const created = await service.challenge();
  expect(created.status).toBe(201);
  await service.server.service.push.settled();
  const row = await getDevice(service.server.service.db, device.id);
  expect(row && pushTargetOf(row)).toBeUndefined();
});

test.each([201, 400, 429, 500, 301])('status %i keeps the subscription and the challenge', async (status) => {
  const push = await standIn();
  const service = await startTestService({ pushOrigins: [push.origin] });
  const device = await service.device(push.subscribe('kept'));
  push.answerWith('kept', status);
  expect((await service.challenge()).status).toBe(201);
  await service.server.service.push.settled();
  const row = await getDevice(service.server.service.db, device.id);
  expect(row && pushTargetOf(row)).toBeDefined();
  expect(await device.pending()).toHaveLength(1);
});

test('a push service that is away does not hinder a challenge', async () => {
  const push = await startPushStandIn();
  const service = await startTestService({ pushOrigins: [push.origin] });
  const device = await service.device(push.subscribe('away'));
  await push.close();
  expect((await service.challenge()).status).toBe(201);
  expect(await device.pending()).toHaveLength(1);
});

test('keys that are no keys do not hinder a challenge', async () => {
  const push = await standIn();
  const service = await startTestService({ pushOrigins: [push.origin] });
  const target = push.subscribe('broken');
  const p256dh = Buffer.alloc(65, 4).toString('base64url');
  const device = await service.device({ ...target, keys: { ...target.keys, p256dh } });
  expect((await service.challenge()).status).toBe(201);
  expect(await device.pending()).toHaveLength(1);
});

test('a device can change and take away its subscription', async () => {
  const push = await standIn();
  const service = await startTestService({ pushOrigins: [push.origin] });
  const device = await service.device(push.subscribe('old'));
  expect((await device.change('PATCH', { push: push.subscribe('new') })).status).toBe(200);
  await service.challenge();
  expect(JSON.parse((await push.next('new')).text)).toEqual({ v: 1, d: device.id });
  await device.change('PATCH', { push: null });
  await service.challenge();
  await service.server.service.push.settled();
  expect(push.waiting()).toEqual([]);
});

test.each([
  'https://fcm.googleapis.com/fcm/send/abc',
  'https://updates.push.services.mozilla.com/wpush/v2/abc',
  'https://wns2-par02p.notify.windows.com/w/?token=abc',
  'https://web.push.apple.com/abc',
  'http://localhost:9999/push/abc',
])('push may go to %s', (endpoint) => {
  expect(isPushEndpointAllowed(endpoint, ['http://localhost:9999'])).toBe(true);
});

test.each([
  'http://fcm.googleapis.com/fcm/send/abc',
  'https://fcm.googleapis.com:8443/abc',
  'https://fcm.googleapis.com.evil.example/abc',
  'https://evilpush.apple.com.example/abc',
  'https://evil-push.apple.com/abc',
  'https://push.apple.com/abc',
  'https://user:pass@fcm.googleapis.com/abc',
  'https://169.254.169.254/latest/meta-data',
  'http://127.0.0.1:5432/',
  'http://localhost:9998/push/abc',
  'https://[::1]/',
  'file:///etc/passwd',
  'nonsense',
])('push never goes to %s', (endpoint) => {
  expect(isPushEndpointAllowed(endpoint, ['http://localhost:9999'])).toBe(false);
});

test('an endpoint elsewhere is refused at registration and at change, and the token lives on', async () => {
  const push = await standIn();
  const service = await startTestService();
  const target = push.subscribe('elsewhere');
  const token = await service.token();
  const device = await service.device();
  expect(await device.register(token, target)).toMatchObject({
    status: 400,
    body: { error: 'push.endpoint_refused' },
  });
  expect(await device.change('PATCH', { push: target })).toMatchObject({
    status: 400,
    body: { error: 'push.endpoint_refused' },
  });
  expect((await device.register(token)).status).toBe(201);
});

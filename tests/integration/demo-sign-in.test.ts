import { expect, test } from 'vitest';
import { DEMO_USER } from '../../server/demo/create-demo.ts';
import en from '../../server/demo/texts/en.json' with { type: 'json' };
import {
  DemoVisitor,
  codeAt,
  enrolCode,
  enrolDevice,
  has,
  startDemo,
  textOf,
} from './support/demo-visitor.ts';
import { onBothDatabases } from './support/on-both-databases.ts';
import { TestDevice, readChallenge } from './support/test-device.ts';
import { ACCOUNT } from './support/test-service.ts';

onBothDatabases('demo site', (fresh) => {
  test('from the password through the setup of a code to a sign-in with it', async () => {
    const { service, visitor } = await startDemo(await fresh());
    expect(textOf(await visitor.get('/'), 'demo-password')).toBe(DEMO_USER.password);
    const more = await visitor.signIn();
    expect([more.path, textOf(more, 'title')]).toEqual(['/more-information', 'More information required']);
    expect((await visitor.get('/security')).path).toBe('/more-information');
    const setup = await visitor.post('/setup/code');
    expect(setup.html).toMatch(/name="otc"[^>]*autocomplete="one-time-code"[^>]*inputmode="numeric"/);
    const secret = textOf(setup, 'secret') ?? '';
    expect(secret.replaceAll(' ', '')).toMatch(/^[a-z2-7]{32}$/);
    const wrong = await visitor.post('/setup/code/confirm', { otc: '000000' });
    expect([wrong.status, has(wrong, 'error')]).toEqual([422, true]);
    const code = codeAt(secret, service);
    expect((await visitor.post('/setup/code/confirm', { otc: code })).path).toBe('/setup/done');
    await visitor.post('/sign-out');

    expect((await visitor.signIn()).path).toBe('/verify/code');
    const replayed = await visitor.post('/verify/code', { otc: code });
    expect(textOf(replayed, 'error')).toBe(en.code_used);
    service.advance(30);
    const home = await visitor.post('/verify/code', { otc: codeAt(secret, service) });
    expect([home.path, has(home, 'signed-in')]).toEqual(['/', true]);
    const security = await visitor.get('/security');
    expect(security.html).toContain('data-kind="code"');
  });

  test('notifications: the page waits for the device, then a push sign-in is approved', async () => {
    const { service, visitor } = await startDemo(await fresh());
    await visitor.signIn();
    const setup = await visitor.post('/setup/push');
    const uri = textOf(setup, 'push-uri')?.replaceAll('&amp;', '&') ?? '';
    expect(uri).toMatch(/^otpauth:\/\/push\/Nordfjord%20kommune:kari%40nordfjord\.example\?url=/);
    expect(setup.html).toContain(`href="${uri.replaceAll('&', '&amp;')}"`);
    expect((await visitor.get('/setup/push/state')).html).toBe('{"done":false}');
    const waiting = visitor.get('/setup/push/state?wait=20');
    const device = await TestDevice.create(service.origin);
    await device.register(new URLSearchParams(uri.split('?')[1]).get('token') ?? '');
    expect((await waiting).html).toBe('{"done":true}');
    expect(has(await visitor.get('/setup/done'), 'set-up')).toBe(true);
    await visitor.post('/sign-out');

    expect((await visitor.signIn()).path).toBe('/verify');
    const wait = await visitor.post('/verify/push');
    expect(wait.path).toBe('/verify/wait');
    const nonce = /<meta name="portvakt-approval" content="([\w-]{22})"/.exec(wait.html)?.[1];
    const [jws = ''] = await device.pending();
    expect(readChallenge(jws)).toMatchObject({
      binding: 'page',
      pageOrigin: service.origin,
      account: ACCOUNT,
    });
    const state = visitor.get('/verify/state?wait=20');
    expect((await visitor.get('/verify/result')).path).toBe('/verify/wait');
    await device.answer(jws, 'approve', { pageNonce: nonce, pageOrigin: service.origin });
    expect((await state).html).toBe('{"done":true}');
    expect(has(await visitor.get('/verify/result'), 'signed-in')).toBe(true);
    expect((await visitor.get('/verify/wait')).path).toBe('/');
  });

  test('a sign-in on another device is approved with its six digits', async () => {
    const { service, visitor } = await startDemo(await fresh());
    const device = await enrolDevice(service, visitor);
    await visitor.signIn();
    const wait = await visitor.post('/verify/other');
    expect(wait.html).not.toContain('portvakt-approval');
    const code = textOf(wait, 'code') ?? '';
    expect(code).toMatch(/^\d{6}$/);
    const [jws = ''] = await device.pending();
    expect((await device.answer(jws, 'approve', { code })).status).toBe(200);
    expect(has(await visitor.get('/verify/result'), 'signed-in')).toBe(true);
  });
});

test.each([
  ['deny', 'denied'],
  ['report', 'reported'],
] as const)('a sign-in that is answered %s does not sign in', async (decision, state) => {
  const { service, visitor } = await startDemo();
  const device = await enrolDevice(service, visitor);
  await visitor.signIn();
  await visitor.post('/verify/push');
  const [jws = ''] = await device.pending();
  await device.answer(jws, decision);
  const result = await visitor.get('/verify/result');
  expect(result.html).toContain(`data-state="${state}"`);
  expect((await visitor.get('/security')).path).toBe('/verify');
  const again = await visitor.post('/verify/push');
  expect(again.path).toBe(decision === 'deny' ? '/verify/wait' : '/verify/push');
  expect(textOf(again, 'error')).toBe(decision === 'deny' ? undefined : en.problem_blocked);
});

test('a sign-in that nobody answers expires', async () => {
  const { service, visitor } = await startDemo();
  await enrolDevice(service, visitor);
  await visitor.signIn();
  await visitor.post('/verify/push');
  service.advance(121);
  expect((await visitor.get('/verify/result')).html).toContain('data-state="expired"');
});

test('the terminal server asks without page and code', async () => {
  const { service, visitor } = await startDemo();
  const device = await enrolDevice(service, visitor);
  expect((await visitor.post('/terminal')).path).toBe('/');
  await visitor.signIn();
  const code = textOf(await visitor.post('/verify/other'), 'code');
  const [first = ''] = await device.pending();
  await device.answer(first, 'approve', { code });
  await visitor.get('/verify/result');
  const wait = await visitor.post('/terminal');
  expect(has(wait, 'waiting')).toBe(true);
  const [jws = ''] = await device.pending();
  expect(readChallenge(jws)).toMatchObject({ binding: 'none', app: 'Terminalserver' });
  await device.answer(jws, 'approve', { uv: true });
  expect(textOf(await visitor.get('/verify/result'), 'title')).toBe(en.terminal_title);
  expect(has(await visitor.get('/'), 'signed-in')).toBe(true);
});

test('the challenge of one visitor does not sign in another', async () => {
  const { service, visitor } = await startDemo();
  const device = await enrolDevice(service, visitor);
  const other = new DemoVisitor(service.origin);
  await visitor.signIn();
  await other.signIn();
  const code = textOf(await visitor.post('/verify/other'), 'code');
  const [jws = ''] = await device.pending();
  await device.answer(jws, 'approve', { code });
  expect((await other.get('/verify/result')).path).toBe('/verify');
  expect(has(await visitor.get('/verify/result'), 'signed-in')).toBe(true);
});

test('an approval signs in once, and the session gets a new cookie', async () => {
  const { service, visitor } = await startDemo();
  const device = await enrolDevice(service, visitor);
  await visitor.signIn();
  const before = visitor.cookies.get('nordfjord_session');
  const code = textOf(await visitor.post('/verify/other'), 'code');
  const [jws = ''] = await device.pending();
  await device.answer(jws, 'approve', { code });
  await visitor.get('/verify/result');
  expect(visitor.cookies.get('nordfjord_session')).not.toBe(before);
  const thief = new DemoVisitor(service.origin);
  thief.cookies.set('nordfjord_session', before ?? '');
  expect(has(await thief.get('/verify/result'), 'sign-in')).toBe(true);
});

test('methods are added and removed, only one’s own', async () => {
  const { service, visitor } = await startDemo();
  const secret = await enrolCode(visitor, service);
  service.advance(30);
  await visitor.signIn();
  await visitor.post('/verify/code', { otc: codeAt(secret, service) });
  await visitor.post('/setup/push');
  const page = await visitor.get('/setup/push');
  const token = /token=([\w-]+)/.exec(page.html)?.[1] ?? '';
  const device = await TestDevice.create(service.origin);
  device.now = () => Math.floor(service.now() / 1000);
  await device.register(token);
  expect((await visitor.get('/setup/done')).path).toBe('/security?notice=added');
  const listed = await visitor.get('/security');
  expect(listed.html.match(/data-testid="method"/g)).toHaveLength(2);

  await service.api('PUT', '/api/v1/accounts/ola');
  const other = await TestDevice.create(service.origin);
  other.now = device.now;
  await other.register(await service.token('ola'));
  await visitor.post('/security/remove', { kind: 'push', id: other.id });
  expect((await other.poll('', await other.bearer())).status).toBe(200);

  const removed = await visitor.post('/security/remove', { kind: 'push', id: device.id });
  expect(textOf(removed, 'success')).toBe(en.security_notice_removed);
  expect((await device.poll('', await device.bearer())).body).toEqual({ error: 'device.unknown' });
});

test('of two requests that would both finish a sign-in one does', async () => {
  const { service, visitor } = await startDemo();
  const device = await enrolDevice(service, visitor);
  await visitor.signIn();
  const code = textOf(await visitor.post('/verify/other'), 'code');
  const [jws = ''] = await device.pending();
  await device.answer(jws, 'approve', { code });
  await Promise.all(Array.from({ length: 6 }, () => visitor.get('/verify/result')));
  const sessions = await service.server.service.db.selectFrom('demo_sessions').selectAll().execute();
  expect(sessions).toHaveLength(1);
});

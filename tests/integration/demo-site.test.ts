import { expect, test } from 'vitest';
import { DEMO_USER } from '../../server/demo/create-demo.ts';
import en from '../../server/demo/texts/en.json' with { type: 'json' };
import nb from '../../server/demo/texts/nb.json' with { type: 'json' };
import { pickLanguage } from '../../server/demo/texts.ts';
import { readBrowser } from '../../server/demo/user-agent.ts';
import { DemoVisitor, enrolDevice, startDemo, textOf } from './support/demo-visitor.ts';
import { readChallenge } from './support/test-device.ts';
import { ACCOUNT } from './support/test-service.ts';

test('a form from another origin is refused', async () => {
  const { visitor } = await startDemo();
  for (const path of ['/sign-in', '/sign-out', '/setup/push', '/terminal', '/security/remove']) {
    expect((await visitor.post(path, { email: 'x' }, 'https://evil.example')).status).toBe(403);
  }
});

test('the session cookie is out of reach of scripts and other sites', async () => {
  const { service } = await startDemo();
  const response = await fetch(`${service.origin}/sign-in`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: service.origin },
    body: new URLSearchParams({ email: ACCOUNT, password: DEMO_USER.password }),
  });
  expect(response.headers.getSetCookie()[0]).toMatch(/; Path=\/; HttpOnly; SameSite=Lax$/);
  expect(response.headers.get('content-security-policy')).toContain("default-src 'none'; script-src 'self'");
});

test('what visitors type is escaped', async () => {
  const { visitor } = await startDemo();
  const hostile = '"><script>alert(1)</script>';
  const page = await visitor.post('/sign-in', { email: hostile, password: 'x' });
  expect(page.status).toBe(401);
  expect(page.html).not.toContain('<script>alert');
  const echo = await visitor.post('/components', { variant: 'single', value: hostile });
  expect(textOf(echo, 'echo')).toBe('&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;');
});

test('the same site answers under another host name, and its challenges keep the own origin', async () => {
  const { service } = await startDemo();
  const device = await enrolDevice(service, new DemoVisitor(service.origin));
  const proxied = new DemoVisitor(`http://127.0.0.1:${service.server.port}`);
  expect((await proxied.signIn()).path).toBe('/verify');
  const wait = await proxied.post('/verify/push');
  expect(wait.html).toContain('name="portvakt-approval"');
  const [jws = ''] = await device.pending();
  expect(readChallenge(jws)).toMatchObject({ iss: service.origin, pageOrigin: service.origin });
});

test('the language follows the browser, then the choice', async () => {
  const { visitor } = await startDemo();
  visitor.language = 'nb-NO,nb;q=0.9,en;q=0.8';
  expect(textOf(await visitor.get('/'), 'title')).toBe(nb.sign_in_title);
  expect((await visitor.get('/language/en?back=/components')).path).toBe('/components');
  expect(textOf(await visitor.get('/'), 'title')).toBe(en.sign_in_title);
  for (const back of ['//evil.example', '/\\evil.example', 'https://evil.example', '/%0d%0ax']) {
    expect((await visitor.get(`/language/nb?back=${encodeURIComponent(back)}`)).path).toBe('/');
  }
  expect(pickLanguage(undefined, 'de, en;q=0.3, nn;q=0.5')).toBe('nb');
  expect(pickLanguage(undefined, 'en;q=0, no')).toBe('nb');
  expect(pickLanguage('xx', undefined)).toBe('en');
});

test('both languages have the same texts with the same blanks', () => {
  const blanks = (text: string): string[] => text.match(/\{\w+\}/g) ?? [];
  expect(Object.keys(nb)).toEqual(Object.keys(en));
  for (const key of Object.keys(en) as (keyof typeof en)[]) {
    expect(nb[key]).not.toBe('');
    expect(blanks(nb[key])).toEqual(blanks(en[key]));
  }
});

test.each([
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/130.0 Safari/537.36',
    'Chrome',
    'Windows',
  ],
  [
    'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/130.0 Safari/537.36 Edg/130.0',
    'Edge',
    'Windows',
  ],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0', 'Firefox', 'Linux'],
])('%s', (userAgent, browser, os) => {
  expect(readBrowser(userAgent)).toEqual({ browser, os });
});

test.each([
  ['single', { value: '123456' }],
  ['controlled', { value: '123456' }],
  ['label', { value: '123456' }],
  ['shadow', { value: '123456' }],
  ['boxes', { digit1: '1', digit2: '2', digit3: '3', digit4: '4', digit5: '5', digit6: '6' }],
])('the page of components shows what it got (%s)', async (variant, fields) => {
  const { visitor } = await startDemo();
  const page = await visitor.post('/components', { variant, ...fields });
  expect(textOf(page, 'echo')).toBe('123456');
  expect(page.html).toContain(`data-variant="${variant}"`);
});

test('there is a page for what is not there', async () => {
  const { visitor } = await startDemo();
  const page = await visitor.get('/no-such-page');
  expect([page.status, textOf(page, 'title')]).toEqual([404, en.not_found_title]);
  expect((await visitor.get('/api/v1/nothing')).html).toBe('{"error":"route.unknown"}');
});

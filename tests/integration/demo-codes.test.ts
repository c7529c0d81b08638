import { createRequire } from 'node:module';
import type jsQr from 'jsqr';
import { expect, test } from 'vitest';
import { qrSvg } from '../../server/demo/qr.ts';
import en from '../../server/demo/texts/en.json' with { type: 'json' };
import { codeUri, matchStep, newSecret } from '../../server/demo/verification-code.ts';
import { codeAt, enrolCode, startDemo, textOf } from './support/demo-visitor.ts';
import { ACCOUNT } from './support/test-service.ts';

// A CommonJS package whose function is its `default`: loaded as such, it is the same for Node and for the types.
const { default: decode } = createRequire(import.meta.url)('jsqr') as { default: typeof jsQr };

test('codes are taken one step early and late, not two, and only upwards', async () => {
  const { service, visitor } = await startDemo();
  const secret = await enrolCode(visitor, service);
  service.advance(150);
  await visitor.signIn();
  expect(textOf(await visitor.post('/verify/code', { otc: codeAt(secret, service, -2) }), 'error')).toBe(
    en.code_wrong,
  );
  expect(textOf(await visitor.post('/verify/code', { otc: codeAt(secret, service, 2) }), 'error')).toBe(
    en.code_wrong,
  );
  expect((await visitor.post('/verify/code', { otc: codeAt(secret, service, -1) })).path).toBe('/');
  await visitor.post('/sign-out');
  await visitor.signIn();
  expect((await visitor.post('/verify/code', { otc: codeAt(secret, service, 1) })).path).toBe('/');
  await visitor.post('/sign-out');
  await visitor.signIn();
  expect(textOf(await visitor.post('/verify/code', { otc: codeAt(secret, service) }), 'error')).toBe(
    en.code_used,
  );
});

test('codes and passwords have a limited number of attempts', async () => {
  const { service, visitor } = await startDemo();
  const secret = await enrolCode(visitor, service);
  service.advance(30);
  await visitor.signIn();
  for (let attempt = 0; attempt < 5; attempt += 1) await visitor.post('/verify/code', { otc: 'abcdef' });
  const limited = await visitor.post('/verify/code', { otc: codeAt(secret, service) });
  expect(textOf(limited, 'error')).toBe(en.too_many_attempts);
  await visitor.post('/sign-out');
  for (let attempt = 0; attempt < 9; attempt += 1) await visitor.signIn('wrong');
  expect(textOf(await visitor.signIn('wrong'), 'error')).toBe(en.sign_in_wrong);
  expect(textOf(await visitor.signIn(), 'error')).toBe(en.too_many_attempts);
  service.advance(301);
  expect((await visitor.signIn()).path).toBe('/verify/code');
});

test('the key URI has Microsoft’s shape', () => {
  expect(codeUri('Nordfjord kommune', ACCOUNT, 'abc234')).toBe(
    'otpauth://totp/Nordfjord+kommune%3Akari%40nordfjord.example?secret=abc234&issuer=Nordfjord%20kommune',
  );
  expect(newSecret()).toMatch(/^[a-z2-7]{32}$/);
});

test('steps are those of RFC 6238', () => {
  // The last six digits of the RFC's SHA-1 example for T = 59 s, step 1.
  const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'.toLowerCase();
  expect(matchStep(secret, '287082', 59_000)).toBe(1);
  expect(matchStep(secret, '287082', 60_000)).toBe(1);
  expect(matchStep(secret, '287082', 90_000)).toBeUndefined();
  expect(matchStep(secret, '28708', 59_000)).toBeUndefined();
});

test('the QR code as SVG can be read', async () => {
  const text = `otpauth://push/Nordfjord%20kommune:${encodeURIComponent(ACCOUNT)}?url=http%3A%2F%2Flocalhost%3A8765`;
  const svg = (await qrSvg(text, 'a "label"')).toString();
  expect(svg).toContain('aria-label="a &#34;label&#34;"');
  const side = Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1]);
  const scale = 4;
  const pixels = new Uint8ClampedArray((side * scale) ** 2 * 4).fill(255);
  for (const [, x, y] of svg.matchAll(/M(\d+) (\d+)h1v1/g)) {
    for (let dy = 0; dy < scale; dy += 1) {
      for (let dx = 0; dx < scale; dx += 1) {
        const at = ((Number(y) * scale + dy) * side * scale + Number(x) * scale + dx) * 4;
        pixels.fill(0, at, at + 3);
      }
    }
  }
  expect(decode(pixels, side * scale, side * scale)?.data).toBe(text);
});

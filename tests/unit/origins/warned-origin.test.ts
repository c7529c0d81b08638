import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isBindableOrigin, isWarnedOrigin } from '../../../lib/origins/bindable-origin.ts';

it.each([
  ['http://router.example', true],
  ['http://router.example:8080', true],
  ['http://192.168.1.1', true],
  ['http://[2001:db8::1]', true],
  ['http://nas', true],
  ['http://localhost.evil.example', true],
  ['http://localhost', false],
  ['http://127.0.0.1:3000', false],
  ['https://router.example', false],
  ['https://192.168.1.1', false],
  ['http://router.example/', false],
  ['http://router.example:80', false],
  ['HTTP://router.example', false],
  ['http://user@router.example', false],
  ['ws://router.example', false],
  ['ftp://router.example', false],
  ['null', false],
  ['', false],
])('%s: %s', (origin, is) => {
  expect(isWarnedOrigin(origin)).toBe(is);
});

it('none is both, and neither is ever anything but an exact web origin', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.webUrl(),
        fc.webUrl().map((url) => new URL(url).origin),
        fc.string(),
      ),
      (text) => {
        const [bindable, warned] = [isBindableOrigin(text), isWarnedOrigin(text)];
        expect(bindable && warned).toBe(false);
        if (bindable || warned) expect(new URL(text).origin).toBe(text);
      },
    ),
  );
});

// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { addressesOf } from '../../../lib/page/css-pictures.ts';
import { parseShadows } from '../../../lib/page/shadow-modules.ts';

it.each([
  ['none', []],
  ['linear-gradient(red, blue)', []],
  ['url("data:image/png;base64,AA==")', ['data:image/png;base64,AA==']],
  [`url('data:image/svg+xml,<svg width="1">')`, ['data:image/svg+xml,<svg width="1">']],
  ['url("a\\"b)c")', ['a"b)c']],
  ['url(https://x.no/qr.png), url("blob:https://x.no/1")', ['https://x.no/qr.png', 'blob:https://x.no/1']],
  ['image-set(url("a") 1x, url("b") 2x)', ['a', 'b']],
  ['url("a"), url("b"), url("c"), url("d"), url("e")', ['a', 'b', 'c', 'd']],
])('reads the addresses of %s', (value, expected) => {
  expect(addressesOf(value)).toEqual(expected);
});

it('reads many shadows of an element as modules, and few as decoration', () => {
  const shadow = (n: number): string => `rgb(0, 0, 0) ${n * 4}px ${n}px 0px 1px`;
  const value = Array.from({ length: 200 }, (_, n) => shadow(n)).join(', ');
  const shadows = parseShadows(value, 4, 4);
  expect(shadows).toHaveLength(200);
  expect(shadows?.[2]).toEqual({ colour: 'rgb(0, 0, 0)', left: 7, top: 1, width: 6, height: 6 });
  expect(parseShadows(shadow(1), 4, 4)).toBeUndefined();
  expect(parseShadows('none', 4, 4)).toBeUndefined();
  expect(parseShadows('x'.repeat(3_000_000), 4, 4)).toBeUndefined();
});

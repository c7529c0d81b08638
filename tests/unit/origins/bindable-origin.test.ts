import { expect, it } from 'vitest';
import { isBindableOrigin } from '../../../lib/origins/bindable-origin.ts';

it.each([
  ['https://nordfjord.example', true],
  ['https://nordfjord.example:8443', true],
  ['http://localhost:3000', true],
  ['http://127.0.0.1:8080', true],
  ['http://nordfjord.example', false],
  ['http://localhost.evil.example', false],
  ['http://127.0.0.2', false],
  ['https://nordfjord.example/', false],
  ['https://nordfjord.example:443', false],
  ['https://user@nordfjord.example', false],
  ['HTTPS://nordfjord.example', false],
  ['null', false],
  ['file://', false],
  ['chrome-extension://abcdefgh', false],
  ['', false],
])('%s: %s', (origin, is) => {
  expect(isBindableOrigin(origin)).toBe(is);
});

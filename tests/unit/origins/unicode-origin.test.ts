import fc from 'fast-check';
import { expect, it } from 'vitest';
import { unicodeHost } from '../../../lib/origins/unicode-host.ts';
import { unicodeOrigin } from '../../../lib/origins/unicode-origin.ts';

it.each([
  ['https://xn--bcher-kva.example', 'https://bücher.example'],
  ['https://www.xn--bcher-kva.xn--p1ai:8443', 'https://www.bücher.рф:8443'],
  ['http://xn--80ak6aa92e.com', 'http://аррӏе.com'],
  ['https://github.com', 'https://github.com'],
  ['https://192.168.1.1:8443', 'https://192.168.1.1:8443'],
  ['null', 'null'],
  ['', ''],
])('%s: %s', (origin, shown) => {
  expect(unicodeOrigin(origin)).toBe(shown);
});

it('what the browser encodes comes back', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-zæøåäöüß]{1,20}$/), (label) => {
      const { hostname } = new URL(`https://${label}.example`);
      expect(unicodeHost(hostname)).toBe(`${label}.example`.normalize('NFC'));
    }),
  );
});

it('broken punycode stays as it is', () => {
  for (const host of ['xn--.example', 'xn--a-ÿ.example', 'xn--99999999999.example']) {
    expect(typeof unicodeHost(host)).toBe('string');
  }
  fc.assert(fc.property(fc.string(), (text) => typeof unicodeHost(`xn--${text}`) === 'string'));
});

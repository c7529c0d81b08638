import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseRegistrationUri } from '../../../lib/approvals/registration-uri.ts';
import { isServiceOrigin } from '../../../lib/approvals/service-origin.ts';
import { PortvaktError } from '../../../lib/errors.ts';

const TOKEN = 'MDEyMzQ1Njc4OWFiY2RlZg';
const KEY = 'NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs';
const URL_PARAMETER = 'url=https%3A%2F%2Fs.example';
const uri = (query: string, label = 'Nordfjord%20kommune:kari%40nordfjord.example'): string =>
  `otpauth://push/${label}?${query}`;
const whole = `${URL_PARAMETER}&token=${TOKEN}&key=${KEY}`;

describe('parseRegistrationUri', () => {
  it('reads a registration', () => {
    expect(parseRegistrationUri(uri(whole))).toEqual({
      service: 'https://s.example',
      issuer: 'Nordfjord kommune',
      account: 'kari@nordfjord.example',
      token: TOKEN,
      key: KEY,
    });
    expect(parseRegistrationUri(uri(whole).replace('otpauth://push', 'OTPAUTH://PUSH'))).toBeDefined();
  });

  it.each([
    '',
    'otpauth://totp/a?secret=A',
    'otpauth://pushy/a',
    'otpauth://pipush/a:b?url=x',
    'https://push/',
  ])('leaves %j to others', (text) => {
    expect(parseRegistrationUri(text)).toBeUndefined();
  });

  it.each([
    ['no label', `otpauth://push?${whole}`, 'uri.label_invalid'],
    ['a label without colon', uri(whole, 'kari'), 'uri.label_invalid'],
    ['an empty issuer', uri(whole, ':kari'), 'uri.label_invalid'],
    ['an invisible account', uri(whole, 'S:%E2%80%8B%E2%80%AE'), 'uri.label_invalid'],
    ['a broken escape in the label', uri(whole, 'S:%E2'), 'uri.label_invalid'],
    ['an endless issuer', uri(whole, `${'i'.repeat(129)}:kari`), 'uri.label_invalid'],
    ['a path below the label', uri(whole, 'S:kari/more'), 'uri.label_invalid'],
    ['no parameters', 'otpauth://push/S:kari', 'uri.label_invalid'],
    ['no token', uri(`${URL_PARAMETER}&key=${KEY}`), 'uri.parameter_invalid'],
    ['a short token', uri(`${URL_PARAMETER}&token=${TOKEN.slice(1)}&key=${KEY}`), 'uri.parameter_invalid'],
    [
      'a token with stray bits',
      uri(`${URL_PARAMETER}&token=${TOKEN.slice(0, 21)}h&key=${KEY}`),
      'uri.parameter_invalid',
    ],
    ['no key', uri(`${URL_PARAMETER}&token=${TOKEN}`), 'uri.parameter_invalid'],
    ['a short key', uri(`${URL_PARAMETER}&token=${TOKEN}&key=${KEY.slice(1)}`), 'uri.parameter_invalid'],
    ['no url', uri(`token=${TOKEN}&key=${KEY}`), 'uri.parameter_invalid'],
    ['a broken escape', uri(`url=%E2&token=${TOKEN}&key=${KEY}`), 'uri.parameter_invalid'],
    ['a parameter twice', uri(`${whole}&${URL_PARAMETER}`), 'uri.duplicate_parameter'],
    ['too long a text', uri(`${whole}&more=${'x'.repeat(2048)}`), 'uri.too_long'],
  ])('refuses %s', (_, text, code) => {
    expect(() => parseRegistrationUri(text)).toThrow(expect.objectContaining({ code }) as Error);
  });

  it.each([
    'http://s.example',
    'https://s.example/',
    'https://s.example/path',
    'https://u@s.example',
    'ftp://s.example',
  ])('refuses the service %j', (service) => {
    const text = uri(`url=${encodeURIComponent(service)}&token=${TOKEN}&key=${KEY}`);
    expect(() => parseRegistrationUri(text)).toThrow(
      expect.objectContaining({ code: 'registration.origin_unusable' }) as Error,
    );
  });

  it('shows names without what turns the reading order', () => {
    expect(parseRegistrationUri(uri(whole, 'Nord%E2%80%AEfjord%0A:kari'))).toMatchObject({
      issuer: 'Nordfjord',
    });
  });

  it('never throws anything but a coded error, and never quotes the token', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (noise) => {
        for (const text of [noise, `otpauth://push/${noise}`, uri(`${noise}&${whole}`)]) {
          try {
            parseRegistrationUri(text);
          } catch (thrown) {
            expect(thrown).toBeInstanceOf(PortvaktError);
            expect(JSON.stringify((thrown as PortvaktError).facts)).not.toContain(TOKEN);
          }
        }
      }),
    );
  });
});

describe('isServiceOrigin', () => {
  it.each([
    'https://s.example',
    'https://s.example:8443',
    'http://localhost',
    'http://localhost:8765',
    'http://127.0.0.1:1',
  ])('takes %j', (origin) => {
    expect(isServiceOrigin(origin)).toBe(true);
  });

  it.each([
    '',
    'null',
    'https://',
    'https://S.example',
    'https://s.example:443',
    'https://s.example#',
    'https://s.example?',
    ' https://s.example',
    'http://localhost.evil.example',
    'http://127.0.0.2',
    'http://[::1]:80',
    'http://localhost:80',
    'chrome-extension://abc',
    'about:blank',
    `https://${'a'.repeat(300)}.example`,
  ])('refuses %j', (origin) => {
    expect(isServiceOrigin(origin)).toBe(false);
  });
});

import { expect, it } from 'vitest';
import { FoundTexts } from '../../../lib/page/found-texts.ts';
import { READING_LIMITS } from '../../../lib/qr/page-reading.ts';

const URI = 'otpauth://totp/Site:kari@x.no?secret=JBSWY3DPEHPK3PXP&issuer=Site';
const twice = encodeURIComponent(`/x?data=${encodeURIComponent(URI)}`);

it.each([
  ['a link', URI, [URI]],
  [
    'a value with a space in its label',
    `  ${URI.replace('Site:', 'My Site:')}`,
    [URI.replace('Site:', 'My Site:')],
  ],
  ['an image address', `https://chart.example/chart?cht=qr&chl=${encodeURIComponent(URI)}`, [URI]],
  ['an address encoded twice', `/qr?to=${twice}`, [URI]],
  ['an address in a path', `/qr/${encodeURIComponent(URI)}`, [URI]],
  ['an attribute with more around it', `{"uri":"${URI}"}`, [URI]],
  ['a state in JSON', `{"uri":"${URI.replaceAll('/', '\\/').replaceAll('&', '\\u0026')}"}`, [URI]],
  [
    'the address of a push registration',
    'otpauth://push/A:b?s=https%3A%2F%2Fx.no',
    ['otpauth://push/A:b?s=https%3A%2F%2Fx.no'],
  ],
  ['a code for tiqr', 'tiqrauth://kari@idp.example/a/b/c', ['tiqrauth://kari@idp.example/a/b/c']],
  ['an export', 'otpauth-migration://offline?data=CjE', ['otpauth-migration://offline?data=CjE']],
  ['a secret of Steam', 'steam://JBSWY3DPEHPK3PXP', ['steam://JBSWY3DPEHPK3PXP']],
  [
    "Microsoft's own",
    'https://login.microsoftonline.com/authenticatorApp/activateAccount?code=1',
    ['https://login.microsoftonline.com/authenticatorApp/activateAccount?code=1'],
  ],
  ['nothing', 'https://example.com/?q=otp', []],
  ['a link to a game', 'steam://run/440', []],
  ['a link to a long place of a game', 'steam://openurl/https://example.com/abcdefghijklmnopqrstuvwxyz', []],
  ['prose about the scheme', 'otpauth: a scheme', []],
  ['too much', `${URI}${'x'.repeat(READING_LIMITS.maxTextLength)}`, []],
])('reads %s', (_, value, expected) => {
  const found = new FoundTexts();
  found.addValue(value);
  expect([...found.texts]).toEqual(expected);
});

it.each([
  ['with a stop after it', `Open ${URI}.`, [URI]],
  [
    'with a space in its label',
    `Use ${URI.replace('Site:', 'My Site:')} now`,
    [URI.replace('Site:', 'My Site:')],
  ],
  ['cut off by markup', 'otpauth://totp/x?secret=', []],
  ['that is only named', 'Links begin with otpauth:// and more', []],
])('reads an address in a text, %s', (_, text, expected) => {
  const found = new FoundTexts();
  found.addText(text);
  expect([...found.texts]).toEqual(expected);
});

it('takes each text once and no more than a few', () => {
  const found = new FoundTexts();
  for (let index = 0; index < 100; index++) found.addValue(`${URI}&n=${index % 50}`);
  expect(found.texts.size).toBe(READING_LIMITS.maxTexts);
});

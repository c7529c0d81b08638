import { expect, it } from 'vitest';
import { FoundTexts } from '../../../lib/page/read-texts.ts';
import { READING_LIMITS } from '../../../lib/qr/page-reading.ts';

const URI = 'otpauth://totp/Site:kari@x.no?secret=JBSWY3DPEHPK3PXP&issuer=Site';

it.each([
  ['a link', URI, [URI]],
  [
    'a value with a space in its label',
    `  ${URI.replace('Site:', 'My Site:')}`,
    [URI.replace('Site:', 'My Site:')],
  ],
  ['an image address', `https://chart.example/chart?cht=qr&chl=${encodeURIComponent(URI)}`, [URI]],
  ['an address encoded twice', `/qr?to=${encodeURIComponent(`/x?data=${encodeURIComponent(URI)}`)}`, [URI]],
  ['an attribute with more around it', `{"uri":"${URI}"}`, [URI]],
  [
    "Microsoft's own",
    'https://login.microsoftonline.com/authenticatorApp/activateAccount?code=1',
    ['https://login.microsoftonline.com/authenticatorApp/activateAccount?code=1'],
  ],
  ['nothing', 'https://example.com/?q=otp', []],
  ['too much', `${URI}${'x'.repeat(READING_LIMITS.maxTextLength)}`, []],
])('reads %s', (_, value, expected) => {
  const found = new FoundTexts();
  found.addValue(value);
  expect([...found.texts]).toEqual(expected);
});

it('takes each text once and no more than a few', () => {
  const found = new FoundTexts();
  for (let index = 0; index < 100; index++) found.addValue(`${URI}&n=${index % 50}`);
  expect(found.texts.size).toBe(READING_LIMITS.maxTexts);
});

import fc from 'fast-check';

/** Texts that are nearly URIs of accounts, and others. */

export const SECRETS = [
  'JBSWY3DPEHPK3PXP',
  'jbsw y3dp',
  'LA2V6KMCGYMWWVEW64RNP3JA3I',
  'e3152afee62599c8',
  'A',
  '1',
  '====',
];
const NAMES = [
  'secret',
  'issuer',
  'algorithm',
  'digits',
  'counter',
  'period',
  'encoder',
  'steam',
  'pin',
  'pin_length',
  'data',
];
const VALUES = [
  '',
  'null',
  '0',
  '-1',
  '5',
  '6',
  '8',
  '10',
  '11',
  '30',
  '86400',
  '1e9',
  'SHA1',
  'sha512',
  'MD5',
  'steam',
  'Steam',
  'true',
  '%FF',
  '+',
];
const SCHEMES = [
  'otpauth://totp/',
  'otpauth://hotp/',
  'otpauth://steam/',
  'otpauth://yaotp/',
  'OTPAUTH://Totp',
  'otpauth://push',
  'otpauth://',
  'apple-otpauth://totp/',
  'steam://',
  'motp://',
  'motp:///',
  'otpauth-migration://offline?data=',
  'otpauth-migration://offline?',
  'phonefactor:',
  'https://',
];

export const anyChars = fc.oneof(fc.string({ unit: 'binary' }), fc.string(), fc.string({ unit: 'grapheme' }));
const piece = fc.oneof(
  anyChars,
  fc.constantFrom(
    '&',
    '?',
    '/',
    ':',
    '=',
    '%',
    '%3A',
    '%00',
    '%E2%80%AE',
    '#',
    '+',
    '@',
    ' ',
    '\n',
    '\0',
    '\u202E',
  ),
  fc.constantFrom(...SECRETS, ...VALUES, ...NAMES.map((name) => `${name}=`)),
  fc
    .tuple(fc.constantFrom(...NAMES), fc.oneof(fc.constantFrom(...VALUES, ...SECRETS), anyChars))
    .map((pair) => `&${pair.join('=')}`),
);
/** Nearly right, nearly always: a scheme, and then pieces of URIs. Some are longer than any limit. */
export const texts = fc.oneof(
  {
    weight: 20,
    arbitrary: fc
      .tuple(fc.constantFrom(...SCHEMES), fc.array(piece, { maxLength: 20 }))
      .map(([scheme, pieces]) => scheme + pieces.join('')),
  },
  {
    weight: 20,
    arbitrary: fc
      .tuple(
        fc.constantFrom(...SCHEMES),
        anyChars,
        fc.constantFrom(...SECRETS),
        fc.array(piece, { maxLength: 6 }),
      )
      .map(
        ([scheme, label, secret, pieces]) =>
          `${scheme}${encodeLoosely(label)}?secret=${secret}${pieces.join('')}`,
      ),
  },
  { weight: 5, arbitrary: anyChars },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom(...SCHEMES), piece, fc.constantFrom(500, 5000, 50_000))
      .map(([scheme, text, times]) => scheme + text.slice(0, 40).repeat(times)),
  },
);

/** Labels with question marks in them would end there. */
const encodeLoosely = (label: string): string => label.replaceAll('?', '%3F');

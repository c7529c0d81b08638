import { describe, expect, it } from 'vitest';
import { checkSecretOf } from '../../../lib/otp/check-secret.ts';
import { formatKeyUri, secretTextOf } from '../../../lib/otp/format-key-uri.ts';
import type { NamedOtp } from '../../../lib/otp/parameters.ts';

const plain: NamedOtp = {
  type: 'totp',
  issuer: 'Org',
  label: 'kari',
  secret: 'JBSWY3DPEHPK3PXP',
  algorithm: 'SHA1',
  digits: 6,
  period: 30,
  counter: 0,
  pin: '',
};

/** The exact text: other authenticators read it too, and some of them poorly. */
describe('formatKeyUri', () => {
  it.each<[string, Partial<NamedOtp>, string]>([
    ['leaves the defaults out', {}, 'totp/Org:kari?secret=JBSWY3DPEHPK3PXP&issuer=Org'],
    ['has no prefix without an issuer', { issuer: '' }, 'totp/kari?secret=JBSWY3DPEHPK3PXP'],
    [
      'keeps a colon in a label from becoming a separator',
      { issuer: '', label: 'a:b' },
      'totp/:a%3Ab?secret=JBSWY3DPEHPK3PXP',
    ],
    [
      'keeps a colon in an issuer out of the prefix',
      { issuer: 'a:b' },
      'totp/:kari?secret=JBSWY3DPEHPK3PXP&issuer=a%3Ab',
    ],
    ['encodes', { issuer: 'A & B' }, 'totp/A%20%26%20B:kari?secret=JBSWY3DPEHPK3PXP&issuer=A%20%26%20B'],
    [
      'names what is not the default',
      { algorithm: 'SHA512', digits: 8, period: 60 },
      'totp/Org:kari?secret=JBSWY3DPEHPK3PXP&issuer=Org&algorithm=SHA512&digits=8&period=60',
    ],
    [
      'gives a counter where there is one, also the first',
      { type: 'hotp' },
      'hotp/Org:kari?secret=JBSWY3DPEHPK3PXP&issuer=Org&counter=0',
    ],
    [
      'has no number for Steam, whose codes have no other form',
      { type: 'steam', issuer: 'Steam', digits: 5 },
      'steam/Steam:kari?secret=JBSWY3DPEHPK3PXP&issuer=Steam',
    ],
    [
      'tells Yandex how long the PIN is, and no more',
      { type: 'yandex', issuer: 'Yandex', algorithm: 'SHA256', digits: 8, pin: '5239' },
      'yaotp/Yandex:kari?secret=JBSWY3DPEHPK3PXP&issuer=Yandex&pin_length=4',
    ],
    [
      'says nothing of a PIN that is not known',
      { type: 'yandex', issuer: '', algorithm: 'SHA256', digits: 8 },
      'yaotp/kari?secret=JBSWY3DPEHPK3PXP',
    ],
  ])('%s', (_, change, uri) => {
    expect(formatKeyUri({ ...plain, ...change })).toBe(`otpauth://${uri}`);
  });

  const motp = {
    ...plain,
    type: 'motp',
    period: 10,
    secret: checkSecretOf('motp', 'E3152afee6'),
    pin: '1234',
  } as const;
  it.each<[string, Partial<NamedOtp>, string]>([
    ['has the secret of mOTP as the text it was given as', {}, 'Org:kari?secret=E3152afee6'],
    ['has a colon for those who look for one', { issuer: '' }, ':kari?secret=E3152afee6'],
    ['keeps a colon in the issuer', { issuer: 'a:b' }, ':kari?secret=E3152afee6&issuer=a%3Ab'],
    ['encodes the secret', { secret: checkSecretOf('motp', 'a&b') }, 'Org:kari?secret=a%26b'],
  ])('%s', (_, change, uri) => {
    expect(formatKeyUri({ ...motp, ...change })).toBe(`motp:///${uri}`);
  });

  it('shows secrets as they were given', () => {
    expect(secretTextOf(motp)).toBe('E3152afee6');
    expect(secretTextOf(plain)).toBe('JBSWY3DPEHPK3PXP');
  });
});

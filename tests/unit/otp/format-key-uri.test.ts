import { describe, expect, it } from 'vitest';
import { formatKeyUri } from '../../../lib/otp/format-key-uri.ts';
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
  ])('%s', (_, change, uri) => {
    expect(formatKeyUri({ ...plain, ...change })).toBe(`otpauth://${uri}`);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeBase32 } from '../../../lib/encoding/base32.ts';
import type { PortvaktError } from '../../../lib/errors.ts';
import { formatKeyUri } from '../../../lib/otp/format-key-uri.ts';
import { parseKeyUri } from '../../../lib/otp/key-uri.ts';
import { cleanText } from '../../../lib/otp/clean-text.ts';
import { ALGORITHMS, FIXED_PARAMETERS, OTP_LIMITS, type NamedOtp } from '../../../lib/otp/parameters.ts';

const SECRET = 'JBSWY3DPEHPK3PXP';
const uri = (query: string, label = 'Example:alice', type = 'totp'): string =>
  `otpauth://${type}/${label}?${query}`;
const codeOf = (text: string): string => {
  try {
    return JSON.stringify(parseKeyUri(text));
  } catch (thrown) {
    return (thrown as PortvaktError).code;
  }
};

describe('parseKeyUri', () => {
  it("reads Google's example", () => {
    expect(parseKeyUri(uri(`secret=${SECRET}&issuer=Example`, 'Example:alice@google.com'))).toEqual({
      type: 'totp',
      issuer: 'Example',
      label: 'alice@google.com',
      secret: SECRET,
      algorithm: 'SHA1',
      digits: 6,
      period: 30,
      counter: 0,
      pin: '',
    });
  });

  it('is not for other texts', () => {
    for (const text of [
      '',
      'hello',
      'https://example.no',
      'otpauth-migration://offline?data=x',
      'notauth://totp/a',
    ]) {
      expect(parseKeyUri(text)).toBeUndefined();
    }
  });

  it.each([
    ['the issuer parameter wins', uri(`secret=${SECRET}&issuer=Microsoft`, 'Org:a'), 'Microsoft', 'a'],
    ['the prefix stands in', uri(`secret=${SECRET}`, 'Big%20Company%3A%20%20a'), 'Big Company', 'a'],
    ['an empty issuer is none', uri(`secret=${SECRET}&issuer=`, 'Org:a'), 'Org', 'a'],
    ['split at the first colon', uri(`secret=${SECRET}`, 'Matrix:@a:matrix.org'), 'Matrix', '@a:matrix.org'],
    ['a raw #', uri(`secret=${SECRET}&issuer=M`, 'Org:a#EXT#@x.com'), 'M', 'a#EXT#@x.com'],
    [
      '+ is a plus in the label',
      uri(`secret=${SECRET}&issuer=Air+Canada`, 'a+b@c.no'),
      'Air Canada',
      'a+b@c.no',
    ],
    ['a lone % stays', uri(`secret=${SECRET}&issuer=100%+AS`, 'a'), '100% AS', 'a'],
    ['no label', uri(`secret=${SECRET}&issuer=Apple`, ''), 'Apple', ''],
    ['type and names ignore case', `OTPAUTH://TOTP/a?SECRET=${SECRET}&Issuer=B`, 'B', 'a'],
    ['emoji joiners stay', uri(`secret=${SECRET}`, '🏳️‍🌈:a'), '🏳️‍🌈', 'a'],
    [
      'bidi and zero-width go',
      uri(`secret=${SECRET}&issuer=%E2%80%AEGit%E2%80%8BHub%00`, 'a%E2%80%8Db'),
      'GitHub',
      'ab',
    ],
  ])('%s', (_, text, issuer, label) => {
    expect(parseKeyUri(text)).toMatchObject({ issuer, label });
  });

  it.each([
    ['lower case', 'jbswy3dpehpk3pxp'],
    ['groups', 'JBSW+Y3DP%20EHPK-3PXP'],
    ['padding', 'JBSWY3DPEHPK3PXP%3D%3D%3D%3D'],
    ['an impossible length', `${SECRET}A`],
  ])('takes a secret with %s', (_, secret) => {
    expect(parseKeyUri(uri(`secret=${secret}`))?.secret).toBe(SECRET);
  });

  it('takes null and nothing for the default', () => {
    expect(parseKeyUri(uri(`secret=${SECRET}&digits=null&period=&algorithm=null`))).toMatchObject({
      digits: 6,
      period: 30,
      algorithm: 'SHA1',
    });
  });

  it('reads a counter for hotp only', () => {
    expect(parseKeyUri(uri(`secret=${SECRET}&counter=42&period=5`, 'a', 'hotp'))).toMatchObject({
      counter: 42,
      period: 30,
    });
    expect(parseKeyUri(uri(`secret=${SECRET}`, 'a', 'hotp'))?.counter).toBe(0);
    expect(parseKeyUri(uri(`secret=${SECRET}&counter=42`))?.counter).toBe(0);
  });

  it.each([
    ['uri.secret_missing', 'otpauth://totp'],
    ['uri.secret_missing', uri('secret=')],
    ['uri.secret_missing', uri('secret=--')],
    ['uri.type_unsupported', 'otpauth://fail'],
    ['uri.type_unsupported', uri(`secret=${SECRET}`, 'a', 'constructor')],
    ['uri.type_unsupported', uri(`secret=${SECRET}&encoder=steam`, 'a', 'hotp')],
    ['uri.secret_invalid', uri(`secret=${SECRET}`, 'a', 'yaotp')],
    ['uri.secret_invalid', uri('secret=JBSWY3DPEHPK3PX0')],
    ['uri.secret_invalid', uri('secret=QWERT!%C2%A3$%^&*(YUIOP')],
    ['uri.secret_invalid', uri('secret=J')],
    ['uri.secret_invalid', uri(`secret=${'A'.repeat(206)}`)],
    ['uri.duplicate_parameter', uri(`secret=${SECRET}&secret=${SECRET}`)],
    ['uri.duplicate_parameter', uri(`secret=${SECRET}&Secret=AAAAAAAA`)],
    ['uri.duplicate_parameter', uri(`secret=${SECRET}&issuer=a&issuer=b`)],
    ['uri.parameter_invalid', uri(`secret=${SECRET}&algorithm=MD5`)],
    ['uri.parameter_invalid', uri(`secret=${SECRET}&digits=0`)],
    ['uri.parameter_invalid', uri(`secret=${SECRET}&digits=11`)],
    ['uri.parameter_invalid', uri(`secret=${SECRET}&digits=6.0`)],
    ['uri.parameter_invalid', uri(`secret=${SECRET}&period=0`)],
    ['uri.parameter_invalid', uri(`secret=${SECRET}&period=86401`)],
    ['uri.parameter_invalid', uri(`secret=${SECRET}&counter=-1`, 'a', 'hotp')],
    ['uri.parameter_invalid', uri(`secret=${SECRET}&counter=9007199254740991`, 'a', 'hotp')],
    ['uri.parameter_invalid', uri(`secret=${SECRET}&issuer=%FF`)],
    ['uri.label_invalid', uri(`secret=${SECRET}`, '%C3%28')],
    ['uri.label_invalid', uri(`secret=${SECRET}`, 'a'.repeat(257))],
    ['uri.label_invalid', uri(`secret=${SECRET}&issuer=${'a'.repeat(129)}`)],
    ['uri.too_long', uri(`secret=${SECRET}&x=${'a'.repeat(4096)}`)],
    ['uri.too_long', uri(`secret=${SECRET}${'&x=1'.repeat(41)}`)],
  ])('%s: %s', (code, text) => {
    expect(codeOf(text)).toBe(code);
  });
});

const withFixed = (
  type: 'steam' | 'yandex' | 'motp',
  given: Pick<NamedOtp, 'issuer' | 'label' | 'secret'> & Partial<NamedOtp>,
): NamedOtp => ({
  ...{ algorithm: 'SHA1', digits: 6, period: 30, counter: 0, pin: '' },
  ...given,
  ...FIXED_PARAMETERS[type],
  type,
});

describe('formatKeyUri', () => {
  const name = (max: number) =>
    fc
      .oneof(
        fc.string({ maxLength: 40, unit: 'binary' }),
        fc.constantFrom('a:b', 'A & B', '100%', '#', 'null', '+'),
      )
      .map(cleanText)
      .filter((text) => text.length <= max && text !== 'null');

  it('comes back through parseKeyUri as it was', () => {
    const names = { issuer: name(OTP_LIMITS.maxIssuerLength), label: name(OTP_LIMITS.maxLabelLength) };
    const secret = fc.uint8Array({ minLength: 1, maxLength: 128 }).map(encodeBase32);
    const digits = fc.integer({ min: 1, max: 10 });
    const period = fc.integer({ min: 1, max: 86_400 });
    const counter = fc.integer({ min: 0, max: OTP_LIMITS.maxCounter });
    const algorithm = fc.constantFrom(...ALGORITHMS);
    const plain = { ...names, secret, algorithm, digits, period, counter };
    const otps = fc.oneof(
      fc.record(plain).map((raw) => ({ ...raw, type: 'totp' as const, counter: 0, pin: '' })),
      fc.record(plain).map((raw) => ({ ...raw, type: 'hotp' as const, period: 30, pin: '' })),
      fc.record({ ...names, secret }).map((raw) => withFixed('steam', raw)),
      fc
        .record({
          // An empty one comes back as Yandex, whose codes they are.
          ...{ ...names, issuer: names.issuer.filter((issuer) => issuer !== '') },
          secret: fc.uint8Array({ minLength: 16, maxLength: 16 }).map(encodeBase32),
          pin: fc.stringMatching(/^\d{4,16}$/),
        })
        .map((raw) => withFixed('yandex', raw)),
      fc
        .record({
          ...names,
          secret: fc
            .stringMatching(/^[!-~]{1,128}$/)
            .map((text) => encodeBase32(new TextEncoder().encode(text))),
          pin: fc.stringMatching(/^[!-~]{1,64}$/),
        })
        .map((raw) => withFixed('motp', raw)),
    );
    fc.assert(
      fc.property(otps, (otp) => {
        // The PIN stays behind.
        expect(parseKeyUri(formatKeyUri(otp))).toEqual({ ...otp, pin: '' });
      }),
      { numRuns: 1000 },
    );
  });
});

import { describe, expect, it } from 'vitest';
import { encodeBase32 } from '../../../lib/encoding/base32.ts';
import { PortvaktError } from '../../../lib/errors.ts';
import { checkNamedOtp } from '../../../lib/otp/check-parameters.ts';
import { computeHotp } from '../../../lib/otp/code.ts';
import { parseKeyUri } from '../../../lib/otp/key-uri.ts';
import { checkManualEntry } from '../../../lib/otp/manual-entry.ts';
import { OTP_LIMITS, type NamedOtp } from '../../../lib/otp/parameters.ts';

const { minSecretBytes, maxSecretBytes, maxCounter, maxIssuerLength, maxLabelLength } = OTP_LIMITS;
const { minDigits, maxDigits, minPeriod, maxPeriod } = OTP_LIMITS;
const entry: NamedOtp = {
  type: 'hotp',
  issuer: 'Org',
  label: 'kari',
  secret: 'JBSWY3DPEHPK3PXP',
  algorithm: 'SHA1',
  digits: 6,
  period: 30,
  counter: 7,
  pin: '',
};
const bytes = (length: number) => encodeBase32(new Uint8Array(length).fill(0xa5));

function refusalOf(work: () => unknown): Pick<PortvaktError, 'code' | 'facts'> {
  try {
    work();
  } catch (thrown) {
    if (thrown instanceof PortvaktError) return { code: thrown.code, facts: thrown.facts };
  }
  throw new Error('it was not refused');
}

describe('what is just within the limits', () => {
  it.each<[string, Partial<NamedOtp>]>([
    ['the shortest secret', { secret: bytes(minSecretBytes) }],
    ['the longest secret', { secret: bytes(maxSecretBytes) }],
    ['the longest issuer', { issuer: 'i'.repeat(maxIssuerLength) }],
    ['the longest label', { label: 'l'.repeat(maxLabelLength) }],
    ['the last counter', { counter: maxCounter }],
    ['the fewest digits', { digits: minDigits }],
    ['the most digits', { digits: maxDigits }],
    ['the shortest period', { type: 'totp', counter: 0, period: minPeriod }],
    ['the longest period', { type: 'totp', counter: 0, period: maxPeriod }],
  ])('%s', (_, change) => {
    expect(checkNamedOtp({ ...entry, ...change })).toEqual({ ...entry, ...change });
  });

  it('the last counter still has a code', () => {
    expect(computeHotp({ ...entry, counter: maxCounter })).toMatch(/^\d{6}$/);
  });

  it('0 is never -0, which would not be read again as it was', () => {
    expect(Object.is(checkNamedOtp({ ...entry, counter: -0 }).counter, 0)).toBe(true);
  });

  it('one name is enough', () => {
    expect(checkManualEntry({ ...entry, label: '' }).issuer).toBe('Org');
    expect(checkManualEntry({ ...entry, issuer: '' }).label).toBe('kari');
  });
});

/** A page shows these facts: which field it was, and what it may be. */
describe('a refusal says what was wrong', () => {
  it.each<[string, Partial<NamedOtp>, string, object]>([
    ['digits', { digits: 11 }, 'uri.parameter_invalid', { parameter: 'digits', min: 1, max: 10 }],
    [
      'period',
      { type: 'totp', period: 86_401 },
      'uri.parameter_invalid',
      { parameter: 'period', min: 1, max: 86_400 },
    ],
    ['counter', { counter: -1 }, 'uri.parameter_invalid', { parameter: 'counter', min: 0, max: maxCounter }],
    ['algorithm', { algorithm: 'MD5' as never }, 'uri.parameter_invalid', { parameter: 'algorithm' }],
    ['a short secret', { secret: 'A' }, 'uri.secret_invalid', { min: minSecretBytes, max: maxSecretBytes }],
    [
      'a long secret',
      { secret: bytes(129) },
      'uri.secret_invalid',
      { min: minSecretBytes, max: maxSecretBytes },
    ],
    [
      'a digit that base32 lacks, at the start',
      { secret: `1${bytes(9)}` },
      'uri.secret_invalid',
      { min: minSecretBytes, max: maxSecretBytes },
    ],
    ['issuer', { issuer: 'i'.repeat(129) }, 'uri.label_invalid', { max: maxIssuerLength }],
    ['label', { label: 'l'.repeat(257) }, 'uri.label_invalid', { max: maxLabelLength }],
  ])('%s', (_, change, code, facts) => {
    expect(refusalOf(() => checkNamedOtp({ ...entry, ...change }))).toEqual({ code, facts });
  });

  it.each<[string, string, object]>([
    ['secret=JBSWY3DPEHPK3PXP&Digits=7&digits=7', 'uri.duplicate_parameter', { parameter: 'digits' }],
    ['secret=JBSWY3DPEHPK3PXP&period=soon', 'uri.parameter_invalid', { parameter: 'period' }],
    [`secret=JBSWY3DPEHPK3PXP&x=${'a'.repeat(4096)}`, 'uri.too_long', { max: 4096 }],
  ])('%s', (query, code, facts) => {
    expect(refusalOf(() => parseKeyUri(`otpauth://totp/a?${query}`))).toEqual({ code, facts });
  });

  it('a counter and Steam do not go together', () => {
    const uri = 'otpauth://hotp/a?secret=JBSWY3DPEHPK3PXP&counter=1&steam';
    expect(refusalOf(() => parseKeyUri(uri))).toEqual({
      code: 'uri.type_unsupported',
      facts: { type: 'steam' },
    });
  });

  it('an unknown type is named, and cut where it is long', () => {
    const long = 'x'.repeat(40);
    expect(refusalOf(() => parseKeyUri(`otpauth://${long}/a?secret=JBSWY3DPEHPK3PXP`))).toEqual({
      code: 'uri.type_unsupported',
      facts: { type: 'x'.repeat(20) },
    });
  });
});

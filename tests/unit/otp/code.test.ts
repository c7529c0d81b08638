import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeBase32 } from '../../../lib/encoding/base32.ts';
import { computeCode, computeHotp } from '../../../lib/otp/code.ts';
import { ALGORITHMS, OTP_LIMITS, type OtpParameters } from '../../../lib/otp/parameters.ts';

const base: OtpParameters = {
  type: 'totp',
  secret: '',
  algorithm: 'SHA1',
  digits: 6,
  period: 30,
  counter: 0,
};
const ascii = (text: string): string => encodeBase32(new TextEncoder().encode(text));
const TEN_TWICE = '12345678901234567890';

/** RFC 4226, appendix D. */
const HOTP_CODES = '755224 287082 359152 969429 338314 254676 287922 162583 399871 520489'.split(' ');

describe('HOTP', () => {
  it.each(HOTP_CODES.map((code, counter) => ({ counter, code })))(
    'RFC 4226 count $counter',
    ({ counter, code }) => {
      expect(computeHotp({ ...base, type: 'hotp', secret: ascii(TEN_TWICE), counter })).toBe(code);
    },
  );

  it('refuses a counter past the last one', () => {
    const spent = {
      ...base,
      type: 'hotp' as const,
      secret: ascii(TEN_TWICE),
      counter: OTP_LIMITS.maxCounter + 1,
    };
    expect(() => computeHotp(spent)).toThrow('counter.limit');
  });
});

/** RFC 6238, appendix B: seconds, then SHA-1, SHA-256, SHA-512 (secrets of 20, 32 and 64 bytes, erratum 2866). */
const TOTP_CODES: readonly [number, string, string, string][] = [
  [59, '94287082', '46119246', '90693936'],
  [1111111109, '07081804', '68084774', '25091201'],
  [1111111111, '14050471', '67062674', '99943326'],
  [1234567890, '89005924', '91819424', '93441116'],
  [2000000000, '69279037', '90698825', '38618901'],
  [20000000000, '65353130', '77737706', '47863826'],
];

describe('TOTP', () => {
  it.each(TOTP_CODES)('RFC 6238 at %i s', (seconds, ...codes) => {
    const made = ALGORITHMS.map((algorithm, index) => {
      const secret = ascii(TEN_TWICE.repeat(4).slice(0, [20, 32, 64][index]));
      return computeCode({ ...base, algorithm, secret, digits: 8 }, seconds * 1000).code;
    });
    expect(made).toEqual(codes);
  });

  it('says how long a code lives, and the next one is the one after', () => {
    const parameters = fc.record({
      type: fc.constant('totp' as const),
      secret: fc.uint8Array({ minLength: 5, maxLength: 128 }).map(encodeBase32),
      algorithm: fc.constantFrom(...ALGORITHMS),
      digits: fc.integer({ min: 6, max: 8 }),
      period: fc.integer({ min: 10, max: 120 }),
      counter: fc.constant(0),
    });
    const times = fc.integer({ min: 0, max: 8.64e15 });
    fc.assert(
      fc.property(parameters, times, (otp, now) => {
        const made = computeCode(otp, now);
        expect(made.code).toMatch(new RegExp(`^\\d{${otp.digits}}$`));
        expect(made.validUntil).toBeGreaterThan(now);
        expect(made.validUntil - now).toBeLessThanOrEqual(otp.period * 1000);
        expect(computeCode(otp, made.validUntil - 1).code).toBe(made.code);
        expect(computeCode(otp, made.validUntil).code).toBe(made.next);
      }),
    );
  });

  it('is not for counters', () => {
    expect(() => computeCode({ ...base, type: 'hotp', secret: ascii(TEN_TWICE) }, 0)).toThrow(
      'account.invalid',
    );
  });
});

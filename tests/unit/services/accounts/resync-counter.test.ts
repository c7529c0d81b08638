import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeHotp } from '../../../../lib/otp/code.ts';
import { OTP_LIMITS } from '../../../../lib/otp/parameters.ts';
import { resyncedCounter } from '../../../../lib/services/accounts/resync-counter.ts';
import { sampleAccount } from '../../../support/sample-account.ts';

/** RFC 4226 appendix D, counters 0 to 9. */
const CODES = '755224 287082 359152 969429 338314 254676 287922 162583 399871 520489'.split(' ');
const at = (counter: number) => sampleAccount({ type: 'hotp', counter });
const codeAt = (counter: number) => computeHotp(at(counter));
const pairAt = (counter: number): [string, string] => [codeAt(counter), codeAt(counter + 1)];

describe('resyncedCounter', () => {
  it.each(Array.from({ length: 9 }, (_, counter) => counter))(
    'finds the codes of the RFC at %i',
    (counter) => {
      const codes: [string, string] = [CODES[counter] ?? '', CODES[counter + 1] ?? ''];
      expect(resyncedCounter(at(0), { codes })).toBe(counter + 2);
    },
  );

  it('takes codes as displays group them', () => {
    expect(resyncedCounter(at(0), { codes: ['755 224', ' 287082 '] })).toBe(2);
  });

  it.each([
    ['the present one', 5000, 5000],
    ['a thousand ahead', 5000, 6000],
    ['a thousand behind', 5000, 4000],
    ['the first of all', 900, 0],
  ])('looks as far as %s', (_what, counter, right) => {
    expect(resyncedCounter(at(counter), { codes: pairAt(right) })).toBe(right + 2);
  });

  it.each([
    ['too far ahead', 5000, pairAt(6001)],
    ['too far behind', 5000, pairAt(3999)],
    ['before the first of all', 0, pairAt(-1)],
    ['the wrong way round', 0, ['287082', '755224']],
    ['not in a row', 0, ['755224', '359152']],
    ['twice the same', 0, ['755224', '755224']],
    ['too short', 0, ['75522', '287082']],
    ['too long', 0, ['7552240', '287082']],
    ['empty', 0, ['', '']],
    ['no digits', 0, ['755224', '28708x']],
    ['digits of another script', 0, ['٧٥٥٢٢٤', '287082']],
  ] as [string, number, [string, string]][])('refuses codes that are %s', (_what, counter, codes) => {
    expect(() => resyncedCounter(at(counter), { codes })).toThrow('counter.not_found');
  });

  it('takes a counter within the limits', () => {
    expect(resyncedCounter(at(7), { counter: 0 })).toBe(0);
    expect(resyncedCounter(at(7), { counter: OTP_LIMITS.maxCounter })).toBe(OTP_LIMITS.maxCounter);
    expect(() => resyncedCounter(at(7), { counter: OTP_LIMITS.maxCounter + 1 })).toThrow('counter.limit');
    for (const counter of [-1, 0.5, NaN, Infinity, 2 ** 53]) {
      expect(() => resyncedCounter(at(7), { counter })).toThrow('account.invalid');
    }
  });

  it('stops at the last counter', () => {
    const last = OTP_LIMITS.maxCounter;
    expect(resyncedCounter(at(last), { codes: pairAt(last - 1) })).toBe(last + 1);
    expect(resyncedCounter(at(last + 1), { codes: pairAt(last - 1) })).toBe(last + 1);
    expect(() => resyncedCounter(at(last), { codes: ['000000', '000000'] })).toThrow('counter.not_found');
  });

  it('is only for counters', () => {
    expect(() => resyncedCounter(sampleAccount(), { counter: 1 })).toThrow('account.invalid');
    expect(() => resyncedCounter(sampleAccount(), { codes: ['755224', '287082'] })).toThrow(
      'account.invalid',
    );
  });

  it('comes right from wherever both devices stand within a thousand', () => {
    fc.assert(
      fc.property(fc.nat(3000), fc.integer({ min: -1000, max: 1000 }), (own, ahead) => {
        const right = Math.max(0, own + ahead);
        expect(resyncedCounter(at(own), { codes: pairAt(right) })).toBe(right + 2);
      }),
      { numRuns: 20 },
    );
  });
});

import { describe, expect, it } from 'vitest';
import {
  EMPTY_MANUAL,
  isWorthKeeping,
  readDraft,
  readManual,
  type ManualText,
} from '../../../components/enrol/manual-entry.ts';

const typed = (change: Partial<ManualText>): ManualText => ({
  ...EMPTY_MANUAL,
  issuer: 'GitHub',
  secret: 'JBSW Y3DP-ehpk 3pxp',
  ...change,
});

describe('readManual', () => {
  it('reads a secret as sites print it', () => {
    expect(readManual(typed({ label: ' kari ' }))).toEqual({
      ok: true,
      entry: {
        type: 'totp',
        issuer: 'GitHub',
        label: 'kari',
        secret: 'JBSWY3DPEHPK3PXP',
        algorithm: 'SHA1',
        digits: 6,
        period: 30,
        counter: 0,
      },
    });
  });

  const wrong: [Partial<ManualText>, keyof ManualText, string][] = [
    [{ issuer: ' ' }, 'issuer', 'manual_name_missing'],
    [{ secret: '' }, 'secret', 'manual_secret_missing'],
    [{ secret: 'JBSWY3DPEHPK3PX0' }, 'secret', 'manual_secret_digits'],
    [{ secret: 'JBSWY3DPÆ' }, 'secret', 'manual_secret_characters'],
    [{ secret: 'JBSWY3D' }, 'secret', 'manual_secret_short'],
    [{ secret: 'A'.repeat(300) }, 'secret', 'manual_secret_long'],
    [{ digits: '9' }, 'digits', 'manual_digits_range'],
    [{ digits: '6.5' }, 'digits', 'manual_digits_range'],
    [{ period: '9' }, 'period', 'manual_period_range'],
    [{ period: '121' }, 'period', 'manual_period_range'],
    [{ period: '-30' }, 'period', 'manual_period_range'],
    [{ type: 'hotp', counter: '1e3' }, 'counter', 'manual_counter_range'],
    [{ type: 'hotp', counter: '' }, 'counter', 'manual_counter_range'],
  ];

  it.each(wrong)('says what is wrong with %o', (change, field, text) => {
    const reading = readManual(typed(change));
    expect(reading.ok ? undefined : reading.problems).toEqual({ [field]: text });
  });

  it('does not mind the period of a counter account, nor the counter of a timed one', () => {
    expect(readManual(typed({ type: 'hotp', counter: '7', period: '' }))).toMatchObject({
      ok: true,
      entry: { type: 'hotp', counter: 7, period: 30 },
    });
    expect(readManual(typed({ counter: 'x' }))).toMatchObject({ ok: true, entry: { counter: 0 } });
  });
});

describe('readDraft', () => {
  it('takes known fields and leaves the rest', () => {
    expect(readDraft({ issuer: 'GitLab', other: 'x' })).toEqual({ ...EMPTY_MANUAL, issuer: 'GitLab' });
    expect(readDraft(undefined)).toEqual(EMPTY_MANUAL);
  });
});

describe('isWorthKeeping', () => {
  it('is true once something was typed', () => {
    expect(isWorthKeeping({ ...EMPTY_MANUAL })).toBe(false);
    expect(isWorthKeeping({ ...EMPTY_MANUAL, digits: '8' })).toBe(false);
    expect(isWorthKeeping({ ...EMPTY_MANUAL, secret: 'A' })).toBe(true);
  });
});

import { describe, expect, it } from 'vitest';
import { EMPTY_MANUAL, type ManualText } from '../../../components/enrol/manual-text.ts';
import { readManual, type ManualField } from '../../../components/enrol/read-manual.ts';
import { checkManualEntry } from '../../../lib/otp/manual-entry.ts';

const typed = (change: Partial<ManualText>): ManualText => ({
  ...EMPTY_MANUAL,
  issuer: 'GitHub',
  secret: 'JBSW Y3DP-ehpk 3pxp',
  ...change,
});

/** 16 bytes. */
const YANDEX = 'ABCDEFGHIJKLMNOPQRSTUVWXYA';

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
        pin: '',
      },
    });
  });

  const wrong: [Partial<ManualText>, ManualField, string][] = [
    [{ issuer: ' ' }, 'issuer', 'manual_name_missing'],
    [{ secret: '' }, 'secret', 'manual_secret_missing'],
    [{ secret: ' - ' }, 'secret', 'manual_secret_missing'],
    [{ secret: 'JBSWY3DPEHPK3PX0' }, 'secret', 'manual_secret_digits'],
    [{ secret: 'JBSWY3DPÆ' }, 'secret', 'manual_secret_characters'],
    [{ secret: 'A' }, 'secret', 'manual_secret_short'],
    [{ secret: 'A'.repeat(300) }, 'secret', 'manual_secret_long'],
    [{ digits: '0' }, 'digits', 'manual_digits_range'],
    [{ digits: '11' }, 'digits', 'manual_digits_range'],
    [{ digits: '6.5' }, 'digits', 'manual_digits_range'],
    [{ period: '0' }, 'period', 'manual_period_range'],
    [{ period: '86401' }, 'period', 'manual_period_range'],
    [{ period: '-30' }, 'period', 'manual_period_range'],
    [{ type: 'hotp', counter: '1e3' }, 'counter', 'manual_counter_range'],
    [{ type: 'hotp', counter: '' }, 'counter', 'manual_counter_range'],
    [{ type: 'yandex', secret: YANDEX }, 'pin', 'manual_pin_missing'],
    [{ type: 'motp', secret: 'e3152afee62599c8' }, 'pin', 'manual_pin_missing'],
  ];

  it.each(wrong)('says what is wrong with %o', (change, field, text) => {
    const reading = readManual(typed(change));
    expect(reading.ok ? undefined : reading.problems).toEqual({ [field]: text });
  });

  it.each<[string, string, string]>([
    ['yandex', '12', 'manual_pin_yandex'],
    ['yandex', 'abcd', 'manual_pin_yandex'],
    ['motp', '12 34', 'manual_pin_motp'],
    ['motp', '1'.repeat(65), 'manual_pin_motp'],
  ])('refuses for %s the PIN %j', (type, pin, text) => {
    const secret = type === 'yandex' ? YANDEX : 'e3152afee62599c8';
    const reading = readManual(typed({ type, secret }), pin);
    expect(reading.ok ? undefined : reading.problems).toEqual({ pin: text });
  });

  it('does not mind the period of a counter account, nor the counter of a timed one', () => {
    expect(readManual(typed({ type: 'hotp', counter: '7', period: '' }))).toMatchObject({
      ok: true,
      entry: { type: 'hotp', counter: 7, period: 30 },
    });
    expect(readManual(typed({ counter: 'x' }))).toMatchObject({ ok: true, entry: { counter: 0 } });
  });

  it('takes the least and the most of everything', () => {
    expect(readManual(typed({ digits: '1', period: '1' })).ok).toBe(true);
    expect(readManual(typed({ digits: '10', period: '86400' })).ok).toBe(true);
    expect(readManual(typed({ type: 'hotp', counter: String(Number.MAX_SAFE_INTEGER - 1) })).ok).toBe(true);
  });

  it('says nothing of what a type fixes', () => {
    const reading = readManual(typed({ type: 'steam', digits: 'x', period: 'x', counter: 'x' }));
    expect(reading).toMatchObject({ ok: true, entry: { type: 'steam', digits: 5, period: 30 } });
  });

  it('keeps the secret of mOTP as it was typed', () => {
    const reading = readManual(typed({ type: 'motp', secret: 'e315 2afe e625 99c8' }), '1234');
    expect(reading).toMatchObject({ ok: true, entry: { secret: 'e3152afee62599c8', pin: '1234' } });
  });

  it('keeps no PIN for a type without one', () => {
    expect(readManual(typed({}), '1234')).toMatchObject({ ok: true, entry: { pin: '' } });
  });

  it.each<[Partial<ManualText>, string]>([
    [{}, ''],
    [{ type: 'hotp', counter: '3' }, ''],
    [{ type: 'steam', secret: 'STZZ+AbCdEfGhIjKlMnOpQrStUw=' }, ''],
    [{ type: 'yandex', secret: YANDEX }, '1234'],
    [{ type: 'motp', secret: 'e3152afee62599c8' }, '1234'],
  ])('the background takes what was read from %o', (change, pin) => {
    const reading = readManual(typed(change), pin);
    expect(reading.ok).toBe(true);
    if (reading.ok) expect(checkManualEntry(reading.entry).type).toBe(reading.entry.type);
  });
});

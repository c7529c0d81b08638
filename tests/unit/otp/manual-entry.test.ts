import { describe, expect, it } from 'vitest';
import { withNames } from '../../../lib/otp/check-parameters.ts';
import { checkManualEntry } from '../../../lib/otp/manual-entry.ts';
import { isMicrosoftOnly } from '../../../lib/otp/microsoft-only.ts';
import type { NamedOtp } from '../../../lib/otp/parameters.ts';
import { needsPin, withPin } from '../../../lib/otp/pin.ts';

const entry: NamedOtp = {
  type: 'totp',
  issuer: ' GitHub ',
  label: 'kari',
  secret: 'jbsw y3dp ehpk 3pxp',
  algorithm: 'SHA1',
  digits: 6,
  period: 30,
  counter: 7,
  pin: '1234',
};

describe('checkManualEntry', () => {
  it('brings what was typed to one form', () => {
    expect(checkManualEntry(entry)).toEqual({
      ...entry,
      issuer: 'GitHub',
      secret: 'JBSWY3DPEHPK3PXP',
      counter: 0,
      pin: '',
    });
  });

  it.each([
    ['uri.label_invalid', { issuer: '', label: ' ' }],
    ['uri.secret_missing', { secret: ' - ' }],
    ['uri.secret_invalid', { secret: 'not a secret 1' }],
    ['uri.parameter_invalid', { digits: 11 }],
    ['uri.parameter_invalid', { period: 30.5 }],
    ['uri.parameter_invalid', { type: 'hotp' as const, counter: -1 }],
    ['uri.secret_invalid', { type: 'yandex' as const }],
    ['uri.secret_invalid', { type: 'motp' as const, secret: 'blåbær' }],
    ['uri.secret_missing', { type: 'motp' as const, secret: ' ' }],
    ['uri.pin_invalid', { type: 'motp' as const, pin: '1'.repeat(65) }],
    ['uri.pin_invalid', { type: 'motp' as const, pin: '12 34' }],
    ['candidate.pin_missing', { type: 'motp' as const, pin: ' ' }],
  ])('%s', (code, change) => {
    expect(() => checkManualEntry({ ...entry, ...change })).toThrow(code);
  });
});

describe('the types with parameters of their own', () => {
  it('have no others, whatever was typed', () => {
    const typed = { ...entry, digits: 8, period: 60 };
    expect(checkManualEntry({ ...typed, type: 'steam' })).toMatchObject({ digits: 5, period: 30, pin: '' });
    expect(checkManualEntry({ ...typed, type: 'motp' })).toMatchObject({
      digits: 6,
      period: 10,
      pin: '1234',
    });
    expect(
      checkManualEntry({ ...typed, type: 'yandex', secret: 'LA2V6KMCGYMWWVEW64RNP3JA3I' }),
    ).toMatchObject({ algorithm: 'SHA256', digits: 8, period: 30, pin: '1234' });
  });

  it("take Steam's shared secret in base64 too", () => {
    expect(
      checkManualEntry({ ...entry, type: 'steam', secret: ' zvIayp3JPvtvX/QGHqsqKBk/44s= ' }).secret,
    ).toBe('Z3ZBVSU5ZE7PW3276QDB5KZKFAMT7Y4L');
  });

  it.each([
    ['LA2V6KMCGYMWWVEW64RNP3JA3I', true, 'as a QR code has it'],
    ['LA2V6KMCGYMWWVEW64RNP3JA3IAAAAAAHTSG4HRZPI', true, 'typed, with its checksum'],
    ['AA2V6KMCGYMWWVEW64RNP3JA3IAAAAAAHTSG4HRZPI', false, 'with a wrong one'],
    ['LA2V6KMCGYMWWVEW64RNP3JA3IAAAAAAHTSG4HRZPA', false, 'with a wrong last bit'],
    ['AA2V6KMCGJA3IAAAAAAHTSG4HRZPI', false, 'of another length'],
    ['LA2V6KMCGYMWWVEW64RNP3JA', false, 'one byte short'],
  ])('Yandex secret %s: %s (%s)', (secret, fits) => {
    const check = () => checkManualEntry({ ...entry, type: 'yandex', secret }).secret;
    if (fits) expect(check()).toBe('LA2V6KMCGYMWWVEW64RNP3JA3I');
    else expect(check).toThrow('uri.secret_invalid');
  });

  it('take the PIN later', () => {
    const otp = { ...checkManualEntry({ ...entry, type: 'motp' }), pin: '' };
    expect(needsPin(otp)).toBe(true);
    expect(needsPin({ type: 'totp', pin: '' })).toBe(false);
    expect(withPin(otp, ' 4321 ')).toEqual({ ...otp, pin: '4321' });
    expect(() => withPin(otp, ' ')).toThrow('uri.pin_invalid');
    expect(() => withPin({ ...otp, type: 'totp' }, '4321')).toThrow('uri.pin_invalid');
    expect(() => withPin({ ...otp, type: 'yandex' }, '123')).toThrow('uri.pin_invalid');
    expect(() => withPin({ ...otp, type: 'yandex' }, '12345678901234567')).toThrow('uri.pin_invalid');
    expect(withPin({ ...otp, type: 'yandex' }, '1234567890123456').pin).toHaveLength(16);
  });

  it('take other names later', () => {
    const otp = checkManualEntry({ ...entry, type: 'motp' });
    expect(withNames(otp, { issuer: ' Org ', label: 'a\u202Eb' })).toEqual({
      ...otp,
      issuer: 'Org',
      label: 'ab',
    });
    expect(() => withNames(otp, { issuer: 'x'.repeat(129), label: '' })).toThrow('uri.label_invalid');
  });
});

describe('isMicrosoftOnly', () => {
  it.each([
    ['phonefactor://activate_account?code=1', true],
    ['https://login.microsoftonline.com/authenticatorApp/activateAccount?code=1', true],
    ['otpauth://totp/Microsoft:a?secret=JBSWY3DPEHPK3PXP', false],
    ['https://login.microsoftonline.com/common', false],
  ])('%s is %s', (text, is) => {
    expect(isMicrosoftOnly(text)).toBe(is);
  });
});

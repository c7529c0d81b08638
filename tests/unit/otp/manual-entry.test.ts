import { describe, expect, it } from 'vitest';
import { checkManualEntry } from '../../../lib/otp/manual-entry.ts';
import { isMicrosoftOnly } from '../../../lib/otp/microsoft-only.ts';
import type { NamedOtp } from '../../../lib/otp/parameters.ts';

const entry: NamedOtp = {
  type: 'totp',
  issuer: ' GitHub ',
  label: 'kari',
  secret: 'jbsw y3dp ehpk 3pxp',
  algorithm: 'SHA1',
  digits: 6,
  period: 30,
  counter: 7,
};

describe('checkManualEntry', () => {
  it('brings what was typed to one form', () => {
    expect(checkManualEntry(entry)).toEqual({
      ...entry,
      issuer: 'GitHub',
      secret: 'JBSWY3DPEHPK3PXP',
      counter: 0,
    });
  });

  it.each([
    ['uri.label_invalid', { issuer: '', label: ' ' }],
    ['uri.secret_missing', { secret: ' - ' }],
    ['uri.secret_invalid', { secret: 'not a secret 1' }],
    ['uri.parameter_invalid', { digits: 10 }],
    ['uri.parameter_invalid', { period: 30.5 }],
    ['uri.parameter_invalid', { type: 'hotp' as const, counter: -1 }],
  ])('%s', (code, change) => {
    expect(() => checkManualEntry({ ...entry, ...change })).toThrow(code);
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

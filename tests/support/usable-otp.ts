import { expect } from 'vitest';
import { PortvaktError } from '../../lib/errors.ts';
import { cleanText } from '../../lib/otp/clean-text.ts';
import { computeCode, computeHotp } from '../../lib/otp/code.ts';
import { formatKeyUri } from '../../lib/otp/format-key-uri.ts';
import { parseKeyUri } from '../../lib/otp/key-uri.ts';
import { OTP_LIMITS, type NamedOtp } from '../../lib/otp/parameters.ts';
import { createAccount } from '../../lib/vault/create-account.ts';
import { decodeAccount, encodeAccount } from '../../lib/vault/account-codec.ts';

/** The codes a parser of texts may throw; `internal.failure` is not among them. */
const TYPED = /^(?:uri|migration|encoding|registration|recovery|candidate)\./;

/** The value, or nothing where it threw what it may throw. */
export function attempt<T>(parse: () => T): T | undefined {
  try {
    return parse();
  } catch (thrown) {
    expect(thrown).toBeInstanceOf(PortvaktError);
    expect((thrown as PortvaktError).code).toMatch(TYPED);
    return undefined;
  }
}

/** What is taken gives codes, can be saved and read again, and leaves as a URI that is taken again. */
export function checkUsable(otp: NamedOtp): void {
  const account = createAccount(otp, [], { now: 1, random: () => new Uint8Array(16) });
  expect(decodeAccount(JSON.parse(JSON.stringify(encodeAccount(account))), 4)).toEqual(account);
  const code = otp.type === 'hotp' ? computeHotp(otp) : computeCode(otp, 1_768_478_400_000).code;
  expect(code).toHaveLength(otp.digits);
  expect(cleanText(otp.issuer)).toBe(otp.issuer);
  expect(cleanText(otp.label)).toBe(otp.label);
  expect(otp.issuer.length).toBeLessThanOrEqual(OTP_LIMITS.maxIssuerLength);
  const again = attempt(() => parseKeyUri(formatKeyUri(otp)));
  // Names at their limit may not fit once more, percent-encoded; whatever comes back has the same secret.
  if (again) expect(again.secret).toBe(otp.secret);
}

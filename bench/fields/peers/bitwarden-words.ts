/** bitwarden/clients `apps/browser/src/autofill/services/autofill-constants.ts` (commit 00f1033). */
export const TOTP_NAMES = [
  'totp',
  'totpcode',
  '2facode',
  'approvals_code',
  'mfacode',
  'otc-code',
  'onetimecode',
  'otp-code',
  'otpcode',
  'onetimepassword',
  'security_code',
  'second-factor',
  'twofactor',
  'twofa',
  'twofactorcode',
  'verificationcode',
  'verification code',
];
export const AMBIGUOUS_NAMES = ['code', 'pin', 'otc', 'otp', '2fa', 'mfa'];
export const RECOVERY_NAMES = ['backup', 'recovery'];
export const SEARCH_NAMES = ['search', 'query', 'find', 'go'];
export const EXCLUDED_TYPES = ['hidden', 'file', 'button', 'image', 'reset', 'search'];

/** twofas/2fas-browser-extension `src/partials/inputsSelectors.js` and `otpFieldHeuristics.js` (commit 0460924). */
const split = (words: string): readonly string[] => words.split(' ');

/** Whole values of `id` and `name`. */
export const IDENTIFIERS = split(
  'code otp otpcode otp_code otp-code token mfa mfacode mfa_code mfa-code totp totpcode totp_code totp-code 2fa 2facode 2fa_code 2fa-code ' +
    'twofactor twofactorcode two_factor_code two-factor-code verification verificationcode verification_code verification-code verifycode ' +
    'verify_code verify-code authcode auth_code auth-code securitycode security_code security-code authenticator authenticatorcode pin ' +
    'pincode pin_code pin-code passcode pass_code pass-code onetimecode one_time_code one-time-code challenge challengecode challenge_code ' +
    'smscode sms_code sms-code',
);
export const PASSWORD_IDENTIFIERS = split(
  'security-code challenge otp mfa totp 2fa pin pincode passcode securitycode verification mfacode otpcode authcode',
);
export const TEST_NAMES = split('otp mfa 2fa totp verification code pin');

/** Parts of a placeholder. */
export const PLACEHOLDER_WORDS = [
  ...['code', 'otp', 'token', 'verification', '2fa', 'digit', 'authentication', 'authenticator', 'one-time'],
  ...[
    'one time',
    'security code',
    'passcode',
    'pin code',
    'enter code',
    'enter otp',
    'enter pin',
    'sms code',
  ],
  ...['kod', 'weryfikacyjny', 'weryfikacja', 'jednorazowy', 'cyfr', 'uwierzytelnianie'],
  ...[
    'bestätigungscode',
    'verifizierungscode',
    'sicherheitscode',
    'einmalcode',
    'authentifizierung',
    'stellig',
  ],
  ...['code de vérification', 'code de sécurité', 'code à usage unique', 'authentification', 'chiffres'],
  ...[
    'código',
    'verificación',
    'seguridad',
    'autenticación',
    'dígitos',
    'verificação',
    'segurança',
    'autenticação',
  ],
  ...['codice', 'verifica', 'sicurezza', 'autenticazione', 'cifre'],
  ...['verificatiecode', 'beveiligingscode', 'eenmalige code', 'authenticatie', 'cijfers'],
  ...[
    'ověřovací kód',
    'bezpečnostní kód',
    'jednorázový kód',
    'verifieringskod',
    'säkerhetskod',
    'engångskod',
  ],
  ...['bekreftelseskode', 'sikkerhetskode', 'engangskode', 'bekræftelseskode', 'sikkerhedskode'],
  ...['vahvistuskoodi', 'turvakoodi', 'kertakäyttökoodi', 'ellenőrző kód', 'biztonsági kód', 'egyszeri kód'],
  ...['cod de verificare', 'cod de securitate', 'cod unic'],
  ...['κωδικός επαλήθευσης', 'κωδικός ασφαλείας', 'μιας χρήσης', 'ψηφία'],
];
/** Parts of an `aria-label`. */
export const ARIA_WORDS = [
  ...[
    'code',
    'verification',
    'authentication',
    'otp',
    'one-time',
    'one time',
    'security code',
    'passcode',
    '2fa',
  ],
  ...[
    'two-factor',
    'two factor',
    'mfa',
    'totp',
    'authenticator',
    'digit',
    'kod weryfikacyjny',
    'kod jednorazowy',
  ],
  ...[
    'código de verificación',
    'código único',
    'código de verificação',
    'codice di verifica',
    'codice monouso',
  ],
];
/** Parts of any attribute that rule a field out, unless it is marked as one-time-code. */
export const DENIED = split(
  'cvc cvv csc cvn card postal zip coupon promo discount voucher recovery backup captcha area-code areacode search query username ' +
    'user-name user_name password newsletter phone telephone mobile address street',
);

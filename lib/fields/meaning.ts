/** What a word or phrase of a page speaks of, as far as it matters here. */
export const MEANINGS = [
  // what a code field is called, the surest first; `app-code` is `otp` and `app` in one, `message-code`
  // `verify` and `sms`
  'app-code',
  'message-code',
  'otp',
  'verify',
  'code',
  'passcode',
  'pin',
  'digits',
  // what is said around it
  'factor',
  'app',
  'sign-in',
  // how a code travels
  'sms',
  'mail',
  'sent',
  'received',
  'send',
  'dispatch',
  'resend',
  'missing',
  'delivered',
  'instead',
  'or',
  // what is called a code or asks for digits and is something else
  'recovery',
  'postal',
  'promo',
  'card',
  'bank',
  'captcha',
  'picture',
  'phone',
  'password',
  'forgotten',
  'user',
  'search',
  'amount',
  'secret',
  'join',
  'pairing',
  'number',
  'document',
  'shop',
  'place',
  // said of fields and buttons that set something up: how long a code is, how long it is kept
  'setting',
  'save',
] as const;

export type Meaning = (typeof MEANINGS)[number];

/**
 * Phrases by meaning, parted by `|`. A `*` at the end of a word stands for any ending. Written as the language writes
 * them; marks are folded away on both sides.
 */
export type Words = Readonly<Partial<Record<Meaning, string>>>;

import { PortvaktError } from '../errors.ts';
import { checkNamedOtp } from './check-parameters.ts';
import { isOddSecret, isSteamBase64 } from './check-secret.ts';
import { cleanText } from './clean-text.ts';
import { cut, splitLabel } from './key-uri-label.ts';
import { parseKeyUriQuery } from './key-uri-query.ts';
import { readKeyUriType } from './key-uri-type.ts';
import { readMotpUri, readSteamUri } from './other-schemes.ts';
import type { NamedOtp } from './parameters.ts';
import { yandexPinIn } from './yandex-pin.ts';

export { withPin } from './pin.ts';

/** `apple-otpauth:` opens Apple's own app and says the same. */
const SCHEME = /^(?:(?:apple-)?(otpauth)|(steam)|(motp)):\/\//i;
const MAX_LENGTH = 4096;
const NAMES = ['secret', 'issuer', 'algorithm', 'digits', 'counter', 'period', 'encoder', 'steam'];

/**
 * Worth saying before it is saved.
 * - `counter_assumed`: counter-based, and no counter was given: it starts at 0.
 * - `secret_odd`: a length of base32 that fits no whole bytes: authenticators differ in how they read it.
 * - `prefix_differs`: the label is prefixed with another name than the issuer.
 */
export type KeyUriNote = 'counter_assumed' | 'secret_odd' | 'prefix_differs';

export interface ReadKeyUri {
  readonly otp: NamedOtp;
  readonly notes: readonly KeyUriNote[];
}

/**
 * Reads a key URI (Google's Key Uri Format; draft-linuxgemini-otpauth-uri, draft-andesco-otpauth-uri where they
 * agree with what apps write), and what others write for Steam, Yandex and mOTP. `undefined` for a text that is none;
 * a broken one throws `uri.*`. Split by hand: real labels hold a raw `#`, which a URL parser would take for the start of a
 * fragment. The result comes from a page: issuer and label are display text, nothing in it proves who made it.
 */
export function readKeyUri(text: string): ReadKeyUri | undefined {
  const uri = text.trim();
  const scheme = SCHEME.exec(uri);
  if (!scheme) return undefined;
  if (uri.length > MAX_LENGTH) throw new PortvaktError('uri.too_long', { max: MAX_LENGTH });
  const rest = uri.slice(scheme[0].length);
  if (scheme[1] !== undefined) return readOtpauth(rest);
  if (scheme[2] === undefined) return readMotp(rest);
  const otp = readSteamUri(rest);
  return otp && { otp, notes: isOddSecret(rest) && !isSteamBase64(rest) ? ['secret_odd'] : [] };
}

/** The account alone, see `readKeyUri`. */
export function parseKeyUri(text: string): NamedOtp | undefined {
  return readKeyUri(text)?.otp;
}

function readMotp(rest: string): ReadKeyUri {
  const { otp, prefix } = readMotpUri(rest);
  return { otp, notes: differs(prefix, otp.issuer) ? ['prefix_differs'] : [] };
}

function readOtpauth(rest: string): ReadKeyUri {
  const [path, query] = cut(rest, /\?/);
  const [host, rawLabel] = cut(path, /\//);
  const isYandex = host.toLowerCase() === 'yaotp';
  const given = parseKeyUriQuery(query ?? '', isYandex ? [...NAMES, 'pin', 'pin_length'] : NAMES);
  const { prefix, label } = splitLabel(rawLabel ?? '');
  const issuer = given.text('issuer') || prefix;
  const type = readKeyUriType(host, given, issuer);
  const otp = checkNamedOtp({
    type,
    issuer: cleanText(issuer) === '' && isYandex ? 'Yandex' : issuer,
    label,
    secret: given.text('secret'),
    algorithm: (given.text('algorithm') || 'SHA1') as NamedOtp['algorithm'],
    digits: given.count('digits', 6),
    period: given.count('period', 30),
    counter: given.count('counter', 0),
    pin: isYandex ? yandexPinIn(given.text('pin')) : '',
  });
  const notes: KeyUriNote[] = [];
  if (type === 'hotp' && given.text('counter') === '') notes.push('counter_assumed');
  if (isOddSecret(given.text('secret'))) notes.push('secret_odd');
  if (differs(prefix, otp.issuer)) notes.push('prefix_differs');
  return { otp, notes };
}

function differs(prefix: string, issuer: string): boolean {
  const clean = cleanText(prefix).toLowerCase();
  const named = issuer.toLowerCase();
  // Microsoft writes a plus for a space in the label too.
  return clean !== '' && clean !== named && clean.replaceAll('+', ' ') !== named;
}

import { checkAlgorithm, checkNamedOtp } from '../../otp/check-parameters.ts';
import { isOddSecret } from '../../otp/check-secret.ts';
import type { PageSecret } from '../../qr/page-reading.ts';
import type { Enrolment } from './read-enrolment.ts';

/** A secret that somebody typed or marked: groups are fine, words are not. */
const SECRET = /^[a-z2-7]+(?:[\s-]+[a-z2-7]+)*=*$/i;
const MIN_LENGTH = 16;
const MAX_LENGTH = 300;

/**
 * The account of a secret that a page prints, named by where it stands; `undefined` where what the page says of it cannot be.
 * `origin` is the browser's word, the rest is the page's.
 */
export function enrolBareSecret(found: PageSecret, origin: string): Enrolment | undefined {
  const { secret, algorithm = 'SHA1', digits = 6, period = 30, label = '' } = found;
  try {
    const otp = checkNamedOtp({
      type: 'totp',
      issuer: issuerOf(origin),
      label,
      secret,
      algorithm: checkAlgorithm(algorithm.replaceAll(/[^a-z0-9]/gi, '').replace(/^hmac/i, '')),
      digits,
      period,
      counter: 0,
      pin: '',
    });
    return { kind: 'account', otp, notes: isOddSecret(secret) ? ['secret_odd'] : [], named: true };
  } catch {
    return undefined; // a guess that came to nothing is no news
  }
}

/** The account of a text that is nothing but a secret; `undefined` for any other. */
export function enrolTypedSecret(text: string): Enrolment | undefined {
  const secret = text.trim();
  if (secret.length > MAX_LENGTH || !SECRET.test(secret)) return undefined;
  const bare = secret.replaceAll(/[\s=-]/g, '');
  const isOneCase = bare === bare.toUpperCase() || bare === bare.toLowerCase();
  // Words have no digits; a secret without any is one in (3/4)^16, or shorter than secrets are.
  if (bare.length < MIN_LENGTH || !isOneCase || !/[2-7]/.test(bare)) return undefined;
  return enrolBareSecret({ secret }, '');
}

/** What a site is called by its address; empty where it has none. */
function issuerOf(origin: string): string {
  return (URL.parse(origin)?.hostname ?? '').replace(/^www\./, '');
}

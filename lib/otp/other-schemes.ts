import { checkNamedOtp } from './check-parameters.ts';
import { isSteamBase64 } from './check-secret.ts';
import { cut, splitLabel } from './key-uri-label.ts';
import { parseKeyUriQuery } from './key-uri-query.ts';
import type { NamedOtp } from './parameters.ts';

const plain = { algorithm: 'SHA1', digits: 6, period: 30, counter: 0, pin: '' } as const;

/**
 * `steam://SECRET`, base32 or base64, as password managers write it. `undefined` for what Steam's own client opens
 * (`steam://run/440`, `steam://exitsteam`): a lower-case word is taken for a secret only if it is as long as one.
 */
export function readSteamUri(rest: string): NamedOtp | undefined {
  const isBase32 = /^[a-z2-7]{8,}=*$/i.test(rest) && (/^[A-Z]|[2-7]/.test(rest) || rest.length >= 26);
  if (!isBase32 && !isSteamBase64(rest)) return undefined;
  return checkNamedOtp({ ...plain, type: 'steam', issuer: 'Steam', label: '', secret: rest });
}

/**
 * `motp://ISSUER:USER?secret=TEXT` (Stratum), `motp:///ISSUER:USER?secret=TEXT&issuer=ISSUER` (Aegis), either with `pin=`.
 * Throws `uri.*`.
 */
export function readMotpUri(rest: string): { otp: NamedOtp; prefix: string } {
  const [path, query] = cut(rest.replace(/^\/+/, ''), /\?/);
  const given = parseKeyUriQuery(query ?? '', ['secret', 'issuer', 'pin']);
  const { prefix, label } = splitLabel(path);
  const issuer = given.text('issuer') || prefix;
  const otp = checkNamedOtp({
    ...plain,
    type: 'motp',
    issuer,
    label,
    secret: given.text('secret'),
    pin: given.text('pin'),
  });
  return { otp, prefix };
}

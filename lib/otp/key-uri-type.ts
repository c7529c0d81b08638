import { PortvaktError } from '../errors.ts';
import { cleanText } from './clean-text.ts';
import type { KeyUriQuery } from './key-uri-query.ts';
import type { OtpType } from './parameters.ts';

const HOSTS: Readonly<Record<string, OtpType>> = {
  totp: 'totp',
  hotp: 'hotp',
  steam: 'steam',
  yaotp: 'yandex',
};

/**
 * The type a key URI means. Steam has five spellings; `otpauth://steam/` (Aegis), `encoder=steam` (KeePassXC, Ente), a bare `steam`
 * (Stratum), and the issuer Steam with five digits (2FAuth, old exports) are here. The issuer alone is not enough: six
 * digits are six digits. Throws `uri.type_unsupported`.
 */
export function readKeyUriType(host: string, given: KeyUriQuery, issuer: string): OtpType {
  const name = host.toLowerCase();
  const type = Object.hasOwn(HOSTS, name) ? HOSTS[name] : undefined;
  if (!type) throw new PortvaktError('uri.type_unsupported', { type: cleanText(host).slice(0, 20) });
  if (!isSteam(given, issuer)) return type;
  if (type === 'totp' || type === 'steam') return 'steam';
  if (saysSteam(given)) throw new PortvaktError('uri.type_unsupported', { type: 'steam' });
  return type;
}

const saysSteam = (given: KeyUriQuery): boolean =>
  given.text('encoder').toLowerCase() === 'steam' || given.has('steam');

function isSteam(given: KeyUriQuery, issuer: string): boolean {
  if (saysSteam(given)) return true;
  const algorithm = given.text('algorithm').toUpperCase();
  const isPlain = algorithm === '' || algorithm === 'SHA1';
  return isPlain && given.text('digits') === '5' && cleanText(issuer).toLowerCase() === 'steam';
}

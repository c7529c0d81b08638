import { PortvaktError } from '../errors.ts';
import { OTP_LIMITS } from '../otp/parameters.ts';
import { cleanText } from './display-text.ts';
import { isServiceOrigin } from './service-origin.ts';

/**
 * A push registration as a setup page offers it. Nothing of it is trusted: issuer and account are words of the page,
 * and `service` is only where the user will be asked to go.
 */
export interface RegistrationUri {
  /** Origin of the approval server, `https://host[:port]` (or http on this machine). */
  readonly service: string;
  /** Cleaned for display. */
  readonly issuer: string;
  readonly account: string;
  /** One-time token, 128 bit, base64url. A secret until it is used: never shown, logged or sent to a page. */
  readonly token: string;
  /** RFC 7638 SHA-256 thumbprint of the key that must sign every challenge, base64url. */
  readonly key: string;
}

const MAX_LENGTH = 2048;
const PUSH = /^otpauth:\/\/push(?=[/?#]|$)/i;
const PARTS = /^\/([^/?#]*)\/?\?([^#]*)$/;
/** 16 and 32 bytes in canonical base64url: the unused bits of the last letter are zero. */
const TOKEN = /^[A-Za-z0-9_-]{21}[AQgw]$/;
const THUMBPRINT = /^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$/;

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

function parseLabel(raw: string): { issuer: string; account: string } {
  const label = decode(raw);
  const colon = label?.indexOf(':') ?? -1;
  if (label === undefined || colon < 0) throw new PortvaktError('uri.label_invalid');
  const issuer = cleanText(label.slice(0, colon));
  const account = cleanText(label.slice(colon + 1));
  const fits = issuer.length <= OTP_LIMITS.maxIssuerLength && account.length <= OTP_LIMITS.maxLabelLength;
  if (!issuer || !account || !fits) throw new PortvaktError('uri.label_invalid');
  return { issuer, account };
}

function parseParameters(query: string): ReadonlyMap<string, string> {
  const parameters = new Map<string, string>();
  for (const pair of query.split('&')) {
    if (pair === '') continue;
    const equals = pair.indexOf('=');
    const name = equals < 0 ? pair : pair.slice(0, equals);
    const value = equals < 0 ? '' : decode(pair.slice(equals + 1));
    const shownName = cleanText(name).slice(0, 20);
    if (parameters.has(name)) throw new PortvaktError('uri.duplicate_parameter', { parameter: shownName });
    if (value === undefined) throw new PortvaktError('uri.parameter_invalid', { parameter: shownName });
    parameters.set(name, value);
  }
  return parameters;
}

/**
 * `otpauth://push/<Issuer>:<account>?url=<origin>&token=<...>&key=<thumbprint>`.
 * `undefined`: not a push registration of ours. Throws `uri.*` when it is one but broken, and
 * `registration.origin_unusable` when the service is not an https origin.
 */
export function parseRegistrationUri(text: string): RegistrationUri | undefined {
  const scheme = PUSH.exec(text);
  if (!scheme) return undefined;
  if (text.length > MAX_LENGTH) throw new PortvaktError('uri.too_long', { max: MAX_LENGTH });
  const parts = PARTS.exec(text.slice(scheme[0].length));
  if (parts?.[1] === undefined || parts[2] === undefined) throw new PortvaktError('uri.label_invalid');
  const { issuer, account } = parseLabel(parts[1]);
  const parameters = parseParameters(parts[2]);
  const token = parameters.get('token') ?? '';
  const key = parameters.get('key') ?? '';
  const service = parameters.get('url') ?? '';
  if (!TOKEN.test(token)) throw new PortvaktError('uri.parameter_invalid', { parameter: 'token' });
  if (!THUMBPRINT.test(key)) throw new PortvaktError('uri.parameter_invalid', { parameter: 'key' });
  if (service === '') throw new PortvaktError('uri.parameter_invalid', { parameter: 'url' });
  if (!isServiceOrigin(service)) throw new PortvaktError('registration.origin_unusable');
  return { service, issuer, account, token, key };
}

import { PortvaktError } from '../errors.ts';
import { checkAlgorithm, checkNamedOtp } from './check-parameters.ts';
import { cleanText } from './clean-text.ts';
import { parseKeyUriQuery } from './key-uri-query.ts';
import { OTP_TYPES, type NamedOtp, type OtpType } from './parameters.ts';
import { decodePercent } from './percent.ts';

const SCHEME = /^otpauth:\/\//i;
const MAX_LENGTH = 4096;

/**
 * Parses a key URI (Google's Key Uri Format; draft-linuxgemini-otpauth-uri, draft-andesco-otpauth-uri where they
 * agree with what apps write). `undefined` for a text that is no `otpauth:` URI; a broken one throws `uri.*`.
 * Split by hand: real labels hold a raw `#`, which a URL parser would take for the start of a fragment.
 * The result comes from a page: issuer and label are display text, nothing in it proves who made it.
 */
export function parseKeyUri(text: string): NamedOtp | undefined {
  const uri = text.trim();
  if (!SCHEME.test(uri)) return undefined;
  if (uri.length > MAX_LENGTH) throw new PortvaktError('uri.too_long', { max: MAX_LENGTH });
  const [path, query] = cut(uri.replace(SCHEME, ''), /\?/);
  const [type, rawLabel] = cut(path, /\//);
  const parameters = parseKeyUriQuery(query ?? '');
  const { prefix, label } = splitLabel(rawLabel ?? '');
  return checkNamedOtp({
    type: parseType(type, parameters),
    issuer: given(parameters, 'issuer') ?? prefix,
    label,
    secret: parameters.get('secret') ?? '',
    algorithm: checkAlgorithm(given(parameters, 'algorithm') ?? 'SHA1'),
    digits: parseCount(parameters, 'digits', 6),
    period: parseCount(parameters, 'period', 30),
    counter: parseCount(parameters, 'counter', 0),
  });
}

/** Before and after the first match; `undefined` after it where there is none. */
function cut(text: string, mark: RegExp): [string, string | undefined] {
  const found = mark.exec(text);
  if (!found) return [text, undefined];
  return [text.slice(0, found.index), text.slice(found.index + found[0].length)];
}

/** The raw label is split at its first colon, plain or encoded, before it is decoded; `+` is a plus here. */
function splitLabel(raw: string): { prefix: string; label: string } {
  const [first, second] = cut(raw, /:|%3a/i);
  const decode = (part: string): string => decodePercent(part, 'uri.label_invalid');
  if (second === undefined) return { prefix: '', label: decode(first) };
  return { prefix: decode(first), label: decode(second) };
}

function parseType(raw: string, parameters: ReadonlyMap<string, string>): OtpType {
  const isSteam = parameters.get('encoder')?.toLowerCase() === 'steam' || parameters.has('steam');
  const type = OTP_TYPES.find((known) => known === raw.toLowerCase());
  if (!type || isSteam) {
    throw new PortvaktError('uri.type_unsupported', {
      type: isSteam ? 'steam' : cleanText(raw).slice(0, 20),
    });
  }
  return type;
}

/** A parameter's value unless it is missing or holds nothing that can be seen. */
function given(parameters: ReadonlyMap<string, string>, name: string): string | undefined {
  const value = parameters.get(name);
  return value === undefined || cleanText(value) === '' ? undefined : value;
}

function parseCount(parameters: ReadonlyMap<string, string>, parameter: string, otherwise: number): number {
  const text = given(parameters, parameter);
  if (text === undefined) return otherwise;
  if (!/^\d{1,16}$/.test(text)) throw new PortvaktError('uri.parameter_invalid', { parameter });
  return Number(text);
}

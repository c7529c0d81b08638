import { PortvaktError } from '../errors.ts';
import { cleanText } from './clean-text.ts';
import { decodePercent } from './percent.ts';

const MAX_PARAMETERS = 40;

/** What a query gave for the names that were asked for. */
export interface KeyUriQuery {
  /** True where the name is there, whatever its value. */
  has(name: string): boolean;
  /** Empty where the name is missing, or nothing in its value can be seen. */
  text(name: string): string;
  /** A whole number; `otherwise` where none is given. Throws `uri.parameter_invalid`. */
  count(name: string, otherwise: number): number;
}

/**
 * The parameters of a query with these names, decoded: `+` is a space here. Names ignore case; others are left out.
 * The word `null` and an empty value mean "not given" (other authenticators write both). Throws
 * `uri.duplicate_parameter` for one of the names given twice: two readers could take two different secrets.
 */
export function parseKeyUriQuery(query: string, names: readonly string[]): KeyUriQuery {
  const found = new Map<string, string>();
  const parts = query.split('&', MAX_PARAMETERS + 1);
  if (parts.length > MAX_PARAMETERS) throw new PortvaktError('uri.too_long');
  for (const part of parts) {
    const at = part.indexOf('=');
    const name = decodePercent(at < 0 ? part : part.slice(0, at), 'uri.parameter_invalid').toLowerCase();
    if (!names.includes(name)) continue;
    if (found.has(name)) throw new PortvaktError('uri.duplicate_parameter', { parameter: name });
    const raw = at < 0 ? '' : part.slice(at + 1).replaceAll('+', ' ');
    const value = decodePercent(raw, 'uri.parameter_invalid').trim();
    found.set(name, value === 'null' || cleanText(value) === '' ? '' : value);
  }
  const text = (name: string): string => found.get(name) ?? '';
  return {
    has: (name) => found.has(name),
    text,
    count: (name, otherwise) => {
      const value = text(name);
      if (value === '') return otherwise;
      if (!/^\d{1,16}$/.test(value)) throw new PortvaktError('uri.parameter_invalid', { parameter: name });
      return Number(value);
    },
  };
}

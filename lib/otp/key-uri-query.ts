import { PortvaktError } from '../errors.ts';
import { decodePercent } from './percent.ts';

const KNOWN = ['secret', 'issuer', 'algorithm', 'digits', 'counter', 'period', 'encoder', 'steam'];
const MAX_PARAMETERS = 40;

/**
 * The known parameters of a query, decoded: `+` is a space here. Names ignore case; unknown ones are left out.
 * The word `null` and an empty value mean "not given" (other authenticators write both). Throws
 * `uri.duplicate_parameter` for a known name given twice: two readers could take two different secrets.
 */
export function parseKeyUriQuery(query: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const parts = query.split('&', MAX_PARAMETERS + 1);
  if (parts.length > MAX_PARAMETERS) throw new PortvaktError('uri.too_long');
  for (const part of parts) {
    const at = part.indexOf('=');
    const name = decodePercent(at < 0 ? part : part.slice(0, at), 'uri.parameter_invalid').toLowerCase();
    if (!KNOWN.includes(name)) continue;
    if (found.has(name)) throw new PortvaktError('uri.duplicate_parameter', { parameter: name });
    const raw = at < 0 ? '' : part.slice(at + 1).replaceAll('+', ' ');
    const value = decodePercent(raw, 'uri.parameter_invalid').trim();
    found.set(name, value === 'null' ? '' : value);
  }
  return found;
}

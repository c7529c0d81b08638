import { PortvaktError } from '../errors.ts';
import { checkNamedOtp } from './check-parameters.ts';
import type { NamedOtp } from './parameters.ts';

/** What a person typed, checked like a key URI; at least a name must tell it from the others. Throws `uri.*`. */
export function checkManualEntry(entry: NamedOtp): NamedOtp {
  const checked = checkNamedOtp(entry);
  if (checked.issuer === '' && checked.label === '') throw new PortvaktError('uri.label_invalid');
  return checked;
}

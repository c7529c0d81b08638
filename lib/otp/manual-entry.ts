import { PortvaktError } from '../errors.ts';
import { checkNamedOtp } from './check-parameters.ts';
import type { NamedOtp } from './parameters.ts';
import { needsPin } from './pin.ts';

/**
 * What a person typed, checked like a key URI; at least a name must tell it from the others. Throws `uri.*`, and
 * `candidate.pin_missing` for a type that cannot do without a PIN.
 */
export function checkManualEntry(entry: NamedOtp): NamedOtp {
  const checked = checkNamedOtp(entry);
  if (checked.issuer === '' && checked.label === '') throw new PortvaktError('uri.label_invalid');
  if (needsPin(checked)) throw new PortvaktError('candidate.pin_missing');
  return checked;
}

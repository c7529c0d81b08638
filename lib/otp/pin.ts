import { PortvaktError } from '../errors.ts';
import { OTP_LIMITS, usesPin, type NamedOtp, type OtpType } from './parameters.ts';

/**
 * The PIN of a code of `type`, as typed: 4 to 16 digits for yandex, 1 to 64 visible characters for motp. Empty where it is not
 * known, and for the types without one. Throws `uri.pin_invalid`.
 */
export function checkPin(type: OtpType, typed: string): string {
  if (!usesPin(type)) return '';
  const pin = typed.trim();
  const fits = type === 'yandex' ? /^(?:\d{4,16})?$/.test(pin) : /^[!-~]*$/.test(pin);
  if (!fits || pin.length > OTP_LIMITS.maxPinLength) throw new PortvaktError('uri.pin_invalid');
  return pin;
}

/** True where codes are made with a PIN that is not known. */
export const needsPin = ({ type, pin }: Pick<NamedOtp, 'type' | 'pin'>): boolean =>
  usesPin(type) && pin === '';

/** The same with the PIN the user gave. Throws `uri.pin_invalid` for none, one that cannot be, and a type without one. */
export function withPin(otp: NamedOtp, pin: string): NamedOtp {
  const checked = checkPin(otp.type, pin);
  if (checked === '') throw new PortvaktError('uri.pin_invalid');
  return { ...otp, pin: checked };
}

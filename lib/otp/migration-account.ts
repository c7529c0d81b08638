import { encodeBase32 } from '../encoding/base32.ts';
import { readProtobuf } from '../encoding/protobuf.ts';
import { decodeUtf8 } from '../encoding/utf8.ts';
import { PortvaktError } from '../errors.ts';
import { checkNamedOtp } from './check-parameters.ts';
import { cleanText } from './clean-text.ts';
import type { Algorithm, NamedOtp } from './parameters.ts';

/** Numbers of the fields and enumerations of Google's `OtpParameters`; 0 is what a field means that is left out. */
const FIELD = { secret: 1, name: 2, issuer: 3, algorithm: 4, digits: 5, type: 6, counter: 7 } as const;
const ALGORITHM: readonly Algorithm[] = ['SHA1', 'SHA1', 'SHA256', 'SHA512'];
const DIGITS = [6, 6, 8];
const TYPE = ['totp', 'hotp', 'totp'] as const;

/** The fields by number; of one given twice the last counts, as protobuf says. Throws `encoding.invalid`. */
export function messageOf(bytes: Uint8Array) {
  const fields = new Map(readProtobuf(bytes).map(({ number, value }) => [number, value]));
  return {
    bytes(number: number): Uint8Array {
      const value = fields.get(number) ?? new Uint8Array();
      if (typeof value === 'bigint') throw new PortvaktError('encoding.invalid');
      return value;
    },
    /** Signed, of so many bits. */
    count(number: number, bits: number): number {
      const value = fields.get(number) ?? 0n;
      if (typeof value !== 'bigint') throw new PortvaktError('encoding.invalid');
      return Number(BigInt.asIntN(bits, value));
    },
  };
}

/**
 * One account of an export. There is no field for the period: it is 30 seconds, whatever the app that enrolled it had. Throws
 * `encoding.invalid` where the message is broken, `uri.*` where it says what cannot be saved.
 */
export function readMigrationAccount(bytes: Uint8Array): NamedOtp {
  const message = messageOf(bytes);
  const algorithm = ALGORITHM[message.count(FIELD.algorithm, 32)];
  const digits = DIGITS[message.count(FIELD.digits, 32)];
  const type = TYPE[message.count(FIELD.type, 32)];
  if (!type) throw new PortvaktError('uri.type_unsupported', { type: '' });
  if (!algorithm) throw new PortvaktError('uri.parameter_invalid', { parameter: 'algorithm' });
  if (!digits) throw new PortvaktError('uri.parameter_invalid', { parameter: 'digits' });
  return checkNamedOtp({
    type,
    ...namesOf(nameIn(message.bytes(FIELD.issuer)), nameIn(message.bytes(FIELD.name))),
    secret: encodeBase32(message.bytes(FIELD.secret)),
    algorithm,
    digits,
    period: 30,
    counter: message.count(FIELD.counter, 64),
    pin: '',
  });
}

function nameIn(bytes: Uint8Array): string {
  try {
    return cleanText(decodeUtf8(bytes));
  } catch {
    throw new PortvaktError('uri.label_invalid');
  }
}

/** The app often leaves the issuer in front of the name; where it has no issuer of its own that is the only one. */
function namesOf(issuer: string, name: string): Pick<NamedOtp, 'issuer' | 'label'> {
  const colon = name.indexOf(':');
  const prefix = name.slice(0, Math.max(colon, 0)).trim();
  const isIssuer = colon >= 0 && (issuer === '' || prefix.toLowerCase() === issuer.toLowerCase());
  return isIssuer ? { issuer: issuer || prefix, label: name.slice(colon + 1) } : { issuer, label: name };
}

import type { TOTP } from 'otpauth';

/** A varint field, or one of bytes (Protocol Buffers, encoding). */
function field(number: number, value: number | Uint8Array): Buffer {
  if (typeof value === 'number') return Buffer.from([number << 3, ...varint(value)]);
  return Buffer.concat([Buffer.from([(number << 3) | 2, ...varint(value.length)]), value]);
}

function varint(value: number): readonly number[] {
  return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...varint(value >>> 7)];
}

const OTP = { sha1: 1, sixDigits: 1, totp: 2 } as const;
const BATCH_ID = 0x1a2b3c4d;

function accountOf({ secret, issuer, label }: TOTP): Buffer {
  return Buffer.concat([
    field(1, secret.bytes),
    field(2, Buffer.from(`${issuer}:${label}`)),
    field(3, Buffer.from(issuer)),
    field(4, OTP.sha1),
    field(5, OTP.sixDigits),
    field(6, OTP.totp),
  ]);
}

/** The texts of the codes in which Google Authenticator hands these accounts to another phone (`MigrationPayload`, version 1). */
export function googleExport(totps: readonly TOTP[], parts: number): readonly string[] {
  const size = Math.ceil(totps.length / parts);
  return Array.from({ length: parts }, (_, index) => {
    const accounts = totps.slice(index * size, (index + 1) * size).map((totp) => field(1, accountOf(totp)));
    const rest = [
      field(2, 1),
      field(3, parts),
      ...(index === 0 ? [] : [field(4, index)]),
      field(5, BATCH_ID),
    ];
    const payload = Buffer.concat([...accounts, ...rest]).toString('base64');
    return `otpauth-migration://offline?data=${encodeURIComponent(payload)}`;
  });
}

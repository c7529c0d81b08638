import { hmac } from '@noble/hashes/hmac.js';
import { sha1 } from '@noble/hashes/legacy.js';
import { sha256, sha512 } from '@noble/hashes/sha2.js';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { encodeBase32 } from '../../../lib/encoding/base32.ts';
import { decodeHex, encodeHex } from '../../../lib/encoding/hex.ts';
import { computeHotp } from '../../../lib/otp/code.ts';
import type { Algorithm } from '../../../lib/otp/parameters.ts';
import { readSuite, type WycheproofTest } from './read-suite.ts';

interface MacTest extends WycheproofTest {
  readonly key: string;
  readonly msg: string;
  readonly tag: string;
}
interface MacGroup {
  /** Bits. */
  readonly tagSize: number;
  readonly tests: readonly MacTest[];
}

const HASHES = [
  { algorithm: 'SHA1' as Algorithm, hash: sha1, bits: 160, file: 'hmac_sha1_test.json' },
  { algorithm: 'SHA256' as Algorithm, hash: sha256, bits: 256, file: 'hmac_sha256_test.json' },
  { algorithm: 'SHA512' as Algorithm, hash: sha512, bits: 512, file: 'hmac_sha512_test.json' },
];
const COUNTERS = [0, 1, 2 ** 31, 2 ** 32, 2 ** 32 + 1, Number.MAX_SAFE_INTEGER - 1];

/** Dynamic truncation (RFC 4226, 5.3), written a second time. */
function cut(mac: Uint8Array, digits: number): string {
  const offset = (mac.at(-1) ?? 0) & 15;
  const number = new DataView(mac.buffer, mac.byteOffset).getUint32(offset) & 0x7fffffff;
  return String(number % 10 ** digits).padStart(digits, '0');
}

function eightBytes(counter: number): Uint8Array {
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(counter));
  return bytes;
}

test('the HMAC tested here is the one that makes the codes', () => {
  const ours = createRequire(import.meta.url);
  const theirs = createRequire(ours.resolve('otpauth/slim'));
  for (const part of ['hmac.js', 'legacy.js', 'sha2.js']) {
    expect(theirs.resolve(`@noble/hashes/${part}`)).toBe(ours.resolve(`@noble/hashes/${part}`));
  }
});

describe.each(HASHES)('Wycheproof: HMAC-$algorithm of the codes', ({ algorithm, hash, bits, file }) => {
  const cases = readSuite<MacTest, MacGroup>(file, 87);

  test.each(cases)('$name ($tcId)', ({ key, msg, tag, result, group }) => {
    expect(group.tagSize).toBe(bits);
    const made = encodeHex(hmac(hash, decodeHex(key), decodeHex(msg)));
    if (result === 'valid') expect(made).toBe(tag);
    else expect(made).not.toBe(tag);
  });

  test('a code is cut from that HMAC, for every key of theirs', () => {
    const keys = [...new Set(cases.map(({ key }) => key))];
    expect(keys.length).toBeGreaterThan(20);
    for (const key of keys) {
      for (const counter of COUNTERS) {
        const mac = hmac(hash, decodeHex(key), eightBytes(counter));
        const secret = encodeBase32(decodeHex(key));
        for (const digits of [6, 7, 8]) {
          const otp = { type: 'hotp' as const, secret, algorithm, digits, period: 30, counter, pin: '' };
          expect(computeHotp(otp)).toBe(cut(mac, digits));
        }
      }
    }
  });
});

import { describe, expect, test } from 'vitest';
import { decodeHex } from '../../../lib/encoding/hex.ts';
import { PortvaktError } from '../../../lib/errors.ts';
import { isPasskeySignature } from '../../../lib/vault/passkey-signature.ts';
import { readSuite, type WycheproofTest } from './read-suite.ts';

interface SignatureTest extends WycheproofTest {
  readonly msg: string;
  readonly sig: string;
}
interface KeyGroup {
  /** SubjectPublicKeyInfo, as `getPublicKey()` of a new passkey gives it. */
  readonly publicKeyDer: string;
  readonly tests: readonly SignatureTest[];
}

/** COSE algorithms (RFC 9053, RFC 8812). */
const SUITES = [
  { name: 'ECDSA P-256, DER', algorithm: -7, file: 'ecdsa_secp256r1_sha256_test.json', count: 484 },
  { name: 'Ed25519', algorithm: -8, file: 'ed25519_test.json', count: 151 },
  { name: 'RSA 2048, PKCS#1', algorithm: -257, file: 'rsa_signature_2048_sha256_test.json', count: 259 },
];

/** A refusal has two forms; anything else thrown would be a fault. */
async function isTaken(algorithm: number, { publicKeyDer }: Omit<KeyGroup, 'tests'>, { msg, sig }: SignatureTest) {
  try {
    return await isPasskeySignature(
      { publicKey: decodeHex(publicKeyDer), algorithm },
      decodeHex(sig),
      decodeHex(msg),
    );
  } catch (thrown) {
    if (thrown instanceof PortvaktError && thrown.code === 'passkey.rejected') return false;
    throw thrown;
  }
}

describe.each(SUITES)('Wycheproof: signatures of passkeys, $name', ({ algorithm, file, count }) => {
  const cases = readSuite<SignatureTest, KeyGroup>(file, count);

  test.each(cases)('$name ($tcId)', async (given) => {
    expect(await isTaken(algorithm, given.group, given)).toBe(given.result === 'valid');
  });

  test('no signature is taken under another algorithm', async () => {
    for (const given of cases.filter(({ result }) => result === 'valid').slice(0, 20)) {
      for (const other of SUITES.filter((suite) => suite.algorithm !== algorithm)) {
        expect(await isTaken(other.algorithm, given.group, given)).toBe(false);
      }
    }
  });
});

import { base64url } from 'jose';
import { describe, expect, test } from 'vitest';
import { verifyChallenge } from '../../../lib/approvals/challenge.ts';
import type { PublicJwk } from '../../../lib/approvals/claims.ts';
import { importPublicKey } from '../../../lib/approvals/public-key.ts';
import { decodeHex } from '../../../lib/encoding/hex.ts';
import { sampleClaims } from '../../support/signing-service.ts';
import { readSuite, type WycheproofTest } from './read-suite.ts';

interface SignatureTest extends WycheproofTest {
  readonly msg: string;
  readonly sig: string;
}
interface KeyGroup {
  readonly publicKeyJwk?: PublicJwk;
  readonly publicKey: { readonly uncompressed: string };
  readonly tests: readonly SignatureTest[];
}

const CASES = readSuite<SignatureTest, KeyGroup>('ecdsa_secp256r1_sha256_p1363_test.json', 262);
const NOW = 1_800_000_000_000;
/** What `jose` asks WebCrypto for where the algorithm is ES256 (RFC 7518, 3.4). */
const ES256 = { name: 'ECDSA', hash: 'SHA-256' };

/** Some groups carry no JWK: their point is `04 || x || y`. */
function jwkOf({ publicKeyJwk, publicKey }: Omit<KeyGroup, 'tests'>): PublicJwk {
  if (publicKeyJwk) return publicKeyJwk;
  const coordinate = (at: number) => base64url.encode(decodeHex(publicKey.uncompressed.slice(at, at + 64)));
  return { kty: 'EC', crv: 'P-256', x: coordinate(2), y: coordinate(66) };
}

describe('Wycheproof: ECDSA P-256 of approvals, signatures as r and s', () => {
  test.each(CASES)('$name ($tcId)', async ({ msg, sig, result, group }) => {
    const key = await importPublicKey(jwkOf(group));
    expect(await crypto.subtle.verify(ES256, key, decodeHex(sig), decodeHex(msg))).toBe(result === 'valid');
  });

  test('a challenge with any of these signatures is untrusted, whatever its shape', async () => {
    const part = (value: object) => base64url.encode(JSON.stringify(value));
    const body = `${part({ alg: 'ES256' })}.${part(sampleClaims(NOW))}`;
    for (const { sig, group } of CASES) {
      const serviceKey = JSON.stringify(jwkOf(group));
      const pinned = { deviceId: 'device-1', service: 'https://s.example', serviceKey };
      const opening = verifyChallenge(`${body}.${base64url.encode(decodeHex(sig))}`, pinned, NOW);
      await expect(opening).rejects.toMatchObject({ code: 'approval.untrusted' });
    }
  });
});

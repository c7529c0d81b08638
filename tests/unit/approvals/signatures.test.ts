import { compactVerify, decodeProtectedHeader } from 'jose';
import { describe, expect, it } from 'vitest';
import { importPublicKey } from '../../../lib/approvals/public-key.ts';
import { createDeviceKey, importDeviceKey } from '../../../lib/approvals/device-key.ts';
import { signAnswer, signBearer, signProof } from '../../../lib/approvals/signatures.ts';

describe('device signatures', () => {
  it('are ES256 over the claims, by the key whose public half we told', async () => {
    const made = await createDeviceKey();
    const key = await importDeviceKey(made.pkcs8);
    const publicKey = await importPublicKey(made.publicJwk);
    const aud = 'https://s.example';
    const answer = {
      jti: 'j',
      aud,
      iat: 1,
      decision: 'deny',
      chash: 'h',
      code: undefined,
      uv: false,
    } as const;
    const signed = [
      [await signProof({ aud, token: 't', iat: 1 }, key), { aud, token: 't', iat: 1 }],
      [await signBearer({ iss: 'd', aud, iat: 1, jti: 'j' }, key), { iss: 'd', aud, iat: 1, jti: 'j' }],
      [await signAnswer(answer, key), { jti: 'j', aud, iat: 1, decision: 'deny', chash: 'h', uv: false }],
    ] as const;
    for (const [jws, claims] of signed) {
      const { payload } = await compactVerify(jws, publicKey);
      expect(JSON.parse(new TextDecoder().decode(payload))).toEqual(claims);
      expect(decodeProtectedHeader(jws)).toEqual({ alg: 'ES256' });
    }
  });

  it('come from a key that cannot be read back', async () => {
    const { pkcs8 } = await createDeviceKey();
    const key = await importDeviceKey(pkcs8);
    expect(key.extractable).toBe(false);
    await expect(crypto.subtle.exportKey('pkcs8', key)).rejects.toThrow();
  });

  it('are never made with a damaged key', async () => {
    const { pkcs8 } = await createDeviceKey();
    await expect((async () => importDeviceKey(pkcs8.slice(0, -8)))()).rejects.toThrow();
  });
});

import { CompactSign, UnsecuredJWT, base64url, type JWTPayload } from 'jose';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { challengeHash, verifyChallenge, type PinnedService } from '../../../lib/approvals/challenge.ts';
import { createSigningKey, sampleClaims, type SigningKey } from '../../support/signing-service.ts';

const NOW = 1_800_000_000_000;
const SECONDS = NOW / 1000;

let key: SigningKey;
let pinned: PinnedService;

beforeAll(async () => {
  key = await createSigningKey();
  pinned = { deviceId: 'device-1', service: 'https://s.example', serviceKey: JSON.stringify(key.publicJwk) };
});

const verifySigned = async (changes: object, header?: object) =>
  verifyChallenge(await key.sign({ ...sampleClaims(NOW), ...changes }, header), pinned, NOW);

describe('verifyChallenge', () => {
  it('gives the claims of a sound challenge', async () => {
    expect(await verifySigned({})).toEqual(sampleClaims(NOW));
    const bound = { binding: 'page', pageOrigin: 'https://portal.example' };
    expect(await verifySigned(bound)).toMatchObject(bound);
  });

  it('knows nothing but the pinned key', async () => {
    const other = await createSigningKey();
    const jws = await other.sign(sampleClaims(NOW), { jwk: other.publicJwk, kid: key.thumbprint });
    await expect(verifyChallenge(jws, pinned, NOW)).rejects.toMatchObject({ code: 'approval.untrusted' });
  });

  it('refuses other algorithms', async () => {
    const claims = { ...sampleClaims(NOW) } as unknown as JWTPayload;
    const none = new UnsecuredJWT(claims).encode();
    const body = new TextEncoder().encode(JSON.stringify(claims));
    const secret = new TextEncoder().encode(JSON.stringify(key.publicJwk));
    const confused = await new CompactSign(body).setProtectedHeader({ alg: 'HS256' }).sign(secret);
    const header = base64url.encode(JSON.stringify({ alg: 'none' }));
    const stripped = `${header}.${(await key.sign(claims)).split('.')[1] ?? ''}.`;
    for (const jws of [none, confused, stripped]) {
      await expect(verifyChallenge(jws, pinned, NOW)).rejects.toMatchObject({ code: 'approval.untrusted' });
    }
  });

  it.each([
    ['another issuer', { iss: 'https://evil.example' }],
    ['another device', { aud: 'device-2' }],
    ['a list of audiences', { aud: ['device-1', 'device-2'] }],
    ['no jti', { jti: undefined }],
    ['a jti that is a path', { jti: '../../../../admin/x' }],
    ['a short jti', { jti: 'AAAA' }],
    ['no iat', { iat: undefined }],
    ['no exp', { exp: undefined }],
    ['a birth in the future', { iat: SECONDS + 61, exp: SECONDS + 100 }],
    ['too long a life', { iat: SECONDS, exp: SECONDS + 301 }],
    ['an end before the start', { iat: SECONDS + 30, exp: SECONDS + 20 }],
    ['times that are not whole', { iat: SECONDS - 0.5 }],
    ['an unknown binding', { binding: 'tap' }],
    ['a page binding without origin', { binding: 'page' }],
    ['an origin that is no origin', { binding: 'page', pageOrigin: 'https://portal.example/login' }],
    ['the opaque origin', { binding: 'page', pageOrigin: 'null' }],
    ['an origin where no page binds', { binding: 'none', pageOrigin: 'https://portal.example' }],
    ['an endless app', { app: 'a'.repeat(101) }],
    ['an endless text', { text: 'a'.repeat(301) }],
    ['an endless place', { context: { place: 'a'.repeat(121) } }],
    ['no context', { context: undefined }],
    ['a text that is none', { text: { toString: 'x' } }],
  ])('refuses %s', async (_, changes) => {
    await expect(verifySigned(changes)).rejects.toMatchObject({ code: 'approval.untrusted' });
  });

  it('says when a sound challenge is over', async () => {
    await expect(verifySigned({ iat: SECONDS - 120, exp: SECONDS })).rejects.toMatchObject({
      code: 'approval.expired',
    });
  });

  it('refuses unknown critical headers', async () => {
    await expect(
      verifyChallenge(
        (await key.sign(sampleClaims(NOW))).replace(
          /^[^.]+/,
          base64url.encode('{"alg":"ES256","crit":["x"],"x":1}'),
        ),
        pinned,
        NOW,
      ),
    ).rejects.toMatchObject({ code: 'approval.untrusted' });
  });

  it('refuses an endless text before it looks at it', async () => {
    const jws = await key.sign({ ...sampleClaims(NOW), more: 'x'.repeat(8192) });
    await expect(verifyChallenge(jws, pinned, NOW)).rejects.toMatchObject({ code: 'approval.untrusted' });
  });

  it('cleans what is shown', async () => {
    const claims = await verifySigned({
      app: '\u202EPortal\u200B',
      text: 'Sign\u0000 in\n\n  now\u2066',
      context: { place: '\u061CNordfjordeid' },
    });
    expect(claims).toMatchObject({ app: 'Portal', text: 'Sign in now', context: { place: 'Nordfjordeid' } });
  });

  it('refuses whatever else comes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string(), fc.json()), async (noise) => {
        for (const jws of [noise, await key.sign({ noise })]) {
          await expect(verifyChallenge(jws, pinned, NOW)).rejects.toMatchObject({
            code: 'approval.untrusted',
          });
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe('challengeHash', () => {
  it('is SHA-256 of the text, base64url', async () => {
    // SHA-256("abc"), FIPS 180-4.
    const expected = Buffer.from('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad', 'hex');
    expect(await challengeHash('abc')).toBe(expected.toString('base64url'));
  });
});

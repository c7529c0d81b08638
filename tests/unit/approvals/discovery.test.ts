import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkDiscovery } from '../../../lib/approvals/discovery.ts';
import { parsePendingAnswer, parseRegistrationAnswer } from '../../../lib/approvals/server-answers.ts';
import { thumbprintOf } from '../../../lib/approvals/thumbprint.ts';
import { PortvaktError } from '../../../lib/errors.ts';
import { createSigningKey, type SigningKey } from '../../support/signing-service.ts';

const SERVICE = 'https://s.example';
let key: SigningKey;

beforeAll(async () => {
  key = await createSigningKey();
});

const sound = () => ({
  versions: [1],
  name: 'Nordfjord kommune',
  issuer: SERVICE,
  jwks: {
    keys: [
      { kty: 'RSA', n: 'x', e: 'AQAB' },
      { ...key.publicJwk, use: 'sig' },
    ],
  },
  vapidPublicKey: 'B'.repeat(87),
  endpoints: { devices: `${SERVICE}/v1/devices`, challenges: `${SERVICE}/v1/challenges` },
});

describe('checkDiscovery', () => {
  it('finds the promised key among others', async () => {
    const { serviceKey } = await checkDiscovery(sound(), SERVICE, key.thumbprint);
    expect(serviceKey).toEqual(key.publicJwk);
  });

  it('refuses a service without that key', async () => {
    const other = await createSigningKey();
    await expect(checkDiscovery(sound(), SERVICE, other.thumbprint)).rejects.toMatchObject({
      code: 'registration.key_mismatch',
    });
  });

  it.each([
    ['another issuer', { issuer: 'https://evil.example' }],
    ['another version', { versions: [2] }],
    [
      'an endpoint elsewhere',
      { endpoints: { devices: 'https://evil.example/d', challenges: `${SERVICE}/c` } },
    ],
    [
      'another endpoint elsewhere',
      { endpoints: { devices: `${SERVICE}/d`, challenges: 'https://evil.example/c' } },
    ],
    ['an endpoint with a query', { endpoints: { devices: `${SERVICE}/d?x=`, challenges: `${SERVICE}/c` } }],
    [
      'an endpoint with a user',
      { endpoints: { devices: 'https://u@s.example/d', challenges: `${SERVICE}/c` } },
    ],
    ['an endpoint that climbs', { endpoints: { devices: `${SERVICE}/a/../d`, challenges: `${SERVICE}/c` } }],
    ['no name', { name: '\u200B' }],
    ['too many keys', { jwks: { keys: Array.from({ length: 21 }, () => ({})) } }],
  ])('refuses %s', async (_, changes) => {
    await expect(checkDiscovery({ ...sound(), ...changes }, SERVICE, key.thumbprint)).rejects.toMatchObject({
      code: 'service.malformed',
    });
  });

  it('throws a coded error on anything', async () => {
    await fc.assert(
      fc.asyncProperty(fc.anything(), async (raw) => {
        await expect(checkDiscovery(raw, SERVICE, key.thumbprint)).rejects.toBeInstanceOf(PortvaktError);
      }),
    );
  });
});

describe('what a service answers', () => {
  it.each([
    ['a device id that is a path', { deviceId: '../x', account: 'a', issuer: 'i' }],
    ['no account', { deviceId: 'd', account: ' ', issuer: 'i' }],
    ['nothing', undefined],
  ])('is refused as a registration: %s', (_, raw) => {
    expect(() => parseRegistrationAnswer(raw)).toThrow('service.malformed');
  });

  it.each([
    ['too many challenges', { challenges: Array.from({ length: 21 }, () => 'x'), serverTime: 1 }],
    ['an endless challenge', { challenges: ['x'.repeat(8193)], serverTime: 1 }],
    ['no time', { challenges: [] }],
    ['a time beyond reason', { challenges: [], serverTime: 1e300 }],
  ])('is refused as pending: %s', (_, raw) => {
    expect(() => parsePendingAnswer(raw)).toThrow('service.malformed');
  });

  it('never passes unless it has the shape', () => {
    fc.assert(
      fc.property(fc.anything(), (raw) => {
        for (const parse of [parseRegistrationAnswer, parsePendingAnswer]) {
          expect(() => parse(raw)).toThrow('service.malformed');
        }
      }),
    );
  });
});

describe('thumbprintOf', () => {
  it('is the SHA-256 of the canonical members (RFC 7638, section 3)', async () => {
    const { kty, crv, x, y } = key.publicJwk;
    const canonical = JSON.stringify({ crv, kty, x, y });
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(canonical));
    expect(await thumbprintOf({ ...key.publicJwk, kid: 'other' })).toBe(
      Buffer.from(digest).toString('base64url'),
    );
  });
});

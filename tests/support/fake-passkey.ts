import { encodeBase64url } from '../../lib/encoding/base64url.ts';
import { type Bytes, concatBytes } from '../../lib/encoding/bytes.ts';
import { encodeUtf8 } from '../../lib/encoding/utf8.ts';
import type { Request } from '../../lib/messages/protocol.ts';
import { sha256 } from '../../lib/vault/aes-gcm.ts';

export const ES256 = -7;
export const EDDSA = -8;
export const RS256 = -257;

export const OWN_ORIGIN = 'chrome-extension://portvakt';
/** User present, user verified. */
export const UP_UV = 0x05;

type Made = NonNullable<Request<'slot.change'>['add']>;
export type Proof = Made['proof'];

/** What an authenticator and a browser say, each of which a test may forge before it is signed. */
export interface Spoken {
  readonly clientData?: Readonly<Record<string, unknown>>;
  readonly clientBytes?: Bytes;
  readonly rpId?: string;
  readonly flags?: number;
  readonly extensions?: Bytes;
}

/** A passkey as an authenticator keeps it: real WebCrypto keys, and a PRF that depends on the salt. */
export async function createFakePasskey(algorithm: number = ES256) {
  const { privateKey, publicKey, sign } = await createKeys(algorithm);
  const credentialId = crypto.getRandomValues(new Uint8Array(32));
  const prfSecret = crypto.getRandomValues(new Uint8Array(32));

  async function assert(challenge: string, spoken: Spoken = {}) {
    const said = { type: 'webauthn.get', challenge, origin: OWN_ORIGIN, crossOrigin: false };
    const clientData = spoken.clientBytes ?? encodeUtf8(JSON.stringify({ ...said, ...spoken.clientData }));
    const authenticatorData = concatBytes(
      await sha256(encodeUtf8(spoken.rpId ?? OWN_ORIGIN)),
      Uint8Array.of(spoken.flags ?? UP_UV, 0, 0, 0, 7),
      spoken.extensions ?? new Uint8Array(0),
    );
    const signed = concatBytes(authenticatorData, await sha256(clientData));
    return { clientData, authenticatorData, signature: await sign(privateKey, signed) };
  }

  async function proof(challenge: string, prfSalt: string, spoken: Spoken = {}): Promise<Proof> {
    const { clientData, authenticatorData, signature } = await assert(challenge, spoken);
    return {
      credentialId: encodeBase64url(credentialId),
      clientData: encodeBase64url(clientData),
      authenticatorData: encodeBase64url(authenticatorData),
      signature: encodeBase64url(signature),
      prf: encodeBase64url(await sha256(concatBytes(prfSecret, encodeUtf8(prfSalt)))),
    };
  }

  return {
    algorithm,
    publicKey,
    credentialId,
    assert,
    proof,
    /** As `Shell.makePasskey`. */
    async make(
      ask: { challenge: string; newSalt: string },
      name: string,
      spoken: Spoken = {},
    ): Promise<Made> {
      return {
        name,
        algorithm,
        publicKey: encodeBase64url(publicKey),
        prfSalt: ask.newSalt,
        proof: await proof(ask.challenge, ask.newSalt, spoken),
      };
    },
    /** As `Shell.presentPasskey`. */
    async present(
      ask: { challenge: string; passkeys: readonly { credentialId: string; prfSalt: string }[] },
      spoken: Spoken = {},
    ): Promise<Proof> {
      const own = ask.passkeys.find((one) => one.credentialId === encodeBase64url(credentialId));
      return proof(ask.challenge, own?.prfSalt ?? '', spoken);
    },
  };
}

export type FakePasskey = Awaited<ReturnType<typeof createFakePasskey>>;

async function createKeys(algorithm: number) {
  const { subtle } = crypto;
  const make: Readonly<Record<number, () => Promise<CryptoKeyPair>>> = {
    [ES256]: () => subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify']),
    [RS256]: () =>
      subtle.generateKey(
        {
          name: 'RSASSA-PKCS1-v1_5',
          hash: 'SHA-256',
          modulusLength: 2048,
          publicExponent: Uint8Array.of(1, 0, 1),
        },
        true,
        ['sign', 'verify'],
      ),
    [EDDSA]: () => subtle.generateKey('Ed25519', true, ['sign', 'verify']),
  };
  const pair = await (make[algorithm] ?? make[ES256])?.();
  if (!pair) throw new Error('no such algorithm');
  const publicKey = new Uint8Array(await subtle.exportKey('spki', pair.publicKey));
  const sign = async (key: CryptoKey, bytes: Bytes): Promise<Bytes> => {
    const how = key.algorithm.name === 'ECDSA' ? { name: 'ECDSA', hash: 'SHA-256' } : key.algorithm.name;
    const raw = new Uint8Array(await subtle.sign(how, key, bytes));
    return key.algorithm.name === 'ECDSA' ? derOf(raw) : raw;
  };
  return { privateKey: pair.privateKey, publicKey, sign };
}

/** ECDSA-Sig-Value of `r || s` in DER. */
export function derOf(raw: Bytes): Bytes {
  const half = raw.length / 2;
  const numbers = [raw.slice(0, half), raw.slice(half)].map((number) => {
    const first = number.findIndex((byte) => byte !== 0);
    const digits = first < 0 ? Uint8Array.of(0) : number.slice(first);
    const positive = (digits[0] ?? 0) < 0x80 ? digits : concatBytes(Uint8Array.of(0), digits);
    return concatBytes(Uint8Array.of(2, positive.length), positive);
  });
  const body = concatBytes(...numbers);
  return concatBytes(Uint8Array.of(0x30, body.length), body);
}

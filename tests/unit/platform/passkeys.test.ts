import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { encodeBase64url } from '../../../lib/encoding/base64url.ts';
import type { PasskeyAsk } from '../../../lib/messages/vault-views.ts';
import { hasPasskeys, makePasskey, presentPasskey } from '../../../lib/platform/passkeys.ts';

/** What the browser is asked, and what becomes of its answers. The real thing is tried in tests/e2e/chromium/passkeys.test.ts. */

vi.mock('../../../lib/platform/browser.ts', () => ({ browser: { i18n: { getMessage: () => 'Portvakt' } } }));

const filled = (length: number, value: number) => new Uint8Array(length).fill(value);
const ID = filled(16, 1);
const SALT = filled(32, 2);
const CHALLENGE = filled(32, 3);
const PRF = filled(32, 4);

const ASK: PasskeyAsk = {
  challenge: encodeBase64url(CHALLENGE),
  passkeys: [],
  newSalt: encodeBase64url(SALT),
  userId: encodeBase64url(filled(16, 5)),
};
const KNOWN = { credentialId: encodeBase64url(ID), prfSalt: encodeBase64url(SALT), name: 'Laptop' };

class FakeAssertion {
  readonly clientDataJSON = filled(3, 6).buffer;
  readonly authenticatorData = filled(3, 7).buffer;
  readonly signature = filled(3, 8).buffer;
}

class FakeAttestation {
  getPublicKey(): ArrayBuffer | null {
    return filled(3, 9).buffer;
  }

  getPublicKeyAlgorithm(): number {
    return -7;
  }
}

class FakeCredential {
  static getClientCapabilities = vi.fn((): Promise<Record<string, boolean>> =>
    Promise.resolve({ 'extension:prf': true }),
  );

  readonly rawId = ID.buffer;
  readonly response: FakeAssertion | FakeAttestation;
  readonly #results: unknown;

  constructor(response: FakeAssertion | FakeAttestation, results: unknown) {
    this.response = response;
    this.#results = results;
  }

  getClientExtensionResults(): unknown {
    return this.#results;
  }
}

const assertion = (results: unknown) => new FakeCredential(new FakeAssertion(), results);
const attestation = (results: unknown) => new FakeCredential(new FakeAttestation(), results);
const GOOD = { prf: { results: { first: PRF.buffer } } };

const credentials = {
  create: vi.fn((_asked: { publicKey: PublicKeyCredentialCreationOptions }): Promise<unknown> =>
    Promise.resolve(attestation({ prf: { enabled: true } })),
  ),
  get: vi.fn(
    (_asked: { publicKey: PublicKeyCredentialRequestOptions; mediation?: string }): Promise<unknown> =>
      Promise.resolve(assertion(GOOD)),
  ),
};

beforeEach(() => {
  vi.stubGlobal('navigator', { credentials });
  vi.stubGlobal('location', { protocol: 'chrome-extension:' });
  vi.stubGlobal('PublicKeyCredential', FakeCredential);
  vi.stubGlobal('AuthenticatorAssertionResponse', FakeAssertion);
  vi.stubGlobal('AuthenticatorAttestationResponse', FakeAttestation);
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.clearAllMocks();
});

const refusal = (name: string) => new DOMException('no', name);

describe('presentPasskey', () => {
  test('asks for exactly these, with the user verified, and hands over what came', async () => {
    const proof = await presentPasskey({ challenge: ASK.challenge, passkeys: [KNOWN] });
    const asked = credentials.get.mock.calls[0]?.[0].publicKey;
    expect(asked).toMatchObject({
      challenge: CHALLENGE,
      allowCredentials: [{ type: 'public-key', id: ID }],
      userVerification: 'required',
      extensions: { prf: { evalByCredential: { [KNOWN.credentialId]: { first: SALT } } } },
    });
    expect(asked).not.toHaveProperty('rpId');
    expect(proof).toEqual({
      credentialId: KNOWN.credentialId,
      clientData: 'BgYG',
      authenticatorData: 'BwcH',
      signature: 'CAgI',
      prf: encodeBase64url(PRF),
    });
  });

  test.each([
    {},
    { prf: {} },
    { prf: { results: {} } },
    { prf: { results: { first: filled(31, 4).buffer } } },
  ])('a passkey without a PRF output opens nothing: %j', async (results) => {
    credentials.get.mockResolvedValueOnce(assertion(results));
    await expect(presentPasskey({ challenge: ASK.challenge, passkeys: [KNOWN] })).rejects.toMatchObject({
      code: 'passkey.unsupported',
    });
  });

  test.each([
    ['NotAllowedError', 'passkey.rejected'],
    ['AbortError', 'passkey.rejected'],
    ['UnknownError', 'passkey.rejected'],
    ['SecurityError', 'passkey.unsupported'],
    ['NotSupportedError', 'passkey.unsupported'],
    ['InvalidStateError', 'passkey.exists'],
  ])('%s is %s', async (name, code) => {
    credentials.get.mockRejectedValueOnce(refusal(name));
    await expect(presentPasskey({ challenge: ASK.challenge, passkeys: [KNOWN] })).rejects.toMatchObject({
      code,
    });
  });
});

describe('makePasskey', () => {
  test('makes one for this vault, without those there are, and proves it with the challenge', async () => {
    const made = await makePasskey({ ...ASK, passkeys: [KNOWN] }, 'Laptop');
    const asked = credentials.create.mock.calls[0]?.[0].publicKey;
    expect(asked).toMatchObject({
      rp: { name: 'Portvakt' },
      user: { id: filled(16, 5), name: 'Laptop' },
      excludeCredentials: [{ id: ID }],
      authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
      attestation: 'none',
      extensions: { prf: { eval: { first: SALT } } },
    });
    expect(asked?.rp).not.toHaveProperty('id');
    expect(asked?.challenge).not.toEqual(CHALLENGE);
    expect(asked?.pubKeyCredParams.map(({ alg }) => alg)).toEqual([-7, -257, -8]);
    expect(credentials.get.mock.calls[0]?.[0].publicKey).toMatchObject({
      challenge: CHALLENGE,
      allowCredentials: [{ id: ID }],
    });
    expect(made).toMatchObject({
      name: 'Laptop',
      publicKey: 'CQkJ',
      algorithm: -7,
      prfSalt: ASK.newSalt,
      proof: { credentialId: KNOWN.credentialId },
    });
  });

  test.each([{}, { prf: {} }, { prf: { enabled: false } }])(
    'refuses one without PRF: %j',
    async (results) => {
      credentials.create.mockResolvedValueOnce(attestation(results));
      await expect(makePasskey(ASK, 'Old key')).rejects.toMatchObject({ code: 'passkey.unsupported' });
      expect(credentials.get).not.toHaveBeenCalled();
    },
  );

  test('refuses one whose key the browser does not know', async () => {
    const made = new FakeAttestation();
    made.getPublicKey = () => null;
    credentials.create.mockResolvedValueOnce(new FakeCredential(made, { prf: { enabled: true } }));
    await expect(makePasskey(ASK, 'Odd key')).rejects.toMatchObject({ code: 'passkey.unsupported' });
  });
});

describe('hasPasskeys', () => {
  test('asks nobody where the browser says that it can', async () => {
    expect(await hasPasskeys()).toBe(true);
    expect(credentials.get).not.toHaveBeenCalled();
  });

  test('is false without WebAuthn, and where the browser says that it has no PRF', async () => {
    FakeCredential.getClientCapabilities.mockResolvedValueOnce({ 'extension:prf': false });
    expect(await hasPasskeys()).toBe(false);
    vi.stubGlobal('PublicKeyCredential', undefined);
    expect(await hasPasskeys()).toBe(false);
  });

  test('in Firefox is what a request that shows nothing comes to', async () => {
    vi.stubGlobal('location', { protocol: 'moz-extension:' });
    credentials.get.mockRejectedValueOnce(refusal('SecurityError'));
    expect(await hasPasskeys()).toBe(false);
    expect(credentials.get.mock.calls[0]?.[0].mediation).toBe('conditional');
    credentials.get.mockRejectedValueOnce(refusal('AbortError'));
    expect(await hasPasskeys()).toBe(true);
  });
});

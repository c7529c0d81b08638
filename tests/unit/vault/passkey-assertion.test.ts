import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Bytes } from '../../../lib/encoding/bytes.ts';
import { encodeUtf8 } from '../../../lib/encoding/utf8.ts';
import {
  checkAssertion,
  type ExpectedAssertion,
  type PasskeyAssertion,
} from '../../../lib/vault/passkey-assertion.ts';
import {
  createFakePasskey,
  EDDSA,
  ES256,
  type FakePasskey,
  OWN_ORIGIN,
  RS256,
  type Spoken,
  UP_UV,
} from '../../support/fake-passkey.ts';

const CHALLENGE = 'AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8';
const BACKUP_ELIGIBLE = 0x08;
const BACKED_UP = 0x10;
const ATTESTED = 0x40;
const EXTENSIONS = 0x80;
const EMPTY_MAP = Uint8Array.of(0xa0);

const expectedOf = ({ publicKey, algorithm }: FakePasskey): ExpectedAssertion => ({
  challenge: CHALLENGE,
  origin: OWN_ORIGIN,
  publicKey,
  algorithm,
});

const refused = (assertion: PasskeyAssertion, expected: ExpectedAssertion) =>
  expect(checkAssertion(assertion, expected)).rejects.toMatchObject({ code: 'passkey.rejected' });

describe.each([
  ['ES256', ES256],
  ['RS256', RS256],
  ['EdDSA', EDDSA],
])('an assertion signed with %s', (_, algorithm) => {
  let passkey: FakePasskey;
  let whole: PasskeyAssertion;
  let expected: ExpectedAssertion;

  beforeAll(async () => {
    passkey = await createFakePasskey(algorithm);
    whole = await passkey.assert(CHALLENGE);
    expected = expectedOf(passkey);
  });

  test('is taken', async () => {
    await checkAssertion(whole, expected);
  });

  test('is refused under another key, another algorithm, and a key that is none', async () => {
    const other = await createFakePasskey(algorithm);
    await refused(whole, { ...expected, publicKey: other.publicKey });
    for (const wrong of [ES256, RS256, EDDSA, -35, 0].filter((one) => one !== algorithm)) {
      await refused(whole, { ...expected, algorithm: wrong });
    }
    await refused(whole, { ...expected, publicKey: new Uint8Array(0) });
    await refused(whole, { ...expected, publicKey: expected.publicKey.slice(1) });
  });

  test('is refused with any bit of it changed', async () => {
    for (const part of ['clientData', 'authenticatorData', 'signature'] as const) {
      const { length } = whole[part];
      await fc.assert(
        fc.asyncProperty(fc.nat(length * 8 - 1), async (bit) => {
          const bytes = whole[part].slice();
          bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
          await refused({ ...whole, [part]: bytes }, expected);
        }),
        { numRuns: 60 },
      );
    }
  });

  test('is refused when cut short or followed by anything', async () => {
    for (const part of ['clientData', 'authenticatorData', 'signature'] as const) {
      const bytes = whole[part];
      for (const length of [0, 1, 32, 36, bytes.length - 1]) {
        await refused({ ...whole, [part]: bytes.slice(0, length) }, expected);
      }
      await refused({ ...whole, [part]: new Uint8Array([...bytes, 0]) }, expected);
    }
  });
});

describe('what is signed', () => {
  let passkey: FakePasskey;
  let expected: ExpectedAssertion;

  beforeAll(async () => {
    passkey = await createFakePasskey();
    expected = expectedOf(passkey);
  });

  const sayForged = async (spoken: Spoken) => refused(await passkey.assert(CHALLENGE, spoken), expected);
  const say = async (spoken: Spoken) => checkAssertion(await passkey.assert(CHALLENGE, spoken), expected);

  test.each<[string, Readonly<Record<string, unknown>>]>([
    ['the making of a passkey', { type: 'webauthn.create' }],
    ['no type', { type: undefined }],
    ['another challenge', { challenge: `${CHALLENGE.slice(0, -1)}9` }],
    ['a challenge with padding', { challenge: `${CHALLENGE}=` }],
    ['no challenge', { challenge: undefined }],
    ['a web site', { origin: 'https://portvakt.example' }],
    ['another extension', { origin: 'chrome-extension://portvakt2' }],
    ['an origin with a slash', { origin: `${OWN_ORIGIN}/` }],
    ['a frame in another site', { crossOrigin: true }],
    ['a frame whose top is named', { topOrigin: OWN_ORIGIN }],
    ['a crossOrigin that is no boolean', { crossOrigin: 'false' }],
  ])('is refused with client data of %s', async (_, clientData) => {
    await sayForged({ clientData });
  });

  test('may have members that are not known yet, and none about frames', async () => {
    await say({ clientData: { crossOrigin: undefined, new_member: { a: 1 } } });
  });

  test('is refused with client data that is no JSON object in UTF-8, or too long', async () => {
    const texts = ['', 'null', '[]', '"text"', '{"type":"webauthn.get"', '\uFEFF{}'];
    for (const clientBytes of texts.map((text) => encodeUtf8(text))) await sayForged({ clientBytes });
    await sayForged({ clientBytes: Uint8Array.of(0x7b, 0xff, 0x7d) });
    await say({ clientData: { padding: 'x'.repeat(3500) } });
    await sayForged({ clientData: { padding: 'x'.repeat(4096) } });
  });

  test('is refused for another relying party, the mere host of ours among them', async () => {
    await sayForged({ rpId: 'portvakt' });
    await sayForged({ rpId: 'chrome-extension://other' });
    await sayForged({ rpId: '' });
  });

  test.each<[string, number]>([
    ['nobody there', 0x04],
    ['nobody verified', 0x01],
    ['neither', 0x00],
    ['a new credential', UP_UV | ATTESTED],
    ['backed up and not eligible for it', UP_UV | BACKED_UP],
    ['extensions that are missing', UP_UV | EXTENSIONS],
  ])('is refused with flags of %s', async (_, flags) => {
    await sayForged({ flags });
  });

  test('is taken with the flags of a synced passkey, and with extensions', async () => {
    await say({ flags: UP_UV | BACKUP_ELIGIBLE });
    await say({ flags: UP_UV | BACKUP_ELIGIBLE | BACKED_UP });
    await say({ flags: UP_UV | EXTENSIONS, extensions: EMPTY_MAP });
  });

  test('is refused with extensions that are no map, unannounced, or too long', async () => {
    await sayForged({ flags: UP_UV | EXTENSIONS, extensions: Uint8Array.of(0x80) });
    await sayForged({ extensions: EMPTY_MAP });
    const long: Bytes = new Uint8Array(4096 - 36).fill(0xa0);
    await sayForged({ flags: UP_UV | EXTENSIONS, extensions: long });
    await say({ flags: UP_UV | EXTENSIONS, extensions: long.slice(1) });
  });
});

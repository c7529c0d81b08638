import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Bytes, concatBytes } from '../../../lib/encoding/bytes.ts';
import { encodeUtf8 } from '../../../lib/encoding/utf8.ts';
import { PortvaktError } from '../../../lib/errors.ts';
import { joinFields, u16, u32, u64, u8 } from '../../../lib/vault/field-writer.ts';
import { padBody } from '../../../lib/vault/padding.ts';
import { encryptGcm, sha256 } from '../../../lib/vault/aes-gcm.ts';
import { deriveContentKey } from '../../../lib/vault/vault-key.ts';
import type { VaultHeader } from '../../../lib/vault/header.ts';
import { VAULT_LIMITS } from '../../../lib/vault/limits.ts';
import { encodeHeader, parseRecord } from '../../../lib/vault/record.ts';
import { openRecord, sealRecord } from '../../../lib/vault/seal-record.ts';
import type { PasskeySlot, Slot } from '../../../lib/vault/slots.ts';
import { countUp, randomBytes, sealSample, type SealedSample } from '../../support/sealed-sample.ts';
import { cheapKdf } from '../../support/vault-fakes.ts';

const wrapped = { createdAt: 5, iv: countUp(12), wrappedKey: countUp(48) };
const password: Slot = {
  ...wrapped,
  kind: 'password',
  kdf: { memoryKiB: 65_536, iterations: 3, parallelism: 4, salt: countUp(16) },
};
const passkey = (number: number): PasskeySlot => ({
  ...wrapped,
  kind: 'passkey',
  credentialId: countUp(64, number),
  publicKey: countUp(91),
  algorithm: -257,
  prfSalt: countUp(32),
  name: 'Kari sin nøkkel 🔑',
});
const recovery: Slot = { ...wrapped, kind: 'recovery', salt: countUp(32) };
const passkeys = (count: number) => Array.from({ length: count }, (_, number) => passkey(number));

const header: VaultHeader = {
  vaultId: countUp(16),
  epoch: 4_000_000_000,
  generation: Number.MAX_SAFE_INTEGER,
  previousHeader: countUp(32),
  commitment: countUp(16),
  slots: [password, ...passkeys(5), recovery],
  seed: countUp(32),
  iv: countUp(12),
};
const body = new Uint8Array(1024 + 16);
const recordOf = (change: Partial<VaultHeader>) => concatBytes(encodeHeader({ ...header, ...change }), body);

const magic = encodeUtf8('PVKVAULT');
const rawRecord = (fields: Bytes, tail: Bytes = body) => concatBytes(magic, u32(fields.length), fields, tail);

let sample: SealedSample;
beforeAll(async () => {
  sample = await sealSample(cheapKdf().kdf);
});

describe('a record', () => {
  test('keeps every field, passkeys included', () => {
    const record = parseRecord(recordOf({}));
    expect(record?.header).toEqual(header);
    expect(record?.body).toEqual(body);
    expect(record && encodeHeader(record.header)).toEqual(record?.headerBytes);
  });

  test('without the magic it is not this format', () => {
    expect(parseRecord(new Uint8Array())).toBeUndefined();
    expect(parseRecord(encodeUtf8('{"vault":1}'))).toBeUndefined();
    expect(parseRecord(magic.slice(0, 7))).toBeUndefined();
  });

  test('a later version says so, whatever follows', () => {
    expect(() => parseRecord(rawRecord(joinFields(u16(2), countUp(3))))).toThrow('vault.newer_format');
    expect(() => parseRecord(rawRecord(joinFields(u16(0), countUp(3))))).toThrow('vault.damaged');
  });

  test.each<[string, Slot[]]>([
    ['none', []],
    ['no password', [recovery]],
    ['two passwords', [password, password]],
    ['two recovery codes', [password, recovery, recovery]],
    ['another order', [recovery, password]],
    ['a passkey after the recovery code', [password, recovery, passkey(1)]],
    ['six passkeys', [password, ...passkeys(6)]],
    ['the same passkey twice', [password, passkey(1), passkey(1)]],
  ])('slots: %s', async (_, slots) => {
    expect(() => parseRecord(recordOf({ slots }))).toThrow('vault.damaged');
    const base = { ...header, slots };
    await expect(sealRecord(base, sample.vaultKey, countUp(5), randomBytes)).rejects.toThrow('vault.damaged');
  });

  test.each<[string, Partial<VaultHeader>]>([
    ['epoch 0', { epoch: 0 }],
    ['generation 0', { generation: 0 }],
    ['short vault id', { vaultId: countUp(15) }],
    ['long commitment', { commitment: countUp(17) }],
    ['long hash', { previousHeader: countUp(33) }],
    ['short seed', { seed: countUp(31) }],
    ['long iv', { iv: countUp(16) }],
    ['no credential id', { slots: [password, { ...passkey(1), credentialId: countUp(0) }] }],
    ['long credential id', { slots: [password, { ...passkey(1), credentialId: countUp(1024) }] }],
    ['long name', { slots: [password, { ...passkey(1), name: 'x'.repeat(257) }] }],
    ['long wrapped key', { slots: [{ ...password, wrappedKey: countUp(49) }] }],
  ])('%s', (_, change) => {
    expect(() => parseRecord(recordOf(change))).toThrow('vault.damaged');
  });

  /** A record around the fields of one slot, as another writer might make it. */
  const recordOfSlot = (slotHeader: Bytes, ...more: Bytes[]) => {
    const slot = joinFields(slotHeader, wrapped.iv, wrapped.wrappedKey, ...more);
    const start = [u16(1), countUp(16), u32(1), u64(1), countUp(32), countUp(16)];
    return [...start, joinFields(slot), countUp(32), countUp(12)];
  };
  const passwordHeader = (version: number, ...more: Bytes[]) =>
    joinFields(u8(1), u64(5), u8(version), u32(65_536), u32(3), u32(4), countUp(16), ...more);
  const extra = countUp(3);

  test('made by hand, it is read', () => {
    expect(parseRecord(rawRecord(joinFields(...recordOfSlot(passwordHeader(0x13)))))?.header.slots).toEqual([
      password,
    ]);
  });

  test.each<[string, Bytes[]]>([
    ['another field in the header', [...recordOfSlot(passwordHeader(0x13)), extra]],
    ['another field in a slot', recordOfSlot(passwordHeader(0x13), extra)],
    ['another field in the header of a slot', recordOfSlot(passwordHeader(0x13, extra))],
    ['Argon2 1.0', recordOfSlot(passwordHeader(0x10))],
    ['an unknown kind of slot', recordOfSlot(joinFields(u8(4), u64(5), countUp(32)))],
  ])('%s', (_, fields) => {
    expect(() => parseRecord(rawRecord(joinFields(...fields)))).toThrow('vault.damaged');
  });

  test('a generation above 2^53 - 1', () => {
    const bytes = recordOf({});
    const at = 12 + (4 + 2) + (4 + 16) + (4 + 4) + 4;
    bytes[at + 1] = 0x20;
    expect(() => parseRecord(bytes)).toThrow('vault.damaged');
  });

  test('a body of a size that no sealer makes', () => {
    const start = encodeHeader(header);
    for (const length of [0, 16, 1023, 1024, 1041, VAULT_LIMITS.maxBody + 1024 + 16]) {
      expect(() => parseRecord(concatBytes(start, new Uint8Array(length)))).toThrow('vault.damaged');
    }
  });

  test('a header above its limit is refused by its length alone', () => {
    const fields = joinFields(u16(2), new Uint8Array(VAULT_LIMITS.maxHeader));
    expect(() => parseRecord(rawRecord(fields))).toThrow('vault.damaged');
    expect(() => parseRecord(rawRecord(fields.slice(0, VAULT_LIMITS.maxHeader)))).toThrow(
      'vault.newer_format',
    );
  });

  test('any bytes after the magic: an answer or an error of ours, never another', () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc.uint8Array({ maxLength: 600 }).map((fields) => concatBytes(u32(fields.length), fields, body)),
      fc
        .array(fc.uint8Array({ maxLength: 60 }), { maxLength: 10 })
        .map((fields) => joinFields(u16(1), ...fields))
        .map((fields) => concatBytes(u32(fields.length), fields, body)),
    );
    fc.assert(
      fc.property(bytes, (tail) => {
        try {
          parseRecord(concatBytes(magic, tail));
        } catch (thrown) {
          expect(thrown).toBeInstanceOf(PortvaktError);
        }
      }),
    );
  });
});

describe('sealing', () => {
  test('any content comes back, padded to whole kibibytes', async () => {
    const { vaultKey, record } = sample;
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 3000 }), async (content) => {
        const sealed = parseRecord(await sealRecord(record.header, vaultKey, content, randomBytes));
        if (!sealed) throw new Error('not a record');
        expect((sealed.body.length - 16) % 1024).toBe(0);
        expect(await openRecord(sealed, vaultKey)).toEqual(content);
      }),
      { numRuns: 30 },
    );
  });

  test('the limit is 4 MiB with length and padding', async () => {
    const { vaultKey, record } = sample;
    const largest = new Uint8Array(VAULT_LIMITS.maxBody - 4);
    const sealed = parseRecord(await sealRecord(record.header, vaultKey, largest, randomBytes));
    expect(sealed?.body.length).toBe(VAULT_LIMITS.maxBody + 16);
    const larger = new Uint8Array(VAULT_LIMITS.maxBody - 3);
    await expect(sealRecord(record.header, vaultKey, larger, randomBytes)).rejects.toThrow('vault.too_large');
  });

  test('two saves of the same content share no seed, iv or ciphertext', async () => {
    const { vaultKey, record } = sample;
    const seal = async () => parseRecord(await sealRecord(record.header, vaultKey, countUp(9), randomBytes));
    const [first, second] = [await seal(), await seal()];
    expect(first?.header.seed).not.toEqual(second?.header.seed);
    expect(first?.header.iv).not.toEqual(second?.header.iv);
    expect(first?.body).not.toEqual(second?.body);
  });

  test('another vault key is refused', async () => {
    const other = await sealSample(cheapKdf().kdf);
    await expect(openRecord(sample.record, other.vaultKey)).rejects.toThrow('vault.damaged');
  });

  test('a body that this key opens under the commitment of another is refused', async () => {
    const { vaultKey, record } = sample;
    const forged = { ...record.header, commitment: countUp(16) };
    const headerBytes = encodeHeader(forged);
    const contentKey = await deriveContentKey(vaultKey, forged);
    const padded = padBody(countUp(9));
    const body = await encryptGcm(contentKey, forged.iv, await sha256(headerBytes), padded);
    const parsed = parseRecord(concatBytes(headerBytes, body));
    if (!parsed) throw new Error('not a record');
    await expect(openRecord(parsed, vaultKey)).rejects.toThrow('vault.damaged');
  });

  test('the vault key cannot be exported', async () => {
    expect(sample.vaultKey.extractable).toBe(false);
    await expect(crypto.subtle.exportKey('raw', sample.vaultKey)).rejects.toThrow();
  });
});

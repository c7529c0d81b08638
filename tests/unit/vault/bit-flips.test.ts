import { beforeAll, describe, expect, test } from 'vitest';
import type { Bytes } from '../../../lib/encoding/bytes.ts';
import { deriveArgon2id } from '../../../lib/vault/argon2.ts';
import { importHkdfKey } from '../../../lib/vault/hkdf.ts';
import { parseRecord } from '../../../lib/vault/record.ts';
import { openRecord } from '../../../lib/vault/seal-record.ts';
import { derivePasswordSecret, unwrapKey } from '../../../lib/vault/wrap-key.ts';
import { SAMPLE_PASSWORD, sealSample, type SealedSample } from '../../support/sealed-sample.ts';
import { cheapKdf } from '../../support/vault-fakes.ts';

let sample: SealedSample;
let cheap: SealedSample;

beforeAll(async () => {
  sample = await sealSample(deriveArgon2id);
  cheap = await sealSample(cheapKdf().kdf);
});

function flip(bytes: Bytes, bit: number): Bytes {
  const flipped = bytes.slice();
  flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  return flipped;
}

/** The bits of `bytes` up to `count` whose flip is accepted; many are tried at a time, the engine has threads. */
async function acceptedFlips(bytes: Bytes, count: number, open: (bytes: Bytes) => Promise<unknown>) {
  const accepted: number[] = [];
  const tryBit = async (bit: number) => {
    if (!(await isRefused(() => open(flip(bytes, bit))))) accepted.push(bit);
  };
  for (let first = 0; first < count; first += 64) {
    await Promise.all(
      Array.from({ length: Math.min(64, count - first) }, (_, index) => tryBit(first + index)),
    );
  }
  return accepted;
}

async function isRefused(open: () => Promise<unknown>): Promise<boolean> {
  try {
    return (await open()) === undefined;
  } catch {
    return true;
  }
}

/** From the password to the content, as at an unlock. */
async function openByPassword(bytes: Bytes): Promise<unknown> {
  const record = parseRecord(bytes);
  const slot = record?.header.slots[0];
  if (!record || slot?.kind !== 'password') return undefined;
  const secret = await derivePasswordSecret(SAMPLE_PASSWORD, slot, cheapKdf().kdf);
  const raw = await unwrapKey(slot, record.header, secret);
  return openRecord(record, await importHkdfKey(raw));
}

async function openByKey(bytes: Bytes, vaultKey: CryptoKey): Promise<unknown> {
  const record = parseRecord(bytes);
  return record && openRecord(record, vaultKey);
}

describe('every single bit of a small vault', () => {
  test('unchanged, it opens', async () => {
    expect(await openByKey(sample.record.bytes, sample.vaultKey)).toBeInstanceOf(Uint8Array);
    expect(await openByPassword(cheap.record.bytes)).toBeInstanceOf(Uint8Array);
  });

  test('flipped, it is refused with the right vault key', { timeout: 60_000 }, async () => {
    const { bytes } = sample.record;
    const open = (flipped: Bytes) => openByKey(flipped, sample.vaultKey);
    expect(await acceptedFlips(bytes, bytes.length * 8, open)).toEqual([]);
  });

  test('flipped in the header, it is refused with the right password', { timeout: 60_000 }, async () => {
    const { bytes, headerBytes } = cheap.record;
    expect(await acceptedFlips(bytes, headerBytes.length * 8, openByPassword)).toEqual([]);
  });

  test('cut short or grown by any number of bytes, it is refused', async () => {
    const { bytes } = sample.record;
    for (let length = 0; length < bytes.length; length++) {
      expect(await isRefused(() => openByKey(bytes.slice(0, length), sample.vaultKey))).toBe(true);
    }
    for (const extra of [1, 16, 1024]) {
      const grown = new Uint8Array(bytes.length + extra);
      grown.set(bytes);
      expect(await isRefused(() => openByKey(grown, sample.vaultKey))).toBe(true);
    }
  });

  test('each slot is authenticated by itself', async () => {
    const [slot] = sample.record.header.slots;
    if (slot?.kind !== 'password') throw new Error('no password slot');
    const { header } = sample.record;
    const secret = await derivePasswordSecret(SAMPLE_PASSWORD, slot, deriveArgon2id);
    expect(await unwrapKey(slot, header, secret)).toEqual(sample.rawKey);
    const changed = [
      { ...slot, createdAt: slot.createdAt + 1 },
      { ...slot, kdf: { ...slot.kdf, iterations: slot.kdf.iterations + 1 } },
      { ...slot, kdf: { ...slot.kdf, salt: flip(slot.kdf.salt, 3) } },
      { ...slot, iv: flip(slot.iv, 0) },
      { ...slot, wrappedKey: flip(slot.wrappedKey, 383) },
    ];
    for (const other of changed) {
      await expect(unwrapKey(other, header, secret)).rejects.toThrow('vault.open_failed');
    }
    await expect(unwrapKey(slot, { ...header, epoch: 4 }, secret)).rejects.toThrow('vault.open_failed');
    const elsewhere = { ...header, vaultId: flip(header.vaultId, 9) };
    await expect(unwrapKey(slot, elsewhere, secret)).rejects.toThrow('vault.open_failed');
  });
});

import { describe, expect, test } from 'vitest';
import { concatBytes } from '../../../lib/encoding/bytes.ts';
import { encodeUtf8 } from '../../../lib/encoding/utf8.ts';
import { sha256 } from '../../../lib/vault/aes-gcm.ts';
import { EMPTY_DOCUMENT } from '../../../lib/vault/document.ts';
import { FieldReader } from '../../../lib/vault/field-reader.ts';
import { joinFields, u32 } from '../../../lib/vault/field-writer.ts';
import { parseRecord } from '../../../lib/vault/record.ts';
import { hashHeader, openRecord } from '../../../lib/vault/seal-record.ts';
import { countUp, sealSample } from '../../support/sealed-sample.ts';
import { cheapKdf } from '../../support/vault-fakes.ts';

describe('a record that ends early', () => {
  const magic = encodeUtf8('PVKVAULT');

  test.each([
    ['behind the magic', magic],
    ['within the length', concatBytes(magic, Uint8Array.of(0, 0, 0))],
    ['behind the length', concatBytes(magic, u32(0))],
    ['within the fields', concatBytes(magic, u32(100), countUp(20))],
  ])('%s', (_, bytes) => {
    expect(() => parseRecord(bytes)).toThrow('vault.damaged');
  });

  test('a field without room for its length', () => {
    expect(() => new FieldReader(Uint8Array.of(0, 0, 0)).field(0, 10)).toThrow('vault.damaged');
  });

  test('a field of nothing is one', () => {
    const reader = new FieldReader(joinFields(countUp(0)));
    expect(reader.field(0, 10)).toEqual(countUp(0));
    expect(reader.atEnd).toBe(true);
  });
});

describe('a sealed record', () => {
  test('with a changed body is damaged, whatever its header says', async () => {
    const { record, vaultKey } = await sealSample(cheapKdf().kdf, EMPTY_DOCUMENT);
    const body = record.body.slice();
    body[0] = (body[0] ?? 0) ^ 1;
    await expect(openRecord({ ...record, body }, vaultKey)).rejects.toThrow('vault.damaged');
  });

  test('is named by the hash of its header', async () => {
    const { record } = await sealSample(cheapKdf().kdf, EMPTY_DOCUMENT);
    expect(await hashHeader(record)).toEqual(await sha256(record.headerBytes));
    expect(record.bytes.slice(0, record.headerBytes.length)).toEqual(record.headerBytes);
  });
});

describe('the name of a passkey that is no text', () => {
  test('is damage', async () => {
    const { record } = await sealSample(cheapKdf().kdf, EMPTY_DOCUMENT);
    const name = encodeUtf8('Nøkkelring');
    const bytes = record.bytes.slice();
    const at = bytes.findIndex((_, start) => name.every((byte, index) => bytes[start + index] === byte));
    expect(at).toBeGreaterThan(0);
    bytes[at + 1] = 0xff;
    expect(() => parseRecord(bytes)).toThrow('vault.damaged');
  });
});

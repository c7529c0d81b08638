import { expect, test } from 'vitest';
import { deriveArgon2id } from '../../../lib/vault/argon2.ts';
import { NO_CARE } from '../../../lib/vault/document.ts';
import { sampleDocument } from '../../support/sample-document.ts';
import { SAMPLE_PASSWORD, sealSample } from '../../support/sealed-sample.ts';
import { decryptVault } from '../../support/vault-decryptor.ts';

test('an independent reader of the specification opens what the sealer wrote', async () => {
  const { record, recoverySecret } = await sealSample(deriveArgon2id, sampleDocument(3));
  const bytes = Buffer.from(record.bytes);
  const { generation, json } = decryptVault(bytes, { password: SAMPLE_PASSWORD });
  expect(generation).toBe(12n);
  expect(decryptVault(bytes, { recovery: Buffer.from(recoverySecret) }).json).toEqual(json);
  expect(json).toMatchObject({ v: 4, t: [], r: [], s: [], c: NO_CARE });
  expect((json as { a: unknown[] }).a[1]).toEqual([
    'account-00000000000001',
    0,
    0,
    6,
    30,
    0,
    sampleDocument(2).accounts[1]?.secret,
    'Kommune 1',
    'kari.nordmann.1@kommune.example',
    ['https://login1.kommune.example'],
    1,
    1_768_478_400_000,
    1_768_478_400_001,
    [],
    '',
    0,
    '',
    '',
    0,
    0,
    [],
    [],
  ]);
});

import { expect, test } from 'vitest';
import { decodeBase64url } from '../../../lib/encoding/base64url.ts';
import { createVaultService } from '../../../lib/services/vault/vault-service.ts';
import { deriveArgon2id } from '../../../lib/vault/argon2.ts';
import { parseRecoveryCode } from '../../../lib/vault/recovery-code.ts';
import formatOne from '../../fixtures/vault/format-1.json' with { type: 'json' };
import { createFakeWorld } from '../../support/vault-fakes.ts';
import { decryptVault } from '../../support/vault-decryptor.ts';

/** One record of every format that was ever released. These files are never made anew. */
const FORMATS = [{ name: 'format 1', fixture: formatOne }];

test.each(FORMATS)('$name opens with its password and with its recovery code', async ({ fixture }) => {
  const world = createFakeWorld();
  world.mirror.records.set(0, decodeBase64url(fixture.record));
  const vault = createVaultService({ ...world.ports, kdf: deriveArgon2id });
  for (const by of [
    { method: 'password', secret: fixture.password },
    { method: 'recovery', secret: fixture.recoveryCode },
  ] as const) {
    await vault.unlock(by);
    expect(await vault.read()).toEqual(fixture.document);
    await vault.lock();
  }
});

test.each(FORMATS)('$name opens in the independent reader', ({ fixture }) => {
  const recovery = Buffer.from(parseRecoveryCode(fixture.recoveryCode));
  const { generation, json } = decryptVault(Buffer.from(fixture.record, 'base64url'), { recovery });
  expect(generation).toBe(BigInt(fixture.generation));
  expect(json).toMatchObject({ v: 1, r: fixture.document.registrations, s: fixture.document.answers });
});

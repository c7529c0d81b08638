import { describe, expect, test } from 'vitest';
import { decryptGcm } from '../../../lib/vault/aes-gcm.ts';
import { encodeUtf8 } from '../../../lib/encoding/utf8.ts';
import { joinFields } from '../../../lib/vault/field-writer.ts';
import { openSession, sealSession } from '../../../lib/vault/session-seal.ts';
import { countUp, randomBytes } from '../../support/sealed-sample.ts';

const vaultKey = countUp(32);
const vaultId = countUp(16, 100);
const seal = () => sealSession(vaultKey, vaultId, randomBytes);

describe('the two halves of a session', () => {
  test('give the vault key back together', async () => {
    expect(await openSession(await seal(), vaultId)).toEqual(vaultKey);
  });

  test('give nothing with a half of another session, or for another vault', async () => {
    const [one, other] = [await seal(), await seal()];
    await expect(openSession({ key: one.key, sealed: other.sealed }, vaultId)).rejects.toThrow(
      'vault.open_failed',
    );
    await expect(openSession(one, countUp(16))).rejects.toThrow('vault.open_failed');
  });

  test('give nothing where a bit was changed, or bytes are missing', async () => {
    const { key, sealed } = await seal();
    for (const at of [0, 11, 12, sealed.length - 1]) {
      const changed = sealed.slice();
      changed[at] = (changed[at] ?? 0) ^ 1;
      await expect(openSession({ key, sealed: changed }, vaultId)).rejects.toThrow('vault.open_failed');
    }
    for (const length of [0, 12, sealed.length - 1]) {
      const cut = { key, sealed: sealed.slice(0, length) };
      await expect(openSession(cut, vaultId)).rejects.toThrow('vault.open_failed');
    }
  });

  test('are an AES key that stays where it is, and an iv of twelve fresh bytes with the ciphertext', async () => {
    const asked: number[] = [];
    const { key, sealed } = await sealSession(vaultKey, vaultId, (length) => {
      asked.push(length);
      return countUp(length);
    });
    expect(key.extractable).toBe(false);
    expect(key.algorithm).toEqual({ name: 'AES-GCM', length: 256 });
    expect(asked).toEqual([12]);
    expect(sealed.slice(0, 12)).toEqual(countUp(12));
    expect(sealed).toHaveLength(12 + 32 + 16);
  });

  test('are bound to their purpose', async () => {
    const { key, sealed } = await seal();
    const aad = joinFields(encodeUtf8('portvakt.vault.session.1'), vaultId);
    expect(await decryptGcm(key, sealed.slice(0, 12), aad, sealed.slice(12))).toEqual(vaultKey);
  });
});

import { beforeEach, describe, expect, test } from 'vitest';
import { encodeBase64url } from '../../../../../lib/encoding/base64url.ts';
import { ARGON2_DEFAULT } from '../../../../../lib/vault/argon2.ts';
import { EMPTY_DOCUMENT } from '../../../../../lib/vault/document.ts';
import { importHkdfKey } from '../../../../../lib/vault/hkdf.ts';
import type { NewSlot, PasswordSlot, RecoverySlot, Slot } from '../../../../../lib/vault/slots.ts';
import { derivePasswordSecret, wrapKey } from '../../../../../lib/vault/wrap-key.ts';
import { parseRecord } from '../../../../../lib/vault/record.ts';
import { sealDocument } from '../../../../../lib/services/vault/save-record.ts';
import { addAccount } from '../../../../support/sample-document.ts';
import { countOpenedBy, SlotStage } from '../../../../support/slot-stage.ts';
import { PASSWORD } from '../../../../support/vault-fakes.ts';

const WEAK = { memoryKiB: 19 * 1024, iterations: 2, parallelism: 1 };
const by = { method: 'password', secret: PASSWORD } as const;

let stage: SlotStage;

/** A vault of an earlier version of Portvakt, in both stores. */
async function put(cost: Omit<PasswordSlot['kdf'], 'salt'>, withRecovery: boolean): Promise<void> {
  const { random, kdf, now } = stage.world.ports;
  const home = { vaultId: random(16), epoch: 1 };
  const raw = random(32);
  const password: NewSlot<PasswordSlot> = {
    kind: 'password',
    createdAt: now() - 1000,
    kdf: { ...cost, salt: random(16) },
  };
  const recovery: NewSlot<RecoverySlot> = { kind: 'recovery', createdAt: now(), salt: random(32) };
  const secret = await derivePasswordSecret(PASSWORD, password, kdf);
  const slots: Slot[] = [await wrapKey<PasswordSlot>(password, home, secret, raw, random)];
  if (withRecovery) slots.push(await wrapKey<RecoverySlot>(recovery, home, random(20), raw, random));
  const base = { ...home, generation: 1, previousHeader: new Uint8Array(32), slots };
  const document = addAccount(1)(EMPTY_DOCUMENT);
  const { record } = await sealDocument(base, await importHkdfKey(raw), document, random);
  const installId = encodeBase64url(random(16));
  await stage.world.ports.primary.writeRecord(1, record.bytes, installId);
  await stage.world.ports.mirror.writeCopies(record.bytes, 2, installId);
}

const newest = () => parseRecord(stage.world.mirror.records.get(0) ?? new Uint8Array())?.header;

beforeEach(() => {
  stage = new SlotStage();
  stage.restart();
});

describe('the KDF cost of an earlier version', () => {
  test('is brought up to date where the password is the only way in', async () => {
    await put(WEAK, false);
    await stage.vault.unlock(by);
    expect(await stage.vault.state()).toMatchObject({ weakKdf: true });
    const before = newest()?.slots[0];
    await stage.slots.upgradeKdf(PASSWORD);
    expect(newest()).toMatchObject({ epoch: 2, slots: [{ kind: 'password', kdf: ARGON2_DEFAULT }] });
    expect(newest()?.slots[0]?.createdAt).toBe(before?.createdAt);
    expect(await stage.vault.state()).toMatchObject({ state: 'unlocked', weakKdf: false });
    await stage.vault.lock();
    await stage.vault.unlock(by);
    expect((await stage.vault.read()).accounts).toHaveLength(1);
    const { opened, of } = await countOpenedBy(stage.world, by);
    expect(opened).toBe(of);
  });

  test('stays where a recovery code would silently open no more, and the user is told', async () => {
    await put(WEAK, true);
    await stage.vault.unlock(by);
    await stage.slots.upgradeKdf(PASSWORD);
    expect(newest()).toMatchObject({ epoch: 1 });
    expect(await stage.vault.state()).toMatchObject({ weakKdf: true });
    expect(await stage.slots.list()).toMatchObject({ password: { weak: true } });
  });

  test('stays where it is today’s, or more', async () => {
    await put({ ...ARGON2_DEFAULT, memoryKiB: 128 * 1024 }, false);
    await stage.vault.unlock(by);
    await stage.slots.upgradeKdf(PASSWORD);
    expect(newest()).toMatchObject({ epoch: 1 });
  });

  test('stays while locked, and where the store refuses, without a word', async () => {
    await put(WEAK, false);
    await stage.slots.upgradeKdf(PASSWORD);
    await stage.vault.unlock(by);
    stage.world.primary.failing.add('replaceAll');
    await stage.slots.upgradeKdf(PASSWORD);
    expect(newest()).toMatchObject({ epoch: 1 });
    expect((await stage.vault.read()).accounts).toHaveLength(1);
  });
});

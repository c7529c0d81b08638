import { beforeEach, expect, test } from 'vitest';
import type { FoundKey } from '../../../../lib/services/vault/find-vault-key.ts';
import { importHkdfKey } from '../../../../lib/vault/hkdf.ts';
import { parseRecord } from '../../../../lib/vault/record.ts';
import { plant, sealAgain } from '../../../support/seal-again.ts';
import { createVaultService } from '../../../../lib/services/vault/vault-service.ts';
import { VaultSession } from '../../../../lib/services/vault/vault-session.ts';
import { openVaultStage, type VaultStage } from '../../../support/vault-stage.ts';

let stage: VaultStage;
let found: FoundKey;
beforeEach(async () => {
  stage = await openVaultStage(1);
  const raw = stage.world.ports.random(32);
  found = { raw, key: await importHkdfKey(raw) };
});

/** The open vault under the new key, in epoch 2. */
async function opening() {
  const bytes = await sealAgain(stage, { epoch: 2, generation: 3 }, { key: found.key });
  const record = parseRecord(bytes);
  if (!record) throw new Error('no record');
  return { ...(await stage.session.current()), record };
}

test('a new key takes the place of the open one, also for the next worker', async () => {
  const next = await opening();
  await stage.session.begin(found, next, stage.session.locks);
  expect((await stage.session.current()).vaultKey).toBe(found.key);
  const { primary, mirror } = stage.world;
  for (const place of [0, 1, 2]) primary.records.set(place, next.record.bytes);
  for (const place of [0, 1]) mirror.records.set(place, next.record.bytes);
  stage.restart();
  expect((await stage.session.current()).record.header.epoch).toBe(2);
  expect(await stage.count()).toBe(1);
});

test('a use that is noted meanwhile does not bring the old key back', async () => {
  const next = await opening();
  const beginning = stage.session.begin(found, next, stage.session.locks);
  const uses = Array.from({ length: 10 }, async (_, turns) => {
    for (let turn = 0; turn < turns; turn++) await Promise.resolve();
    await stage.vault.touch();
  });
  await Promise.all([beginning, ...uses]);
  plant(stage, next.record.bytes, 3);
  expect((await stage.session.current()).record.header.epoch).toBe(2);
});

test('a lock meanwhile wins, and nothing of either key is left', async () => {
  const beginning = stage.session.begin(found, await opening(), stage.session.locks);
  const refused = expect(beginning).rejects.toThrow('vault.locked');
  await stage.vault.lock();
  await refused;
  expect(stage.world.session.value).toBeUndefined();
  expect(stage.world.sessionKey.value).toBeUndefined();
  await expect(stage.session.current()).rejects.toThrow('vault.locked');
});

test.each([true, false])(
  'what begins while an old session is being restored stays (old one opens: %s)',
  async (opens) => {
    if (!opens) stage.world.sessionKey.value = await otherSessionKey();
    const gate = Promise.withResolvers<undefined>();
    const { ports } = stage.world;
    const get = async () => {
      const kept = await ports.session.get();
      await gate.promise;
      return kept;
    };
    const session = new VaultSession({ ...ports, session: { ...ports.session, get } });
    const next = await opening();
    const restoring = session.current();
    await session.begin(found, next, session.locks);
    gate.resolve(undefined);
    expect((await restoring).vaultKey).toBe(found.key);
    expect((await session.current()).vaultKey).toBe(found.key);
    expect(stage.world.session.value).toBeDefined();
  },
);

test('services over one session see the same vault', async () => {
  const other = createVaultService(stage.world.ports, stage.session);
  expect(await other.read()).toBe(await stage.vault.read());
  await other.lock();
  await expect(stage.vault.read()).rejects.toThrow('vault.locked');
});

function otherSessionKey() {
  return crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

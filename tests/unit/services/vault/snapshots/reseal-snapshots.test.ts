import { beforeEach, expect, test, vi } from 'vitest';
import { resealSnapshots } from '../../../../../lib/services/vault/snapshots/reseal-snapshots.ts';
import { PortvaktError } from '../../../../../lib/errors.ts';
import { importHkdfKey } from '../../../../../lib/vault/hkdf.ts';
import { parseRecord } from '../../../../../lib/vault/record.ts';
import { openRecord } from '../../../../../lib/vault/seal-record.ts';
import { addAccount } from '../../../../support/sample-document.ts';
import { openVaultStage, type VaultStage } from '../../../../support/vault-stage.ts';

let stage: VaultStage;
let newKey: CryptoKey;
let oldKey: CryptoKey;

beforeEach(async () => {
  stage = await openVaultStage(1);
  await stage.snapshots.take('import');
  await stage.vault.edit(addAccount(1));
  newKey = await importHkdfKey(stage.world.ports.random(32));
  oldKey = (await stage.session.current()).vaultKey;
});

const snapshots = () => [...stage.world.primary.snapshots.values()];
const reseal = async (ports = stage.world.ports) => {
  const { vaultId, slots } = (await stage.session.current()).record.header;
  return resealSnapshots(ports, oldKey, { vaultId, slots: slots.slice(0, 1), epoch: 2 }, newKey);
};

test('every snapshot has the same content and generation under the new key, epoch and slots', async () => {
  const before = snapshots();
  const resealed = await reseal();
  expect(resealed.map(({ id, at, reason }) => [id, at, reason])).toEqual(
    before.map(({ id, at, reason }) => [id, at, reason]),
  );
  for (const [index, { bytes }] of resealed.entries()) {
    const old = parseRecord(before[index]?.bytes ?? bytes);
    const made = parseRecord(bytes);
    if (!old || !made) throw new Error('no records');
    expect(await openRecord(made, newKey)).toEqual(await openRecord(old, oldKey));
    expect(made.header).toMatchObject({ epoch: 2, generation: old.header.generation });
    expect(made.header.slots).toHaveLength(1);
    await expect(openRecord(made, oldKey)).rejects.toThrow('vault.damaged');
  }
  expect(snapshots()).toEqual(before);
});

test('one that does not open goes to the quarantine', async () => {
  snapshots()[0]?.bytes.fill(0, -30);
  const damaged = snapshots()[0]?.bytes;
  const others = snapshots().length - 1;
  expect(await reseal()).toHaveLength(others);
  expect([...stage.world.primary.quarantine.values()].map(({ bytes }) => bytes)).toEqual([damaged]);
});

test('one that can be kept nowhere stops it', async () => {
  snapshots()[0]?.bytes.fill(0, 0, 30);
  stage.world.primary.failing.add('quarantine');
  await expect(reseal()).rejects.toThrow('vault.store_failed');
});

test('one that cannot be read stops it, unless it is not even bytes', async () => {
  stage.world.primary.failing.add('readSnapshot');
  await expect(reseal()).rejects.toThrow('vault.store_failed');
  const { ports } = stage.world;
  const primary = {
    ...ports.primary,
    readSnapshot: () => Promise.reject(new PortvaktError('vault.damaged')),
  };
  expect(await reseal({ ...ports, primary })).toEqual([]);
});

test('a cipher that goes wrong is noticed', async () => {
  const encrypt = crypto.subtle.encrypt.bind(crypto.subtle);
  const wrong = vi.spyOn(crypto.subtle, 'encrypt').mockImplementation((algorithm, key, data) => {
    const changed = new Uint8Array(data as Uint8Array<ArrayBuffer>);
    changed[10] = (changed[10] ?? 0) ^ 1;
    return encrypt(algorithm, key, changed);
  });
  await expect(reseal()).rejects.toThrow('vault.store_failed');
  wrong.mockRestore();
});

import { expect, test, vi } from 'vitest';
import { PortvaktError } from '../../../../../lib/errors.ts';
import type { PrimaryStore } from '../../../../../lib/services/ports.ts';
import { sealDocument } from '../../../../../lib/services/vault/save-record.ts';
import { addAccount } from '../../../../support/sample-document.ts';
import { countOpenedBy, SlotStage } from '../../../../support/slot-stage.ts';
import { type FakeStoreContent, PASSWORD } from '../../../../support/vault-fakes.ts';

const NEW_PASSWORD = 'another horse battery';
const ACCOUNTS = 4;
const BY_OLD = { method: 'password', secret: PASSWORD } as const;

test('a change whose writes come out torn is undone', async () => {
  const stage = await SlotStage.create();
  for (let number = 0; number < ACCOUNTS; number++) await stage.vault.edit(addAccount(number));
  const { primary } = stage.world;
  const { replaceAll } = stage.world.ports.primary;
  let torn = 0;
  const tearOnce: typeof replaceAll = async (content) => {
    primary.tear = torn++ === 0 ? (bytes) => bytes.slice(0, bytes.length / 2) : undefined;
    await replaceAll(content);
    primary.tear = undefined;
  };
  stage.restart({ ...stage.world.ports, primary: { ...stage.world.ports.primary, replaceAll: tearOnce } });
  await expect(stage.slots.change(stage.wanted({ newPassword: NEW_PASSWORD }))).rejects.toThrow(
    'vault.store_failed',
  );
  expect(torn).toBe(2);
  const { opened, of } = await countOpenedBy(stage.world, BY_OLD);
  expect(opened).toBe(of);
  expect((await stage.vault.edit(addAccount(ACCOUNTS))).accounts).toHaveLength(ACCOUNTS + 1);
});

test('where neither vault is left in the first store the session ends, and the mirror opens', async () => {
  const stage = await SlotStage.create();
  for (let number = 0; number < ACCOUNTS; number++) await stage.vault.edit(addAccount(number));
  const { primary } = stage.world;
  const { replaceAll } = stage.world.ports.primary;
  const tear: typeof replaceAll = async (content) => {
    primary.tear = (bytes) => bytes.slice(0, bytes.length / 2);
    await replaceAll(content);
  };
  stage.restart({ ...stage.world.ports, primary: { ...stage.world.ports.primary, replaceAll: tear } });
  await expect(stage.slots.change(stage.wanted({ newPassword: NEW_PASSWORD }))).rejects.toThrow(
    'vault.store_failed',
  );
  await expect(stage.vault.read()).rejects.toThrow('vault.locked');
  primary.tear = undefined;
  stage.restart();
  await stage.vault.unlock(BY_OLD);
  expect((await stage.vault.read()).accounts).toHaveLength(ACCOUNTS);
});

test('a refused write is not followed by another', async () => {
  const stage = await SlotStage.create();
  stage.world.primary.failing.add('replaceAll');
  await expect(stage.slots.change(stage.wanted())).rejects.toThrow('vault.store_failed');
  expect(stage.world.primary.log.filter((operation) => operation === 'replaceAll')).toHaveLength(1);
  expect(await stage.vault.state()).toMatchObject({ state: 'unlocked' });
});

test.each<[string, (primary: FakeStoreContent) => void]>([
  [
    'one snapshot less',
    ({ snapshots }) => {
      snapshots.clear();
    },
  ],
  [
    'a snapshot too many',
    (primary) =>
      [...primary.snapshots.values()].slice(0, 1).forEach((one) => primary.snapshots.set('9', one)),
  ],
  ['a record too many', (primary) => void primary.records.set(0, new Uint8Array([1]))],
  ['a record changed', (primary) => void primary.records.get(1)?.fill(0, -1)],
  ['another install id', (primary) => void (primary.installId = 'other')],
])('a store that is left with %s is put back', async (_, spoil) => {
  const stage = await SlotStage.create();
  const { replaceAll } = stage.world.ports.primary;
  let writes = 0;
  const spoiling: typeof replaceAll = async (content) => {
    await replaceAll(content);
    if (writes++ === 0) spoil(stage.world.primary);
  };
  stage.restart({ ...stage.world.ports, primary: { ...stage.world.ports.primary, replaceAll: spoiling } });
  await expect(stage.slots.change(stage.wanted({ newPassword: NEW_PASSWORD }))).rejects.toThrow(
    'vault.store_failed',
  );
  expect(writes).toBe(2);
  const { opened, of } = await countOpenedBy(stage.world, BY_OLD);
  expect(opened).toBe(of);
});

test('where the new session cannot begin, nothing goes on under the old key', async () => {
  const stage = await SlotStage.create();
  stage.restart({ ...stage.world.ports, autoLockMinutes: () => Promise.reject(new Error('no settings')) });
  expect(await stage.slots.change(stage.wanted({ newPassword: NEW_PASSWORD }))).toEqual({ dropped: [] });
  await expect(stage.vault.edit(addAccount(1))).rejects.toThrow('vault.locked');
  stage.restart();
  await stage.vault.unlock({ method: 'password', secret: NEW_PASSWORD });
});

test.each([
  ['slot', 'does not open', 32],
  ['slot', 'does not hold the vault key', 32],
  ['record of an older generation', 'does not open', 1024],
  ['record of an older generation', 'does not hold what it held', 1024],
])('a new %s that %s is never written', async (_, fault, size) => {
  const stage = await SlotStage.create();
  for (let number = 0; number < 3; number++) await stage.vault.edit(addAccount(number));
  const encrypt = crypto.subtle.encrypt.bind(crypto.subtle);
  // The first thing of that size that is sealed: vault keys have 32 bytes, bodies whole kibibytes.
  let spoilt = false;
  const spy = vi.spyOn(crypto.subtle, 'encrypt').mockImplementation(async (how, key, bytes) => {
    if (spoilt || bytes.byteLength % size !== 0 || bytes.byteLength < size) return encrypt(how, key, bytes);
    spoilt = true;
    const plain = new Uint8Array(bytes as ArrayBuffer).slice();
    if (fault !== 'does not open') plain[10] = (plain[10] ?? 0) ^ 1;
    const sealed = await encrypt(how, key, plain);
    if (fault === 'does not open') new Uint8Array(sealed).reverse();
    return sealed;
  });
  try {
    await expect(stage.slots.change(stage.wanted())).rejects.toThrow('vault.store_failed');
  } finally {
    spy.mockRestore();
  }
  expect(spoilt).toBe(true);
  expect(stage.world.primary.log).not.toContain('replaceAll');
});

test('a first store that cannot be read is not written, for nothing could be put back', async () => {
  const stage = await SlotStage.create();
  const before = new Map(stage.world.primary.records);
  stage.world.primary.failing.add('readRecord');
  await expect(stage.slots.change(stage.wanted())).rejects.toThrow('vault.store_failed');
  expect(stage.world.primary.log).not.toContain('replaceAll');
  expect(stage.world.primary.records).toEqual(before);
});

test('a place whose value is no bytes does not stand in the way', async () => {
  const stage = await SlotStage.create();
  const { readRecord } = stage.world.ports.primary;
  let readable = false;
  const primary: PrimaryStore = {
    ...stage.world.ports.primary,
    readRecord: (place) =>
      place === 0 && !readable ? Promise.reject(new PortvaktError('vault.damaged')) : readRecord(place),
    replaceAll: async (content) => {
      await stage.world.ports.primary.replaceAll(content);
      readable = true;
    },
  };
  stage.restart({ ...stage.world.ports, primary });
  expect(await stage.slots.change(stage.wanted())).toEqual({ dropped: [] });
});

test('with a mirror that cannot be written the change is made, said, and made up for later', async () => {
  const stage = await SlotStage.create();
  stage.world.mirror.failing.add('writeCopies');
  await stage.slots.change(stage.wanted({ newPassword: NEW_PASSWORD }));
  expect(await stage.vault.state()).toMatchObject({ state: 'unlocked', mirrorLagging: true });
  stage.world.mirror.failing.clear();
  await stage.vault.tidy();
  expect(await stage.vault.state()).toMatchObject({ mirrorLagging: false });
  expect(await countOpenedBy(stage.world, BY_OLD)).toMatchObject({ opened: 0 });
});

test('damaged generations and snapshots go to the quarantine, not to the bin', async () => {
  const stage = await SlotStage.create();
  for (let number = 0; number < ACCOUNTS; number++) await stage.vault.edit(addAccount(number));
  const { primary } = stage.world;
  // Generation 5 is at place 2 and the next one comes to place 0, so place 1 holds the one before.
  const older = primary.records.get(1);
  older?.fill(0, -50);
  await stage.slots.change(stage.wanted());
  expect([...primary.quarantine.values()].map(({ bytes }) => bytes)).toContainEqual(older);
  expect([...primary.records.keys()].sort()).toEqual([0, 2]);
});

test.each([
  ['a save that this session does not know', 1, 'vault.older'],
  ['another save of the same age', 0, 'vault.conflict'],
])('%s is not overwritten', async (_, later, code) => {
  const stage = await SlotStage.create();
  await stage.vault.edit(addAccount(1));
  const { record, vaultKey, document } = await stage.session.current();
  const { generation } = record.header;
  const base = { ...record.header, generation: generation + later };
  const other = await sealDocument(base, vaultKey, document, stage.world.ports.random);
  const place = (generation + later) % 3;
  stage.world.primary.records.set(place, other.record.bytes);
  await expect(stage.slots.change(stage.wanted())).rejects.toThrow(code);
  expect(stage.world.primary.records.get(place)).toEqual(other.record.bytes);
});

test('a record of a later version in the first store is not overwritten', async () => {
  const stage = await SlotStage.create();
  for (let number = 0; number < ACCOUNTS; number++) await stage.vault.edit(addAccount(number));
  const newer = new TextEncoder().encode('PVKVAULT\0\0\0\x06\0\0\0\x02\0\x7f');
  stage.world.primary.records.set(1, newer);
  await expect(stage.slots.change(stage.wanted())).rejects.toThrow('vault.newer_format');
  expect(stage.world.primary.records.get(1)).toEqual(newer);
});

import { beforeEach, describe, expect, test } from 'vitest';
import { encodeUtf8 } from '../../../../lib/encoding/utf8.ts';
import { createVaultService, type VaultService } from '../../../../lib/services/vault/vault-service.ts';
import { importHkdfKey } from '../../../../lib/vault/hkdf.ts';
import { parseRecord } from '../../../../lib/vault/record.ts';
import { createRecoveryCode, parseRecoveryCode } from '../../../../lib/vault/recovery-code.ts';
import { openRecord, sealRecord } from '../../../../lib/vault/seal-record.ts';
import { unwrapKey } from '../../../../lib/vault/wrap-key.ts';
import { addAccount } from '../../../support/sample-document.ts';
import { createFakeWorld, type FakeWorld, PASSWORD } from '../../../support/vault-fakes.ts';
import { damageRecord } from '../../../support/damage-record.ts';

let world: FakeWorld;
let vault: VaultService;
let recoveryCode: string;

const restart = () => (vault = createVaultService(world.ports));
const unlock = () => vault.unlock({ method: 'password', secret: PASSWORD });
const count = async () => (await vault.read()).accounts.length;

/** A locked vault of `edits` accounts in a worker that has just started. */
beforeEach(async () => {
  world = createFakeWorld();
  recoveryCode = createRecoveryCode(world.ports.random);
  restart();
  await vault.create(PASSWORD, recoveryCode);
  for (let number = 0; number < 4; number++) await vault.edit(addAccount(number));
  await vault.lock();
  restart();
});

/** Generation 5 is the newest: place 2 of the first store. */
const NEWEST = 2;

describe('damaged bytes', () => {
  test('the newest of the first store: the mirror serves, the damage goes to the quarantine', async () => {
    damageRecord(world.primary, NEWEST);
    const damaged = world.primary.records.get(NEWEST);
    await unlock();
    expect(await count()).toBe(4);
    expect([...world.primary.quarantine.values()]).toEqual([damaged]);
    expect(world.primary.records.get(NEWEST)).toEqual(world.mirror.records.get(0));
  });

  test('every copy of the newest: the generation before serves', async () => {
    damageRecord(world.primary, NEWEST);
    damageRecord(world.mirror, 0, 50);
    damageRecord(world.mirror, 1, 60);
    await unlock();
    expect(await count()).toBe(3);
    expect(world.primary.quarantine.size).toBe(3);
    await vault.edit(addAccount(50));
    restart();
    expect(await count()).toBe(4);
  });

  test('any one byte of the header damaged in the newest copy does not keep the person out', async () => {
    const newest = world.primary.records.get(NEWEST);
    if (!newest) throw new Error('no record');
    const { headerBytes } = parseRecord(newest) ?? { headerBytes: newest };
    for (let at = 0; at < headerBytes.length; at++) {
      world.primary.records.set(NEWEST, newest.slice());
      damageRecord(world.primary, NEWEST, at);
      restart();
      await unlock();
      expect(await count()).toBe(4);
      await vault.lock();
    }
  });

  test('damaged password slots in one copy do not keep the person out', async () => {
    for (let at = 12; at < 420; at += 24) damageRecord(world.primary, NEWEST, at);
    await unlock();
    expect(await count()).toBe(4);
  });

  test('an old generation that is no record any more is kept too, before its place is used again', async () => {
    const garbage = new TextEncoder().encode('garbage');
    world.primary.records.set(0, garbage);
    await unlock();
    expect([...world.primary.quarantine.values()]).toEqual([garbage]);
    await vault.edit(addAccount(9));
    expect(await count()).toBe(5);
  });

  test('if the quarantine fails nothing damaged is overwritten', async () => {
    damageRecord(world.primary, NEWEST);
    const damaged = world.primary.records.get(NEWEST);
    world.primary.failing.add('quarantine');
    await unlock();
    expect(await count()).toBe(4);
    expect(world.primary.records.get(NEWEST)).toEqual(damaged);
  });

  test('everything damaged: one text for that, another for a wrong password', async () => {
    for (const place of [0, 1, 2]) damageRecord(world.primary, place);
    for (const place of [0, 1]) damageRecord(world.mirror, place);
    await expect(unlock()).rejects.toThrow('vault.damaged');
    await expect(vault.unlock({ method: 'password', secret: 'not the password' })).rejects.toThrow(
      'vault.open_failed',
    );
    expect(await vault.state()).toMatchObject({ state: 'locked' });
  });
});

describe('records that must not be written over', () => {
  /** The vault key, as the holder of the recovery code could get it. */
  async function reseal(
    change: { generation?: number; epoch?: number },
    other: { key?: CryptoKey; json?: string } = {},
  ) {
    const record = parseRecord(world.primary.records.get(NEWEST) ?? new Uint8Array());
    const slot = record?.header.slots[1];
    if (!record || !slot) throw new Error('no record');
    const key = await importHkdfKey(await unwrapKey(slot, record.header, parseRecoveryCode(recoveryCode)));
    const content = other.json === undefined ? await openRecord(record, key) : encodeUtf8(other.json);
    return sealRecord({ ...record.header, ...change }, other.key ?? key, content, world.ports.random);
  }

  test('an authentic document of a later version is not passed over for an older one', async () => {
    world.mirror.records.set(0, await reseal({ generation: 6 }, { json: '{"v":2,"more":[]}' }));
    await expect(unlock()).rejects.toThrow('vault.newer_format');
    await expect(vault.read()).rejects.toThrow('vault.locked');
  });

  test('a later format beside ours: reading works, writing does not', async () => {
    const newer = world.primary.records.get(0)?.slice();
    if (!newer) throw new Error('no record');
    newer[17] = 9;
    world.primary.records.set(0, newer);
    await unlock();
    expect(await count()).toBe(4);
    await expect(vault.edit(addAccount(9))).rejects.toThrow('vault.newer_format');
    restart();
    await expect(vault.edit(addAccount(9))).rejects.toThrow('vault.newer_format');
    expect(world.primary.records.get(0)).toEqual(newer);
  });

  test('only later formats', async () => {
    for (const store of [world.primary, world.mirror]) {
      for (const bytes of store.records.values()) bytes[17] = 9;
    }
    expect(await vault.state()).toMatchObject({ state: 'newer' });
    await expect(unlock()).rejects.toThrow('vault.newer_format');
  });

  test('two authentic records of one generation: both are kept', async () => {
    const other = await reseal({});
    world.mirror.records.set(0, other);
    world.mirror.records.set(1, other);
    await unlock();
    expect(await vault.state()).toMatchObject({ state: 'unlocked', hold: 'conflict' });
    await expect(vault.edit(addAccount(9))).rejects.toThrow('vault.damaged');
    expect(world.mirror.records.get(0)).toEqual(other);
  });

  test('older than this session has seen: readable, and nothing is written', async () => {
    await unlock();
    const past = new Map([...world.primary.records].filter(([place]) => place !== NEWEST));
    world.primary.records = past;
    world.primary.latest = 1;
    world.mirror.records = new Map([[0, past.get(1) ?? new Uint8Array()]]);
    restart();
    expect(await count()).toBe(3);
    expect(await vault.state()).toMatchObject({ hold: 'older_than_seen' });
    await expect(vault.edit(addAccount(9))).rejects.toThrow('vault.damaged');
    await vault.touch();
    restart();
    await expect(vault.edit(addAccount(9))).rejects.toThrow('vault.damaged');
  });

  test('a later epoch that the password does not open may be a later password: nothing is written', async () => {
    const key = await importHkdfKey(world.ports.random(32));
    const later = await reseal({ epoch: 2, generation: 6 }, { key });
    world.mirror.records.set(0, later);
    world.mirror.records.set(1, later);
    await unlock();
    expect(await vault.state()).toMatchObject({ hold: 'older_than_seen' });
    expect(world.mirror.records.get(0)).toEqual(later);
  });
});

import { beforeEach, describe, expect, test } from 'vitest';
import { importHkdfKey } from '../../../../lib/vault/hkdf.ts';
import { parseRecord } from '../../../../lib/vault/record.ts';
import { addAccount } from '../../../support/sample-document.ts';
import { sealAgain } from '../../../support/seal-again.ts';
import { lockedVaultStage, type VaultStage } from '../../../support/vault-stage.ts';
import { damageRecord } from '../../../support/damage-record.ts';

/** A locked vault of four accounts in a worker that has just started. */
let stage: VaultStage;
beforeEach(async () => {
  stage = await lockedVaultStage(4);
});

const sealNewest = (change: Parameters<typeof sealAgain>[1], other?: Parameters<typeof sealAgain>[2]) =>
  sealAgain(stage, change, other);
const quarantined = () => [...stage.world.primary.quarantine.values()].map(({ bytes }) => bytes);

/** Generation 5 is the newest: place 2 of the first store. */
const NEWEST = 2;

describe('damaged bytes', () => {
  test('the newest of the first store: the mirror serves, the damage goes to the quarantine', async () => {
    damageRecord(stage.world.primary, NEWEST);
    const damaged = stage.world.primary.records.get(NEWEST);
    await stage.unlock();
    expect(await stage.count()).toBe(4);
    expect(quarantined()).toEqual([damaged]);
    expect(stage.world.primary.records.get(NEWEST)).toEqual(stage.world.mirror.records.get(0));
  });

  test('every copy of the newest: the generation before serves', async () => {
    damageRecord(stage.world.primary, NEWEST);
    damageRecord(stage.world.mirror, 0, 50);
    damageRecord(stage.world.mirror, 1, 60);
    await stage.unlock();
    expect(await stage.count()).toBe(3);
    expect(stage.world.primary.quarantine.size).toBe(3);
    await stage.vault.edit(addAccount(50));
    stage.restart();
    expect(await stage.count()).toBe(4);
  });

  test('any one byte of the header damaged in the newest copy does not keep the person out', async () => {
    const newest = stage.world.primary.records.get(NEWEST);
    if (!newest) throw new Error('no record');
    const { headerBytes } = parseRecord(newest) ?? { headerBytes: newest };
    for (let at = 0; at < headerBytes.length; at++) {
      stage.world.primary.records.set(NEWEST, newest.slice());
      damageRecord(stage.world.primary, NEWEST, at);
      stage.restart();
      await stage.unlock();
      expect(await stage.count()).toBe(4);
      await stage.vault.lock();
    }
  });

  test('damaged password slots in one copy do not keep the person out', async () => {
    for (let at = 12; at < 420; at += 24) damageRecord(stage.world.primary, NEWEST, at);
    await stage.unlock();
    expect(await stage.count()).toBe(4);
  });

  test('an old generation that is no record any more is kept too, before its place is used again', async () => {
    const garbage = new TextEncoder().encode('garbage');
    stage.world.primary.records.set(0, garbage);
    await stage.unlock();
    expect(quarantined()).toEqual([garbage]);
    await stage.vault.edit(addAccount(9));
    expect(await stage.count()).toBe(5);
  });

  test('if the quarantine fails nothing damaged is overwritten', async () => {
    damageRecord(stage.world.primary, NEWEST);
    const damaged = stage.world.primary.records.get(NEWEST);
    stage.world.primary.failing.add('quarantine');
    await stage.unlock();
    expect(await stage.count()).toBe(4);
    expect(stage.world.primary.records.get(NEWEST)).toEqual(damaged);
  });

  test('everything damaged: one text for that, another for a wrong password', async () => {
    for (const place of [0, 1, 2]) damageRecord(stage.world.primary, place);
    for (const place of [0, 1]) damageRecord(stage.world.mirror, place);
    await expect(stage.unlock()).rejects.toThrow('vault.damaged');
    await expect(stage.vault.unlock({ method: 'password', secret: 'not the password' })).rejects.toThrow(
      'vault.open_failed',
    );
    expect(await stage.vault.state()).toMatchObject({ state: 'locked' });
  });
});

describe('records that must not be written over', () => {
  /** The newest record sealed once more, and the vault locked as before. */
  const reseal: typeof sealNewest = async (change, other) => {
    await stage.unlock();
    const bytes = await sealNewest(change, other);
    await stage.vault.lock();
    stage.restart();
    return bytes;
  };

  test('an authentic document of a later version is not passed over for an older one', async () => {
    stage.world.mirror.records.set(0, await reseal({ generation: 6 }, { json: '{"v":5,"more":[]}' }));
    await expect(stage.unlock()).rejects.toThrow('vault.newer_format');
    await expect(stage.vault.read()).rejects.toThrow('vault.locked');
  });

  test('a later format beside ours: reading works, writing does not', async () => {
    const newer = stage.world.primary.records.get(0)?.slice();
    if (!newer) throw new Error('no record');
    newer[17] = 9;
    stage.world.primary.records.set(0, newer);
    await stage.unlock();
    expect(await stage.count()).toBe(4);
    await expect(stage.vault.edit(addAccount(9))).rejects.toThrow('vault.newer_format');
    stage.restart();
    await expect(stage.vault.edit(addAccount(9))).rejects.toThrow('vault.newer_format');
    expect(stage.world.primary.records.get(0)).toEqual(newer);
  });

  test('only later formats', async () => {
    for (const store of [stage.world.primary, stage.world.mirror]) {
      for (const bytes of store.records.values()) bytes[17] = 9;
    }
    expect(await stage.vault.state()).toMatchObject({ state: 'newer' });
    await expect(stage.unlock()).rejects.toThrow('vault.newer_format');
  });

  test('two authentic records of one generation: both are kept', async () => {
    const other = await reseal({});
    stage.world.mirror.records.set(0, other);
    stage.world.mirror.records.set(1, other);
    await stage.unlock();
    expect(await stage.vault.state()).toMatchObject({ state: 'unlocked', hold: 'conflict' });
    await expect(stage.vault.edit(addAccount(9))).rejects.toThrow('vault.conflict');
    expect(stage.world.mirror.records.get(0)).toEqual(other);
  });

  test('older than this session has seen: readable, and nothing is written', async () => {
    await stage.unlock();
    const past = new Map([...stage.world.primary.records].filter(([place]) => place !== NEWEST));
    stage.world.primary.records = past;
    stage.world.primary.latest = 1;
    stage.world.mirror.records = new Map([[0, past.get(1) ?? new Uint8Array()]]);
    stage.restart();
    expect(await stage.count()).toBe(3);
    expect(await stage.vault.state()).toMatchObject({ hold: 'older_than_seen' });
    await expect(stage.vault.edit(addAccount(9))).rejects.toThrow('vault.older');
    await stage.vault.touch();
    stage.restart();
    await expect(stage.vault.edit(addAccount(9))).rejects.toThrow('vault.older');
  });

  test('a later epoch that the password does not open may be a later password: nothing is written', async () => {
    const key = await importHkdfKey(stage.world.ports.random(32));
    const later = await reseal({ epoch: 2, generation: 6 }, { key });
    stage.world.mirror.records.set(0, later);
    stage.world.mirror.records.set(1, later);
    await stage.unlock();
    expect(await stage.vault.state()).toMatchObject({ hold: 'older_than_seen' });
    expect(stage.world.mirror.records.get(0)).toEqual(later);
  });

  test('a session whose vault has a later epoch in the stores is over, and writes nothing', async () => {
    await stage.unlock();
    const key = await importHkdfKey(stage.world.ports.random(32));
    const later = await sealNewest({ epoch: 2, generation: 6 }, { key });
    stage.world.primary.records = new Map([0, 1, 2].map((place) => [place, later]));
    stage.restart();
    await expect(stage.vault.read()).rejects.toThrow('vault.locked');
    expect(stage.world.session.value).toBeUndefined();
    expect(stage.world.primary.records.get(0)).toEqual(later);
  });
});

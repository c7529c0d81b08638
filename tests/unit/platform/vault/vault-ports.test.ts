import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { deleteDB } from 'idb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { createDatabaseOpener } from '../../../../lib/platform/vault/database.ts';
import { createMirrorStore } from '../../../../lib/platform/vault/mirror-store.ts';
import { createPrimaryStore } from '../../../../lib/platform/vault/primary-store.ts';
import { createSessionKeyBox } from '../../../../lib/platform/vault/session-key-box.ts';
import type { VaultPorts } from '../../../../lib/services/ports.ts';
import { createVaultService } from '../../../../lib/services/vault/vault-service.ts';
import { createRecoveryCode } from '../../../../lib/vault/recovery-code.ts';
import { addAccount, sampleAccount } from '../../../support/sample-document.ts';
import { countUp } from '../../../support/sealed-sample.ts';
import { createFakeWorld, PASSWORD } from '../../../support/vault-fakes.ts';

vi.mock('../../../../lib/platform/browser.ts', () => ({ browser: { storage: { local: undefined } } }));

/** `storage.local` as JSON text, as Chromium keeps it. */
function fakeLocal() {
  const kept = new Map<string, string>();
  return {
    kept,
    get: (key: string) => {
      const text = kept.get(key);
      return Promise.resolve(text === undefined ? {} : { [key]: JSON.parse(text) as unknown });
    },
    set: (items: Record<string, unknown>) => {
      for (const [key, value] of Object.entries(items)) kept.set(key, JSON.stringify(value));
      return Promise.resolve();
    },
  };
}

let local: ReturnType<typeof fakeLocal>;
let ports: VaultPorts;
let open: ReturnType<typeof createDatabaseOpener>;

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  local = fakeLocal();
  open = createDatabaseOpener();
  ports = {
    ...createFakeWorld().ports,
    primary: createPrimaryStore(open),
    mirror: createMirrorStore(local),
    sessionKey: createSessionKeyBox(open),
  };
});

describe('the first store', () => {
  test('a record, which one is the latest, and the install id come in one transaction', async () => {
    const { primary } = ports;
    expect(await primary.readLatest()).toBeUndefined();
    expect(await primary.readRecord(0)).toBeUndefined();
    expect(await primary.readInstallId()).toBeUndefined();
    await primary.writeRecord(1, countUp(40), 'install');
    await primary.writeRecord(2, countUp(50), 'install');
    expect(await primary.readRecord(1)).toEqual(countUp(40));
    expect(await primary.readLatest()).toEqual(countUp(50));
    expect(await primary.readInstallId()).toBe('install');
  });

  test('every write is strict', async () => {
    const database = await open();
    const begun = vi.spyOn(Object.getPrototypeOf(database) as typeof database, 'transaction');
    await ports.primary.writeRecord(0, countUp(4), 'install');
    await ports.primary.writeAttempts({ failures: 1, lastAt: 2 });
    await ports.primary.quarantine({ digest: 'd', store: 'mirror', at: 3, bytes: countUp(4) });
    await ports.primary.dropQuarantine('d');
    await ports.primary.writeSnapshot({ id: '1', at: 1, reason: 'daily', bytes: countUp(4) }, []);
    await ports.primary.replaceAll({ records: [], latest: 0, installId: 'install', snapshots: [] });
    await ports.primary.clear();
    const writes = begun.mock.calls.filter(([, mode]) => mode === 'readwrite');
    expect(writes.map(([, , options]) => options)).toEqual(Array(7).fill({ durability: 'strict' }));
    begun.mockRestore();
  });

  test('something else than bytes is damage, not emptiness', async () => {
    await (await open()).put('records', { not: 'bytes' } as never, 0);
    await expect(ports.primary.readRecord(0)).rejects.toThrow('vault.damaged');
  });

  test('a database that was deleted under us is let go, and made again', async () => {
    await ports.primary.writeRecord(0, countUp(4), 'install');
    await deleteDB('portvakt-vault');
    expect(await ports.primary.readInstallId()).toBeUndefined();
    await ports.primary.writeRecord(0, countUp(5), 'install');
    expect(await ports.primary.readRecord(0)).toEqual(countUp(5));
  });

  test('clear forgets everything a creation wrote', async () => {
    await ports.primary.writeRecord(0, countUp(4), 'install');
    await ports.primary.clear();
    expect(await ports.primary.readInstallId()).toBeUndefined();
    expect(await ports.primary.readLatest()).toBeUndefined();
    expect(await ports.primary.readRecord(0)).toBeUndefined();
  });
});

describe('the mirror', () => {
  test('writes copies and install id in one call; fewer copies empty the others', async () => {
    const set = vi.spyOn(local, 'set');
    await ports.mirror.writeCopies(countUp(10), 2, 'install');
    expect(set).toHaveBeenCalledTimes(1);
    expect(await ports.mirror.readRecord(1)).toEqual(countUp(10));
    await ports.mirror.writeCopies(countUp(20), 1, 'install');
    expect(await ports.mirror.readRecord(0)).toEqual(countUp(20));
    expect(await ports.mirror.readRecord(1)).toBeUndefined();
    expect(await ports.mirror.readInstallId()).toBe('install');
  });

  test('what is not base64url comes back as bytes, so that it is kept and not taken for nothing', async () => {
    await local.set({ 'vault.copy.a': '<<damaged>>', 'vault.copy.b': { an: 'object' } });
    expect(Buffer.from((await ports.mirror.readRecord(0)) ?? []).toString()).toBe('<<damaged>>');
    expect(Buffer.from((await ports.mirror.readRecord(1)) ?? []).toString()).toBe('{"an":"object"}');
  });
});

test('the vault lives in these stores: saved, restarted, locked, unlocked, one store lost', async () => {
  const recoveryCode = createRecoveryCode(ports.random);
  const vault = createVaultService(ports);
  await vault.create(PASSWORD, recoveryCode);
  await vault.edit(addAccount(1));

  expect((await createVaultService(ports).read()).accounts).toEqual([sampleAccount(1)]);
  expect((await ports.sessionKey.get())?.extractable).toBe(false);
  await vault.lock();
  expect(await ports.sessionKey.get()).toBeUndefined();

  const mirrored = [...local.kept.values()].join('\n');
  for (const secret of [PASSWORD, recoveryCode, sampleAccount(1).secret, sampleAccount(1).label]) {
    expect(mirrored).not.toContain(secret);
  }

  globalThis.indexedDB = new IDBFactory();
  const fresh = createDatabaseOpener();
  const restarted = createVaultService({
    ...ports,
    primary: createPrimaryStore(fresh),
    sessionKey: createSessionKeyBox(fresh),
  });
  expect(await restarted.state()).toMatchObject({ state: 'locked' });
  await restarted.unlock({ method: 'password', secret: PASSWORD });
  expect((await restarted.read()).accounts).toEqual([sampleAccount(1)]);
  expect(await createPrimaryStore(fresh).readLatest()).toEqual(await ports.mirror.readRecord(0));
});

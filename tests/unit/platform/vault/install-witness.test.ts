import { beforeEach, describe, expect, test, vi } from 'vitest';
import { withWitness, type WitnessCaches } from '../../../../lib/platform/vault/install-witness.ts';
import type { MirrorStore } from '../../../../lib/services/ports.ts';
import { sealSample } from '../../../support/sealed-sample.ts';
import { cheapKdf, fakeMirror, FakeStoreContent } from '../../../support/vault-fakes.ts';

/** Caches that keep texts, and can be made to fail. */
function fakeCaches() {
  const kept = new Map<string, Map<string, string>>();
  const state = { failing: false, puts: 0 };
  const storage = {
    open: (name: string) => {
      if (state.failing) return Promise.reject(new Error('no caches'));
      const cache = kept.get(name) ?? new Map<string, string>();
      kept.set(name, cache);
      return Promise.resolve({
        match: (address: string) => {
          const text = cache.get(address);
          return Promise.resolve(text === undefined ? undefined : new Response(text));
        },
        put: async (address: string, response: Response) => {
          state.puts++;
          cache.set(address, await response.text());
        },
      });
    },
    delete: (name: string) =>
      state.failing ? Promise.reject(new Error('no caches')) : Promise.resolve(kept.delete(name)),
  };
  return { state, storage: storage as unknown as WitnessCaches };
}

const RECORD = new Uint8Array([1, 2, 3]);
let content: FakeStoreContent;
let witness: ReturnType<typeof fakeCaches>;
const open = (): MirrorStore => withWitness(fakeMirror(content), () => witness.storage);

beforeEach(() => {
  content = new FakeStoreContent();
  witness = fakeCaches();
});

describe('the install id in a third place', () => {
  test('is there when the store forgot it', async () => {
    await open().writeCopies(RECORD, 2, 'install');
    content.lose();
    expect(await open().readInstallId()).toBe('install');
  });

  test('is not asked where the store knows it', async () => {
    await open().writeCopies(RECORD, 2, 'install');
    const asked = vi.spyOn(witness.storage, 'open');
    expect(await open().readInstallId()).toBe('install');
    expect(asked).not.toHaveBeenCalled();
  });

  test('is none for a new user', async () => {
    expect(await open().readInstallId()).toBeUndefined();
  });

  test('is gone after starting over', async () => {
    const mirror = open();
    await mirror.writeCopies(RECORD, 2, 'install');
    await mirror.writeCopies(new Uint8Array(), 0, '');
    expect(await open().readInstallId()).toBeUndefined();
    await mirror.writeCopies(RECORD, 2, 'another');
    content.lose();
    expect(await open().readInstallId()).toBe('another');
  });

  test('comes with the generation that was written last, be it earlier than one before', async () => {
    const generation = (await sealSample(cheapKdf().kdf)).record;
    await open().writeCopies(generation.bytes, 2, 'install');
    content.lose();
    expect(await open().readSeen?.()).toBe(generation.header.generation);
    await open().writeCopies(RECORD, 2, 'install');
    expect(await open().readSeen?.()).toBe(0);
  });

  test('without one nothing was seen', async () => {
    expect(await open().readSeen?.()).toBeUndefined();
    witness.state.failing = true;
    expect(await open().readSeen?.()).toBeUndefined();
  });

  test('is not written for a save that failed', async () => {
    content.failing.add('writeCopies');
    await expect(open().writeCopies(RECORD, 2, 'install')).rejects.toThrow();
    expect(await open().readInstallId()).toBeUndefined();
  });

  test('stands in nobody’s way where there are no caches', async () => {
    witness.state.failing = true;
    await open().writeCopies(RECORD, 2, 'install');
    expect(content.installId).toBe('install');
    content.lose();
    expect(await open().readInstallId()).toBeUndefined();
  });

  test('does not hide that the store cannot be read', async () => {
    content.failing.add('readInstallId');
    await expect(open().readInstallId()).rejects.toThrow();
  });
});

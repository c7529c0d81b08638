import { type Bytes, concatBytes } from '../../lib/encoding/bytes.ts';
import type {
  MemoryBox,
  MirrorStore,
  PrimaryStore,
  SessionRecord,
  VaultPorts,
} from '../../lib/services/ports.ts';
import { sha256 } from '../../lib/vault/aes-gcm.ts';
import type { PasswordKdf } from '../../lib/vault/argon2.ts';

export const PASSWORD = 'correct horse battery';
export const START = Date.UTC(2026, 0, 15, 12);

/** Operations of a fake store that a test can make fail. */
export type StoreOperation =
  | 'readRecord'
  | 'readLatest'
  | 'readInstallId'
  | 'readAttempts'
  | 'writeAttempts'
  | 'writeRecord'
  | 'writeCopies'
  | 'quarantine';

/** What a store keeps, for a test to look at and to damage. */
export class FakeStoreContent {
  records = new Map<number, Bytes>();
  latest: number | undefined;
  installId: string | undefined;
  attempts: unknown;
  quarantine = new Map<string, Bytes>();
  /** Operations that reject until removed. */
  readonly failing = new Set<StoreOperation>();
  /** Called with every operation, in order. */
  readonly log: string[] = [];
  /** Changes bytes on their way to the disk. */
  tear: ((record: Bytes) => Bytes) | undefined;

  /** As after damage to the browser's files: silently empty, and writable. */
  lose(): void {
    this.records = new Map();
    this.latest = undefined;
    this.installId = undefined;
    this.attempts = undefined;
  }

  async run<T>(operation: StoreOperation, work: () => T): Promise<T> {
    this.log.push(operation);
    await Promise.resolve();
    if (this.failing.has(operation)) throw new Error(`fault in ${operation}`);
    return work();
  }

  put(place: number, record: Bytes): void {
    this.records.set(place, this.tear ? this.tear(record) : record.slice());
  }
}

export function fakePrimary(content: FakeStoreContent): PrimaryStore {
  return {
    places: 3,
    readRecord: (place) => content.run('readRecord', () => content.records.get(place)?.slice()),
    readLatest: () =>
      content.run('readLatest', () =>
        content.latest === undefined ? undefined : content.records.get(content.latest)?.slice(),
      ),
    readInstallId: () => content.run('readInstallId', () => content.installId),
    readAttempts: () => content.run('readAttempts', () => content.attempts),
    writeAttempts: (attempts) => content.run('writeAttempts', () => void (content.attempts = attempts)),
    writeRecord: (place, record, installId) =>
      content.run('writeRecord', () => {
        content.put(place, record);
        content.latest = place;
        content.installId = installId;
      }),
    clear: () => {
      content.lose();
      return Promise.resolve();
    },
    quarantine: ({ digest, bytes }) =>
      content.run('quarantine', () => void content.quarantine.set(digest, bytes)),
  };
}

export function fakeMirror(content: FakeStoreContent): MirrorStore {
  return {
    places: 2,
    readRecord: (place) => content.run('readRecord', () => content.records.get(place)?.slice()),
    readInstallId: () => content.run('readInstallId', () => content.installId),
    readAttempts: () => content.run('readAttempts', () => content.attempts),
    writeAttempts: (attempts) => content.run('writeAttempts', () => void (content.attempts = attempts)),
    writeCopies: (record, copies, installId) =>
      content.run('writeCopies', () => {
        content.records = new Map();
        for (let place = 0; place < copies; place++) content.put(place, record);
        content.installId = installId;
      }),
  };
}

/** A box that loses its value when told to. */
export function fakeBox<T>(): MemoryBox<T> & { value: T | undefined; failing: boolean } {
  const run = async <R>(work: () => R): Promise<R> => {
    await Promise.resolve();
    if (box.failing) throw new Error('fault in a box');
    return work();
  };
  const box = {
    value: undefined as T | undefined,
    failing: false,
    get: () => run(() => box.value),
    set: (value: T) => run(() => void (box.value = value)),
    clear: () => run(() => void (box.value = undefined)),
  };
  return box;
}

/** Runs pieces of work one after the other, as one `navigator.locks` name does. */
export function fakeExclusive(): VaultPorts['exclusive'] {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const result = last.then(work, work);
    last = result.catch(() => undefined);
    return result;
  };
}

/** SHA-256 in place of Argon2id: for everything but the password slot's own strength. Records its calls. */
export function cheapKdf() {
  const calls: { password: Bytes; salt: Bytes }[] = [];
  const kdf: PasswordKdf = (password, { salt }) => {
    calls.push({ password, salt });
    return sha256(concatBytes(salt, password));
  };
  return { kdf, calls };
}

/** A whole outside world in memory. A new service over the same world is a worker that was started again. */
export function createFakeWorld() {
  const primary = new FakeStoreContent();
  const mirror = new FakeStoreContent();
  const session = fakeBox<SessionRecord>();
  const sessionKey = fakeBox<CryptoKey>();
  const { kdf, calls } = cheapKdf();
  const world = { now: START, autoLockMinutes: 15 };
  const ports: VaultPorts = {
    primary: fakePrimary(primary),
    mirror: fakeMirror(mirror),
    session,
    sessionKey,
    exclusive: fakeExclusive(),
    now: () => world.now,
    random: (length) => crypto.getRandomValues(new Uint8Array(length)),
    kdf,
    autoLockMinutes: () => Promise.resolve(world.autoLockMinutes),
  };
  return { world, ports, primary, mirror, session, sessionKey, kdfCalls: calls };
}

export type FakeWorld = ReturnType<typeof createFakeWorld>;

import { type Bytes, concatBytes } from '../../lib/encoding/bytes.ts';
import type {
  GivenChallenge,
  MemoryBox,
  MirrorStore,
  PrimaryStore,
  QuarantinedBytes,
  SessionRecord,
  StoredSnapshot,
  VaultPorts,
} from '../../lib/services/ports.ts';
import { PortvaktError } from '../../lib/errors.ts';
import { sha256 } from '../../lib/vault/aes-gcm.ts';
import type { PasswordKdf } from '../../lib/vault/argon2.ts';
import { makeRoom } from '../../lib/vault/quarantine-rules.ts';

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
  | 'clear'
  | 'replaceAll'
  | 'quarantine'
  | 'listQuarantine'
  | 'readQuarantine'
  | 'dropQuarantine'
  | 'listSnapshots'
  | 'readSnapshot'
  | 'writeSnapshot';

/** What a store keeps, for a test to look at and to damage. */
export class FakeStoreContent {
  records = new Map<number, Bytes>();
  latest: number | undefined;
  installId: string | undefined;
  attempts: unknown;
  quarantine = new Map<string, QuarantinedBytes>();
  snapshots = new Map<string, StoredSnapshot>();
  /** Operations that reject until removed. */
  readonly failing = new Set<StoreOperation>();
  /** Called with every operation, in order. */
  readonly log: StoreOperation[] = [];
  /** Changes bytes on their way to the disk. */
  tear: ((record: Bytes) => Bytes) | undefined;

  /** The operations of the log that write records or snapshots. */
  get writes(): readonly StoreOperation[] {
    return this.log.filter((operation) => /^(write(Record|Copies|Snapshot)|replaceAll)$/.test(operation));
  }

  /** As after damage to the browser's files: silently empty, and writable. */
  lose(): void {
    this.records = new Map();
    this.latest = undefined;
    this.installId = undefined;
    this.attempts = undefined;
    this.quarantine = new Map();
    this.snapshots = new Map();
  }

  async run<T>(operation: StoreOperation, work: () => T): Promise<T> {
    this.log.push(operation);
    await Promise.resolve();
    if (this.failing.has(operation)) throw new Error(`fault in ${operation}`);
    return work();
  }

  put(place: number, record: Bytes): void {
    this.records.set(place, this.written(record));
  }

  putSnapshot(snapshot: StoredSnapshot): void {
    this.snapshots.set(snapshot.id, { ...snapshot, bytes: this.written(snapshot.bytes) });
  }

  written(bytes: Bytes): Bytes {
    return this.tear ? this.tear(bytes) : bytes.slice();
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
    clear: () =>
      content.run('clear', () => {
        content.records = new Map();
        content.latest = content.installId = content.attempts = undefined;
      }),
    replaceAll: ({ records, latest, installId, snapshots }) =>
      content.run('replaceAll', () => {
        content.records = new Map();
        content.snapshots = new Map();
        for (const { place, bytes } of records) content.put(place, bytes);
        for (const snapshot of snapshots) content.putSnapshot(snapshot);
        content.latest = latest;
        content.installId = installId;
      }),
    ...fakeQuarantine(content),
    ...fakeSnapshots(content),
  };
}

function fakeQuarantine(content: FakeStoreContent) {
  const kept = () =>
    [...content.quarantine.values()].map(({ bytes, ...entry }) => ({ ...entry, size: bytes.length }));
  return {
    quarantine: (found: QuarantinedBytes) =>
      content.run('quarantine', () => {
        if (content.quarantine.has(found.digest)) return;
        const going = makeRoom(kept(), found.bytes.length);
        if (!going) throw new PortvaktError('vault.store_failed');
        for (const digest of going) content.quarantine.delete(digest);
        content.quarantine.set(found.digest, found);
      }),
    listQuarantine: () => content.run('listQuarantine', () => kept().sort((a, b) => a.at - b.at)),
    readQuarantine: (digest: string) =>
      content.run('readQuarantine', () => content.quarantine.get(digest)?.bytes.slice()),
    dropQuarantine: (digest: string) =>
      content.run('dropQuarantine', () => void content.quarantine.delete(digest)),
  };
}

function fakeSnapshots(content: FakeStoreContent) {
  return {
    listSnapshots: () =>
      content.run('listSnapshots', () =>
        [...content.snapshots.values()]
          .map(({ id, at, reason }) => ({ id, at, reason }))
          .sort((a, b) => a.at - b.at),
      ),
    readSnapshot: (id: string) => content.run('readSnapshot', () => content.snapshots.get(id)),
    writeSnapshot: (snapshot: StoredSnapshot, drop: readonly string[]) =>
      content.run('writeSnapshot', () => {
        for (const id of drop) content.snapshots.delete(id);
        content.putSnapshot(snapshot);
      }),
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
        content.installId = installId === '' ? undefined : installId;
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
    challenges: fakeBox<readonly GivenChallenge[]>(),
    ownOrigin: 'chrome-extension://portvakt',
    autoLockMinutes: () => Promise.resolve(world.autoLockMinutes),
  };
  return { world, ports, primary, mirror, session, sessionKey, kdfCalls: calls };
}

export type FakeWorld = ReturnType<typeof createFakeWorld>;

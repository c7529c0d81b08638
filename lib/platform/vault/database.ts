import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Bytes } from '../../encoding/bytes.ts';
import type { SnapshotReason, StoreName } from '../../messages/vault-views.ts';

/** The extension's own IndexedDB; content scripts cannot reach it. Everything in it is ciphertext or not secret. */
export interface VaultSchema extends DBSchema {
  /** Sealed records by place. */
  records: { key: number; value: Bytes };
  /** Not secret: `latest` (a place), `install` (the install id), `attempts`. */
  marks: { key: string; value: unknown };
  /** The session's half, a non-extractable key. */
  keys: { key: string; value: CryptoKey };
  /** Damaged bytes by the SHA-256 of their content, hexadecimal. */
  quarantine: { key: string; value: { store: StoreName; at: number; bytes: Bytes } };
  /** Sealed records of earlier moments, by id. The index lets them be listed without their bytes. */
  snapshots: {
    key: string;
    value: { at: number; reason: SnapshotReason; bytes: Bytes };
    indexes: { entry: [number, SnapshotReason] };
  };
}

export type VaultDatabase = IDBPDatabase<VaultSchema>;

const NAME = 'portvakt-vault';
const VERSION = 2;

/** A function that gives the open database, and opens it again after the browser has closed it. */
export function createDatabaseOpener(name = NAME): () => Promise<VaultDatabase> {
  let opening: Promise<VaultDatabase> | undefined;
  const forget = () => (opening = undefined);

  return () => {
    opening ??= openDB<VaultSchema>(name, VERSION, {
      upgrade(database, from) {
        if (from < 1) {
          database.createObjectStore('records');
          database.createObjectStore('marks');
          database.createObjectStore('keys');
          database.createObjectStore('quarantine');
        }
        database.createObjectStore('snapshots').createIndex('entry', ['at', 'reason']);
      },
      blocking(_current, _blocked, event) {
        (event.target as IDBDatabase).close();
        forget();
      },
      terminated: forget,
    }).catch((thrown: unknown) => {
      forget();
      throw thrown;
    });
    return opening;
  };
}

import type { RestoredView, SnapshotReason, SnapshotView } from '../../../messages/vault-views.ts';
import { restoreDocument } from '../../../vault/restore-document.ts';
import type { SnapshotEntry, VaultPorts } from '../../ports.ts';
import { refuseHeld } from '../hold-of.ts';
import { saveNext } from '../save-next.ts';
import type { VaultSession } from '../vault-session.ts';
import { openSnapshot } from './open-snapshot.ts';
import { byOrder, takeSnapshot } from './take-snapshot.ts';

export interface SnapshotNeeds {
  readonly ports: VaultPorts;
  readonly session: VaultSession;
  /** Throws what a wrong password throws; counts as an attempt. Takes `ports.exclusive` itself. */
  checkPassword(password: string): Promise<void>;
}

export type SnapshotService = ReturnType<typeof createSnapshotService>;

/** Earlier moments of the vault, kept in the profile. All of it throws `vault.locked` while locked. */
export function createSnapshotService({ ports, session, checkPassword }: SnapshotNeeds) {
  async function view(entry: SnapshotEntry, vaultKey: CryptoKey): Promise<SnapshotView> {
    const opened = await openSnapshot(ports, entry.id, vaultKey).catch(() => undefined);
    return { ...entry, accounts: opened?.document.accounts.length };
  }

  async function list(): Promise<readonly SnapshotView[]> {
    const { vaultKey } = await session.current();
    const entries = [...(await ports.primary.listSnapshots())].sort(byOrder).reverse();
    const views: SnapshotView[] = [];
    // One at a time: each may be 4 MiB.
    for (const entry of entries) views.push(await view(entry, vaultKey));
    return views;
  }

  async function take(reason: SnapshotReason): Promise<void> {
    await takeSnapshot(ports, (await session.current()).record, reason);
  }

  async function restore(id: string): Promise<RestoredView> {
    const open = await session.current();
    refuseHeld(open.hold);
    const old = await openSnapshot(ports, id, open.vaultKey);
    await takeSnapshot(ports, open.record, 'restore');
    const { document, ...restored } = restoreDocument(open.document, old.document, ports.now());
    await saveNext(ports, session, open, document);
    return restored;
  }

  return {
    /** Newest first. */
    list: () => ports.exclusive(list),

    /** Keeps the present record. Throws `vault.store_failed`. */
    take: (reason: SnapshotReason) => ports.exclusive(() => take(reason)),

    /**
     * Brings the accounts of a snapshot back, after the present was kept as one. Throws `snapshot.unknown`, `snapshot.damaged`, what a
     * wrong password throws, and what a save throws.
     */
    async restore(id: string, password: string): Promise<RestoredView> {
      await checkPassword(password);
      return ports.exclusive(() => restore(id));
    },
  };
}

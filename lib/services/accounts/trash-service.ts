import { PortvaktError } from '../../errors.ts';
import type { TrashRow } from '../../messages/vault-views.ts';
import type { TrashedAccount, VaultDocument } from '../../vault/document.ts';
import { restoreFromTrash, tidyTrash, TRASH_LIFE } from '../../vault/trash.ts';
import type { Clock, VaultPort } from '../ports.ts';

interface Ports {
  readonly vault: VaultPort;
  readonly clock: Clock;
  /** Throws what a wrong password throws; counts as an attempt. */
  checkPassword(password: string): Promise<void>;
}

/** Deleted and replaced accounts: 30 days to change one's mind. */
export function createTrashService({ vault, clock, checkPassword }: Ports) {
  return {
    /** Newest first, less what is over 30 days old. */
    async list(): Promise<readonly TrashRow[]> {
      const { trash } = tidyTrash(await vault.read(), clock());
      return trash
        .map(rowOf)
        .reverse()
        .sort((one, other) => other.trashedAt - one.trashedAt);
    },

    /** Brings accounts back, all or none. Throws `trash.unknown`, `account.limit`. */
    async restore(ids: readonly string[]): Promise<void> {
      await vault.edit((document) => (ids.length ? restoreFromTrash(document, ids) : document));
    },

    /** Deletes for good, all of it without `ids`. Throws `trash.unknown`, and before that what a wrong password throws. */
    async remove(ids: readonly string[] | undefined, password: string): Promise<void> {
      await checkPassword(password);
      await vault.edit((document) => withoutTrash(document, ids));
    },
  };
}

export type TrashService = ReturnType<typeof createTrashService>;

const rowOf = ({ account, trashedAt }: TrashedAccount): TrashRow => ({
  id: account.id,
  issuer: account.issuer,
  label: account.label,
  icon: account.icon,
  trashedAt,
  until: trashedAt + TRASH_LIFE,
});

function withoutTrash(document: VaultDocument, ids: readonly string[] | undefined): VaultDocument {
  const going = new Set(ids ?? document.trash.map(({ account }) => account.id));
  const trash = document.trash.filter(({ account }) => !going.has(account.id));
  const there = new Set(document.trash.map(({ account }) => account.id));
  if ([...going].some((id) => !there.has(id))) throw new PortvaktError('trash.unknown');
  return trash.length === document.trash.length ? document : { ...document, trash };
}

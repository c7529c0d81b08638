import type { Replies } from '../../messages/replies.ts';
import type { Request } from '../../messages/protocol.ts';
import { withPin } from '../../otp/pin.ts';
import { trashAccounts } from '../../vault/trash.ts';
import type { Clock, VaultPort } from '../ports.ts';
import { editAccount, type AccountChange } from './edit-account.ts';
import { findDuplicates } from './find-duplicates.ts';
import { moveAccount } from './move-account.ts';
import { resyncedCounter } from './resync-counter.ts';
import { detailsOf } from './rows.ts';
import { findAccount, withAccount } from './saved-account.ts';
import { tagsIn } from './tags.ts';

interface Ports {
  readonly vault: VaultPort;
  readonly clock: Clock;
  /** Throws what a wrong password throws; counts as an attempt. */
  checkPassword(password: string): Promise<void>;
}

/** What can be done with saved accounts. Each act is one save, and none where nothing changes. */
export function createAccountCare({ vault, clock, checkPassword }: Ports) {
  const change = async (id: string, act: Parameters<typeof withAccount>[2]) =>
    findAccount(await vault.edit((document) => withAccount(document, id, act)), id);

  return {
    /** Throws `account.unknown`. */
    get: async (id: string): Promise<Replies['account.get']> =>
      detailsOf(findAccount(await vault.read(), id)),

    /** Throws `account.unknown`, and what `editAccount` throws. */
    edit: async (id: string, wanted: AccountChange): Promise<Replies['account.edit']> =>
      detailsOf(await change(id, (account) => editAccount(account, wanted))),

    /**
     * Another PIN: whether its codes work is not known any more. Throws what a wrong password throws, `account.unknown`, and
     * `uri.pin_invalid` also for an account whose codes are made without one.
     */
    async setPin({ id, pin, password }: Request<'account.setPin'>): Promise<Replies['account.setPin']> {
      await checkPassword(password);
      return detailsOf(
        await change(id, (account) => {
          const checked = withPin(account, pin).pin;
          return checked === account.pin ? account : { ...account, pin: checked, confirmed: false };
        }),
      );
    },

    /** Changes the order of the list; see `moveAccount`. */
    async move(id: string, before?: string): Promise<void> {
      await vault.edit((document) => moveAccount(document, id, before));
    },

    /** To the trash, all or none. Throws `account.unknown`. */
    async delete(ids: readonly string[]): Promise<void> {
      await vault.edit((document) => (ids.length ? trashAccounts(document, ids, clock()) : document));
    },

    duplicates: async (): Promise<Replies['account.duplicates']> => findDuplicates(await vault.read()),

    /** All tags in use, in alphabetical order. */
    tags: async (): Promise<Replies['account.tags']> => tagsIn(await vault.read()),

    /** Sets or finds the counter that is used next. Throws `account.unknown`, and what `resyncedCounter` throws. */
    async resync(id: string, to: Request<'account.resync'>['to']): Promise<Replies['account.resync']> {
      const { counter } = await change(id, (account) => {
        const next = resyncedCounter(account, to);
        return next === account.counter ? account : { ...account, counter: next };
      });
      return { counter };
    },
  };
}

export type AccountCare = ReturnType<typeof createAccountCare>;

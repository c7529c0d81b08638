import { PortvaktError } from '../../errors.ts';
import type { Replies } from '../../messages/replies.ts';
import type { Request } from '../../messages/protocol.ts';
import { isBindableOrigin } from '../../fields/bindable-origin.ts';
import { checkManualEntry } from '../../otp/manual-entry.ts';
import { createAccount } from '../../vault/create-account.ts';
import { VAULT_LIMITS } from '../../vault/limits.ts';
import type { Clock, RandomBytes, VaultPort } from '../ports.ts';
import { codeViewOf, rowOf } from './rows.ts';
import { searchAccounts } from './search.ts';
import { takeHotp } from './take-hotp.ts';

interface Ports {
  readonly vault: VaultPort;
  readonly clock: Clock;
  readonly random: RandomBytes;
}

/** Lists, searches and adds accounts, and computes codes for the rows in view. */
export function createAccountService({ vault, clock, random }: Ports) {
  return {
    async list({ query, offset, limit }: Request<'account.list'>): Promise<Replies['account.list']> {
      const found = searchAccounts(await vault.read(), query);
      const now = clock();
      const rows = found.slice(offset, offset + limit).map((account) => rowOf(account, now));
      return { total: found.length, offset, rows };
    },

    /** Throws `uri.*` and `account.invalid` for what the form says, `origin.unusable` for what cannot be bound. */
    async add({ entry, origins }: Request<'account.add'>): Promise<Replies['account.add']> {
      if (!origins.every(isBindableOrigin)) throw new PortvaktError('origin.unusable');
      const account = createAccount(checkManualEntry(entry), origins, { now: clock(), random });
      await vault.edit((document) => {
        if (document.accounts.length >= VAULT_LIMITS.maxAccounts) throw new PortvaktError('account.limit');
        return { ...document, accounts: [...document.accounts, account] };
      });
      return rowOf(account, clock());
    },

    async codes({ ids }: Request<'code.list'>): Promise<Replies['code.list']> {
      const wanted = new Set(ids);
      const now = clock();
      const { accounts } = await vault.read();
      const codes: Record<string, NonNullable<ReturnType<typeof codeViewOf>>> = {};
      for (const account of accounts) {
        const code = wanted.has(account.id) ? codeViewOf(account, now) : undefined;
        if (code) codes[account.id] = code;
      }
      return codes;
    },

    /** The next code of a counter-based account; see `takeHotp`. */
    async next({ id }: Request<'code.next'>): Promise<Replies['code.next']> {
      const { code, period } = await takeHotp(vault, id, { usedAt: clock(), confirmed: true });
      return { code, next: '', validUntil: 0, period };
    },
  };
}

export type AccountService = ReturnType<typeof createAccountService>;

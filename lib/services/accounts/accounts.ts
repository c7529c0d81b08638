import { PortvaktError } from '../../errors.ts';
import type { CodeView, Replies } from '../../messages/replies.ts';
import type { Request } from '../../messages/protocol.ts';
import { isBindableOrigin } from '../../origins/bindable-origin.ts';
import { computeCode } from '../../otp/code.ts';
import { checkManualEntry } from '../../otp/manual-entry.ts';
import { createAccount } from '../../vault/create-account.ts';
import { VAULT_LIMITS } from '../../vault/limits.ts';
import type { Clock, RandomBytes, VaultPort } from '../ports.ts';
import { areCodesGuarded, type CodeGuard } from './code-guard.ts';
import { codeViewOf, rowOf } from './rows.ts';
import { findAccount } from './saved-account.ts';
import { searchAccounts } from './search.ts';
import { checkHotp, takeHotp } from './take-hotp.ts';

interface Ports {
  readonly vault: VaultPort;
  readonly clock: Clock;
  readonly random: RandomBytes;
  readonly stepUp: CodeGuard;
}

/** Lists, searches and adds accounts, and computes codes for the rows in view. */
export function createAccountService({ vault, clock, random, stepUp }: Ports) {
  return {
    async list({ query, offset, limit }: Request<'account.list'>): Promise<Replies['account.list']> {
      const document = await vault.read();
      const found = searchAccounts(document, query);
      const now = clock();
      const rows = found.slice(offset, offset + limit).map((account) => rowOf(account, document, now));
      return { total: found.length, offset, rows };
    },

    /** Throws `uri.*` and `account.invalid` for what the form says, `origin.unusable` for what cannot be bound. */
    async add({ entry, origins }: Request<'account.add'>): Promise<Replies['account.add']> {
      if (!origins.every(isBindableOrigin)) throw new PortvaktError('origin.unusable');
      const account = createAccount(checkManualEntry(entry), origins, { now: clock(), random });
      const saved = await vault.edit((document) => {
        if (document.accounts.length >= VAULT_LIMITS.maxAccounts) throw new PortvaktError('account.limit');
        return { ...document, accounts: [...document.accounts, account] };
      });
      return rowOf(account, saved, clock());
    },

    /** Codes of those that are there and have one; none at all where each is asked for again. */
    async codes({ ids }: Request<'code.list'>): Promise<Replies['code.list']> {
      const document = await vault.read();
      if (areCodesGuarded(document)) return {};
      const wanted = new Set(ids);
      const now = clock();
      const codes: Record<string, CodeView> = {};
      for (const account of document.accounts) {
        const code = wanted.has(account.id) ? codeViewOf(account, now) : undefined;
        if (code) codes[account.id] = code;
      }
      return codes;
    },

    /**
     * The present code of a time-based account. Throws `vault.confirm_needed` where it is asked for again, `account.unknown`,
     * `account.invalid`.
     */
    async show(id: string): Promise<CodeView> {
      const { type } = findAccount(await vault.read(), id);
      // A counter moves when a code is shown, which `code.next` is for.
      if (type === 'hotp') throw new PortvaktError('account.invalid');
      await stepUp.take('code');
      return computeCode(findAccount(await vault.read(), id), clock());
    },

    /** The next code of a counter-based account; see `takeHotp`. Throws `vault.confirm_needed` where it is asked for again. */
    async next({ id }: Request<'code.next'>): Promise<Replies['code.next']> {
      checkHotp(findAccount(await vault.read(), id));
      await stepUp.take('code');
      const { code, period } = await takeHotp(vault, id, { usedAt: clock(), confirmed: true });
      return { code, next: '', validUntil: 0, period };
    },
  };
}

export type AccountService = ReturnType<typeof createAccountService>;

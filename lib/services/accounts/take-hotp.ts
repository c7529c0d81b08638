import { PortvaktError } from '../../errors.ts';
import { computeHotp } from '../../otp/code.ts';
import { OTP_LIMITS } from '../../otp/parameters.ts';
import type { Account } from '../../vault/document.ts';
import type { VaultPort } from '../ports.ts';
import { withAccount } from './saved-account.ts';

/** Throws `account.invalid` for a time-based account, `counter.limit` where no counter is left. */
export function checkHotp({ type, counter }: Account): void {
  if (type !== 'hotp') throw new PortvaktError('account.invalid');
  if (counter >= OTP_LIMITS.maxCounter) throw new PortvaktError('counter.limit');
}

/**
 * The next code of a counter-based account. The counter after it is saved before the code is given out (RFC 4226, 7.2), so
 * that no code is ever shown twice; `also` is saved with it. Throws `account.unknown`, `account.invalid`, `counter.limit`.
 */
export async function takeHotp(
  vault: VaultPort,
  id: string,
  also: Partial<Pick<Account, 'usedAt' | 'confirmed'>> = {},
): Promise<{ readonly code: string; readonly period: number }> {
  let taken = { code: '', period: 0 };
  await vault.edit((document) =>
    withAccount(document, id, (account) => {
      checkHotp(account);
      taken = { code: computeHotp(account), period: account.period };
      return { ...account, ...also, counter: account.counter + 1 };
    }),
  );
  return taken;
}

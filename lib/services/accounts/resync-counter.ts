import { equalBytes } from '../../encoding/bytes.ts';
import { encodeUtf8 } from '../../encoding/utf8.ts';
import { PortvaktError } from '../../errors.ts';
import type { Request } from '../../messages/protocol.ts';
import { computeHotp } from '../../otp/code.ts';
import { OTP_LIMITS } from '../../otp/parameters.ts';
import type { Account } from '../../vault/document.ts';

type Target = Request<'account.resync'>['to'];

/** How many counters are tried in each direction. */
const WINDOW = 1000;

/**
 * The counter to use next: the one given, or the one after two codes in a row that a device with the right counter shows.
 *
 * RFC 4226, 7.4 lets the service look only ahead, because it must never take a code twice. Here nothing is taken, and the service
 * goes on refusing what was used. The drift that the RFC describes is ours to be ahead: each code asked for moves our counter, only
 * accepted ones move the service's. So we look 1,000 behind as well as 1,000 ahead. With two codes in a row, as the RFC
 * proposes, a chance hit is rarer than one in 10^8.
 *
 * Throws `account.invalid` for a time-based account, `counter.limit`, `counter.not_found`.
 */
export function resyncedCounter(account: Account, to: Target): number {
  if (account.type !== 'hotp') throw new PortvaktError('account.invalid');
  return 'counter' in to ? checkCounter(to.counter) : counterAfter(account, to.codes);
}

function checkCounter(counter: number): number {
  if (!Number.isSafeInteger(counter) || counter < 0) throw new PortvaktError('account.invalid');
  if (counter > OTP_LIMITS.maxCounter) throw new PortvaktError('counter.limit');
  return counter;
}

function counterAfter(account: Account, typed: readonly [string, string]): number {
  const [first, second] = [bytesOf(typed[0]), bytesOf(typed[1])];
  const start = Math.max(0, account.counter - WINDOW);
  const end = Math.min(account.counter + WINDOW, OTP_LIMITS.maxCounter - 1);
  const codes = Array.from({ length: end - start + 2 }, (_, index) =>
    encodeUtf8(computeHotp({ ...account, counter: start + index })),
  );
  const found = codes.findIndex((code, index) => {
    const after = codes[index + 1];
    return after !== undefined && equalBytes(code, first) && equalBytes(after, second);
  });
  if (found >= 0) return start + found + 2;
  throw new PortvaktError('counter.not_found');
}

/** Less the spaces that displays put between groups. Anything but digits is simply equal to no code. */
const bytesOf = (code: string): Uint8Array => encodeUtf8(code.replaceAll(/\s/g, ''));

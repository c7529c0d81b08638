import { PortvaktError, type ErrorCode } from '../../errors.ts';
import type { WriteOutcome } from '../../fields/frame-fields.ts';
import type { FillView } from '../../messages/replies.ts';
import { computeCode } from '../../otp/code.ts';
import type { Account, AgreedFrame } from '../../vault/document.ts';
import type { CodeGuard } from '../accounts/code-guard.ts';
import { recordFill } from '../accounts/record-fill.ts';
import { findAccount, withAccount } from '../accounts/saved-account.ts';
import { checkHotp, takeHotp } from '../accounts/take-hotp.ts';
import type { Clock, PagePort, VaultPort } from '../ports.ts';
import type { Place } from './places.ts';

export interface WritePorts {
  readonly page: Pick<PagePort, 'write'>;
  readonly vault: VaultPort;
  readonly clock: Clock;
  readonly stepUp: CodeGuard;
}

/** With less than this left, milliseconds, a code would be stale before the page has it; of a short period, with less than a third. */
const NEAR_END = 3000;

const REFUSALS: Readonly<Record<Extract<WriteOutcome, { ok: false }>['reason'], ErrorCode>> = {
  gone: 'field.gone',
  origin: 'field.gone',
  hidden: 'field.hidden',
  covered: 'field.covered',
  read_only: 'field.read_only',
  refused: 'field.refused',
};

/**
 * Writes the account's code where it was judged that it may go. Nothing changes before the code is written, but for the counter; a
 * refusal before that leaves the answer to the step-up for the next try. Throws `field.*`, `counter.limit`, `vault.*`.
 */
export function createWriter({ page, vault, clock, stepUp }: WritePorts) {
  /** The code to write. A counter is saved before its code is used (RFC 4226, 7.2). */
  async function takeCode(id: string): Promise<string> {
    const account = findAccount(await vault.read(), id);
    if (account.type === 'hotp') return (await takeHotp(vault, id)).code;
    const { code, next, validUntil, period } = computeCode(account, clock());
    return validUntil - clock() < Math.min(NEAR_END, (period * 1000) / 3) ? next : code;
  }

  /** `frame` is the pair of origins that the user wants to be asked about no more. */
  return async function writeTo(
    place: Place,
    account: Account,
    tabId: number,
    frame?: AgreedFrame,
  ): Promise<FillView> {
    if (account.type === 'hotp') checkHotp(account);
    await stepUp.take('code');
    const code = await takeCode(account.id);
    const { target, index } = place;
    const { origin, look } = place.frame;
    const request = { token: look.token, target, index, code, origin };
    const outcome = await page.write(tabId, place.frame, request);
    if (!outcome.ok) throw new PortvaktError(REFUSALS[outcome.reason]);
    const visit = { origin, path: look.path, at: clock(), ...(frame && { frame }) };
    await vault.edit((document) => withAccount(document, account.id, (one) => recordFill(one, visit)));
    return { origin, inputs: outcome.inputs, appended: target === 'password' };
  };
}

import { PortvaktError, type ErrorCode } from '../../errors.ts';
import type { WriteOutcome, WriteRequest } from '../../fields/frame-fields.ts';
import type { FillView } from '../../messages/replies.ts';
import { computeCode } from '../../otp/code.ts';
import type { Account, AgreedFrame } from '../../vault/document.ts';
import type { CodeGuard } from '../accounts/code-guard.ts';
import { recordFill } from '../accounts/record-fill.ts';
import { findAccount, withAccount } from '../accounts/saved-account.ts';
import { checkHotp, takeHotp } from '../accounts/take-hotp.ts';
import type { Clock, PagePort, VaultPort } from '../ports.ts';
import type { Place } from './places.ts';
import { COUNTER_LIFETIME, hasAnother, type UsedCode, type UsedCodes } from './used-codes.ts';

export interface WritePorts {
  readonly page: Pick<PagePort, 'check' | 'write'>;
  readonly vault: VaultPort;
  readonly clock: Clock;
  readonly stepUp: CodeGuard;
  readonly used: Pick<UsedCodes, 'find' | 'note' | 'forget'>;
}

interface Taken extends Pick<UsedCode, 'from' | 'expiresAt'> {
  readonly code: string;
}

/** With less than this left, milliseconds, a code would be stale before the page has it; of a short period, with less than a third. */
const NEAR_END = 3000;

const REFUSALS: Readonly<Record<Extract<WriteOutcome, { ok: false }>['reason'], ErrorCode>> = {
  gone: 'field.gone',
  origin: 'field.gone',
  hidden: 'field.hidden',
  covered: 'field.covered',
  unseen: 'field.unseen',
  read_only: 'field.read_only',
  refused: 'field.refused',
};

function accepted(outcome: WriteOutcome): Extract<WriteOutcome, { ok: true }> {
  if (!outcome.ok) throw new PortvaktError(REFUSALS[outcome.reason]);
  return outcome;
}

/**
 * Writes the account's code where it was judged that it may go. Nothing changes before the code is written, but for the counter, which
 * moves only once the frame has nothing against it; a refusal before that leaves the answer to the step-up for the next try. Throws
 * `field.*`, `counter.limit`, `vault.*`; nothing any more once the code stands in the page.
 */
export function createWriter({ page, vault, clock, stepUp, used }: WritePorts) {
  /** The code to write, and when the one after it comes and goes. A counter is saved before its code is used (RFC 4226, 7.2). */
  async function takeCode(id: string, tabId: number): Promise<Taken> {
    const account = findAccount(await vault.read(), id);
    const now = clock();
    if (account.type === 'hotp')
      return { code: (await takeHotp(vault, id)).code, from: now, expiresAt: now + COUNTER_LIFETIME };
    const { code, next, validUntil, period } = computeCode(account, now);
    const isEnding = validUntil - now < Math.min(NEAR_END, (period * 1000) / 3);
    // The second of two in a row must be the very next one, however little is left of it.
    const first = isEnding ? await used.find(tabId, id) : undefined;
    const isNext = isEnding && !(first && now >= first.from);
    const from = isNext ? validUntil + period * 1000 : validUntil;
    return { code: isNext ? next : code, from, expiresAt: from + period * 1000 };
  }

  /** True where the page has a field for the code after this one, too. */
  async function noteUsed(place: Place, account: string, tabId: number, taken: Taken): Promise<boolean> {
    if (!hasAnother(place)) {
      await used.forget(tabId);
      return false;
    }
    const { frameId, documentId, origin } = place.frame;
    const { from, expiresAt } = taken;
    await used.note({ tabId, account, frameId, documentId, origin, from, expiresAt });
    return true;
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
    const { target, index } = place;
    const { origin, top, look } = place.frame;
    const request = (code: string): WriteRequest => ({ token: look.token, target, index, code, origin, top });
    if (account.type === 'hotp')
      accepted(await page.check(tabId, place.frame, request('0'.repeat(account.digits))));
    const taken = await takeCode(account.id, tabId);
    const { inputs } = accepted(await page.write(tabId, place.frame, request(taken.code)));
    // From here on the page has the code, whatever becomes of what is remembered of it.
    const more = await noteUsed(place, account.id, tabId, taken).catch(() => false);
    const visit = { origin, path: look.path, at: clock(), ...(frame && { frame }) };
    const recorded = await vault
      .edit((document) => withAccount(document, account.id, (one) => recordFill(one, visit)))
      .then(
        () => true,
        () => false,
      );
    return { origin, inputs, appended: target === 'password', more, recorded };
  };
}

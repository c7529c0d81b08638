import { PortvaktError, type ErrorCode } from '../../errors.ts';
import { isBindableOrigin } from '../../fields/bindable-origin.ts';
import type { WriteOutcome } from '../../fields/frame-fields.ts';
import type { FillView } from '../../messages/replies.ts';
import { computeCode } from '../../otp/code.ts';
import type { Account } from '../../vault/document.ts';
import type { CodeGuard } from '../accounts/code-guard.ts';
import { findAccount, withAccount } from '../accounts/saved-account.ts';
import { checkHotp, takeHotp } from '../accounts/take-hotp.ts';
import type { Clock, PagePort, VaultPort } from '../ports.ts';
import { rankFields, type Choice } from './choose-field.ts';

export interface FillPorts {
  readonly page: PagePort;
  readonly vault: VaultPort;
  readonly clock: Clock;
  readonly stepUp: CodeGuard;
}

export interface FieldsOnPage {
  /** False where the browser lets no extension in. */
  readonly readable: boolean;
  /** Code fields in all frames, less those for a code sent by message. */
  readonly fields: number;
  /** Origins of the frames that have such a field, the best field's first. */
  readonly origins: readonly string[];
}

/** With less than this left, milliseconds, a code would be stale before the page has it; of a short period, with less than a third. */
const NEAR_END = 3000;

const REFUSALS: Readonly<Record<Extract<WriteOutcome, { ok: false }>['reason'], ErrorCode>> = {
  gone: 'field.gone',
  origin: 'field.gone',
  unusable: 'field.refused',
  refused: 'field.refused',
};

/** Puts codes into pages: only on a bound origin, only on the user's gesture, only after everything was checked again. */
export function createFillService({ page, vault, clock, stepUp }: FillPorts) {
  /** The field for this account, or why there is none. `bind` must be the origin of the field that is filled. */
  function choose(account: Account, choices: readonly Choice[], bind: string | undefined): Choice {
    const [best] = choices;
    if (!best) throw new PortvaktError('field.none');
    const bound = choices.find(({ frame }) => account.origins.includes(frame.origin));
    if (bound) return bound;
    const { origin } = best.frame;
    if (!isBindableOrigin(origin)) throw new PortvaktError('origin.unusable', { origin });
    const agreed = bind === undefined ? undefined : choices.find(({ frame }) => frame.origin === bind);
    if (!agreed || !isBindableOrigin(agreed.frame.origin))
      throw new PortvaktError('origin.not_bound', { origin });
    return agreed;
  }

  /** The code to write. A counter is saved before its code is used (RFC 4226, 7.2). */
  async function takeCode(id: string): Promise<string> {
    const account = findAccount(await vault.read(), id);
    if (account.type !== 'hotp') {
      const { code, next, validUntil, period } = computeCode(account, clock());
      return validUntil - clock() < Math.min(NEAR_END, (period * 1000) / 3) ? next : code;
    }
    return (await takeHotp(vault, id)).code;
  }

  /** Nothing changes before the code is written, but for the counter; a refusal leaves the answer to the step-up for the next try. */
  async function fillChoice(account: Account, tabId: number, { frame, index }: Choice): Promise<FillView> {
    if (account.type === 'hotp') checkHotp(account);
    await stepUp.take('code');
    const code = await takeCode(account.id);
    const { origin, look } = frame;
    const outcome = await page.write(tabId, frame, { token: look.token, index, code, origin });
    if (!outcome.ok) throw new PortvaktError(REFUSALS[outcome.reason]);
    await vault.edit((document) =>
      withAccount(document, account.id, (one) => ({
        ...withOrigin(one, origin),
        usedAt: clock(),
        confirmed: true,
      })),
    );
    return { origin, inputs: outcome.inputs };
  }

  return {
    /** What the page asks for, as far as we may see. */
    async look(tabId: number): Promise<FieldsOnPage> {
      try {
        const choices = rankFields(await page.lookAtFields(tabId)).filter(
          ({ field }) => field.channel !== 'message',
        );
        const origins = [...new Set(choices.map(({ frame }) => frame.origin))];
        return { readable: true, fields: choices.length, origins };
      } catch (thrown) {
        if (!(thrown instanceof PortvaktError) || thrown.code !== 'page.unreadable') throw thrown;
        return { readable: false, fields: 0, origins: [] };
      }
    },

    /**
     * Fills the account's code. `bind` is the origin the user agreed to add, and must be the very one that is filled.
     * Throws `account.unknown`, `field.*`, `origin.not_bound` and `origin.unusable` (with `origin`), `page.unreadable`,
     * `counter.limit`, `vault.confirm_needed` where codes are asked for again, `vault.*`.
     */
    async fill(id: string, tabId: number, bind?: string): Promise<FillView> {
      const account = findAccount(await vault.read(), id);
      const choice = choose(account, rankFields(await page.lookAtFields(tabId)), bind);
      return fillChoice(account, tabId, choice);
    },

    /**
     * The keyboard shortcut: fills if exactly one account is bound to the exact origin of a field that is not for a
     * code by message. `undefined` where it is none or several: the user must choose. Throws as `fill`; a shortcut has nobody to
     * ask, so `vault.confirm_needed` is for the popup to settle.
     */
    async fillByShortcut(tabId: number): Promise<FillView | undefined> {
      const { accounts } = await vault.read();
      const choices = rankFields(await page.lookAtFields(tabId)).filter(
        ({ field }) => field.channel !== 'message',
      );
      const fillable = choices.filter(({ frame }) =>
        accounts.some(({ origins }) => origins.includes(frame.origin)),
      );
      const [choice] = fillable;
      if (!choice) return undefined;
      const bound = accounts.filter(({ origins }) =>
        fillable.some(({ frame }) => origins.includes(frame.origin)),
      );
      const [account] = bound;
      return account && bound.length === 1 ? fillChoice(account, tabId, choice) : undefined;
    },
  };
}

const withOrigin = (account: Account, origin: string): Account =>
  account.origins.includes(origin) ? account : { ...account, origins: [...account.origins, origin] };

export type FillService = ReturnType<typeof createFillService>;

import type { Request } from '../../lib/messages/protocol.ts';
import type { CandidateView, Replies } from '../../lib/messages/replies.ts';
import { PortvaktError } from '../../lib/errors.ts';
import type { Shell } from '../shell.ts';
import { failureOf, type Failure } from '../ui/error-text.ts';

/** What became of a candidate: added, added beside one of the same name, or put in its place. */
export type SavedHow = 'added' | 'beside' | 'replaced';

/** What the user typed on the card of a candidate; names only where they are other than the code's. */
export interface CandidateTyped {
  readonly issuer: string | undefined;
  readonly label: string | undefined;
  readonly pin: string;
}

/** What was typed on the card of a candidate, as the background takes it. */
export function choiceOf(
  { needsPin }: CandidateView,
  { issuer, label, pin }: CandidateTyped,
): Omit<Request<'candidate.save'>, 'id'> {
  return {
    ...(needsPin ? { pin: pin.trim() } : {}),
    ...(issuer === undefined ? {} : { issuer: issuer.trim() }),
    ...(label === undefined ? {} : { label: label.trim() }),
  };
}

/** Saves one candidate, with what was typed on its card. */
export class CandidateSaving {
  readonly #shell: Pick<Shell, 'client' | 'requestOrigin'>;
  busy = $state.raw(false);
  failure = $state.raw<Failure>();

  constructor(shell: Pick<Shell, 'client' | 'requestOrigin'>) {
    this.#shell = shell;
  }

  /** `undefined` where nothing was saved; `failure` says why. Must be called straight from the click. */
  async save(
    candidate: CandidateView,
    typed: CandidateTyped,
  ): Promise<Replies['candidate.save'] | undefined> {
    if (this.busy) return undefined;
    this.busy = true;
    this.failure = undefined;
    try {
      if (!(await this.#allowed(candidate))) throw new PortvaktError('permission.missing');
      const choice = choiceOf(candidate, typed);
      return await this.#shell.client.send('candidate.save', { id: candidate.id, ...choice });
    } catch (thrown) {
      this.failure = failureOf(thrown);
      return undefined;
    } finally {
      this.busy = false;
    }
  }

  /**
   * The browser shows its dialog only straight from a click, and may close the popup for it: so the background hears
   * first what is meant, without waiting for its reply.
   */
  async #allowed(candidate: CandidateView): Promise<boolean> {
    if (candidate.kind === 'account') return true;
    const intended = this.#shell.client.send('candidate.intend', { id: candidate.id });
    const granted = await this.#shell.requestOrigin(candidate.service);
    await intended;
    return granted;
  }
}

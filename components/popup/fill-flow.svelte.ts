import type { Client } from '../../lib/messages/client.ts';
import type { AccountRow, FillView, LookAlike } from '../../lib/messages/replies.ts';
import {
  agreementTo,
  isCopyOffered,
  lookAlikeIn,
  questionOf,
  type Agreed,
  type FillQuestion,
} from './fill-question.ts';
import { failureOf, type Failure } from '../ui/error-text.ts';

/** Puts a code into the page. Where the background refuses it asks the user, and sends the answers along with the next try. */
export class FillFlow {
  readonly #client: Client;
  readonly #done: (filled: FillView) => void | Promise<void>;
  readonly #onConfirmNeeded: (retry: () => void) => void;
  busy = $state.raw(false);
  failure = $state.raw<Failure>();
  /** The account whose code the page did not take: it may be copied instead. */
  untaken = $state.raw<AccountRow>();
  question = $state.raw<FillQuestion>();
  /** The page looks like another one: nothing can be filled until it is seen to be another. */
  lookAlike = $state.raw<LookAlike>();
  #agreed: Agreed = {};
  /** The origin that `#agreed` is about; what was agreed to for one counts for no other. */
  #about = '';

  /** `done`: nothing else is filled until it is through. `onConfirmNeeded`: the password or a passkey is asked for again before each code. */
  constructor(
    client: Client,
    done: (filled: FillView) => void | Promise<void>,
    onConfirmNeeded: (retry: () => void) => void,
  ) {
    this.#client = client;
    this.#done = done;
    this.#onConfirmNeeded = onConfirmNeeded;
  }

  /** `pageOrigin` names the origin where the refusal does not; `agreed`: the screen told the user already, and named that origin. */
  async fill(row: AccountRow, tabId: number, pageOrigin: string, agreed: Agreed = {}): Promise<void> {
    if (this.busy) return;
    this.question = undefined;
    this.#agreed = agreed;
    this.#about = pageOrigin;
    await this.#send(row, tabId, pageOrigin);
  }

  /** The user agreed to what was asked. `remember`: for good, where that was offered. */
  async agree(tabId: number, remember = false): Promise<void> {
    if (!this.question || this.busy) return;
    const { row, origin } = this.question;
    const before = origin === this.#about ? this.#agreed : {};
    this.#agreed = { ...before, ...agreementTo(this.question, remember) };
    this.#about = origin;
    await this.#send(row, tabId, origin);
  }

  cancel(): void {
    this.question = undefined;
    this.failure = undefined;
    this.untaken = undefined;
  }

  async #send(row: AccountRow, tabId: number, origin: string): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.failure = undefined;
    this.untaken = undefined;
    try {
      const filled = await this.#client.send('code.fill', { id: row.id, tabId, ...this.#agreed });
      this.question = undefined;
      await this.#done(filled);
    } catch (thrown) {
      this.#refused(failureOf(thrown), row, tabId, origin);
    } finally {
      this.busy = false;
    }
  }

  #refused(failure: Failure, row: AccountRow, tabId: number, origin: string): void {
    this.lookAlike = lookAlikeIn(failure);
    // The page may have moved on meanwhile: then the same is asked again, with the new name.
    this.question = questionOf(failure, row, this.#agreed, origin);
    if (this.lookAlike ?? this.question) return;
    if (failure.code === 'vault.confirm_needed') {
      const [agreed, about] = [this.#agreed, this.#about];
      this.#onConfirmNeeded(() => {
        [this.#agreed, this.#about] = [agreed, about];
        void this.#send(row, tabId, origin);
      });
      return;
    }
    this.failure = failure;
    if (isCopyOffered(failure)) this.untaken = row;
  }
}

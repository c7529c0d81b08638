import type { Client } from '../../lib/messages/client.ts';
import type { AccountRow } from '../../lib/messages/replies.ts';
import { failureOf, type Failure } from '../ui/error-text.ts';

/** A fill that waits for the user to agree to an origin the account is not bound to. */
export interface BindQuestion {
  readonly row: AccountRow;
  readonly origin: string;
}

/** Puts a code into the page; asks once before it goes to an origin the account is not bound to. */
export class FillFlow {
  readonly #client: Client;
  readonly #done: () => void;
  readonly #onConfirmNeeded: (retry: () => void) => void;
  busy = $state.raw(false);
  failure = $state.raw<Failure>();
  question = $state.raw<BindQuestion>();

  /** `onConfirmNeeded`: the password or a passkey is asked for again before each code. */
  constructor(client: Client, done: () => void, onConfirmNeeded: (retry: () => void) => void) {
    this.#client = client;
    this.#done = done;
    this.#onConfirmNeeded = onConfirmNeeded;
  }

  /** `pageOrigin` names the origin where the refusal does not. */
  async fill(row: AccountRow, tabId: number, pageOrigin: string): Promise<void> {
    this.question = undefined;
    await this.#send(row, tabId, pageOrigin, undefined);
  }

  /** The user agreed to the origin that was named. */
  async confirm(tabId: number): Promise<void> {
    if (!this.question) return;
    const { row, origin } = this.question;
    await this.#send(row, tabId, origin, origin);
  }

  cancel(): void {
    this.question = undefined;
    this.failure = undefined;
  }

  async #send(row: AccountRow, tabId: number, origin: string, bind: string | undefined): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.failure = undefined;
    try {
      await this.#client.send(
        'code.fill',
        bind === undefined ? { id: row.id, tabId } : { id: row.id, tabId, bind },
      );
      this.question = undefined;
      this.#done();
    } catch (thrown) {
      const failure = failureOf(thrown);
      const named = typeof failure.facts.origin === 'string' ? failure.facts.origin : origin;
      // A refusal of the origin the user just agreed to means the page moved on: ask again, with the new name.
      if (failure.code === 'origin.not_bound' && named !== '' && named !== bind)
        this.question = { row, origin: named };
      else if (failure.code === 'vault.confirm_needed')
        this.#onConfirmNeeded(() => void this.#send(row, tabId, origin, bind));
      else this.failure = failure;
    } finally {
      this.busy = false;
    }
  }
}

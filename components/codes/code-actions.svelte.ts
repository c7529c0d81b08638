import type { Client } from '../../lib/messages/client.ts';
import type { AccountRow } from '../../lib/messages/replies.ts';
import { failureOf, type Failure } from '../ui/error-text.ts';
import type { LiveCodes } from './live-codes.svelte.ts';

/** How long "Copied" stands on a row. */
const COPIED_FOR = 2000;

/** What can be done with a row anywhere it is shown: copy its code, show it, make the next one. */
export class CodeActions {
  readonly #client: Client;
  readonly #codes: LiveCodes;
  readonly #write: (text: string) => Promise<void>;
  readonly #onConfirmNeeded: (retry: () => void) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The row that says "Copied" just now. */
  copied = $state.raw<string>();
  failure = $state.raw<Failure>();

  /** `onConfirmNeeded`: the password or a passkey is asked for again before each code; `retry` does again what was wanted. */
  constructor(
    client: Client,
    codes: LiveCodes,
    write: (text: string) => Promise<void>,
    onConfirmNeeded: (retry: () => void) => void,
  ) {
    this.#client = client;
    this.#codes = codes;
    this.#write = write;
    this.#onConfirmNeeded = onConfirmNeeded;
  }

  /** Copies the code of a row. Where none is shown yet (counter accounts, guarded ones) it shows one first. */
  async copy(row: AccountRow): Promise<void> {
    if (row.type === 'hotp' && !this.#codes.get(row.id)) await this.next(row);
    else
      await this.#try(
        async () => {
          const code = await this.#codes.fresh(row.id);
          if (!code) {
            if (row.guarded) await this.#show(row);
            return;
          }
          await this.#write(code.code);
          this.#say(row.id);
          // So that it can be cleared after a while; a code that cannot be told of stays where the user put it.
          await this.#client.send('code.copied', { code: code.code }).catch(() => undefined);
        },
        () => this.copy(row),
      );
  }

  /** Moves the counter of an hotp account on and shows the code of it. */
  async next(row: AccountRow): Promise<void> {
    await this.#try(
      async () => {
        this.#codes.put(row.id, await this.#client.send('code.next', { id: row.id }));
      },
      () => this.next(row),
    );
  }

  async #show(row: AccountRow): Promise<void> {
    this.#codes.putGuarded(row.id, await this.#client.send('code.show', { id: row.id }));
  }

  async #try(act: () => Promise<void>, retry: () => Promise<void>): Promise<void> {
    this.failure = undefined;
    try {
      await act();
    } catch (thrown) {
      const failure = failureOf(thrown);
      if (failure.code === 'vault.confirm_needed') this.#onConfirmNeeded(() => void retry());
      else this.failure = failure;
    }
  }

  #say(id: string): void {
    clearTimeout(this.#timer);
    this.copied = id;
    this.#timer = setTimeout(() => (this.copied = undefined), COPIED_FOR);
  }
}

import type { Client } from '../../lib/messages/client.ts';
import type { AccountRow } from '../../lib/messages/replies.ts';
import { failureOf, type Failure } from '../ui/error-text.ts';
import type { LiveCodes } from './live-codes.svelte.ts';

/** How long "Copied" stands on a row. */
const COPIED_FOR = 2000;

/** What can be done with a row anywhere it is shown: copy its code, make the next one. */
export class CodeActions {
  readonly #client: Client;
  readonly #codes: LiveCodes;
  readonly #write: (text: string) => Promise<void>;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The row that says "Copied" just now. */
  copied = $state.raw<string>();
  failure = $state.raw<Failure>();

  constructor(client: Client, codes: LiveCodes, write: (text: string) => Promise<void>) {
    this.#client = client;
    this.#codes = codes;
    this.#write = write;
  }

  /** Copies the code of a row; makes one first where a counter account shows none yet. */
  async copy(row: AccountRow): Promise<void> {
    if (row.type === 'hotp' && !this.#codes.get(row.id)) {
      await this.next(row);
      return;
    }
    this.failure = undefined;
    try {
      const code = await this.#codes.fresh(row.id);
      if (!code) return;
      await this.#write(code.code);
      this.#say(row.id);
    } catch (thrown) {
      this.failure = failureOf(thrown);
    }
  }

  /** Moves the counter of an hotp account on and shows the code of it. */
  async next(row: AccountRow): Promise<void> {
    this.failure = undefined;
    try {
      this.#codes.put(row.id, await this.#client.send('code.next', { id: row.id }));
    } catch (thrown) {
      this.failure = failureOf(thrown);
    }
  }

  #say(id: string): void {
    clearTimeout(this.#timer);
    this.copied = id;
    this.#timer = setTimeout(() => (this.copied = undefined), COPIED_FOR);
  }
}

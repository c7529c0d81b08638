import type { Client } from '../../lib/messages/client.ts';
import type { Draft } from '../../lib/messages/replies.ts';
import { debounce } from '../ui/debounce.ts';

const PAUSE = 250;

/** Keeps what one was doing with the background, which holds it for five minutes; nothing worth keeping clears it. */
export class DraftKeeper {
  readonly #client: Client;
  readonly #read: () => Draft | undefined;
  readonly #later = debounce(() => void this.#put(), PAUSE);

  constructor(client: Client, read: () => Draft | undefined) {
    this.#client = client;
    this.#read = read;
  }

  /** Something changed. */
  touch(): void {
    this.#later.call();
  }

  /** The page goes away: what is due is sent now. */
  flush(): void {
    this.#later.flush();
  }

  async #put(): Promise<void> {
    const draft = this.#read();
    // A draft that cannot be kept (the vault locked meanwhile) is lost like any other half-typed text.
    await this.#client
      .send('draft.put', draft ? { draft: { ...draft, manual: draft.manual } } : {})
      .catch(() => undefined);
  }
}

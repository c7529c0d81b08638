import type { Client } from '../../lib/messages/client.ts';
import type { PageView } from '../../lib/messages/replies.ts';

/** What is known of the page under the popup. Nothing is saved by looking. */
export class PageLook {
  readonly #client: Client;
  readonly #tabId: number | undefined;
  page = $state.raw<PageView>();
  scanning = $state.raw(false);
  scanned = $state.raw(false);
  #running: Promise<void> | undefined;
  /** Looks that were asked for so far. */
  #asked = 0;

  constructor(client: Client, tabId: number | undefined) {
    this.#client = client;
    this.#tabId = tabId;
  }

  /**
   * Reads the codes that are on the page now. Never two looks at once: one that is asked for meanwhile follows, because the page
   * may have changed after the first began.
   */
  scan(): Promise<void> {
    return this.#look('page.scan');
  }

  /** Scrolls to the picture that may hold a code, and looks again. */
  reveal(): Promise<void> {
    return this.#look('page.reveal');
  }

  async #look(kind: 'page.scan' | 'page.reveal'): Promise<void> {
    if (this.#running) {
      this.#asked += 1;
      await this.#running;
      if (kind === 'page.scan') return;
    }
    this.#running = this.#repeat(kind);
    await this.#running;
  }

  async #repeat(kind: 'page.scan' | 'page.reveal'): Promise<void> {
    this.scanning = true;
    let asked = this.#asked;
    await this.#ask(kind);
    while (asked !== this.#asked) {
      asked = this.#asked;
      await this.#ask('page.scan');
    }
    this.scanned = true;
    this.scanning = false;
    this.#running = undefined;
  }

  async #ask(kind: 'page.scan' | 'page.reveal'): Promise<void> {
    if (this.#tabId === undefined) return;
    try {
      this.page = await this.#client.send(kind, { tabId: this.#tabId });
    } catch {
      // The page could not be looked at; what was known of it stays, and the list works without it.
    }
  }
}

import type { Client } from '../../lib/messages/client.ts';
import type { AccountRow, PageView } from '../../lib/messages/replies.ts';
import { failureOf, type Failure } from '../ui/error-text.ts';

/** From here on a wrong clock makes codes that are refused, in seconds. */
export const CLOCK_WARNING = 20;

/** The account that was saved from this page and waits for its first code, until the site has had one. */
export class Finishing {
  readonly #client: Client;
  row = $state.raw<AccountRow>();
  done = $state.raw(false);
  /** Seconds that this computer's clock is ahead of the site's, where that matters. */
  ahead = $state.raw<number>();
  failure = $state.raw<Failure>();

  constructor(client: Client) {
    this.#client = client;
  }

  /** It was saved just now, from the page in that tab. */
  async begin(row: AccountRow, tabId: number): Promise<void> {
    this.row = row;
    this.done = false;
    this.ahead = undefined;
    try {
      const { ahead } = await this.#client.send('page.clock', { tabId });
      if (ahead !== undefined && Math.abs(ahead) >= CLOCK_WARNING) this.ahead = ahead;
    } catch {
      // The site does not tell the time; nothing can be said about the clock.
    }
  }

  /** The user saw that the site took a code that was copied: nobody else can tell. */
  async confirm(): Promise<void> {
    const { row } = this;
    if (!row) return;
    this.failure = undefined;
    try {
      await this.#client.send('account.edit', { id: row.id, change: { confirmed: true } });
      if (this.row?.id === row.id) this.done = true;
    } catch (thrown) {
      this.failure = failureOf(thrown);
    }
  }

  /** What the last look at the page says. Where it names no account any more, the site has had a code, or time ran out. */
  async see({ finishing }: Pick<PageView, 'finishing'>): Promise<void> {
    // A look that began before the user confirmed.
    if (finishing && this.done && finishing.id === this.row?.id) return;
    if (finishing) {
      this.row = finishing;
      this.done = false;
      return;
    }
    const { row } = this;
    if (!row || this.done) return;
    try {
      const { confirmed } = await this.#client.send('account.get', { id: row.id });
      if (this.row !== row) return;
      if (confirmed) this.done = true;
      else this.row = undefined;
    } catch {
      // Deleted meanwhile, or the vault is locked.
      this.row = undefined;
    }
  }
}

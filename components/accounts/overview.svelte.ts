import type { AccountRow } from '../../lib/messages/replies.ts';
import { AccountRows } from '../codes/account-rows.svelte.ts';
import { CodeActions } from '../codes/code-actions.svelte.ts';
import { LiveCodes } from '../codes/live-codes.svelte.ts';
import type { Shell } from '../shell.ts';
import { writeClipboard } from '../ui/clipboard.ts';
import { failureOf, type Failure } from '../ui/error-text.ts';
import { Reorder } from './reorder.svelte.ts';

/** The list of the options page, and where the user was in it: it outlives a look at one account. */
export class Overview {
  readonly #client: Shell['client'];
  readonly rows: AccountRows;
  readonly codes: LiveCodes;
  readonly actions: CodeActions;
  readonly reorder: Reorder;
  query = $state('');
  failure = $state.raw<Failure>();
  /** What to do again once the user has confirmed. */
  retry = $state.raw<() => void>();
  /** An account that just went to the trash. */
  deleted = $state.raw<{ readonly id: string; readonly name: string }>();
  /** How far the page was scrolled, and the account that was opened from there. */
  left = { scroll: 0, id: '' };

  constructor(client: Shell['client']) {
    this.#client = client;
    this.rows = new AccountRows(client);
    this.codes = new LiveCodes(client);
    this.actions = new CodeActions(client, this.codes, writeClipboard, (retry) => {
      this.retry = retry;
    });
    this.reorder = new Reorder(this.rows, async (id, before) => {
      await client.send('account.move', before === undefined ? { id } : { id, before });
    });
  }

  async load(): Promise<void> {
    await this.#try(this.rows.reload());
  }

  async search(): Promise<void> {
    await this.#try(this.rows.search(this.query.trim()));
  }

  async pin({ id, pinned }: AccountRow): Promise<void> {
    await this.#try(this.#client.send('account.edit', { id, change: { pinned: !pinned } }));
    await this.load();
  }

  /** Saves the order. Returns the index at which the row is now. */
  async drop(): Promise<number | undefined> {
    try {
      return await this.reorder.drop();
    } catch (thrown) {
      await this.load();
      this.failure = failureOf(thrown);
      return undefined;
    }
  }

  /** Out of the trash again. */
  async undelete(): Promise<void> {
    if (!this.deleted) return;
    const { id } = this.deleted;
    this.deleted = undefined;
    await this.#try(this.#client.send('trash.restore', { ids: [id] }));
    await this.load();
  }

  stop(): void {
    this.codes.stop();
  }

  async #try(work: Promise<unknown>): Promise<void> {
    try {
      await work;
      this.failure = undefined;
    } catch (thrown) {
      this.failure = failureOf(thrown);
    }
  }
}

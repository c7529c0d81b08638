import type { Client } from '../../lib/messages/client.ts';
import type { TrashRow } from '../../lib/messages/vault-views.ts';
import { failureOf, type Failure } from '../ui/error-text.ts';

/** What waits for the password: one row, or all of them. */
export type Removal = { readonly row: TrashRow } | 'all';

/** The trash as the background has it. */
export class TrashBin {
  readonly #client: Client;
  rows = $state.raw<readonly TrashRow[]>();
  failure = $state.raw<Failure>();
  busy = $state.raw(false);
  removal = $state.raw<Removal>();
  /** Why the password did not do. */
  refused = $state.raw<Failure>();

  constructor(client: Client) {
    this.#client = client;
  }

  async load(): Promise<void> {
    try {
      this.rows = await this.#client.send('trash.list', {});
      this.failure = undefined;
    } catch (thrown) {
      this.failure = failureOf(thrown);
    }
  }

  /** True if it is back in the list. */
  async restore({ id }: TrashRow): Promise<boolean> {
    this.busy = true;
    try {
      await this.#client.send('trash.restore', { ids: [id] });
      await this.load();
      return true;
    } catch (thrown) {
      this.failure = failureOf(thrown);
      return false;
    } finally {
      this.busy = false;
    }
  }

  ask(removal: Removal): void {
    this.refused = undefined;
    this.removal = removal;
  }

  cancel(): void {
    this.removal = undefined;
  }

  /** True if what was asked about is gone. */
  async remove(password: string): Promise<boolean> {
    if (!this.removal) return false;
    this.busy = true;
    this.refused = undefined;
    try {
      const ids = this.removal === 'all' ? {} : { ids: [this.removal.row.id] };
      await this.#client.send('trash.remove', { ...ids, password });
      this.removal = undefined;
      await this.load();
      return true;
    } catch (thrown) {
      this.refused = failureOf(thrown);
      return false;
    } finally {
      this.busy = false;
    }
  }
}

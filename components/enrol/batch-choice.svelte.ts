import { SvelteMap, SvelteSet } from 'svelte/reactivity';
import type { Client } from '../../lib/messages/client.ts';
import type { BatchAccount, BatchView } from '../../lib/messages/replies.ts';
import { failureOf, type Failure } from '../ui/error-text.ts';

/** Which accounts of a batch are ticked. All that are not here yet are, until the user says otherwise; more may come with each code. */
export class BatchChoice {
  readonly #client: Client;
  /** What the user said, by place. */
  readonly #said = new SvelteMap<number, boolean>();
  /** Saved by this card; the reading that showed them is older than that. */
  readonly #saved = new SvelteSet<number>();
  busy = $state.raw(false);
  failure = $state.raw<Failure>();
  /** Of all that was saved from this card. */
  result = $state.raw<{ readonly added: number; readonly known: number }>();

  constructor(client: Client) {
    this.#client = client;
  }

  standingOf({ place, standing }: BatchAccount): BatchAccount['standing'] {
    return this.#saved.has(place) ? 'saved' : standing;
  }

  isTicked(account: BatchAccount): boolean {
    return this.standingOf(account) !== 'saved' && (this.#said.get(account.place) ?? true);
  }

  ticked(batch: BatchView): readonly BatchAccount[] {
    return batch.accounts.filter((account) => this.isTicked(account));
  }

  /** How many of them could be ticked. */
  open(batch: BatchView): readonly BatchAccount[] {
    return batch.accounts.filter((account) => this.standingOf(account) !== 'saved');
  }

  tick(place: number, ticked: boolean): void {
    this.#said.set(place, ticked);
  }

  tickAll(batch: BatchView, ticked: boolean): void {
    for (const { place } of this.open(batch)) this.#said.set(place, ticked);
  }

  /** True where it was saved. */
  async save(batch: BatchView): Promise<boolean> {
    const places = this.ticked(batch).map(({ place }) => place);
    if (places.length === 0) return false;
    return await this.#try(async () => {
      const { added, known } = await this.#client.send('batch.save', { id: batch.id, places });
      for (const place of places) this.#saved.add(place);
      const before = this.result ?? { added: 0, known: 0 };
      this.result = { added: before.added + added, known: before.known + known };
    });
  }

  /** True where what was gathered is forgotten. */
  async drop(batch: BatchView): Promise<boolean> {
    return await this.#try(async () => {
      await this.#client.send('batch.drop', { id: batch.id });
    });
  }

  async #try(act: () => Promise<void>): Promise<boolean> {
    if (this.busy) return false;
    this.busy = true;
    this.failure = undefined;
    try {
      await act();
      return true;
    } catch (thrown) {
      this.failure = failureOf(thrown);
      return false;
    } finally {
      this.busy = false;
    }
  }
}

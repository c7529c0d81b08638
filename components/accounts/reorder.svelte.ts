import type { AccountRows } from '../codes/account-rows.svelte.ts';
import type { Moving } from '../codes/moving.ts';
import { t } from '../ui/text.ts';

interface Held {
  readonly id: string;
  readonly name: string;
  readonly pinned: boolean;
  readonly from: number;
}

/** Puts the account right before another one of the list; last where `before` is left out. */
export type MoveAccount = (id: string, before: string | undefined) => Promise<void>;

/**
 * The order of the list while one row is in the user's hand. Pinned accounts stand first, so a row stops where its half ends.
 * What happens is said in `said`, for those who do not see it.
 */
export class Reorder implements Moving {
  readonly #rows: AccountRows;
  readonly #move: MoveAccount;
  #held = $state.raw<Held>();
  #to = $state.raw(0);
  /** Where a pointer holds the row, in rows from the top. */
  #place = $state.raw<number>();
  said = $state.raw('');

  constructor(rows: AccountRows, move: MoveAccount) {
    this.#rows = rows;
    this.#move = move;
  }

  get held(): number | undefined {
    return this.#held?.from;
  }

  placeOf(index: number): number {
    if (!this.#held) return index;
    const { from } = this.#held;
    const to = this.#to;
    if (index === from) return this.#place ?? to;
    if (from < index && index <= to) return index - 1;
    if (to <= index && index < from) return index + 1;
    return index;
  }

  pickUp(index: number): void {
    const row = this.#rows.at(index);
    if (!row || this.#held) return;
    const name = row.issuer || row.label;
    this.#to = index;
    this.#place = undefined;
    this.#held = { id: row.id, name, pinned: row.pinned, from: index };
    this.said = t('reorder_up', name, index + 1, this.#rows.total);
  }

  /** One place up or down, as far as the row may go. Returns where it is now. */
  step(by: 1 | -1): number {
    const next = this.#to + by;
    if (this.#held && next >= 0 && next < this.#rows.total && this.#mayStand(next, this.#held))
      this.#to = next;
    this.said = t('reorder_at', this.#to + 1, this.#rows.total);
    return this.#to;
  }

  /** A pointer holds the row there, in rows from the top. */
  aim(place: number): void {
    const held = this.#held;
    if (!held) return;
    this.#place = Math.min(Math.max(place, 0), this.#rows.total - 1);
    let to = Math.round(this.#place);
    while (to !== held.from && !this.#mayStand(to, held)) to += to < held.from ? 1 : -1;
    this.#to = to;
  }

  /** Saves the order. Returns the index at which the row is now; rejects with what the background refuses. */
  async drop(): Promise<number | undefined> {
    const held = this.#held;
    const to = this.#to;
    if (!held) return undefined;
    // The list may have become another one meanwhile.
    if (to === held.from || this.#rows.at(held.from)?.id !== held.id) {
      this.putBack();
      return to;
    }
    const next = to > held.from ? to + 1 : to;
    if (next < this.#rows.total && !this.#rows.at(next))
      await this.#rows.show({ first: next, end: next + 1 });
    const before = this.#rows.at(next)?.id;
    this.#rows.move(held.from, to);
    this.#letGo();
    this.said = t('reorder_dropped', held.name, to + 1, this.#rows.total);
    await this.#move(held.id, before);
    return to;
  }

  /** As if nothing had happened. */
  putBack(): void {
    if (!this.#held) return;
    this.said = t('reorder_back', this.#held.name);
    this.#letGo();
  }

  /** A row that is not here yet lies far from the border, or is judged when it comes. */
  #mayStand(place: number, { pinned }: Held): boolean {
    return (this.#rows.at(place)?.pinned ?? pinned) === pinned;
  }

  #letGo(): void {
    this.#held = undefined;
    this.#place = undefined;
  }
}

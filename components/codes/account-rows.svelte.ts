import type { Client } from '../../lib/messages/client.ts';
import type { AccountPage, AccountRow } from '../../lib/messages/replies.ts';
import type { RowRange } from './visible-range.ts';

/** Rows asked for at once when a search begins. */
export const FIRST_ROWS = 12;

/** Rows are asked for in blocks, so that a slow scroll does not send a message for every row. */
const BLOCK = 24;

function blocksOf({ first, end }: RowRange): RowRange {
  return { first: Math.floor(first / BLOCK) * BLOCK, end: Math.ceil(end / BLOCK) * BLOCK };
}

/** The accounts that match the search, of which only the rows in view are ever held. */
export class AccountRows {
  readonly #client: Client;
  total = $state.raw(0);
  /** True once the background has answered; before that an empty list means nothing. */
  loaded = $state.raw(false);
  #query = $state.raw('');
  #rows = $state.raw<readonly (AccountRow | undefined)[]>([]);
  #range: RowRange = { first: 0, end: FIRST_ROWS };
  /** Number of the newest request; replies to older ones are dropped. */
  #request = 0;
  #asked: RowRange | undefined;

  constructor(client: Client) {
    this.#client = client;
  }

  get query(): string {
    return this.#query;
  }

  at(index: number): AccountRow | undefined {
    return this.#rows[index];
  }

  /** Where a row that is here stands; -1 where it is not. */
  indexOf(id: string): number {
    return this.#rows.findIndex((row) => row?.id === id);
  }

  /** The rows of a range that are here already. */
  within({ first, end }: RowRange): AccountRow[] {
    return this.#rows.slice(first, end).filter((row) => row !== undefined);
  }

  /** Takes over a page that came with another reply. */
  adopt(page: AccountPage, query = ''): void {
    this.#request++;
    this.#asked = undefined;
    this.#query = query;
    this.#keep(page, []);
  }

  async search(query: string): Promise<void> {
    if (query === this.#query && this.loaded) return;
    this.#query = query;
    this.#range = { first: 0, end: FIRST_ROWS };
    await this.#ask(this.#range, true);
  }

  /** Says which rows are in view; asks for those that are not here. */
  async show(range: RowRange): Promise<void> {
    this.#range = range;
    for (let index = range.first; index < Math.min(range.end, this.total); index++) {
      if (this.#rows[index]) continue;
      if (this.#asked && this.#asked.first <= index && range.end <= this.#asked.end) return;
      await this.#ask(blocksOf(range), false);
      return;
    }
  }

  /** Puts the row at `from` to `to` before the background has said so. */
  move(from: number, to: number): void {
    const rows = this.#rows.slice();
    rows.length = Math.max(rows.length, this.total);
    rows.splice(to, 0, ...rows.splice(from, 1));
    this.#rows = rows;
  }

  /** Asks again for what is in view, after something changed. */
  async reload(): Promise<void> {
    await this.#ask(this.#range, true);
  }

  async #ask({ first, end }: RowRange, fresh: boolean): Promise<void> {
    const request = ++this.#request;
    const limit = Math.min(Math.max(end - first, 1), 200);
    this.#asked = { first, end: first + limit };
    const page = await this.#client.send('account.list', { query: this.#query, offset: first, limit });
    if (request !== this.#request) return;
    this.#asked = undefined;
    this.#keep(page, fresh ? [] : this.#rows.slice());
  }

  #keep(page: AccountPage, rows: (AccountRow | undefined)[]): void {
    page.rows.forEach((row, place) => {
      rows[page.offset + place] = row;
    });
    this.#rows = rows;
    this.total = page.total;
    this.loaded = true;
  }
}

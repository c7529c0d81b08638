import { SvelteMap, SvelteSet } from 'svelte/reactivity';
import type { Client } from '../../lib/messages/client.ts';
import type { AccountRow, CodeView } from '../../lib/messages/replies.ts';
import { LAST_SECONDS, nextWake } from './next-wake.ts';

/** How long to wait after the background could not be asked (it locks, or starts again). */
const RETRY = 1000;

/**
 * The codes on screen. They are computed in the background, and only for the rows in view: when one runs out it is
 * asked for again. One timer for all of them.
 */
export class LiveCodes {
  readonly #client: Client;
  readonly #codes = new SvelteMap<string, CodeView>();
  /** Ids in view, by the part of the page that shows them. Codes that do not run out (hotp) are not among them. */
  #shown: Readonly<Record<string, readonly string[]>> = {};
  /** Codes that were asked for again: nobody gets the next one without that, so they go when they run out. */
  readonly #guarded = new SvelteSet<string>();
  #now = $state.raw(Date.now());
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(client: Client) {
    this.#client = client;
  }

  get(id: string): CodeView | undefined {
    return this.#codes.get(id);
  }

  /** The code to use now: the one known, or a new one if that ran out while nobody looked. */
  async fresh(id: string): Promise<CodeView | undefined> {
    const known = this.#codes.get(id);
    if (!known || known.next === '' || known.validUntil > Date.now()) return known;
    if (this.#guarded.has(id)) return undefined;
    const { [id]: code } = await this.#client.send('code.list', { ids: [id] });
    if (code) this.#codes.set(id, code);
    return code;
  }

  put(id: string, code: CodeView): void {
    this.#codes.set(id, code);
  }

  /** A code that was shown after a confirmation; it is forgotten when it runs out. */
  putGuarded(id: string, code: CodeView): void {
    this.#codes.set(id, code);
    if (code.next === '') return;
    this.#guarded.add(id);
    this.#arm();
  }

  /** True while the code after this one should be shown beside it. */
  isEnding(code: CodeView): boolean {
    return code.next !== '' && code.validUntil - this.#now <= LAST_SECONDS;
  }

  /** Says which rows `part` shows from now on, and takes over the codes they came with. */
  show(part: string, rows: readonly AccountRow[]): void {
    const now = Date.now();
    for (const row of rows) {
      const known = this.#codes.get(row.id);
      if (row.code && row.code.validUntil > Math.max(now, known?.validUntil ?? 0))
        this.#codes.set(row.id, row.code);
      else if (row.type !== 'hotp' && known && (known.validUntil <= now || this.#isOld(row)))
        this.#codes.delete(row.id);
    }
    const ids = rows.filter((row) => row.type !== 'hotp' && !row.guarded).map((row) => row.id);
    this.#shown = { ...this.#shown, [part]: ids };
    this.#arm();
  }

  /** Forgets everything and stops; for a lock and for the end of the page. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#shown = {};
    this.#guarded.clear();
    this.#codes.clear();
  }

  /** A code from before codes were guarded. */
  #isOld({ id, guarded }: AccountRow): boolean {
    return guarded && !this.#guarded.has(id);
  }

  #ids(): string[] {
    const all = Object.values(this.#shown).flat();
    return all.filter((id, place) => all.indexOf(id) === place);
  }

  #arm(): void {
    clearTimeout(this.#timer);
    const ids = this.#ids();
    const codes = [...ids, ...this.#guarded].flatMap((id) => this.#codes.get(id) ?? []);
    const missing = ids.some((id) => !this.#codes.has(id));
    const wake = missing ? 0 : nextWake(codes, Date.now());
    if (wake !== undefined) this.#timer = setTimeout(() => void this.#refresh(), wake);
  }

  #dropGuarded(): void {
    for (const id of this.#guarded) {
      if ((this.#codes.get(id)?.validUntil ?? 0) > this.#now) continue;
      this.#guarded.delete(id);
      this.#codes.delete(id);
    }
  }

  async #refresh(): Promise<void> {
    this.#now = Date.now();
    this.#dropGuarded();
    const due = this.#ids().filter((id) => (this.#codes.get(id)?.validUntil ?? 0) <= this.#now);
    if (due.length > 0) {
      try {
        const fresh = await this.#client.send('code.list', { ids: due.slice(0, 200) });
        for (const [id, code] of Object.entries(fresh)) this.#codes.set(id, code);
        this.#now = Date.now();
      } catch {
        // Locked or restarting: the page hears of a lock by `onChange`; otherwise ask again.
        if (this.#ids().length > 0) this.#timer = setTimeout(() => void this.#refresh(), RETRY);
        return;
      }
    }
    this.#arm();
  }
}

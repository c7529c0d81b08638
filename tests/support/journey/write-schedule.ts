import type { Page } from 'puppeteer-core';
import { ask, entryOf, listAll, sendFrom } from './vault-messages.ts';

/** Whether these accounts (id -> issuer) are what an act without an answer would have left, had it been done whole. */
type Doubt = (found: ReadonlyMap<string, string>) => boolean;

/**
 * Writes through messages and keeps account of what was acknowledged. After each loss of the background `check` compares: nothing
 * acknowledged may be missing, and an act that was not acknowledged is there whole or not at all.
 */
export class WriteSchedule {
  /** Account id -> issuer. */
  #kept: ReadonlyMap<string, string> = new Map();
  #doubt: Doubt | undefined;
  #next = 0;
  acknowledged = 0;
  unanswered = 0;

  /** Adds, renames or deletes an account; which one, `choice` says (0 to 1). False if no answer came: then `check` is next. */
  async write(page: Page, choice: number): Promise<boolean> {
    const ids = [...this.#kept.keys()];
    const picked = ids[Math.floor(choice * 1000) % Math.max(ids.length, 1)];
    if (picked === undefined || choice < 0.6) await this.#add(page);
    else if (choice < 0.85) await this.#rename(page, picked);
    else await this.#delete(page, picked);
    return this.#doubt === undefined;
  }

  /** Compares with what the vault has now; what it has is what counts from here on. */
  async check(page: Page): Promise<void> {
    const rows = await listAll(page);
    const found = new Map(rows.map(({ id, issuer }) => [id, issuer]));
    if (rows.some(({ code }) => !/^\d{6}$/.test(code?.code ?? ''))) throw new Error('an account is torn');
    const isSame = (expected: ReadonlyMap<string, string>) =>
      expected.size === found.size && [...expected].every(([id, issuer]) => found.get(id) === issuer);
    if (!isSame(this.#kept) && this.#doubt?.(found) !== true) {
      throw new Error(`expected ${describe(this.#kept)}; found ${describe(found)}`);
    }
    this.#kept = found;
    this.#doubt = undefined;
  }

  async #add(page: Page): Promise<void> {
    const number = this.#next++;
    const entry = entryOf(number);
    const sent = await sendFrom(page, 'account.add', entry);
    const before = this.#kept;
    if (sent.ok) {
      this.#kept = new Map(before).set(sent.value.id, sent.value.issuer);
      this.acknowledged++;
    } else {
      this.#lose(sent.error, (found) => {
        const added = [...found].filter(([id]) => !before.has(id));
        return added.length === 1 && added[0]?.[1] === entry.entry.issuer && includesAll(found, before);
      });
    }
  }

  async #rename(page: Page, id: string): Promise<void> {
    const issuer = `Renamed ${this.#next++}`;
    const sent = await sendFrom(page, 'account.edit', { id, change: { issuer } });
    const after = new Map(this.#kept).set(id, issuer);
    this.#settle(sent, after);
  }

  async #delete(page: Page, id: string): Promise<void> {
    const sent = await sendFrom(page, 'account.delete', { ids: [id] });
    const after = new Map([...this.#kept].filter(([one]) => one !== id));
    this.#settle(sent, after);
  }

  #settle(sent: { readonly ok: boolean; readonly error?: string }, after: ReadonlyMap<string, string>): void {
    if (sent.ok) {
      this.#kept = after;
      this.acknowledged++;
    } else this.#lose(sent.error, (found) => found.size === after.size && includesAll(found, after));
  }

  #lose(error: string | undefined, isDone: Doubt): void {
    if (error !== 'no answer') throw new Error(`refused: ${error ?? ''}`);
    this.unanswered++;
    this.#doubt = isDone;
  }
}

/** Unlocks from an options page. */
export async function unlockFrom(page: Page, password: string): Promise<void> {
  await ask(page, 'vault.unlock', { method: 'password', secret: password });
}

const includesAll = (found: ReadonlyMap<string, string>, expected: ReadonlyMap<string, string>) =>
  [...expected].every(([id, issuer]) => found.get(id) === issuer);

const describe = (accounts: ReadonlyMap<string, string>) =>
  `${accounts.size} (${[...accounts.values()].slice(-5).join(', ')})`;

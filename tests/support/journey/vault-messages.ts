import type { Page } from 'puppeteer-core';
import type { MessageKind, Request } from '../../../lib/messages/protocol.ts';
import type { AccountPage, Outcome } from '../../../lib/messages/replies.ts';

/** What came of a message: the background's outcome, or nothing because the background (or the browser) went away. */
export type Sent<K extends MessageKind> = Outcome<K> | { readonly ok: false; readonly error: 'no answer' };

/**
 * Sends a message from one of our own pages, as its buttons do. A background that dies over it answers nothing: the browser
 * then closes the channel, or all of it is gone.
 */
export async function sendFrom<K extends MessageKind>(
  page: Page,
  kind: K,
  request: Request<K>,
): Promise<Sent<K>> {
  const message = JSON.stringify({ kind, request });
  const script = `(globalThis.browser ?? chrome).runtime.sendMessage(${message}).catch(() => undefined)`;
  // A browser that is killed takes the page with it.
  const answer = (await page.evaluate(script).catch(() => undefined)) as Outcome<K> | undefined;
  return answer ?? { ok: false, error: 'no answer' };
}

/** The same for what must be answered. */
export async function ask<K extends MessageKind>(page: Page, kind: K, request: Request<K>) {
  const answer = await sendFrom(page, kind, request);
  if (!answer.ok) throw new Error(`${kind}: ${answer.error}`);
  return answer.value;
}

/** Every account as the list shows it. */
export async function listAll(page: Page): Promise<AccountPage['rows']> {
  const rows: AccountPage['rows'][number][] = [];
  for (;;) {
    const listed = await ask(page, 'account.list', { query: '', offset: rows.length, limit: 200 });
    rows.push(...listed.rows);
    if (rows.length >= listed.total || listed.rows.length === 0) return rows;
  }
}

/** An account as the form for manual entry sends it; its secret is of its number. */
export const entryOf = (number: number): Request<'account.add'> => ({
  entry: {
    type: 'totp',
    issuer: `Account ${number}`,
    label: 'kari@example.no',
    secret: `GEZDGNBVGY3TQOJQ${'ABCDEFGHIJKLMNOPQRSTUVWXYZ'[number % 26] ?? 'A'}AAAAAAA`,
    algorithm: 'SHA1',
    digits: 6,
    period: 30,
    counter: 0,
    pin: '',
  },
  origins: [],
});

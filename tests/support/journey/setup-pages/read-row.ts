import type { AccountRow } from '../../../../lib/messages/replies.ts';
import type { Page } from 'puppeteer-core';
import { listAll } from '../vault-messages.ts';

/** Saved accounts with this label, as the list shows them. */
export async function rowsNamed(page: Page, label: string): Promise<readonly AccountRow[]> {
  return (await listAll(page)).filter((row) => row.label === label);
}

import type { ApprovalList } from '../../messages/replies.ts';
import type { PagePort } from '../ports.ts';
import type { ApprovalService } from './approval-service.ts';

type Page = Pick<PagePort, 'readMark'>;
type Approvals = Pick<ApprovalService, 'list' | 'notePage'>;

/**
 * What waits, for a popup over that tab. Where a request is bound to a page, the tab is looked at first: without watching, only
 * the click on the toolbar lets us see its mark. Throws `vault.locked`.
 */
export async function listForTab(
  approvals: Approvals,
  page: Page,
  tabId: number | undefined,
): Promise<ApprovalList> {
  const list = await approvals.list(tabId);
  if (tabId === undefined || !list.approvals.some(({ binding }) => binding === 'page')) return list;
  try {
    const mark = await page.readMark(tabId);
    await approvals.notePage({ tabId, frameId: 0, ...mark });
  } catch {
    return list; // a page that lets nobody in has no mark either
  }
  return approvals.list(tabId);
}

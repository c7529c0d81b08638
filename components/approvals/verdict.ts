import type { ApprovalView } from '../../lib/messages/replies.ts';

/**
 * What the card says about a request before anything else.
 * - `here`: its sign-in page is open in this browser, on the right origin.
 * - `not_here`: no such page is open. - `elsewhere`: a page with its mark stands on another origin: phishing.
 * - `typed`: the user proves it with six digits. - `unseen`: there is nothing to check but the user's own memory.
 */
export type Verdict = 'here' | 'not_here' | 'elsewhere' | 'typed' | 'unseen';

/** The verdict of a request; for a page-bound one anything but "open here" is against it. */
export function verdictOf({ binding, page }: Pick<ApprovalView, 'binding' | 'page'>): Verdict {
  if (binding === 'code') return 'typed';
  if (binding === 'none') return 'unseen';
  if (page === 'open') return 'here';
  return page === 'elsewhere' ? 'elsewhere' : 'not_here';
}

/** True where approving is offered at all. */
export function isApprovable(verdict: Verdict): boolean {
  return verdict !== 'not_here' && verdict !== 'elsewhere';
}

/** True once the user has given what this kind of request asks for: six digits, or a password. */
export function isProofComplete(verdict: Verdict, proof: string): boolean {
  if (verdict === 'typed') return /^\d{6}$/.test(proof.replace(/\s/g, ''));
  return verdict === 'unseen' ? proof !== '' : verdict === 'here';
}

/**
 * Names the cards as they lie on the screen. Whenever this changes, something may have moved under the pointer, and
 * every Approve is dead for a second again.
 */
export function layoutKey(approvals: readonly ApprovalView[]): string {
  return approvals.map((approval) => `${approval.jti} ${verdictOf(approval)}`).join('\n');
}

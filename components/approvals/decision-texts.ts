import type { Decision } from '../../lib/approvals/claims.ts';
import type { TextKey } from '../ui/text.ts';

/** What was answered, as it is told afterwards. */
export const DECISION_TEXTS: Readonly<Record<Decision, TextKey>> = {
  approve: 'approval_sent_approve',
  deny: 'approval_sent_deny',
  report: 'approval_sent_report',
};

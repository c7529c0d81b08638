import type { BatchView } from '../../lib/messages/replies.ts';
import { errorText } from '../ui/error-text.ts';
import { t, type TextKey } from '../ui/text.ts';

export const sum = (one: TextKey, other: TextKey, count: number): string =>
  count === 1 ? t(one) : t(other, count);

/** "12 added, 3 were there already." */
export function batchResult({ added, known }: { readonly added: number; readonly known: number }): string {
  const said = sum('batch_added_one', 'batch_added_other', added);
  return known === 0 ? said : `${said} ${sum('batch_known_one', 'batch_known_other', known)}`;
}

const REASONS: Readonly<Record<string, TextKey>> = {
  'uri.secret_invalid': 'batch_reason_secret',
  'uri.secret_missing': 'batch_reason_secret',
  'uri.type_unsupported': 'batch_reason_type',
  'uri.parameter_invalid': 'batch_reason_type',
  'uri.label_invalid': 'batch_reason_name',
};

/** "2 accounts cannot be added: ..." */
export function batchProblem(problem: BatchView['problems'][number]): string {
  const reason = REASONS[problem.code];
  const said = sum('batch_problem_one', 'batch_problem_other', problem.count);
  return `${said} ${reason ? t(reason) : errorText(problem)}`;
}

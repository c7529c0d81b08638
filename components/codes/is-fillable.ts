import type { PageMatch } from '../../lib/messages/replies.ts';

/** Whether an account is filled with one press. `asks`: the page has a code field that is not for a code by message. */
export function isFillable({ fillable, appended }: PageMatch, asks: boolean): boolean {
  return fillable && (asks || appended);
}

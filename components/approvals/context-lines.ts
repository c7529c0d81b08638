import type { ApprovalView } from '../../lib/messages/replies.ts';
import { t } from '../ui/text.ts';
import { formatMoment } from '../ui/times.ts';

/** One fact of a request, in the service's words. */
export interface ContextLine {
  readonly name: string;
  readonly value: string;
}

/** From where and since when, without the facts the service did not give. */
export function contextLines(
  { context, madeAt, service }: ApprovalView,
  now: number,
  language: string,
): ContextLine[] {
  const device = [context.browser, context.os].filter(Boolean).join(', ');
  const place = [context.place, context.ip].filter(Boolean).join(', ');
  return [
    { name: t('approval_from'), value: place },
    { name: t('approval_device'), value: device },
    { name: t('approval_since'), value: formatMoment(madeAt, now, language) },
    { name: t('approval_service'), value: service },
  ].filter(({ value }) => value !== '');
}

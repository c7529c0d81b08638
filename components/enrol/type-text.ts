import type { CandidateView } from '../../lib/messages/replies.ts';
import type { OtpType } from '../../lib/otp/parameters.ts';
import { t, type TextKey } from '../ui/text.ts';

export const TYPE_TEXTS: Record<OtpType, TextKey> = {
  totp: 'manual_type_totp',
  hotp: 'manual_type_hotp',
  steam: 'manual_type_steam',
  yandex: 'manual_type_yandex',
  motp: 'manual_type_motp',
};

/** What kind of code it gives, where that is not the usual one; else empty. */
export function unusualType({ kind, type, digits }: Pick<CandidateView, 'kind' | 'type' | 'digits'>): string {
  if (kind === 'push') return '';
  if (type !== 'totp') return t(TYPE_TEXTS[type]);
  return digits === 6 ? '' : t('candidate_digits', digits);
}

import type { RestoredView } from '../../lib/messages/vault-views.ts';
import { t } from '../ui/text.ts';

/** "12 accounts are back, 1 went to the trash." */
export function restoredText({ accounts, trashed }: RestoredView): string {
  const back = accounts === 1 ? t('restored_accounts_one') : t('restored_accounts_many', accounts);
  if (trashed === 0) return t('restored_trashed_none', back);
  return trashed === 1 ? t('restored_trashed_one', back) : t('restored_trashed_many', back, trashed);
}

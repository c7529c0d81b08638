import type { CandidateView } from '../../lib/messages/replies.ts';
import { t, type TextKey } from '../ui/text.ts';

const ACCOUNT: Record<CandidateView['standing'], TextKey> = {
  new: 'standing_new',
  saved: 'standing_saved',
  other_secret: 'standing_other_secret',
};

const PUSH: Record<CandidateView['standing'], TextKey> = {
  new: 'standing_push_new',
  saved: 'standing_push_saved',
  other_secret: 'standing_push_again',
};

/** How a candidate stands to what is saved, in a sentence. */
export function standingText({ kind, standing }: Pick<CandidateView, 'kind' | 'standing'>): string {
  return t((kind === 'push' ? PUSH : ACCOUNT)[standing]);
}

import type { Draft } from '../../messages/replies.ts';
import type { Clock, MemoryBox } from '../ports.ts';

/** How long the popup remembers what one was doing, in milliseconds. */
const DRAFT_LIFE = 5 * 60_000;

export interface KeptDraft {
  readonly draft: Draft;
  readonly keptAt: number;
}

/** What was half done in the popup when it closed. Kept in memory only and dropped at lock. */
export function createDrafts(box: MemoryBox<KeptDraft>, clock: Clock) {
  return {
    async get(): Promise<Draft | undefined> {
      const kept = await box.get();
      if (!kept) return undefined;
      const age = clock() - kept.keptAt;
      if (age >= 0 && age < DRAFT_LIFE) return kept.draft;
      await box.clear();
      return undefined;
    },
    put: (draft: Draft | undefined): Promise<void> =>
      draft ? box.set({ draft, keptAt: clock() }) : box.clear(),
    clear: (): Promise<void> => box.clear(),
  };
}

export type Drafts = ReturnType<typeof createDrafts>;

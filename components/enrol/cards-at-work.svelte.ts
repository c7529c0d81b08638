import type { CandidateView } from '../../lib/messages/replies.ts';

interface Kept {
  readonly candidate: CandidateView;
  /** Where it stood in the list. */
  readonly place: number;
}

const nameOf = ({ kind, issuer, label, origin }: CandidateView): string =>
  JSON.stringify([kind, issuer, label, origin]);

/** The cards in which the user is in the middle of something: what was typed in them is not taken away by another look at the page. */
export class CardsAtWork {
  #kept = $state.raw<readonly Kept[]>([]);
  readonly any = $derived(this.#kept.length > 0);

  begin(candidate: CandidateView, place: number): void {
    this.#kept = [...this.#kept.filter((one) => one.candidate.id !== candidate.id), { candidate, place }];
  }

  end(id: string): void {
    this.#kept = this.#kept.filter(({ candidate }) => candidate.id !== id);
  }

  /** What the page shows, and what is worked on; a code that the page made anew takes the place of the old one all the same. */
  among(shown: readonly CandidateView[]): readonly CandidateView[] {
    const all = [...shown];
    for (const { candidate, place } of this.#kept) {
      const isTaken = shown.some((one) => one.id === candidate.id || nameOf(one) === nameOf(candidate));
      if (!isTaken) all.splice(place, 0, candidate);
    }
    return all;
  }
}

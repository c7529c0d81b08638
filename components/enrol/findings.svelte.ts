import type { AccountRow, FoundView, RegistrationView } from '../../lib/messages/replies.ts';
import type { Shell } from '../shell.ts';
import { failureOf, type Failure } from '../ui/error-text.ts';
import type { SavedHow } from './candidate-saving.svelte.ts';

/** Texts that one message takes, and pictures that are opened at once. */
const TEXTS = 20;
const PICTURES = 100;

/** A picture in which nothing was found, and why; `name` is empty where it has none that says anything. */
export interface PictureProblem {
  readonly name: string;
  readonly failure: Failure;
}

export interface Saved {
  readonly row: AccountRow | RegistrationView;
  readonly how: SavedHow;
}

const EMPTY: FoundView = { candidates: [], batches: [], problems: [] };

/**
 * What was read from texts and pictures the user brought. The texts themselves go to the background and are not kept here:
 * there are secrets in them.
 */
export class Findings {
  readonly #shell: Pick<Shell, 'client' | 'openImage' | 'codesIn'>;
  found = $state.raw<FoundView>(EMPTY);
  pictures = $state.raw<readonly PictureProblem[]>([]);
  saved = $state.raw<Saved>();
  failure = $state.raw<Failure>();
  #running = $state.raw(0);
  readonly busy = $derived(this.#running > 0);
  readonly isEmpty = $derived(
    this.found.candidates.length + this.found.batches.length + this.found.problems.length === 0 &&
      this.pictures.length === 0 &&
      this.saved === undefined &&
      this.failure === undefined,
  );

  constructor(shell: Pick<Shell, 'client' | 'openImage' | 'codesIn'>) {
    this.#shell = shell;
  }

  /** Reads texts that were typed, pasted or scanned, and says what these came to; `undefined` where they could not be read. */
  async read(texts: readonly string[]): Promise<FoundView | undefined> {
    this.pictures = [];
    return await this.#while(() => this.#send(texts));
  }

  /** Reads the codes in pictures, all in one; one that has none says so, and the others count. */
  async readPictures(pictures: readonly Blob[]): Promise<void> {
    await this.#while(async () => {
      const texts: string[] = [];
      const problems: PictureProblem[] = [];
      for (const picture of pictures.slice(0, PICTURES)) {
        const name = pictures.length > 1 && picture instanceof File ? picture.name.slice(0, 80) : '';
        try {
          const codes = await this.#codesOf(picture);
          texts.push(...codes);
          if (codes.length === 0) problems.push({ name, failure: { code: 'image.no_code', facts: {} } });
        } catch (thrown) {
          problems.push({ name, failure: failureOf(thrown) });
        }
      }
      this.pictures = problems;
      await this.#send(texts.filter((text, place) => texts.indexOf(text) === place));
    });
  }

  /** It is saved: what it is called stands above the rest. */
  keep(saved: Saved, candidateId?: string): void {
    this.saved = saved;
    this.failure = undefined;
    const candidates = this.found.candidates.filter(({ id }) => id !== candidateId);
    this.found = { ...this.found, candidates };
  }

  /** The background let a candidate die: nothing can be done with it any more, and that is said. */
  lose(id: string): void {
    this.forget(id);
    this.saved = undefined;
    this.failure = { code: 'candidate.gone', facts: {} };
  }

  /** The background knows a batch or a candidate no more. */
  forget(id: string): void {
    this.found = {
      ...this.found,
      candidates: this.found.candidates.filter((one) => one.id !== id),
      batches: this.found.batches.filter((one) => one.id !== id),
    };
  }

  /** What was wrong is said elsewhere. */
  dropProblems(): void {
    this.found = { ...this.found, problems: [] };
    this.failure = undefined;
  }

  async #codesOf(picture: Blob): Promise<readonly string[]> {
    return await this.#shell.codesIn(await this.#shell.openImage(picture));
  }

  async #send(texts: readonly string[]): Promise<FoundView> {
    this.saved = undefined;
    let read = EMPTY;
    this.found = { ...this.found, problems: [] };
    for (let at = 0; at < texts.length; at += TEXTS) {
      const some = texts.slice(at, at + TEXTS);
      const now = await this.#shell.client.send('candidate.read', { texts: some });
      read = together(read, now);
      this.found = together(this.found, now);
    }
    return read;
  }

  async #while<T>(act: () => Promise<T>): Promise<T | undefined> {
    this.#running += 1;
    this.failure = undefined;
    try {
      return await act();
    } catch (thrown) {
      this.failure = failureOf(thrown);
      return undefined;
    } finally {
      this.#running -= 1;
    }
  }
}

/** Both, each once; the newer says how it stands now. */
function together(old: FoundView, fresh: FoundView): FoundView {
  return {
    candidates: [...without(old.candidates, fresh.candidates), ...fresh.candidates],
    batches: [...without(old.batches, fresh.batches), ...fresh.batches],
    problems: [...old.problems, ...fresh.problems],
  };
}

function without<T extends { readonly id: string }>(old: readonly T[], fresh: readonly T[]): readonly T[] {
  return old.filter(({ id }) => !fresh.some((one) => one.id === id));
}

import type { Box, RgbaImage } from '../../lib/qr/image.ts';
import type { Shell } from '../shell.ts';
import { failureOf, type Failure } from '../ui/error-text.ts';
import { cutOut, firstBox, isMarked } from './mark-box.ts';

/** A screenshot of the page, and the box that is drawn on it. */
export class Marking {
  readonly #shell: Pick<Shell, 'captureTab' | 'codesIn'>;
  readonly #onread: (texts: readonly string[]) => void;
  picture = $state.raw<RgbaImage>();
  box = $state.raw<Box>();
  busy = $state.raw(false);
  /** The page may not be captured, or shows nothing. */
  blind = $state.raw(false);
  failure = $state.raw<Failure>();

  constructor(shell: Pick<Shell, 'captureTab' | 'codesIn'>, onread: (texts: readonly string[]) => void) {
    this.#shell = shell;
    this.#onread = onread;
  }

  /** Takes the screenshot, anew. */
  async capture(): Promise<void> {
    await this.#while(async () => {
      const picture = await this.#shell.captureTab();
      this.picture = picture;
      this.blind = picture === undefined;
      this.box = picture && firstBox(picture);
    });
  }

  /** Reads what is in the box; where no code is found there, the whole picture. */
  async read(): Promise<void> {
    const { picture, box } = this;
    if (!picture || !box || !isMarked(box)) return;
    await this.#while(async () => {
      const marked = await this.#shell.codesIn(cutOut(picture, box));
      this.#tell(marked.length > 0 ? marked : await this.#shell.codesIn(picture));
    });
  }

  async readWhole(): Promise<void> {
    const { picture } = this;
    if (!picture) return;
    await this.#while(async () => {
      this.#tell(await this.#shell.codesIn(picture));
    });
  }

  #tell(texts: readonly string[]): void {
    if (texts.length > 0) this.#onread(texts);
    else this.failure = { code: 'image.no_code', facts: {} };
  }

  async #while(act: () => Promise<void>): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.failure = undefined;
    try {
      await act();
    } catch (thrown) {
      this.failure = failureOf(thrown);
    }
    this.busy = false;
  }
}

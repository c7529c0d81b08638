import { PortvaktError } from '../../../../lib/errors.ts';
import type { RgbaImage } from '../../../../lib/qr/image.ts';
import type { WantedPicture } from '../../../../lib/qr/page-reading.ts';
import type {
  LookedFrame,
  MemoryBox,
  PagePort,
  ReadFrame,
  SeenMark,
  SiteTime,
  VaultPort,
} from '../../../../lib/services/ports.ts';
import { EMPTY_DOCUMENT, type VaultDocument } from '../../../../lib/vault/document.ts';
import type { WriteOutcome, WriteRequest } from '../../../../lib/fields/frame-fields.ts';

export const ORIGIN = 'https://portal.example';

/** A vault in memory that can be locked. */
export class FakeVault implements VaultPort {
  document: VaultDocument = EMPTY_DOCUMENT;
  locked = false;
  edits = 0;

  read = (): Promise<VaultDocument> =>
    this.locked ? Promise.reject(new PortvaktError('vault.locked')) : Promise.resolve(this.document);

  async edit(change: (document: VaultDocument) => VaultDocument): Promise<VaultDocument> {
    this.document = change(await this.read());
    this.edits++;
    return this.document;
  }
}

const MARK = 7;

/** Paper without anything on it. */
export const blankImage = (width = 10, height = 10): RgbaImage => ({
  data: new Uint8ClampedArray(width * height * 4).fill(255),
  width,
  height,
});

/** A tab in memory. A "code" is one marked pixel, so that these tests depend on no decoder. */
export class FakePage implements PagePort {
  origin = ORIGIN;
  readable = true;
  frames: readonly ReadFrame[] = [];
  looked: readonly LookedFrame[] = [];
  pictures = new Map<string, RgbaImage>();
  screen: RgbaImage | undefined;
  reads = 0;
  looks = 0;
  captures = 0;
  decoded = 0;
  wanted: WantedPicture | undefined;
  written: WriteRequest[] = [];
  checked: WriteRequest[] = [];
  outcome: WriteOutcome = { ok: true, inputs: 1 };
  watched: number[] = [];
  revealed: number[] = [];
  time: SiteTime | undefined;
  timeAsked: string[] = [];
  /** Runs while a picture is decoded. */
  onDecode = (): void => undefined;
  readonly #texts: string[] = [];

  originOf = (): Promise<string> => Promise.resolve(this.origin);

  read(_?: number, wanted?: WantedPicture): Promise<readonly ReadFrame[]> {
    this.reads++;
    this.wanted = wanted;
    return this.readable
      ? Promise.resolve(this.frames)
      : Promise.reject(new PortvaktError('page.unreadable'));
  }

  reveal(tabId: number): Promise<void> {
    this.revealed.push(tabId);
    return this.readable ? Promise.resolve() : Promise.reject(new PortvaktError('page.unreadable'));
  }

  watch(tabId: number): Promise<void> {
    this.watched.push(tabId);
    return Promise.resolve();
  }

  siteTime(_: number, origin: string): Promise<SiteTime | undefined> {
    this.timeAsked.push(origin);
    return Promise.resolve(this.time);
  }

  readMark(): Promise<SeenMark> {
    return Promise.resolve({ origin: this.origin, documentId: 'd', nonce: undefined });
  }

  lookAtFields(): Promise<readonly LookedFrame[]> {
    this.looks++;
    return this.readable
      ? Promise.resolve(this.looked)
      : Promise.reject(new PortvaktError('page.unreadable'));
  }

  /** What stands against writing. */
  obstacle: WriteOutcome = { ok: true, inputs: 1 };

  check(_: number, __: unknown, request: WriteRequest): Promise<WriteOutcome> {
    this.checked.push(request);
    return Promise.resolve(this.obstacle);
  }

  write(_: number, __: unknown, request: WriteRequest): Promise<WriteOutcome> {
    this.written.push(request);
    return Promise.resolve(this.outcome);
  }

  capture(): Promise<RgbaImage | undefined> {
    this.captures++;
    return Promise.resolve(this.screen);
  }

  decode = (png: string): Promise<RgbaImage | undefined> => Promise.resolve(this.pictures.get(png));

  /** Puts a code with that text at a place of an image. */
  drawCode(image: RgbaImage, text: string, left = 1, top = 1): RgbaImage {
    this.#texts.push(text);
    image.data.set([this.#texts.length, 0, 0, MARK], (top * image.width + left) * 4);
    return image;
  }

  /** A picture of exactly one code, known to the page under `png`. */
  addPicture(png: string, text: string): void {
    this.pictures.set(png, this.drawCode(blankImage(), text));
  }

  codesIn({ data }: RgbaImage, isLate?: () => boolean): Promise<readonly string[]> {
    this.decoded++;
    this.onDecode();
    if (isLate?.()) return Promise.resolve([]);
    const texts: string[] = [];
    for (let at = 0; at < data.length; at += 4) {
      if (data[at + 3] === MARK) texts.push(this.#texts[(data[at] ?? 0) - 1] ?? '');
    }
    return Promise.resolve(texts);
  }
}

export function memoryBox<T>(): MemoryBox<T> {
  let held: T | undefined;
  return {
    get: () => Promise.resolve(held),
    set: (value) => {
      held = structuredClone(value);
      return Promise.resolve();
    },
    clear: () => {
      held = undefined;
      return Promise.resolve();
    },
  };
}

export const frameOf = (
  reading: Partial<ReadFrame['reading']>,
  name: Partial<ReadFrame> = {},
): ReadFrame => ({
  frameId: 0,
  documentId: 'D0',
  origin: ORIGIN,
  ...name,
  reading: {
    texts: [],
    pictures: [],
    secrets: [],
    hidden: false,
    viewport: { width: 1000, height: 800 },
    ownsView: true,
    partial: false,
    ...reading,
  },
});

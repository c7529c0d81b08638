import type { FieldLook, WriteOutcome, WriteRequest } from '../fields/frame-fields.ts';
import type { RgbaImage } from '../qr/image.ts';
import type { PageReading, WantedPicture } from '../qr/page-reading.ts';

/** One frame of a tab, as the browser names it. `documentId` is empty where the browser has no such thing. */
export interface FrameName {
  readonly frameId: number;
  readonly documentId: string;
  /** From the browser; "null" for opaque ones. */
  readonly origin: string;
}

export interface ReadFrame extends FrameName {
  readonly reading: PageReading;
}

export interface LookedFrame extends FrameName {
  readonly look: FieldLook;
  /** Origin of the tab's top document at that moment, from the browser. */
  readonly top: string;
}

/** `origin` and `documentId` are the browser's word, `nonce` is the page's. */
export interface SeenMark {
  readonly origin: string;
  readonly documentId: string;
  readonly nonce: string | undefined;
}

/** What may be done with a page: read it, look at its fields, write one code. Nothing else is ever put into a page. */
export interface PagePort {
  /** Origin of the tab's top document; empty where the browser tells none. */
  originOf(tabId: number): Promise<string>;
  /** Every frame we may enter, top first. Throws `page.unreadable` where we may enter none. */
  read(tabId: number, wanted?: WantedPicture): Promise<readonly ReadFrame[]>;
  /** Scrolls to the picture that made a frame say `hidden`; resolves once it has been drawn there. Throws `page.unreadable`. */
  reveal(tabId: number): Promise<void>;
  /** Puts the content script into the frames we may enter, where it is not there already. Never rejects. */
  watch(tabId: number): Promise<void>;
  /**
   * Asks the site of the tab's top document for the time, without cookies, from within that document; both in milliseconds since
   * 1970: the site's `Date`, and ours at that moment. `undefined` where that origin is no longer there, or it does not tell.
   */
  siteTime(tabId: number, origin: string): Promise<SiteTime | undefined>;
  /** The approval mark of the tab's top document, if it has one. Throws `page.unreadable`. */
  readMark(tabId: number): Promise<SeenMark>;
  /** Looks for code fields in every frame we may enter, top first. Throws `page.unreadable`. */
  lookAtFields(tabId: number): Promise<readonly LookedFrame[]>;
  /**
   * What `write` would be refused for now, for any code of the same length. Writes nothing: a code that is used up by being taken is taken
   * only after this.
   */
  check(tabId: number, frame: FrameName, request: WriteRequest): Promise<WriteOutcome>;
  /** Writes in that very document. A frame that went away meanwhile answers `gone`. */
  write(tabId: number, frame: FrameName, request: WriteRequest): Promise<WriteOutcome>;
  /** The visible part of the tab; `undefined` where it is not in front or may not be captured. */
  capture(tabId: number): Promise<RgbaImage | undefined>;
  /** Pixels of a `data:image/png;base64` text; `undefined` for anything else and for sizes beyond the limits. */
  decode(png: string): Promise<RgbaImage | undefined>;
  /** The texts of the QR codes in an image: `readCodes` with the WebAssembly decoder at hand. `isLate` ends the search early. */
  codesIn(image: RgbaImage, isLate?: () => boolean): Promise<readonly string[]>;
}

export interface SiteTime {
  readonly site: number;
  readonly here: number;
}

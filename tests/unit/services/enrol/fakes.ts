import { PortvaktError } from '../../../../lib/errors.ts';
import type { RgbaImage } from '../../../../lib/qr/index.ts';
import type {
  LookedFrame,
  MemoryBox,
  PagePort,
  ReadFrame,
  SeenMark,
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

/** A tab in memory. Pictures are looked up by their text. */
export class FakePage implements PagePort {
  origin = ORIGIN;
  readable = true;
  frames: readonly ReadFrame[] = [];
  looked: readonly LookedFrame[] = [];
  pictures = new Map<string, RgbaImage>();
  screen: RgbaImage | undefined;
  reads = 0;
  captures = 0;
  written: WriteRequest[] = [];
  outcome: WriteOutcome = { ok: true, inputs: 1 };

  originOf = (): Promise<string> => Promise.resolve(this.origin);

  read(): Promise<readonly ReadFrame[]> {
    this.reads++;
    return this.readable
      ? Promise.resolve(this.frames)
      : Promise.reject(new PortvaktError('page.unreadable'));
  }

  readMark(): Promise<SeenMark> {
    return Promise.resolve({ origin: this.origin, documentId: 'd', nonce: undefined });
  }

  lookAtFields(): Promise<readonly LookedFrame[]> {
    return this.readable
      ? Promise.resolve(this.looked)
      : Promise.reject(new PortvaktError('page.unreadable'));
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
  reading: { texts: [], pictures: [], viewport: { width: 1000, height: 800 }, innerFrames: 0, ...reading },
});

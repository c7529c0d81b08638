import { decodeSmall } from './decode-small.ts';
import { loadWasmDecoder, type WasmDecoder, type Way } from './decode-wasm.ts';
import type { GrayImage } from './image.ts';
import type { QrSymbol } from './symbol.ts';
import type { WasmSource } from './wasm-binary.ts';

/** What the reading of one image has found so far, and what it may still spend. */
export interface Reading {
  readonly symbols: readonly QrSymbol[];
  /** Codes still wanted. */
  readonly left: () => number;
  /** Enough codes, or no time left: no further attempt is begun. */
  readonly isOver: () => boolean;
  /** Takes a code; whether its text is new. */
  readonly take: (symbol: QrSymbol) => boolean;
  /** Every code in a picture as the strongest decoder at hand sees it. */
  readonly decode: (picture: GrayImage, way?: Way) => Promise<readonly QrSymbol[]>;
}

interface Wanted {
  /** Of the image itself. */
  readonly pixels: number;
  readonly maxCodes: number;
  readonly maxTextLength: number;
  readonly wasm: WasmSource | undefined;
  readonly isLate: () => boolean;
  readonly breathe: (() => Promise<void>) | undefined;
}

/** Pixels that may be decoded: the image some times over, and so many for the parts of it. Bounds what any image costs. */
const WHOLE_TIMES = 2;
const PART_PIXELS = 3_000_000;

export function startReading({ pixels, maxCodes, maxTextLength, wasm, isLate, breathe }: Wanted): Reading {
  const symbols: QrSymbol[] = [];
  const texts = new Set<string>();
  let loading: Promise<WasmDecoder | undefined> | undefined;
  let work = WHOLE_TIMES * pixels + PART_PIXELS;
  const left = () => maxCodes - texts.size;
  return {
    symbols,
    left,
    isOver: () => left() <= 0 || work <= 0 || isLate(),
    take: (symbol) => {
      if (symbol.text.length > maxTextLength) return false;
      symbols.push(symbol);
      const isNew = !texts.has(symbol.text);
      texts.add(symbol.text);
      return isNew;
    },
    decode: async (picture, way) => {
      work -= picture.data.length;
      await breathe?.();
      const decode = await (loading ??= loadWasmDecoder(wasm));
      if (decode) return decode(picture, maxCodes, way);
      const symbol = way ? undefined : await decodeSmall(picture);
      return symbol ? [symbol] : [];
    },
  };
}

import type { ZXingReaderModule, ZXingReaderOptions, ZXingReadResult } from 'zxing-wasm/reader';
import { plainText } from './byte-text.ts';
import type { GrayImage } from './image.ts';
import type { QrSymbol } from './symbol.ts';
import { wasmBinary, type WasmSource } from './wasm-binary.ts';

/** What differs from one attempt to the next. */
export interface Way {
  /** Black or white by the surroundings, by the histogram of the picture, or by a fixed level. */
  readonly binarizer?: 'LocalAverage' | 'GlobalHistogram' | 'FixedThreshold';
  readonly denoise?: boolean;
  readonly downscale?: boolean;
}

/** Every code of a picture by zxing-cpp; synchronous once it is loaded. */
export type WasmDecoder = (image: GrayImage, limit: number, way?: Way) => readonly QrSymbol[];

/** A heap that grew beyond this for a large picture is given back: WebAssembly memory never shrinks. */
const MAX_HEAP = 32 * 1024 * 1024;
const BINARIZERS = ['LocalAverage', 'GlobalHistogram', 'FixedThreshold'] as const;
/** Positions in the lists of zxing-wasm: plain text; the character set is guessed. */
const PLAIN_TEXT = 0;
const GUESS = 0;

/** The parts of its module that are Emscripten's, which it has no types for. */
type Zxing = Pick<ZXingReaderModule, 'readBarcodesFromPixmap'> & {
  readonly HEAPU8: Uint8Array;
  _malloc(size: number): number;
  _free(address: number): void;
};

let loading: Promise<Zxing | undefined> | undefined;

async function instantiate(source: WasmSource | undefined): Promise<Zxing | undefined> {
  const binary = await wasmBinary(source);
  if (!binary) return undefined;
  const { prepareZXingModule } = await import('zxing-wasm/reader');
  const overrides: object = { wasmBinary: binary };
  const ready = prepareZXingModule({ overrides, equalityFn: Object.is, fireImmediately: true });
  // It would keep the module when we let go of it. The binary stays with it: without one it fetches from a CDN.
  prepareZXingModule({ overrides, equalityFn: () => false, fireImmediately: false });
  return (await ready) as unknown as Zxing;
}

/** The decoder, instantiated once, when it is first needed; `undefined` where WebAssembly or its binary cannot be had. */
export async function loadWasmDecoder(source: WasmSource | undefined): Promise<WasmDecoder | undefined> {
  if (source === false) return undefined;
  loading ??= instantiate(source).catch(() => undefined);
  const zxing = await loading;
  // A failure is not remembered: the next picture may come with a binary.
  if (!zxing) loading = undefined;
  return zxing && ((image, limit, way = {}) => decode(zxing, image, limit, way));
}

function decode(zxing: Zxing, image: GrayImage, limit: number, way: Way): readonly QrSymbol[] {
  const { data, width, height } = image;
  const address = zxing._malloc(data.length);
  if (address === 0) return [];
  try {
    zxing.HEAPU8.set(data, address);
    const results = zxing.readBarcodesFromPixmap(address, width, height, options(limit, way));
    return Array.from({ length: results.size() }, (_, at) => results.get(at)).flatMap((result) =>
      result ? symbolOf(result) : [],
    );
  } catch {
    // The heap is in an unknown state after an abort.
    loading = undefined;
    return [];
  } finally {
    zxing._free(address);
    if (zxing.HEAPU8.length > MAX_HEAP) loading = undefined;
  }
}

function options(limit: number, way: Way): ZXingReaderOptions {
  return {
    formats: 'QRCodeModel2,QRCodeModel1',
    tryHarder: true,
    tryRotate: true,
    tryInvert: true,
    tryDownscale: way.downscale ?? true,
    tryDenoise: way.denoise ?? false,
    binarizer: BINARIZERS.indexOf(way.binarizer ?? 'LocalAverage'),
    isPure: false,
    downscaleThreshold: 500,
    downscaleFactor: 3,
    minLineCount: 2,
    maxNumberOfSymbols: limit,
    validateOptionalChecksum: false,
    returnErrors: false,
    eanAddOnSymbol: 0,
    textMode: PLAIN_TEXT,
    characterSet: GUESS,
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- the binding refuses options that lack a field
    tryCode39ExtendedMode: false,
  };
}

function symbolOf({ isValid, bytes, hasECI, text, position }: ZXingReadResult): QrSymbol[] {
  const readable = (hasECI ? undefined : plainText(bytes)) ?? text;
  if (!isValid || readable === '') return [];
  const { topLeft, topRight, bottomRight, bottomLeft } = position;
  return [{ text: readable, corners: [topLeft, topRight, bottomRight, bottomLeft] }];
}

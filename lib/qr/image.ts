/** Pixels as `getImageData` gives them: RGBA, rows from the top. */
export interface RgbaImage {
  readonly data: Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
}

/** One byte for each pixel. */
export interface GrayImage {
  readonly data: Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Shares of red, green and blue (they add up to 1), and the grey level of the paper under what is transparent. */
export interface Projection {
  readonly red: number;
  readonly green: number;
  readonly blue: number;
  readonly paper: number;
}

/** Brightness on white paper (ITU-R BT.601): a transparent PNG is black on nothing and would read as all black. */
export const LUMA: Projection = { red: 0.299, green: 0.587, blue: 0.114, paper: 255 };

/** The image as the projection sees it. */
export function toGray({ data, width, height }: RgbaImage, projection: Projection = LUMA): GrayImage {
  const gray = new Uint8ClampedArray(width * height);
  const red = Math.round(projection.red * 65536);
  const green = Math.round(projection.green * 65536);
  const blue = Math.round(projection.blue * 65536);
  // One load for each pixel; typed arrays are little-endian wherever browsers and Node run.
  const aligned = data.byteOffset % 4 === 0 ? data : data.slice();
  const words = new Uint32Array(aligned.buffer, aligned.byteOffset, gray.length);
  for (let pixel = 0; pixel < gray.length; pixel++) {
    const word = words[pixel] ?? 0;
    const level =
      ((word & 255) * red + ((word >>> 8) & 255) * green + ((word >>> 16) & 255) * blue + 32768) >>> 16;
    const alpha = word >>> 24;
    gray[pixel] = alpha === 255 ? level : (level * alpha + projection.paper * (255 - alpha)) / 255;
  }
  return { data: gray, width, height };
}

/** Back to RGBA, opaque, as some decoders want it. */
export function toRgba({ data, width, height }: GrayImage): RgbaImage {
  const rgba = new Uint8ClampedArray(data.length * 4);
  const words = new Uint32Array(rgba.buffer);
  for (let pixel = 0; pixel < data.length; pixel++)
    words[pixel] = 0xff000000 | ((data[pixel] ?? 0) * 0x010101);
  return { data: rgba, width, height };
}

/** The part of the image inside `box`, as far as there is one. */
export function crop(image: GrayImage, box: Box): GrayImage {
  const left = Math.max(0, Math.floor(box.left));
  const top = Math.max(0, Math.floor(box.top));
  const right = Math.min(image.width, Math.ceil(box.left + box.width));
  const bottom = Math.min(image.height, Math.ceil(box.top + box.height));
  const width = Math.max(0, right - left);
  const height = Math.max(0, bottom - top);
  const data = new Uint8ClampedArray(width * height);
  for (let row = 0; row < height; row++) {
    const from = (top + row) * image.width + left;
    data.set(image.data.subarray(from, from + width), row * width);
  }
  return { data, width, height };
}

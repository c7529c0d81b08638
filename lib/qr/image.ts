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

/** Luminance of the image laid on white paper: a transparent PNG is black on nothing and reads as all black. */
export function toGray({ data, width, height }: RgbaImage): GrayImage {
  const gray = new Uint8ClampedArray(width * height);
  for (let pixel = 0, at = 0; pixel < gray.length; pixel++, at += 4) {
    const luma = (data[at] ?? 0) * 0.299 + (data[at + 1] ?? 0) * 0.587 + (data[at + 2] ?? 0) * 0.114;
    const alpha = (data[at + 3] ?? 0) / 255;
    gray[pixel] = luma * alpha + 255 * (1 - alpha);
  }
  return { data: gray, width, height };
}

/** Back to RGBA, opaque, as the decoder wants it. */
export function toRgba({ data, width, height }: GrayImage): RgbaImage {
  const rgba = new Uint8ClampedArray(data.length * 4);
  for (let pixel = 0, at = 0; pixel < data.length; pixel++, at += 4) {
    const value = data[pixel] ?? 0;
    rgba[at] = value;
    rgba[at + 1] = value;
    rgba[at + 2] = value;
    rgba[at + 3] = 255;
  }
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

/** Paints a box white. */
export function blank(image: GrayImage, box: Box): void {
  const left = Math.max(0, Math.floor(box.left));
  const right = Math.min(image.width, Math.ceil(box.left + box.width));
  const bottom = Math.min(image.height, Math.ceil(box.top + box.height));
  for (let row = Math.max(0, Math.floor(box.top)); row < bottom; row++) {
    image.data.fill(255, row * image.width + left, row * image.width + Math.max(left, right));
  }
}

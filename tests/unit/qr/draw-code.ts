import qrcode from 'qrcode-generator';
import type { RgbaImage } from '../../../lib/qr/index.ts';

type Rgba = readonly [number, number, number, number];

export interface Drawing {
  readonly text: string;
  /** Pixels for each module. */
  readonly module: number;
  readonly left?: number;
  readonly top?: number;
  readonly dark?: Rgba;
  readonly light?: Rgba;
  readonly level?: 'L' | 'M' | 'Q' | 'H';
  readonly quiet?: number;
}

export const BLACK: Rgba = [0, 0, 0, 255];
export const WHITE: Rgba = [255, 255, 255, 255];

/** An image of one colour. */
export function paper(width: number, height: number, colour: Rgba = WHITE): RgbaImage {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let at = 0; at < data.length; at += 4) data.set(colour, at);
  return { data, width, height };
}

/** Draws a code made by an encoder that is independent of our decoder; returns its side in pixels. */
export function drawCode(image: RgbaImage, drawing: Drawing): number {
  const { module, left = 0, top = 0, dark = BLACK, light = WHITE, level = 'M', quiet = 4 } = drawing;
  const code = qrcode(0, level);
  code.addData(drawing.text, 'Byte');
  code.make();
  const count = code.getModuleCount();
  const side = (count + 2 * quiet) * module;
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const row = Math.floor(y / module) - quiet;
      const column = Math.floor(x / module) - quiet;
      const inside = row >= 0 && column >= 0 && row < count && column < count;
      const at = ((top + y) * image.width + left + x) * 4;
      if (left + x < image.width && top + y < image.height) {
        image.data.set(inside && code.isDark(row, column) ? dark : light, at);
      }
    }
  }
  return side;
}

/** A picture of exactly one code. */
export function pictureOf(drawing: Drawing): RgbaImage {
  const probe = paper(1, 1);
  const side = drawCode(probe, drawing);
  const image = paper(side, side);
  drawCode(image, drawing);
  return image;
}

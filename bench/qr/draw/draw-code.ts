import type { RgbaImage } from '../../../lib/qr/image.ts';
import type { Code } from '../encode.ts';
import { BLACK, type Ink, WHITE } from './ink.ts';
import { render } from './render.ts';
import { type Shape, squares } from './shapes.ts';

export interface Drawing {
  /** Pixels for each module; may be fractional. */
  readonly module: number;
  /** Light modules around the code. */
  readonly quiet?: number;
  /** Pixels of page around that. */
  readonly margin?: number;
  /** Clockwise, in degrees. */
  readonly angle?: number;
  readonly dark?: Ink;
  readonly light?: Ink;
  readonly page?: Ink;
  readonly shape?: Shape;
  /** 1 for hard edges, 4 for anti-aliased ones. */
  readonly fine?: number;
  /** What lies upon the code at a point in modules, if anything. */
  readonly over?: (x: number, y: number) => Ink | undefined;
}

/** Draws a code on a page. */
export function drawCode(code: Code, drawing: Drawing): RgbaImage {
  const { module, quiet = 4, margin = 0, angle = 0, dark = BLACK, light = WHITE, page = light } = drawing;
  const { shape = squares(code), over } = drawing;
  const isPlain = angle === 0 && Number.isInteger(module) && !drawing.shape && !over;
  const fine = drawing.fine ?? (isPlain ? 1 : 4);
  const turn = (angle * Math.PI) / 180;
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  const inner = (code.size + 2 * quiet) * module;
  const side = Math.round(inner * (Math.abs(cos) + Math.abs(sin)) + 2 * margin);
  const half = side / 2;
  const inkAt = (x: number, y: number): Ink => {
    const fromX = x - half;
    const fromY = y - half;
    const u = (fromX * cos + fromY * sin) / module + code.size / 2;
    const v = (fromY * cos - fromX * sin) / module + code.size / 2;
    if (u < -quiet || v < -quiet || u >= code.size + quiet || v >= code.size + quiet) return page;
    const upon = over?.(u, v);
    if (upon) return upon;
    if (u < 0 || v < 0 || u >= code.size || v >= code.size) return light;
    return shape(u, v) ? dark : light;
  };
  return render(side, side, fine, inkAt);
}

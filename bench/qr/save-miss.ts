import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { RgbaImage } from '../../lib/qr/image.ts';
import { rawOf } from './distort/jpeg.ts';

const FOLDER = 'out/bench-qr/misses';

/** Keeps an image that was not read, to be looked at; gives its path. */
export async function saveMiss(id: string, image: RgbaImage): Promise<string> {
  mkdirSync(FOLDER, { recursive: true });
  const path = join(FOLDER, `${id.replaceAll(/[^\w.@-]+/g, '-')}.png`);
  await rawOf(image).png().toFile(path);
  return path;
}

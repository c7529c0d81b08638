import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';

const ROOT = join(import.meta.dirname, '..');
/** What decides how a page looks. */
const FOLDERS = ['.', 'pages', 'draw', 'distort', 'payloads'];
const OWN = new Set(['dice.ts', 'encode.ts']);

/** Changes when a page may look different: its generator, the encoder of pictures, or the browser. */
export function generatorHash(browserVersion: string): string {
  const hash = createHash('sha256').update(browserVersion).update(JSON.stringify(sharp.versions));
  for (const folder of FOLDERS) {
    const files = readdirSync(join(ROOT, folder)).filter(
      (file) => file.endsWith('.ts') && (folder !== '.' || OWN.has(file)),
    );
    for (const file of files.sort()) hash.update(file).update(readFileSync(join(ROOT, folder, file)));
  }
  return hash.digest('hex').slice(0, 16);
}

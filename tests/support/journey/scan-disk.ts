import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The ways in which bytes may lie on a disk: as they are, in hexadecimal, in base64 at each of its three alignments. */
function formsOfBytes(bytes: Buffer): readonly Buffer[] {
  const texts = [bytes.toString('hex'), bytes.toString('hex').toUpperCase()];
  for (const shift of [0, 1, 2]) {
    const shifted = Buffer.concat([Buffer.alloc(shift), bytes]);
    // The outer signs of each alignment depend on the neighbours.
    const stable = shifted.toString('base64').slice(4, -8);
    texts.push(stable, stable.replaceAll('+', '-').replaceAll('/', '_'));
  }
  return [bytes, ...new Set(texts)].flatMap((form) =>
    typeof form === 'string' ? formsOfText(form) : [form],
  );
}

/** UTF-8, and UTF-16 as browsers keep strings. */
const formsOfText = (text: string): readonly Buffer[] => [Buffer.from(text), Buffer.from(text, 'utf16le')];

export type Planted = Readonly<Record<string, string | Buffer>>;

/** Every form of what was planted, by name. */
export const formsOf = (planted: Planted): ReadonlyMap<string, readonly Buffer[]> =>
  new Map(
    Object.entries(planted).map(([name, value]) => {
      if (typeof value !== 'string') return [name, formsOfBytes(value)];
      const spellings = new Set([
        value,
        value.toLowerCase(),
        value.toUpperCase(),
        value.replace(/[\s-]/g, ''),
      ]);
      return [name, [...[...spellings].flatMap(formsOfText), ...formsOfBytes(Buffer.from(value))]];
    }),
  );

/** Names of what is found in these bytes. */
export const findIn = (bytes: Buffer, forms: ReadonlyMap<string, readonly Buffer[]>): readonly string[] =>
  [...forms].filter(([, all]) => all.some((form) => bytes.includes(form))).map(([name]) => name);

/** `name in file` for everything planted that lies anywhere in the folder. Files that go meanwhile are left out. */
export async function findOnDisk(folder: string, planted: Planted): Promise<readonly string[]> {
  const forms = formsOf(planted);
  const found: string[] = [];
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const bytes = await readFile(path).catch(() => Buffer.alloc(0));
    found.push(...findIn(bytes, forms).map((name) => `${name} in ${path.slice(folder.length)}`));
  }
  return found;
}

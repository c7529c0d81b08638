import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Text of each file by its path from the root, with `/`. */
export type Tree = ReadonlyMap<string, string>;

/** One rule of the house. `check` gives a line for each violation. */
export interface Rule {
  readonly name: string;
  readonly check: (tree: Tree) => readonly string[];
  /** Trees in which the rule must find something: without them nobody knows whether it looks. */
  readonly catches: readonly Readonly<Record<string, string>>[];
  /** Trees in which it must find nothing. */
  readonly allows?: readonly Readonly<Record<string, string>>[];
}

const SKIPPED = new Set(['node_modules', 'out', 'coverage', 'fixtures', 'vectors', 'package-lock.json']);
const TEXT = /\.(?:ts|js|mjs|svelte|html|css|json|md|yml)$|^LICENSE$/;

const isRead = (name: string) => !SKIPPED.has(name) && (!name.startsWith('.') || name === '.ci');

/** Every text file of the repository, less generated ones and test data. */
export function readTree(): Tree {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const tree = new Map<string, string>();
  const walk = (folder: string) => {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (!isRead(entry.name)) continue;
      if (entry.isDirectory()) walk(path);
      else if (TEXT.test(entry.name)) tree.set(path, readFileSync(join(root, path), 'utf8'));
    }
  };
  walk('');
  return tree;
}

/** The files whose path matches. */
export function filesIn(tree: Tree, pattern: RegExp): readonly (readonly [path: string, text: string])[] {
  return [...tree].filter(([path]) => pattern.test(path));
}

/** Code of the product: what ships in the extension. */
export const PRODUCT = /^(?:entrypoints|components|lib)\/.*\.(?:ts|svelte)$/;
/** All code. */
export const CODE = /\.(?:ts|js|mjs|svelte)$/;
/** The rules themselves name what they forbid. */
export const RULES = /^tests\/architecture/;

import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { builtExtension } from '../tests/support/builds.ts';
import type { Bench, Figure } from './figure.ts';

/** The content script loads nothing else by itself. */
const CONTENT_TARGET = 6144;

const REFERENCE = /(?:src|href)="([^"]+\.(?:js|css))"/g;
const STATIC_IMPORT = /(?:\bfrom|\bimport)\s*["'](\.[^"']+\.js)["']/g;

const gzipped = async (paths: readonly string[]) => {
  const files = await Promise.all(paths.map((path) => readFile(path)));
  return files.reduce((sum, bytes) => sum + gzipSync(bytes, { level: 9 }).length, 0);
};

/** A page and every script and style it needs before it shows anything: what it names, and what that imports at once. */
async function filesOfPage(folder: string, page: string): Promise<readonly string[]> {
  const seen = new Set<string>([page]);
  const waiting = [page];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (path.endsWith('.css')) continue;
    const text = await readFile(join(folder, path), 'utf8');
    const base = posix.dirname(path);
    for (const [, reference = ''] of text.matchAll(path.endsWith('.html') ? REFERENCE : STATIC_IMPORT)) {
      const target = reference.startsWith('/') ? reference.slice(1) : posix.join(base, reference);
      if (seen.has(target)) continue;
      seen.add(target);
      waiting.push(target);
    }
  }
  return [...seen].map((path) => join(folder, path));
}

/** The content script, wherever the build put it. */
function contentScript(folder: string): string {
  const path = ['content-scripts/page-watch.js', 'page-watch.js'].find((name) =>
    existsSync(join(folder, name)),
  );
  if (path === undefined) throw new Error('the build has no content script');
  return join(folder, path);
}

async function run(): Promise<readonly Figure[]> {
  const folder = builtExtension('chromium');
  const [popup, content] = [await filesOfPage(folder, 'popup.html'), [contentScript(folder)]];
  return [
    { name: 'size.popup_gzip', measured: await gzipped(popup), unit: 'B' },
    { name: 'size.content_script_gzip', measured: await gzipped(content), unit: 'B', target: CONTENT_TARGET },
  ];
}

export const bench: Bench = { name: 'size', run };

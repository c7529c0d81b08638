import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build } from 'vite';
import { oneAtATime } from './one-at-a-time.ts';

const ROOT = fileURLToPath(new URL('../../../..', import.meta.url));
const SOURCE = join(ROOT, 'tests/fixtures/code-components');
const OUT = join(ROOT, 'out/code-components');
const LOCK = 'node_modules/.package-lock.json';

const KINDS_FOLDER = join(SOURCE, 'kinds');

/** Every kind of component there is a page of, by the name of its file. */
export const COMPONENT_KINDS: readonly string[] = readdirSync(KINDS_FOLDER)
  .filter((name) => /\.jsx?$/.test(name))
  .map((name) => name.replace(/\.jsx?$/, ''))
  .sort();

function stateOfSource(): string {
  const hash = createHash('sha256');
  for (const folder of [SOURCE, KINDS_FOLDER]) {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      if (entry.isFile()) hash.update(entry.name).update(readFileSync(join(folder, entry.name)));
    }
  }
  return hash.digest('hex').slice(0, 16);
}

interface Lock {
  readonly packages: Readonly<Record<string, { readonly version?: string; readonly optional?: boolean }>>;
}

/** What a lock file names, less what is for other machines. */
function versionsIn(path: string): string {
  const { packages } = JSON.parse(readFileSync(path, 'utf8')) as Lock;
  const wanted = Object.entries(packages).filter(([name, { optional }]) => name !== '' && optional !== true);
  return JSON.stringify(wanted.map(([name, { version }]) => [name, version]));
}

/** Installs what the lock file of the components names, unless that is there. */
async function install(): Promise<void> {
  const there = join(SOURCE, LOCK);
  if (existsSync(there) && versionsIn(there) === versionsIn(join(SOURCE, 'package-lock.json'))) return;
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline'];
  await promisify(execFile)('npm', ['ci', ...quiet, '--prefix', SOURCE]);
}

/** A folder with `KIND.js` (and `KIND.css`) of every kind, made of the packages as published. Made once for each state of the sources. */
export async function buildComponents(): Promise<string> {
  const folder = join(OUT, stateOfSource());
  await oneAtATime(join(OUT, 'at-work'), async () => {
    if (existsSync(folder)) return;
    await install();
    await bundle(`${folder}.part`);
    // It comes into place as a whole.
    renameSync(`${folder}.part`, folder);
  });
  return folder;
}

async function bundle(folder: string): Promise<void> {
  await build({
    root: SOURCE,
    configFile: false,
    logLevel: 'error',
    plugins: [svelte({ configFile: false })],
    define: { __VUE_OPTIONS_API__: 'true', __VUE_PROD_DEVTOOLS__: 'false' },
    resolve: { alias: { vue: 'vue/dist/vue.esm-bundler.js' } },
    build: {
      outDir: folder,
      emptyOutDir: true,
      minify: false,
      target: 'es2023',
      modulePreload: false,
      rolldownOptions: {
        input: Object.fromEntries(COMPONENT_KINDS.map((kind) => [kind, pathOf(kind)])),
        output: { entryFileNames: '[name].js', assetFileNames: '[name][extname]' },
      },
    },
  });
}

function pathOf(kind: string): string {
  const plain = join(KINDS_FOLDER, `${kind}.js`);
  return existsSync(plain) ? plain : `${plain}x`;
}

import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export type BrowserName = 'chromium' | 'firefox';

interface Whereabouts {
  readonly variable: string;
  readonly known: readonly string[];
  readonly commands: readonly string[];
}

/** Branded Chrome is left out: it no longer takes `--load-extension`. */
const WHEREABOUTS: Record<BrowserName, Whereabouts> = {
  chromium: {
    variable: 'CHROMIUM_PATH',
    known: [
      '/usr/bin/chromium',
      '/usr/bin/chromium-browser',
      '/snap/bin/chromium',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
    ],
    commands: ['chromium', 'chromium-browser', 'chromium.exe'],
  },
  firefox: {
    variable: 'FIREFOX_PATH',
    known: ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'],
    commands: ['firefox-esr', 'firefox', 'firefox.exe'],
  },
};

/** Path of the browser: from `CHROMIUM_PATH` or `FIREFOX_PATH`, else a known place, else PATH; `undefined` if none. */
export function findBrowser(name: BrowserName, env: NodeJS.ProcessEnv = process.env): string | undefined {
  const { variable, known, commands } = WHEREABOUTS[name];
  const named = env[variable];
  if (named) return existsSync(named) ? named : undefined;
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
  const onPath = folders.flatMap((folder) => commands.map((command) => join(folder, command)));
  return [...known, ...onPath].find((path) => existsSync(path));
}

/** The same, or an error that says how to get the browser. */
export function requireBrowser(name: BrowserName): string {
  const path = findBrowser(name);
  if (path) return path;
  throw new Error(`No ${name} found. Install it, or set ${WHEREABOUTS[name].variable} to its path.`);
}

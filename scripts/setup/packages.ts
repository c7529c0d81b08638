import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { type BrowserName, findBrowser } from './find-browser.ts';

/** Programs that do not come by npm. */
export type Tool = BrowserName | 'postgresql';

const DEBIAN: Record<Tool, readonly string[]> = {
  chromium: ['chromium', 'fonts-liberation'],
  firefox: ['firefox-esr', 'fonts-liberation'],
  postgresql: ['postgresql'],
};

const ADVICE: Record<Tool, string> = {
  chromium:
    'Chromium (or CHROMIUM_PATH; branded Chrome no longer loads unpacked extensions from the command line)',
  firefox: 'Firefox 142 or newer (or FIREFOX_PATH)',
  postgresql: 'PostgreSQL',
};

function hasPostgres(): boolean {
  const debian = '/usr/lib/postgresql';
  if (
    existsSync(debian) &&
    readdirSync(debian).some((version) => existsSync(`${debian}/${version}/bin/postgres`))
  )
    return true;
  return spawnSync('postgres', ['--version']).status === 0;
}

const has = (tool: Tool) => (tool === 'postgresql' ? hasPostgres() : findBrowser(tool) !== undefined);

/** How to become root for apt-get without a question: nothing for root, `sudo -n`, or no way. */
function asRoot(): readonly string[] | undefined {
  if (spawnSync('apt-get', ['--version']).status !== 0) return undefined;
  if (process.getuid?.() === 0) return [];
  return spawnSync('sudo', ['-n', 'true']).status === 0 ? ['sudo', '-n'] : undefined;
}

function apt(prefix: readonly string[], args: readonly string[]): boolean {
  const [command = 'env', ...rest] = [
    ...prefix,
    'env',
    'DEBIAN_FRONTEND=noninteractive',
    'apt-get',
    '-q',
    '-y',
    ...args,
  ];
  return spawnSync(command, rest, { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
}

/** Installs what is missing where that can be done without asking; gives what is missing still. */
export function bringTools(tools: readonly Tool[]): readonly Tool[] {
  const missing = tools.filter((tool) => !has(tool));
  const prefix = missing.length > 0 ? asRoot() : undefined;
  if (!prefix) return missing;
  const names = [...new Set(missing.flatMap((tool) => DEBIAN[tool]))];
  console.log(`Installing ${names.join(', ')} ...`);
  apt(prefix, ['update']);
  apt(prefix, ['install', '--no-install-recommends', ...names]);
  return missing.filter((tool) => !has(tool));
}

/** The same for what cannot be done without: throws with advice. */
export function requireTools(tools: readonly Tool[]): void {
  const missing = bringTools(tools);
  if (missing.length === 0) return;
  throw new Error(`Please install: ${missing.map((tool) => ADVICE[tool]).join('; ')}.`);
}

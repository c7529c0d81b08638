import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { type BrowserName, findBrowser } from './find-browser.ts';

/** Programs that do not come by npm. */
export type Tool = BrowserName | 'postgresql' | 'java' | 'python';

const DEBIAN: Record<Tool, readonly string[]> = {
  chromium: ['chromium', 'fonts-liberation'],
  firefox: ['firefox-esr', 'fonts-liberation'],
  postgresql: ['postgresql'],
  java: ['default-jre-headless'],
  python: ['python3', 'python3-venv'],
};

const ADVICE: Record<Tool, string> = {
  chromium:
    'Chromium (or CHROMIUM_PATH; branded Chrome no longer loads unpacked extensions from the command line)',
  firefox: 'Firefox 142 or newer (or FIREFOX_PATH)',
  postgresql: 'PostgreSQL',
  java: 'Java 17 or newer',
  python: 'Python 3.10 or newer with venv',
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

function hasJava(): boolean {
  const home = process.env.JAVA_HOME;
  const { stderr } = spawnSync(home ? `${home}/bin/java` : 'java', ['-version'], { encoding: 'utf8' });
  return Number(/version "(\d+)/.exec(stderr)?.[1] ?? 0) >= 17;
}

/** Debian has the part of venv that installs pip in a package of its own. */
const TRY_PYTHON = 'import ensurepip, sqlite3, venv, sys; sys.exit(sys.version_info < (3, 10))';

const HAS: Record<Tool, () => boolean> = {
  chromium: () => findBrowser('chromium') !== undefined,
  firefox: () => findBrowser('firefox') !== undefined,
  postgresql: hasPostgres,
  java: hasJava,
  python: () => spawnSync('python3', ['-c', TRY_PYTHON]).status === 0,
};

const has = (tool: Tool) => HAS[tool]();

/** How to become root for apt-get without a question: nothing for root, `sudo -n`, or no way. */
function asRoot(): readonly string[] | undefined {
  if (spawnSync('apt-get', ['--version']).status !== 0) return undefined;
  if (process.getuid?.() === 0) return [];
  return spawnSync('sudo', ['-n', 'true']).status === 0 ? ['sudo', '-n'] : undefined;
}

function apt(prefix: readonly string[], args: readonly string[]): boolean {
  // Another apt may be at work: one of ours beside the tests, or one of the system.
  const aptGet = ['apt-get', '-q', '-y', '-o', 'DPkg::Lock::Timeout=300'];
  const [command = 'env', ...rest] = [...prefix, 'env', 'DEBIAN_FRONTEND=noninteractive', ...aptGet, ...args];
  return spawnSync(command, rest, { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
}

/** Installs what is missing where that can be done without asking; gives what is missing still. */
export function bringTools(tools: readonly Tool[]): readonly Tool[] {
  const missing = tools.filter((tool) => !has(tool));
  const prefix = missing.length > 0 ? asRoot() : undefined;
  if (!prefix) return missing;
  const names = [...new Set(missing.flatMap((tool) => DEBIAN[tool]))];
  const install = (packages: readonly string[]) =>
    apt(prefix, ['install', '--no-install-recommends', ...packages]);
  console.log(`Installing ${names.join(', ')} ...`);
  apt(prefix, ['update']);
  // One that apt does not have must not keep the others away.
  if (!install(names)) for (const tool of missing) install(DEBIAN[tool]);
  return missing.filter((tool) => !has(tool));
}

/** The same for what cannot be done without: throws with advice. */
export function requireTools(tools: readonly Tool[]): void {
  const missing = bringTools(tools);
  if (missing.length === 0) return;
  throw new Error(`Please install: ${missing.map((tool) => ADVICE[tool]).join('; ')}.`);
}

import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from '../../../tests/support/free-port.ts';
import { bringTools } from '../../setup/packages.ts';
import { NotHere } from '../not-here.ts';
import type { OtherServer, RunningServer } from '../other-server.ts';
import { CACHE, RUN } from '../places.ts';
import { CommandFailed, runLogged } from '../run-logged.ts';
import { startServer } from '../start-server.ts';

const VERSION = '3.14';
const LOG = 'privacyidea-prepare.log';

const HOME = join(CACHE, `privacyidea-${VERSION}`);
const MANAGE = join(HOME, 'bin/pi-manage');
/** Its database, keys and settings as they are before anybody signs in; a run works on a copy. */
const SITE = join(HOME, 'site');
/** Says from which of our files it was made. */
const READY = join(HOME, 'portvakt-ready');

const ours = (name: string) => fileURLToPath(new URL(name, import.meta.url));
/** Everything with its exact version and the SHA-256 of each file that PyPI has of it; made by pip-compile. */
const REQUIREMENTS = ours('requirements.txt');
const SITE_FILES = ['pi.cfg', 'people', 'settings.json'];

/** privacyIDEA from PyPI, on SQLite, run by Flask's own server. */
export const privacyIdea: OtherServer = { name: 'privacyIDEA', version: VERSION, prepare, start };

async function prepare(): Promise<void> {
  if (bringTools(['python']).length > 0)
    throw new NotHere('there is no Python 3.10 or newer with venv, and apt gave none');
  const stamp = stampOf([REQUIREMENTS, ...SITE_FILES.map(ours)]);
  if (existsSync(READY) && readFileSync(READY, 'utf8') === stamp) return;
  rmSync(HOME, { recursive: true, force: true });
  await runLogged(LOG, { program: 'python3', args: ['-m', 'venv', HOME] });
  await install();
  await makeSite();
  writeFileSync(READY, stamp);
}

async function install(): Promise<void> {
  const exactly = ['--require-hashes', '--no-deps', '--only-binary=:all:', '-r', REQUIREMENTS];
  const args = ['-m', 'pip', 'install', '--no-compile', '--disable-pip-version-check', ...exactly];
  await runLogged(LOG, { program: join(HOME, 'bin/python'), args }).catch((error: unknown) => {
    // Files that are not what they were are no reason to go on without.
    if (!(error instanceof CommandFailed) || error.output.includes('DO NOT MATCH THE HASHES')) throw error;
    throw new NotHere(`PyPI does not give it: ${error.message}`);
  });
}

async function makeSite(): Promise<void> {
  mkdirSync(SITE);
  for (const file of SITE_FILES) cpSync(ours(file), join(SITE, file));
  for (const args of [
    ['setup', 'create_enckey'],
    ['setup', 'create_audit_keys'],
    ['setup', 'create_tables'],
    ['config', 'import', '-i', 'settings.json'],
  ])
    await runLogged(LOG, { program: MANAGE, args, ...within(SITE) });
}

async function start(): Promise<RunningServer> {
  const site = join(RUN, 'privacyidea');
  cpSync(SITE, site, { recursive: true });
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const args = ['run', '--host', '127.0.0.1', '--port', String(port)];
  const command = { program: MANAGE, args, ...within(site) };
  const { stop } = await startServer('privacyidea.log', command, `${origin}/healthz/readyz`);
  return { origin, stop };
}

/** It finds its settings by this variable, and `people` in the folder it runs in. */
const within = (site: string) => ({
  cwd: site,
  env: { PRIVACYIDEA_CONFIGFILE: join(site, 'pi.cfg') },
});

/** The place counts too: a venv does not work when it was moved. */
function stampOf(files: readonly string[]): string {
  const hash = createHash('sha256').update(HOME);
  for (const file of files) hash.update(readFileSync(file));
  return hash.digest('hex');
}

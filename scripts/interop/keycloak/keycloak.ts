import { mkdirSync, existsSync, rmSync, writeFileSync } from 'node:fs';
import { copyFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from '../../../tests/support/free-port.ts';
import { bringTools } from '../../setup/packages.ts';
import { fetchFile } from '../fetch-file.ts';
import { NotHere } from '../not-here.ts';
import type { OtherServer, RunningServer } from '../other-server.ts';
import { CACHE } from '../places.ts';
import { type Command, runLogged } from '../run-logged.ts';
import { startServer } from '../start-server.ts';

const VERSION = '26.7.3';
const ARCHIVE = `keycloak-quarkus-dist-${VERSION}.tar.gz`;
const URL_OF_IT = `https://repo1.maven.org/maven2/org/keycloak/keycloak-quarkus-dist/${VERSION}/${ARCHIVE}`;
/** As Maven Central publishes it beside the archive (`.sha256`). */
const SHA256 = '77657f30b7e90d70f727712ce1c967f430fd6a5e9f458d32d8c6df0635345f47';

const HOME = join(CACHE, `keycloak-${VERSION}`);
/** Written when it was unpacked and built. */
const READY = join(HOME, 'portvakt-ready');
const REALMS = ['nordfjord.json', 'sunnfjord.json'];
/** What the build of a server depends on: with other options it would be built anew at its start. */
const BUILT_WITH = ['--db=dev-mem', '--health-enabled=true'];
/** Made to start quickly on few processors, not to serve thousands. */
const JAVA_OPTS_APPEND = '-XX:TieredStopAtLevel=1';

/** Keycloak from Maven Central, in development mode, with its database in memory. */
export const keycloak: OtherServer = { name: 'Keycloak', version: VERSION, prepare, start };

async function prepare(): Promise<void> {
  if (bringTools(['java']).length > 0) throw new NotHere('there is no Java 17 or newer, and apt gave none');
  if (existsSync(READY)) return;
  rmSync(HOME, { recursive: true, force: true });
  const archive = join(CACHE, ARCHIVE);
  if (!existsSync(archive)) await fetchFile(URL_OF_IT, SHA256, archive);
  const partial = `${HOME}.partial`;
  rmSync(partial, { recursive: true, force: true });
  mkdirSync(partial, { recursive: true });
  const unpack = ['-xzf', archive, '-C', partial, '--strip-components=1'];
  await runLogged('keycloak-prepare.log', { program: 'tar', args: unpack });
  await rename(partial, HOME);
  // Its first start builds it; every later one takes what is there.
  const { command, health } = await howToStart();
  const { stop } = await startServer('keycloak-first-start.log', command, health);
  await stop();
  await rm(archive);
  writeFileSync(READY, '');
}

async function start(): Promise<RunningServer> {
  const imported = join(HOME, 'data/import');
  mkdirSync(imported, { recursive: true });
  for (const realm of REALMS)
    await copyFile(fileURLToPath(new URL(realm, import.meta.url)), join(imported, realm));
  const { command, health, origin } = await howToStart('--import-realm');
  const { stop } = await startServer('keycloak.log', command, health);
  return { origin, stop };
}

async function howToStart(
  ...more: readonly string[]
): Promise<{ command: Command; health: string; origin: string }> {
  const port = await freePort();
  const managementPort = await freePort();
  const command = {
    program: join(HOME, 'bin/kc.sh'),
    args: [
      'start-dev',
      ...BUILT_WITH,
      '--http-host=127.0.0.1',
      `--http-port=${port}`,
      `--http-management-port=${managementPort}`,
      ...more,
    ],
    env: { JAVA_OPTS_APPEND },
  };
  return {
    command,
    health: `http://127.0.0.1:${managementPort}/health/ready`,
    origin: `http://127.0.0.1:${port}`,
  };
}

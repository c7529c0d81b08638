import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { npm } from './npm.mjs';

/** Says for which lockfile `node_modules` was installed. `npm ci` removes it first, so a broken install is never taken for a whole one. */
const STAMP = 'node_modules/.portvakt-lock';

/** Runs `npm ci` where `node_modules` does not belong to the present package-lock.json. */
export async function installDependencies() {
  const hash = createHash('sha256')
    .update(await readFile('package-lock.json'))
    .digest('hex');
  const stamp = await readFile(STAMP, 'utf8').catch(() => '');
  if (stamp === hash) return;
  console.log('Installing dependencies ...');
  if ((await npm(['ci', '--loglevel=error'])) !== 0) throw new Error('npm ci failed; see above.');
  await writeFile(STAMP, hash);
}

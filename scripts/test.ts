/** `npm test`: builds, checks and runs every test; the last line counts them. Arguments name the stages to run (`lint`, `Firefox`). */
import { mkdirSync, rmSync } from 'node:fs';
import { bringTools, requireTools } from './setup/packages.ts';
import { conclude } from './test/conclude.ts';
import { inOrder } from './test/in-order.ts';
import { BROWSERS, BUILD, CHECKS, TESTS } from './test/stages.ts';

const wanted = process.argv.slice(2);

await conclude(async () => {
  requireTools(['chromium', 'firefox']);
  if (bringTools(['postgresql']).length > 0) console.log('No PostgreSQL here: its tests are skipped.');
  rmSync('out/test', { recursive: true, force: true });
  mkdirSync('out/test', { recursive: true });
  const built = await inOrder(BUILD, wanted);
  const lanes = await Promise.all([inOrder(CHECKS, wanted), inOrder(TESTS, wanted)]);
  const browsers = await Promise.all(BROWSERS.map((lane) => inOrder(lane, wanted)));
  return [...built, ...lanes.flat(), ...browsers.flat()];
});

/** `npm test`: builds, checks and runs every test; the last line counts them. Arguments name the stages to run (`lint`, `Firefox`). */
import { mkdirSync, rmSync } from 'node:fs';
import { bringTools, requireTools } from './setup/packages.ts';
import { type Finished, type Stage, endStages, runStage } from './test/stage.ts';
import { BROWSERS, BUILD, CHECKS, TESTS } from './test/stages.ts';
import { type Tally, sumTallies, tallyStage } from './test/tally.ts';

const wanted = process.argv.slice(2);

async function inOrder(stages: readonly Stage[]): Promise<Finished[]> {
  const finished: Finished[] = [];
  for (const stage of stages) {
    if (wanted.length === 0 || wanted.some((word) => stage.name.includes(word)))
      finished.push(await runStage(stage));
  }
  return finished;
}

async function runAll(): Promise<Tally> {
  requireTools(['chromium', 'firefox']);
  if (bringTools(['postgresql']).length > 0) console.log('No PostgreSQL here: its tests are skipped.');
  rmSync('out/test', { recursive: true, force: true });
  mkdirSync('out/test', { recursive: true });
  const built = await inOrder(BUILD);
  const lanes = await Promise.all([inOrder(CHECKS), inOrder(TESTS)]);
  const browsers = await inOrder(BROWSERS);
  const finished = [...built, ...lanes.flat(), ...browsers];
  for (const { stage } of finished.filter(({ ok }) => !ok)) console.log(`failed: ${stage.name}`);
  return sumTallies(finished.map(tallyStage));
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    endStages();
    process.exit(130);
  });
}

const { passed, failed, skipped } = await runAll().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  return { passed: 0, failed: 1, skipped: 0 };
});
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);

import { type Finished, endStages } from './stage.ts';
import { sumTallies, tallyStage } from './tally.ts';

/** Runs stages, names those that failed and counts their tests in the last line. Sets the exit code; a signal ends the stages. */
export async function conclude(runAll: () => Promise<readonly Finished[]>): Promise<void> {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      endStages();
      process.exit(130);
    });
  }
  const { passed, failed, skipped } = await tallyAll(runAll).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    return { passed: 0, failed: 1, skipped: 0 };
  });
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
  console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
}

async function tallyAll(runAll: () => Promise<readonly Finished[]>) {
  const finished = await runAll();
  for (const { stage } of finished.filter(({ ok }) => !ok)) console.log(`failed: ${stage.name}`);
  return sumTallies(finished.map(tallyStage));
}

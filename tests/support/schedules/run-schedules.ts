import fc from 'fast-check';
import { PASSWORD } from '../vault-fakes.ts';
import type { VaultCommand } from './commands.ts';
import { type MakeChange, VAULT_CHANGES } from './vault-changes.ts';
import { VAULT_EVENTS } from './vault-events.ts';
import { VaultModel, VaultTrial } from './vault-trial.ts';

/**
 * How many schedules: 1,000, or what PORTVAKT_SCHEDULES says. PORTVAKT_SEED repeats a run, or makes it another part of a long one;
 * with PORTVAKT_PATH it repeats the one schedule of that run which failed.
 */
const SCHEDULES = Number(process.env['PORTVAKT_SCHEDULES'] ?? 1000);
const SEED = Number(process.env['PORTVAKT_SEED'] ?? Date.now() % 2 ** 31);
const PATH = process.env['PORTVAKT_PATH'];

/** Most workers live on; some die at one of the first steps of a change. */
const steps = fc.oneof(
  { weight: 4, arbitrary: fc.constant(Infinity) },
  { weight: 1, arbitrary: fc.nat({ max: 40 }) },
);

/** Changes and events in any order. `more` are changes of other parts of the vault, such as its slots. */
function schedules(more: readonly MakeChange[]) {
  const anyChange = fc
    .tuple(fc.constantFrom(...VAULT_CHANGES, ...more), fc.nat({ max: 20 }), steps)
    .map(([make, pick, until]) => make(pick, until));
  const anyEvent: fc.Arbitrary<VaultCommand> = fc.constantFrom(...VAULT_EVENTS);
  // Of two equal lines the first is what people do, and the second what happens to them.
  return fc.commands([anyChange, anyChange, anyEvent], { maxCommands: 30, size: 'max' });
}

/** Runs random schedules. A failure names the seed, the path and the commands of the smallest schedule that fails. */
export async function runSchedules(more: readonly MakeChange[] = [], numRuns = SCHEDULES): Promise<void> {
  await fc.assert(
    fc.asyncProperty(schedules(more), async (schedule) => {
      const trial = new VaultTrial();
      const model = new VaultModel();
      await trial.stage.vault.create(PASSWORD, trial.stage.recoveryCode);
      trial.kill();
      await fc.asyncModelRun(() => ({ model, real: trial }), schedule);
      await trial.checkWhole(model);
    }),
    { numRuns, seed: SEED, ...(PATH !== undefined && { path: PATH }) },
  );
}

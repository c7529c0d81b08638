import type fc from 'fast-check';
import { PortvaktError } from '../../../lib/errors.ts';
import type { VaultStage } from '../vault-stage.ts';
import { possibly, tidied, type VaultContent } from './vault-content.ts';
import type { VaultModel, VaultTrial } from './vault-trial.ts';

export type VaultCommand = fc.AsyncCommand<VaultModel, VaultTrial>;

/** A change of what is in the vault: how it is asked for, and what it makes of any content; nothing where it is refused. */
export interface Change {
  apply(content: VaultContent): VaultContent | undefined;
  act(stage: VaultStage, passwords: readonly string[]): Promise<unknown>;
}

/** Something that happens to the vault. */
export function event(
  name: string,
  happen: (trial: VaultTrial, model: VaultModel) => Promise<unknown> | undefined,
): VaultCommand {
  return {
    check: () => true,
    run: async (model, trial) => {
      await happen(trial, model);
      await trial.checkNotNew();
    },
    toString: () => name,
  };
}

/**
 * A change by the person, in a worker that may die so many steps into it. Once it is acknowledged it must be there from then on; if it is not,
 * it may be there whole or not at all. `plan` gives nothing where there is nothing to change.
 */
export function change(
  name: string,
  steps: number,
  plan: (before: VaultContent, model: VaultModel, now: number) => Change | undefined,
): VaultCommand {
  return event(steps === Infinity ? name : `${name}, dying after ${steps} steps`, async (trial, model) => {
    if (!(await trial.open())) return;
    const { now } = trial.world.world;
    const planned = plan(await trial.look(model), model, now);
    if (!planned) return;
    const before = [...model.possible.values()];
    const after = before
      .flatMap((content) => planned.apply(content) ?? [])
      .map((content) => tidied(content, now));
    for (const text of model.possible.keys()) model.past.add(text);
    const acknowledged = await isAcknowledged(trial, steps, planned);
    model.possible = possibly(acknowledged ? after : [...before, ...after]);
    if (!(await trial.open())) return;
    const found = await trial.look(model);
    if (acknowledged) model.possible = possibly([found]);
    await trial.noteSnapshots(model, before);
  });
}

async function isAcknowledged(trial: VaultTrial, steps: number, { act }: Change): Promise<boolean> {
  try {
    return (await trial.dying(steps, () => act(trial.stage, trial.passwords))) === 'done';
  } catch (thrown) {
    // Told, and by its name; anything else is a fault of ours.
    if (thrown instanceof PortvaktError) return false;
    throw thrown;
  }
}

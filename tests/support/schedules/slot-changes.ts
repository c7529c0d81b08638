import { errorCodeOf, PortvaktError } from '../../../lib/errors.ts';
import { countOpenedBy } from '../slot-stage.ts';
import { event } from './commands.ts';
import type { MakeChange } from './vault-changes.ts';
import type { VaultModel, VaultTrial } from './vault-trial.ts';

/** A new password, in a worker that may die so many steps into it: from then on the old one opens, or the new one. */
export const changePassword: MakeChange = (_, steps) => {
  const name = steps === Infinity ? 'change the password' : `change the password, dying after ${steps} steps`;
  return event(name, async (trial, model) => {
    if (!(await trial.open())) return;
    const present = await presentPassword(trial);
    if (present === undefined) return;
    // While the first store cannot be read this may be older than what is possible, and it is what a snapshot is taken of.
    const before = [...model.possible.values(), await trial.look(model)];
    for (const text of model.possible.keys()) model.past.add(text);
    const next = `another password ${model.next++}`;
    // Where the first store has the new vault and the mirror still has the old one, the old password opens the latter, under a hold.
    trial.passwords = [next, present];
    if (await isAcknowledged(trial, steps, present, next)) {
      trial.passwords = [next];
      await expectClosed(trial, present);
    }
    if (!(await trial.open())) return;
    await trial.look(model);
    await trial.noteSnapshots(model, before);
    await expectSnapshotsOpen(trial, model);
  });
};

/** Which of the two it is after a change that was not acknowledged. */
async function presentPassword({ passwords, stage }: VaultTrial): Promise<string | undefined> {
  for (const password of passwords) {
    try {
      await stage.vault.checkPassword(password);
      return password;
    } catch (thrown) {
      if (errorCodeOf(thrown) !== 'vault.open_failed') return undefined;
    }
  }
  return undefined;
}

async function isAcknowledged(trial: VaultTrial, steps: number, present: string, next: string) {
  const { slots, recoveryCode } = trial.stage;
  const wanted = {
    by: { method: 'password', secret: present },
    newPassword: next,
    recovery: { choice: 'keep', code: recoveryCode },
    passkeys: [],
  } as const;
  try {
    return (await trial.dying(steps, () => slots.change({ ...wanted, passkeys: [] }))) === 'done';
  } catch (thrown) {
    if (thrown instanceof PortvaktError) return false;
    throw thrown;
  }
}

async function expectClosed({ world }: VaultTrial, password: string): Promise<void> {
  const by = { method: 'password', secret: password } as const;
  const { opened } = await countOpenedBy(world, by, [world.primary]);
  if (opened > 0) throw new Error(`the old password still opens ${opened} records`);
}

/** What opened before the change opens after it. */
async function expectSnapshotsOpen({ stage, world }: VaultTrial, model: VaultModel): Promise<void> {
  if (world.primary.failing.size > 0) return;
  const views = await stage.snapshots.list();
  for (const { id, accounts } of views) {
    if (model.snapshots.has(id) && accounts === undefined) throw new Error(`the snapshot ${id} is lost`);
  }
}

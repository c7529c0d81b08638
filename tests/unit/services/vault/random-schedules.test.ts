import fc from 'fast-check';
import { test } from 'vitest';
import { createVaultService, type VaultService } from '../../../../lib/services/vault/vault-service.ts';
import { createRecoveryCode } from '../../../../lib/vault/recovery-code.ts';
import { addAccount, sampleAccount } from '../../../support/sample-document.ts';
import { createFakeWorld, type FakeWorld, PASSWORD } from '../../../support/vault-fakes.ts';

/** What a vault must remember: the accounts whose saving was acknowledged, and perhaps one that was not. */
class Model {
  acknowledged: string[] = [];
  next = 0;
}

class Real {
  readonly world: FakeWorld = createFakeWorld();
  vault: VaultService = createVaultService(this.world.ports);

  restart(): void {
    this.vault = createVaultService(this.world.ports);
  }

  async check(model: Model): Promise<void> {
    const { failing: primaryFaults } = this.world.primary;
    const { failing: mirrorFaults } = this.world.mirror;
    const faults = [[...primaryFaults], [...mirrorFaults]] as const;
    primaryFaults.clear();
    mirrorFaults.clear();
    await this.vault.unlock({ method: 'password', secret: PASSWORD });
    const ids = (await this.vault.read()).accounts.map(({ id }) => id);
    const expected = model.acknowledged;
    const whole = ids.slice(0, expected.length).join() === expected.join();
    if (!whole || ids.length > expected.length + 1)
      throw new Error(`kept ${ids.join()}, not ${expected.join()}`);
    // A save that was reported as failed may still have reached the disk, whole.
    model.acknowledged = ids;
    for (const fault of faults[0]) primaryFaults.add(fault);
    for (const fault of faults[1]) mirrorFaults.add(fault);
  }
}

type Command = fc.AsyncCommand<Model, Real>;

const command = (name: string, run: (model: Model, real: Real) => Promise<void> | void): Command => ({
  check: () => true,
  run: async (model, real) => {
    await run(model, real);
  },
  toString: () => name,
});

const save = command('save', async (model, real) => {
  const number = model.next++;
  try {
    await real.vault.edit(addAccount(number));
    model.acknowledged = [...model.acknowledged, sampleAccount(number).id];
  } catch {
    // Not acknowledged; whether it is there whole or not at all is checked.
    await real.check(model);
  }
});

const lock = command('lock', (_, real) => real.vault.lock());
const kill = command('kill the worker', (_, real) => {
  real.restart();
});
const unlock = command('unlock', (model, real) => real.check(model));
const fault = (
  store: 'primary' | 'mirror',
  operation: 'writeRecord' | 'writeCopies' | 'readLatest' | 'readRecord',
) =>
  command(`${store} fails to ${operation}`, (_, real) => {
    real.world[store].failing.add(operation);
  });
const tear = command('the next write of the first store is torn', async (model, real) => {
  real.world.primary.tear = (record) => record.slice(0, record.length / 2);
  await save.run(model, real);
  real.world.primary.tear = undefined;
});
const mend = command('the stores work again', (_, real) => {
  real.world.primary.failing.clear();
  real.world.mirror.failing.clear();
});
/** Only while the other store is up to date: with the newest in one place alone there is nothing to heal from. */
const lose = (store: 'primary' | 'mirror') =>
  command(`${store} comes back empty`, async (model, real) => {
    await real.check(model);
    real.world.primary.failing.clear();
    real.world.mirror.failing.clear();
    await real.check(model);
    real.world[store].lose();
  });

test(
  'random schedules of saves, locks, kills and faults lose nothing that was acknowledged',
  { timeout: 60_000 },
  async () => {
    const commands = [
      save,
      save,
      save,
      lock,
      kill,
      unlock,
      tear,
      mend,
      fault('primary', 'writeRecord'),
      fault('primary', 'readLatest'),
      fault('primary', 'readRecord'),
      fault('mirror', 'writeCopies'),
      fault('mirror', 'readRecord'),
      lose('primary'),
      lose('mirror'),
    ].map((each) => fc.constant(each));
    await fc.assert(
      fc.asyncProperty(fc.commands(commands, { maxCommands: 25 }), async (schedule) => {
        const real = new Real();
        const model = new Model();
        await real.vault.create(PASSWORD, createRecoveryCode(real.world.ports.random));
        await fc.asyncModelRun(() => ({ model, real }), schedule);
        await real.check(model);
      }),
      { numRuns: 150 },
    );
  },
);

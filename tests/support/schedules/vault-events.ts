import type { StoreOperation } from '../vault-fakes.ts';
import { event, type VaultCommand } from './commands.ts';

const HOUR = 3_600_000;

const PRIMARY_OPERATIONS: readonly StoreOperation[] = [
  'readRecord',
  'readLatest',
  'readInstallId',
  'readAttempts',
  'writeAttempts',
  'writeRecord',
  'quarantine',
  'listSnapshots',
  'readSnapshot',
  'writeSnapshot',
  'replaceAll',
];
const MIRROR_OPERATIONS: readonly StoreOperation[] = [
  'readRecord',
  'readInstallId',
  'readAttempts',
  'writeAttempts',
  'writeCopies',
];

const fault = (store: 'primary' | 'mirror', operation: StoreOperation) =>
  event(`${store} fails to ${operation}`, async (trial) => {
    trial.break(store, operation);
    await Promise.resolve();
  });

const takeSnapshot = event('take a snapshot', async (trial, model) => {
  if (!(await trial.open())) return;
  await trial.stage.snapshots.take('import').catch(() => undefined);
  if (await trial.open()) await trial.noteSnapshots(model, [...model.possible.values()]);
});

/** From now on, until the stores are mended. */
const tear = (store: 'primary' | 'mirror') =>
  event(`${store} tears what it writes`, async (trial) => {
    trial.world[store].tear = (bytes) => bytes.slice(0, bytes.length / 2);
    await Promise.resolve();
  });

const forget = (half: 'session' | 'sessionKey') =>
  event(`${half} fails`, async (trial) => {
    trial.world[half].failing = true;
    await Promise.resolve();
  });

/** Only while the other one is whole: with the newest in one place alone there is nothing to heal from. */
const lose = (store: 'primary' | 'mirror') =>
  event(`${store} comes back empty`, async (trial, model) => {
    await trial.checkWhole(model);
    trial.world[store].lose();
    if (store === 'primary') model.snapshots = new Map();
  });

const clock = (name: string, hours: number) =>
  event(`the clock goes ${name}`, async (trial) => {
    trial.world.world.now += hours * HOUR;
    await Promise.resolve();
  });

/** What happens to a vault without the person changing anything in it. */
export const VAULT_EVENTS: readonly VaultCommand[] = [
  event('lock', (trial) => trial.stage.vault.lock().catch(() => undefined)),
  event('unlock', async (trial, model) => {
    if (await trial.open()) await trial.look(model);
  }),
  event('kill the worker', async (trial, model) => {
    trial.kill();
    if (await trial.open()) await trial.look(model);
  }),
  event('the alarm rings', (trial) => trial.stage.vault.tidy().catch(() => undefined)),
  event('the stores work again', async (trial) => {
    trial.mend();
    await Promise.resolve();
  }),
  event('look at everything with a new worker', (trial, model) => trial.checkWhole(model)),
  ...PRIMARY_OPERATIONS.map((operation) => fault('primary', operation)),
  ...MIRROR_OPERATIONS.map((operation) => fault('mirror', operation)),
  takeSnapshot,
  tear('primary'),
  tear('mirror'),
  forget('session'),
  forget('sessionKey'),
  lose('primary'),
  lose('mirror'),
  clock('a day on', 25),
  clock('a month on', 31 * 24),
  clock('two hours back', -2),
];

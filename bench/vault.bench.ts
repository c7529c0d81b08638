import type { Bench, Figure } from './figure.ts';
import { askBackground } from './support/ask-background.ts';
import { openPlantedSession, type PlantedSession } from './support/planted-session.ts';
import { median, repeat } from './support/statistics.ts';
import { timeOfWasm } from './support/time-of-wasm.ts';

const UNLOCK_COUNTS = [10, 1000, 10_000];
const SAVE_COUNTS = [10, 1000, 10_000];
const UNLOCK_TIMES = 3;
const SAVE_TIMES = 7;

const ENTRY = {
  type: 'totp',
  issuer: 'Nordfjord kommune',
  label: 'ola@nordfjord.example',
  secret: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ',
  algorithm: 'SHA1',
  digits: 6,
  period: 30,
  counter: 0,
  pin: '',
} as const;

async function unlockAt(session: PlantedSession, accounts: number): Promise<Figure[]> {
  await session.plant(accounts);
  // The profiler wants a worker that runs.
  await askBackground(session.quiet, 'vault.state', {});
  const kdf: number[] = [];
  const locked: number[] = [];
  const whole = await repeat(UNLOCK_TIMES, async () => {
    let spent = 0;
    kdf.push(
      await timeOfWasm(session, async () => {
        spent = await session.unlock();
      }),
    );
    locked.push(await askBackground(session.quiet, 'vault.lock', {}));
    return spent;
  });
  const rest = whole.map((spent, turn) => spent - (kdf[turn] ?? 0));
  return [
    { name: `vault.unlock_${accounts}`, measured: median(whole), unit: 'ms' },
    { name: `vault.unlock_${accounts}_kdf`, measured: median(kdf), unit: 'ms' },
    { name: `vault.unlock_${accounts}_rest`, measured: median(rest), unit: 'ms' },
    { name: `vault.lock_${accounts}`, measured: median(locked), unit: 'ms' },
  ];
}

async function saveAt(session: PlantedSession, accounts: number): Promise<Figure> {
  // Ten thousand are the most there may be; the last one saved here is the ten thousandth.
  await session.plant(Math.min(accounts, 10_000 - SAVE_TIMES));
  await session.unlock();
  const save = () => askBackground(session.quiet, 'account.add', { entry: ENTRY, origins: [] });
  return { name: `vault.save_${accounts}`, measured: median(await repeat(SAVE_TIMES, save)), unit: 'ms' };
}

async function run(): Promise<readonly Figure[]> {
  const session = await openPlantedSession();
  const figures: Figure[] = [];
  try {
    for (const accounts of UNLOCK_COUNTS) figures.push(...(await unlockAt(session, accounts)));
    for (const accounts of SAVE_COUNTS) figures.push(await saveAt(session, accounts));
  } finally {
    await session.close();
  }
  return figures;
}

export const bench: Bench = { name: 'vault', run };

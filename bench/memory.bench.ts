import type { Bench, Figure } from './figure.ts';
import { askBackground } from './support/ask-background.ts';
import { measureMemory } from './support/extension-memory.ts';
import { openPlantedSession, type PlantedSession } from './support/planted-session.ts';

const COUNTS = [10, 10_000];
const MEBIBYTE = 1024 * 1024;

const figure = (name: string, bytes: number): Figure => ({
  name: `memory.${name}`,
  measured: bytes / MEBIBYTE,
  unit: 'MiB',
});

/** Unlocked with the cost as shipped, listed and searched once: what a worker holds while one works with it. */
async function measure(session: PlantedSession, accounts: number): Promise<Figure[]> {
  await session.plant(accounts);
  await session.unlock();
  await askBackground(session.quiet, 'account.list', { query: '', offset: 0, limit: 50 });
  await askBackground(session.quiet, 'account.list', { query: 'kari', offset: 0, limit: 50 });
  const { heap, process } = await measureMemory(session);
  return [
    figure(`worker_${accounts}`, heap),
    ...(process === undefined ? [] : [figure(`process_${accounts}`, process)]),
  ];
}

async function run(): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  for (const accounts of COUNTS) {
    // Each in a browser of its own: a process does not give all of its memory back.
    const session = await openPlantedSession();
    try {
      figures.push(...(await measure(session, accounts)));
    } finally {
      await session.close();
    }
  }
  return figures;
}

export const bench: Bench = { name: 'memory', run };

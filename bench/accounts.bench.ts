import type { MessageKind, Request } from '../lib/messages/protocol.ts';
import type { Bench, Figure } from './figure.ts';
import { askBackground } from './support/ask-background.ts';
import { openPlantedSession, type PlantedSession } from './support/planted-session.ts';
import { idAt } from './support/sample-accounts.ts';
import { median, repeat } from './support/statistics.ts';

const COUNTS = [10, 1000, 10_000];
const READ_TIMES = 15;
const WRITE_TIMES = 7;
const WINDOW = 50;

async function measure(session: PlantedSession, accounts: number): Promise<Figure[]> {
  await session.plant(accounts);
  await session.unlock();
  const ask = <K extends MessageKind>(kind: K, request: Request<K>) =>
    askBackground(session.quiet, kind, request);
  const list = (query: string, offset: number) => ask('account.list', { query, offset, limit: WINDOW });
  const [first, last] = [idAt(0), idAt(accounts - 1)];
  let turn = 0;
  let deleted = 0;
  const figure = async (name: string, times: number, once: () => Promise<number>): Promise<Figure> => ({
    name: `accounts.${name}_${accounts}`,
    measured: median(await repeat(times, once)),
    unit: 'ms',
  });
  // What is done once per worker (the first read of the opened vault) belongs to the unlock.
  await list('', 0);
  return [
    await figure('list', READ_TIMES, () => list('', 0)),
    await figure('list_end', READ_TIMES, () => list('', Math.max(0, accounts - WINDOW))),
    await figure('search', READ_TIMES, () => list(`kari${accounts - 1}@`, 0)),
    await figure('edit', WRITE_TIMES, () =>
      ask('account.edit', { id: last, change: { note: String(turn++) } }),
    ),
    await figure('move', WRITE_TIMES, () =>
      ask('account.move', turn++ % 2 === 0 ? { id: last, before: first } : { id: last }),
    ),
    await figure('delete', WRITE_TIMES, () => ask('account.delete', { ids: [idAt(deleted++)] })),
  ];
}

async function run(): Promise<readonly Figure[]> {
  const session = await openPlantedSession();
  const figures: Figure[] = [];
  try {
    for (const accounts of COUNTS) figures.push(...(await measure(session, accounts)));
  } finally {
    await session.close();
  }
  return figures;
}

export const bench: Bench = { name: 'accounts', run };

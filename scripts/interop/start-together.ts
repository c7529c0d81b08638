import type { Finished } from '../test/stage.ts';
import { NotHere } from './not-here.ts';
import type { OtherServer, RunningServer } from './other-server.ts';

/** Where the tests find a server, or why they do not. */
export type Whereabouts = { readonly origin: string } | { readonly missing: string };

export interface Started {
  /** By the server's name. */
  readonly found: Readonly<Record<string, Whereabouts>>;
  /** One for each server that could be had. */
  readonly finished: readonly Finished[];
  stop(): Promise<void>;
}

interface Outcome {
  readonly server: OtherServer;
  readonly running?: RunningServer;
  /** Why there is none. */
  readonly error?: unknown;
}

/** Prepares and starts all at the same time. Never throws: one that cannot be had is told, one that fails is a failure. */
export async function startTogether(servers: readonly OtherServer[]): Promise<Started> {
  const outcomes = await Promise.all(servers.map(startOne));
  const had = outcomes.filter(({ error }) => !(error instanceof NotHere));
  return {
    found: Object.fromEntries(outcomes.map((outcome) => [outcome.server.name, whereaboutsOf(outcome)])),
    finished: had.map(({ server, running }) => ({
      stage: { name: `${server.name} ${server.version}`, command: [server.name] },
      ok: running !== undefined,
    })),
    stop: async () => {
      await Promise.all(outcomes.flatMap(({ running }) => (running ? [running.stop()] : [])));
    },
  };
}

/** Only fetches them and makes them ready; a later `startTogether` says again what is wrong. */
export async function prepareOnly(servers: readonly OtherServer[]): Promise<void> {
  await Promise.all(
    servers.map(async (server) => {
      await tell(server, 'ready to start', () => server.prepare()).catch(() => undefined);
    }),
  );
}

async function startOne(server: OtherServer): Promise<Outcome> {
  try {
    await tell(server, 'ready to start', () => server.prepare());
    return { server, running: await tell(server, 'runs', () => server.start()) };
  } catch (error) {
    return { server, error };
  }
}

async function tell<T>(server: OtherServer, what: string, act: () => Promise<T>): Promise<T> {
  const name = `${server.name} ${server.version}`;
  const began = performance.now();
  const result = await act().catch((error: unknown) => {
    const kind = error instanceof NotHere ? 'cannot be had here' : 'FAILED';
    console.log(`${name} ${kind}: ${messageOf(error)}`);
    throw error;
  });
  console.log(`${name} ${what} (${((performance.now() - began) / 1000).toFixed(1)} s)`);
  return result;
}

const whereaboutsOf = ({ running, error }: Outcome): Whereabouts =>
  running ? { origin: running.origin } : { missing: messageOf(error) };

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

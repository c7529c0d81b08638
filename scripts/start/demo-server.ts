import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type RunningServer, type ServerOptions, startServer } from '../../server/start.ts';

/** An enrolment belongs to an origin, so the port stays the same from one start to the next. */
const PORT = 8765;

const isBusy = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';

/** Starts the approval server with the demo site; `database` is a file that is kept, or `:memory:`. */
export async function startDemo(database: string): Promise<RunningServer> {
  if (database !== ':memory:') await mkdir(dirname(database), { recursive: true });
  const options: ServerOptions = { database, demo: true };
  try {
    return await startServer({ ...options, port: PORT });
  } catch (error) {
    if (!isBusy(error)) throw error;
    console.log(`Port ${PORT} is taken; using another one.`);
    return startServer({ ...options, port: 0 });
  }
}

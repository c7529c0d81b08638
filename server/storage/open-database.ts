import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { Kysely, PostgresDialect } from 'kysely';
import type { Dialect, Transaction } from 'kysely';
import { migrate } from './migrate.ts';
import { createSqliteDialect } from './sqlite-dialect.ts';
import type { Tables } from './tables.ts';

export type Database = Kysely<Tables>;
/** What a query needs: the database or a transaction in it. */
export type Connection = Kysely<Tables> | Transaction<Tables>;

const POSTGRES_URL = /^postgres(?:ql)?:\/\//;

/**
 * Opens and migrates. `location` is `postgres://...` or the path of an SQLite file (`:memory:` for none).
 * SQLite is Node's own: it opens in 3 ms and needs nothing installed; PGlite would cost 0.3 s and 300 MB.
 */
export async function openDatabase(location: string): Promise<Database> {
  const db = new Kysely<Tables>({ dialect: await createDialect(location) });
  try {
    await migrate(db);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return db;
}

async function createDialect(location: string): Promise<Dialect> {
  if (!POSTGRES_URL.test(location)) {
    if (location !== ':memory:') mkdirSync(dirname(location), { recursive: true });
    return createSqliteDialect(location);
  }
  // Loaded only where it is used: the embedded size starts without it.
  const { default: pg } = await import('pg');
  const types = new pg.TypeOverrides();
  // Times are far below 2^53, so a number is exact; the default is text.
  types.setTypeParser(pg.types.builtins.INT8, Number);
  const pool = new pg.Pool({ connectionString: location, types });
  pool.on('error', (error) => {
    // An idle connection that breaks is replaced by the pool; unheard, the event would end the program.
    console.error('database connection lost:', error.message);
  });
  return new PostgresDialect({ pool });
}

import { Migrator } from 'kysely/migration';
import type { Database } from './open-database.ts';
import { initial } from './migrations/0001-initial.ts';
import { demo } from './migrations/0002-demo.ts';

/** One list for both databases. A released migration is never edited; a new one is added. */
const MIGRATIONS = { '0001-initial': initial, '0002-demo': demo };

/** Brings the database to the newest form. Throws what the database said when a step fails. */
export async function migrate(db: Database): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve(MIGRATIONS) } });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error instanceof Error ? error : new Error('migration failed');
}

import { sql } from 'kysely';
import type { Connection } from './open-database.ts';

/**
 * Counts one event in the fixed window `name` and returns how many it holds now. One statement, so of any number
 * of events at once each gets a number of its own.
 */
export async function countInWindow(
  db: Connection,
  name: string,
  lengthMs: number,
  now: number,
): Promise<number> {
  const isOver = sql<boolean>`rate_windows.started_at <= ${now - lengthMs}`;
  const row = await db
    .insertInto('rate_windows')
    .values({ name, started_at: now, count: 1 })
    .onConflict((conflict) =>
      conflict.column('name').doUpdateSet({
        count: sql<number>`case when ${isOver} then 1 else rate_windows.count + 1 end`,
        started_at: sql<number>`case when ${isOver} then excluded.started_at else rate_windows.started_at end`,
      }),
    )
    .returning('count')
    .executeTakeFirstOrThrow();
  return row.count;
}

/** Forgets a window, for instance after a right password. */
export async function clearWindow(db: Connection, name: string): Promise<void> {
  await db.deleteFrom('rate_windows').where('name', '=', name).execute();
}

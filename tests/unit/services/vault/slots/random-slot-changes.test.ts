import { test } from 'vitest';
import { runSchedules } from '../../../../support/schedules/run-schedules.ts';
import { changePassword } from '../../../../support/schedules/slot-changes.ts';

/** Fewer than of those without: a change of slots seals everything anew. */
const SCHEDULES = Number(process.env['PORTVAKT_SCHEDULES'] ?? 100);

test(
  'random schedules with changes of the password lose nothing, and leave one password that opens',
  { timeout: 0 },
  () => runSchedules([changePassword, changePassword, changePassword], SCHEDULES),
);

import { test } from 'vitest';
import { runSchedules } from '../../../support/schedules/run-schedules.ts';

test(
  'random schedules of changes, locks, deaths and faults lose nothing that was acknowledged, and nothing is half there',
  { timeout: 0 },
  () => runSchedules(),
);

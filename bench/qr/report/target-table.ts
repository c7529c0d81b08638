import { columns } from './columns.ts';
import type { Target } from './targets.ts';

/** Targets beside our figures. */
export const targetTable = (targets: readonly Target[]): string =>
  columns([
    ['portvakt', 'target', 'measured', ''],
    ...targets.map(({ name, goal, measured, isMet }) => [name, goal, measured, isMet ? 'met' : 'NOT MET']),
  ]);

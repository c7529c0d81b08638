import { columns } from '../../qr/report/columns.ts';
import type { Judged } from '../measure/judge.ts';
import { isNorwegian, tally } from '../measure/tally.ts';

/** What the detector is to reach on the part that is set aside. Shares in percent, time in milliseconds. */
export const TARGETS = { precision: 99.5, recall: 98, norwegian: 100, falsePages: 0.5, p95: 2 } as const;

interface Target {
  readonly name: string;
  readonly goal: string;
  readonly measured: string;
  readonly isMet: boolean;
}

const percent = (value: number) => `${value.toFixed(2)} %`;

const least = (name: string, goal: number, value: number, of: string): Target => ({
  name,
  goal: `>= ${percent(goal)}`,
  measured: `${percent(value)} (${of})`,
  isMet: value >= goal,
});

/**
 * The targets for one part beside what was measured on it. `p95` is the time of a scan; the processor's counts: on a machine that does
 * nothing else it is the same, on a busy one it says what the scan itself takes.
 */
export function targetsOf(
  judged: readonly Judged[],
  p95: { readonly wall: number; readonly processor: number },
): readonly Target[] {
  const all = tally(judged);
  const norwegian = tally(judged.filter(isNorwegian));
  return [
    least('precision', TARGETS.precision, all.precision, `${all.right} of ${all.offered} offered`),
    least('recall', TARGETS.recall, all.recall, `${all.right} of ${all.wanted} fields`),
    least(
      'recall, Norwegian',
      TARGETS.norwegian,
      norwegian.recall,
      `${norwegian.right} of ${norwegian.wanted}`,
    ),
    {
      name: 'pages falsely flagged',
      goal: `<= ${percent(TARGETS.falsePages)}`,
      measured: `${percent(all.falseShare)} (${all.falsePages} of ${all.quietPages} without a field to offer)`,
      isMet: all.falseShare <= TARGETS.falsePages,
    },
    {
      name: 'a scan, p95',
      goal: `< ${TARGETS.p95.toFixed(1)} ms`,
      measured: `${p95.processor.toFixed(2)} ms of processor (${p95.wall.toFixed(2)} ms on the wall)`,
      isMet: p95.processor < TARGETS.p95,
    },
  ];
}

export const targetTable = (targets: readonly Target[]): string =>
  columns([
    ['portvakt', 'target', 'measured', ''],
    ...targets.map(({ name, goal, measured, isMet }) => [name, goal, measured, isMet ? 'met' : 'NOT MET']),
  ]);

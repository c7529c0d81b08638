import type { Outcome } from '../measure/measure.ts';
import { leastOneOf, rateOf, type Tally, tally } from '../measure/tally.ts';
import { columns } from './columns.ts';

const HEAD = ['', 'codes read', '%', '>= 1', 'wrong', 'garbled', 'on none', 'median ms', 'p95 ms', 'cpu ms'];

const rowOf = (name: string, sum: Tally) => [
  name,
  `${sum.found}/${sum.codes}`,
  sum.codes > 0 ? rateOf(sum).toFixed(1) : '',
  sum.codes > 0 ? leastOneOf(sum).toFixed(1) : '',
  String(sum.wrong),
  String(sum.garbled),
  String(sum.phantom),
  sum.median.toFixed(1),
  sum.p95.toFixed(1),
  sum.processor.toFixed(1),
];

/** A row for each decoder. */
export function setTable(outcomes: readonly Outcome[]): string {
  const names = [...new Set(outcomes.map(({ decoder }) => decoder))];
  const rows = names.map((name) => rowOf(name, tally(outcomes.filter(({ decoder }) => decoder === name))));
  return columns([HEAD, ...rows]);
}

/** A row for each group, and in it the percentage of each decoder, its wrong texts behind it. */
export function groupTable(outcomes: readonly Outcome[]): string {
  const decoders = [...new Set(outcomes.map(({ decoder }) => decoder))];
  const groups = [...new Set(outcomes.map(({ group }) => group))];
  const cell = (group: string, name: string) => {
    const sum = tally(outcomes.filter((one) => one.group === group && one.decoder === name));
    const mistakes = sum.wrong + sum.phantom;
    return (sum.codes > 0 ? rateOf(sum).toFixed(0) : '-') + (mistakes > 0 ? ` !${mistakes}` : '');
  };
  const rows = groups.map((group) => [group, ...decoders.map((name) => cell(group, name))]);
  return columns([['', ...decoders], ...rows]);
}

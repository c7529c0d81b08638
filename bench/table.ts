import type { Figure } from './figure.ts';

const HEAD = ['figure', 'measured', 'target', ''];

const show = (value: number, unit: string) => `${Number.isInteger(value) ? value : value.toFixed(1)} ${unit}`;

function rowOf({ name, measured, unit, target }: Figure): readonly string[] {
  if (target === undefined) return [name, show(measured, unit), '', ''];
  return [name, show(measured, unit), `<= ${show(target, unit)}`, measured <= target ? 'ok' : 'MISSED'];
}

/** Figures beside their targets, one line each. */
export function formatTable(figures: readonly Figure[]): string {
  const rows = [HEAD, ...figures.map(rowOf)];
  const widths = HEAD.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

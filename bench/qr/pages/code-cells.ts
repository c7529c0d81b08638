import type { Code } from '../encode.ts';

const rows = ({ size }: Code) => Array.from({ length: size }, (_, row) => row);

/** Cells of whole CSS pixels in a table, as old scripts draw without a canvas. */
export function tableOf(code: Code, cell: number, quiet: number): string {
  const line = (row: number) =>
    rows(code)
      .map(
        (column) =>
          `<td style="width:${cell}px;height:${cell}px;padding:0;background:${code.isDark(row, column) ? '#000' : '#fff'}"></td>`,
      )
      .join('');
  const body = rows(code).map((row) => `<tr style="height:${cell}px">${line(row)}</tr>`);
  return `<div style="display:inline-block;padding:${quiet * cell}px;background:#fff"><table style="border-collapse:collapse;border-spacing:0">${body.join('')}</table></div>`;
}

/** The same of `div`s in a grid. */
export function gridOf(code: Code, cell: number, quiet: number): string {
  const cells = rows(code).flatMap((row) =>
    rows(code).map((column) => `<div${code.isDark(row, column) ? ' style="background:#000"' : ''}></div>`),
  );
  const tracks = `repeat(${code.size},${cell}px)`;
  return `<div style="display:inline-block;padding:${quiet * cell}px;background:#fff"><div style="display:grid;grid-template:${tracks}/${tracks}">${cells.join('')}</div></div>`;
}

/** Half blocks of text, two modules a character: dark on light, or the light ones drawn on a dark ground. */
export function textOf(code: Code, fontSize: number, isInverse: boolean): string {
  const quiet = 4;
  const isInked = (row: number, column: number) => {
    const isInside = row >= 0 && column >= 0 && row < code.size && column < code.size;
    return (isInside && code.isDark(row, column)) !== isInverse;
  };
  const lines: string[] = [];
  for (let row = -quiet; row < code.size + quiet; row += 2) {
    let line = '';
    for (let column = -quiet; column < code.size + quiet; column++) {
      const [upper, lower] = [isInked(row, column), isInked(row + 1, column)];
      line += upper ? (lower ? '█' : '▀') : lower ? '▄' : ' ';
    }
    lines.push(line);
  }
  const inks = isInverse ? 'color:#fff;background:#101418' : 'color:#000;background:#fff';
  // A character of the monospace fonts is 0.6 em wide: two modules high is 1.2 em.
  return `<pre style="margin:0;display:inline-block;font:${fontSize}px/1.2 'Liberation Mono','DejaVu Sans Mono',monospace;${inks}">${lines.join('\n')}</pre>`;
}

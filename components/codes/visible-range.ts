/** Rows from `first` up to, not including, `end`. */
export interface RowRange {
  readonly first: number;
  readonly end: number;
}

/** Rows drawn above and below what is seen, so that a quick scroll does not show gaps. */
export const OVERSCAN = 4;

/**
 * Which rows of a list are in view. `listTop` is where the list begins relative to the top of the viewport (negative
 * once scrolled past); all lengths in the same unit.
 */
export function visibleRange(listTop: number, viewport: number, rowHeight: number, total: number): RowRange {
  const first = Math.floor(-listTop / rowHeight) - OVERSCAN;
  const end = Math.ceil((viewport - listTop) / rowHeight) + OVERSCAN;
  const clamp = (row: number): number => Math.min(Math.max(row, 0), total);
  return { first: clamp(first), end: clamp(end) };
}

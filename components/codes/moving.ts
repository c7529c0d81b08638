/** A row of the list that is being moved, and where each row is drawn meanwhile. */
export interface Moving {
  /** Index of the row in the user's hand; absent where there is none. It stays drawn wherever the list is scrolled to. */
  readonly held: number | undefined;
  /** In rows from the top; a dragged row may stand between two places. */
  placeOf(index: number): number;
}

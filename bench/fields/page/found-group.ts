/** What a detector says of a page: inputs that take one code. Channels and reasons only where it tells them. */
export interface FoundGroup {
  readonly inputs: readonly Element[];
  readonly channel: 'app' | 'message' | 'unknown';
  readonly note: string;
}

/** The same with numbers in the place of elements; equal numbers are the same element of the page. */
export interface NumberedGroup extends Omit<FoundGroup, 'inputs'> {
  readonly inputs: readonly number[];
}

/** What is told of one page to the outside. */
export interface Looked {
  /** Of each expected field the numbers of its inputs; `-1` for a selector that does not name exactly one element. */
  readonly expected: readonly (readonly number[])[];
  /** By the name of the detector. */
  readonly found: Readonly<Record<string, readonly NumberedGroup[]>>;
  /** What each numbered element is, for the list of misses. */
  readonly names: readonly string[];
}

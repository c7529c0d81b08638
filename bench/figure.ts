/** One thing measured. */
export interface Figure {
  /** Stable name, `area.thing` (`size.popup_gzip`); a field of the JSON. */
  readonly name: string;
  readonly measured: number;
  /** `ms`, `B`, `MiB`. */
  readonly unit: string;
  /** The figure must be at most this; absent where there is none. */
  readonly target?: number;
}

/** What a `*.bench.ts` file exports as `bench`. */
export interface Bench {
  readonly name: string;
  readonly run: () => Promise<readonly Figure[]>;
}

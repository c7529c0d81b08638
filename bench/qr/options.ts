import { parseArgs } from 'node:util';

/** What was asked for on the command line. */
export interface BenchOptions {
  /** Names of sets; all if empty. */
  readonly sets: readonly string[];
  /** Names of decoders; all if empty. */
  readonly decoders: readonly string[];
  /** `dev` to tune on, `hold-out` to report. */
  readonly seed: string;
  /** Images of a set at most, chosen by the seed. */
  readonly limit: number | undefined;
  /** Every image of every set. */
  readonly isFull: boolean;
  readonly withGroups: boolean;
  readonly withMisses: boolean;
  readonly asJson: boolean;
}

/** Throws for an option there is none of. */
export function readOptions(args: readonly string[]): BenchOptions {
  const { values, positionals } = parseArgs({
    args: args.filter((arg) => arg !== '--'),
    allowPositionals: true,
    options: {
      seed: { type: 'string', default: 'hold-out' },
      decoder: { type: 'string', multiple: true, default: [] },
      limit: { type: 'string' },
      full: { type: 'boolean', default: false },
      groups: { type: 'boolean', default: false },
      misses: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  });
  return {
    sets: positionals,
    decoders: values.decoder,
    seed: values.seed,
    limit: values.limit === undefined ? undefined : Number(values.limit),
    isFull: values.full,
    withGroups: values.groups,
    withMisses: values.misses,
    asJson: values.json,
  };
}

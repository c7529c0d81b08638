/**
 * How many inputs each parser gets: 1,000, or what PORTVAKT_INPUTS says. PORTVAKT_SEED repeats a run, or makes it another part of a
 * long one.
 */
export const PARSER_RUNS = {
  numRuns: Number(process.env['PORTVAKT_INPUTS'] ?? 1000),
  seed: Number(process.env['PORTVAKT_SEED'] ?? Date.now() % 2 ** 31),
};

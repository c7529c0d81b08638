/** Blanks of more than one character, and those that are neither a space nor a line break. */
const RUN = /\s{2,}|[^\S \n]/g;
const BREAK = /[\n\r\u2028\u2029]/;

/** A line break for every run of blanks that has one, a space for every other: servers print pages with long runs. */
export const foldBlanks = (text: string): string =>
  text.replaceAll(RUN, (run) => (BREAK.test(run) ? '\n' : ' '));

/** How hard a password is to guess: 0 (among the first guesses) to 4 (out of reach). */
export type Strength = 0 | 1 | 2 | 3 | 4;

export type StrengthMeter = (password: string) => Strength;

/** Guessing is costed on the first characters only: what comes after can only make it stronger, and costs time. */
const CHECKED_LENGTH = 72;

/** Loads the word lists (about half a megabyte) when they are first needed. Nothing typed leaves the page. */
export async function loadStrengthMeter(): Promise<StrengthMeter> {
  const [{ ZxcvbnFactory }, { adjacencyGraphs, dictionary }] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
  ]);
  const zxcvbn = new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs });
  return (password) => zxcvbn.check(password.slice(0, CHECKED_LENGTH), ['portvakt']).score;
}

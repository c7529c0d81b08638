/** Lengths of the groups by the length of the code; shorter ones are read at a glance. */
const GROUPS: Readonly<Record<number, readonly number[]>> = {
  6: [3, 3],
  7: [3, 4],
  8: [4, 4],
  9: [3, 3, 3],
  10: [3, 3, 4],
};

/** A code in groups, for the eye: "482 913", "umoz dicq". */
export function groupDigits(code: string): string {
  let at = 0;
  const groups = (GROUPS[code.length] ?? [code.length]).map((length) => code.slice(at, (at += length)));
  return groups.join(' ');
}

/** The groups of a written recovery code. */
export function groupsOf(code: string): string[] {
  return code.split('-');
}

/** A group as it is compared: letters that are easily taken for digits count as those (Crockford base32). */
function plain(group: string): string {
  return group.replace(/[\s-]/g, '').toUpperCase().replace(/[IL]/g, '1').replace(/O/g, '0');
}

/** True if `typed` is the last group of the code, or the whole code. */
export function isLastGroup(code: string, typed: string): boolean {
  const answer = plain(typed);
  return answer === plain(groupsOf(code).at(-1) ?? '') || answer === plain(code);
}

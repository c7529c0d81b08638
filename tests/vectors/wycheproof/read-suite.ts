import { readFileSync } from 'node:fs';
import { expect } from 'vitest';

/** What every Wycheproof test has. `invalid` ones must be refused; `acceptable` ones may be, and what we do is pinned. */
export interface WycheproofTest {
  readonly tcId: number;
  readonly comment: string;
  readonly flags: readonly string[];
  readonly result: 'valid' | 'invalid' | 'acceptable';
}

export type Case<Test, Group> = Test & { readonly group: Omit<Group, 'tests'>; readonly name: string };

interface Suite<Group> {
  readonly numberOfTests: number;
  readonly skipped: readonly { readonly why: string; readonly tests: number }[];
  readonly testGroups: readonly Group[];
}

/**
 * The tests of one file of `../data`, each with its group. Fails unless there are exactly `count`, and unless these and
 * the skipped ones are all that Wycheproof has.
 */
export function readSuite<Test extends WycheproofTest, Group extends { readonly tests: readonly Test[] }>(
  file: string,
  count: number,
): readonly Case<Test, Group>[] {
  const path = new URL(`../data/${file}`, import.meta.url);
  const suite = JSON.parse(readFileSync(path, 'utf8')) as Suite<Group>;
  const cases = suite.testGroups.flatMap((group) =>
    group.tests.map((test) => ({
      ...test,
      group,
      name: `${test.tcId}, ${test.result}: ${test.comment || test.flags.join(' ')}`,
    })),
  );
  const skipped = suite.skipped.reduce((sum, { tests }) => sum + tests, 0);
  expect(cases.length).toBe(count);
  expect(cases.length + skipped).toBe(suite.numberOfTests);
  return cases;
}

import { readFileSync } from 'node:fs';
import type { Finished } from './stage.ts';

export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

interface TestFile {
  readonly status: string;
  readonly assertionResults: readonly { readonly status: string }[];
}

/** Counts a vitest JSON report. A file that failed without a failed test (it did not load, a hook threw) counts as one failure. */
export function tallyReport(files: readonly TestFile[], ok: boolean): Tally {
  const results = files.flatMap((file) => file.assertionResults.map(({ status }) => status));
  const broken = files.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed'),
  );
  const passed = results.filter((status) => status === 'passed').length;
  const failed = results.filter((status) => status === 'failed').length + broken.length;
  // An error outside every test ends the run with no failed test: it is one all the same.
  return {
    passed,
    failed: !ok && failed === 0 ? 1 : failed,
    skipped: results.length - passed - (failed - broken.length),
  };
}

function readFiles(path: string): readonly TestFile[] {
  const report = JSON.parse(readFileSync(path, 'utf8')) as { readonly testResults: readonly TestFile[] };
  return report.testResults;
}

/** What one stage adds to the sum. */
export function tallyStage({ stage, ok }: Finished): Tally {
  if (stage.report === undefined) return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 };
  try {
    return tallyReport(readFiles(stage.report), ok);
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

/** Adds up. */
export function sumTallies(tallies: readonly Tally[]): Tally {
  const sum = (key: keyof Tally) => tallies.reduce((total, tally) => total + tally[key], 0);
  return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') };
}

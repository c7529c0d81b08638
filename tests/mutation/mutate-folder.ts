import { Stryker } from '@stryker-mutator/core';
import { env } from 'node:process';
import type { MutatedFolder } from './folders.ts';

/** What became of the mutants of one folder. */
export interface MutationResult {
  readonly folder: string;
  /** A test failed or did not end. */
  readonly noticed: number;
  /** No test noticed, or none ran that line. */
  readonly unnoticed: number;
}

type Options = ConstructorParameters<typeof Stryker>[0];

const optionsFor = ({ name }: MutatedFolder): Options => ({
  mutate: [`lib/${name}/**/*.ts`],
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'tests/mutation/vitest.config.ts', related: false },
  coverageAnalysis: 'perTest',
  // The slow mutants are tables and schemas, which are made when a file is loaded; they are wanted too.
  warnings: { slow: false, preprocessorErrors: true, unknownOptions: true, unserializableOptions: true },
  timeoutMS: 10_000,
  concurrency: 2,
  reporters: ['progress-append-only', 'clear-text', 'json', 'html'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: `out/mutation/${name}.json` },
  htmlReporter: { fileName: `out/mutation/${name}.html` },
  thresholds: { high: 95, low: 90, break: null },
  tempDirName: '.cache/stryker',
  ignorePatterns: ['.output', '.cache', 'out', 'docs', 'bench'],
});

/** Makes every mutant of the folder, one at a time, and runs its tests. Prints each that no test noticed. */
export async function mutateFolder(folder: MutatedFolder): Promise<MutationResult> {
  env['PORTVAKT_MUTATED'] = folder.name;
  const mutants = await new Stryker(optionsFor(folder)).runMutationTest();
  const count = (...statuses: readonly string[]) =>
    mutants.filter(({ status }) => statuses.includes(status)).length;
  return {
    folder: folder.name,
    noticed: count('Killed', 'Timeout'),
    unnoticed: count('Survived', 'NoCoverage'),
  };
}

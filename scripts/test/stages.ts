import type { Stage } from './stage.ts';
import { vitestStage } from './vitest-stage.ts';

const vitest = (name: string, project: string): Stage =>
  vitestStage(name, ['--project', project], `out/test/${project}.json`);

/** First of all, alone: it also writes the generated types that everything else reads. */
export const BUILD: readonly Stage[] = [
  { name: 'build for Chromium', command: ['wxt', 'build'] },
  { name: 'build for Firefox', command: ['wxt', 'build', '-b', 'firefox'] },
];

/** Two lanes that run side by side. */
export const CHECKS: readonly Stage[] = [
  { name: 'types of pages and background', command: ['tsc', '-p', 'tsconfig.json'] },
  { name: 'types of the pure library', command: ['tsc', '-p', 'tsconfig.pure.json'] },
  { name: 'types of server, scripts and tests', command: ['tsc', '-p', 'tsconfig.node.json'] },
  {
    name: 'types of components',
    command: ['svelte-check', '--tsconfig', 'tsconfig.json', '--fail-on-warnings'],
  },
  { name: 'lint', command: ['eslint', '.', '--max-warnings', '0'] },
  { name: 'formatting', command: ['prettier', '--check', '--log-level', 'warn', '.'] },
];

export const TESTS: readonly Stage[] = [
  vitest('unit tests', 'lib'),
  vitest('component tests', 'components'),
  vitest('server tests', 'server'),
];

/** Then the browsers, each in a lane of its own: most of their time they wait. */
export const BROWSERS: readonly (readonly Stage[])[] = [
  [vitest('end to end in Chromium', 'chromium')],
  [vitest('end to end in Firefox', 'firefox')],
];

import type { Stage } from './stage.ts';

/** A run of vitest with these arguments that leaves its JSON report there. */
export function vitestStage(
  name: string,
  args: readonly string[],
  report: string,
  env: Readonly<Record<string, string>> = {},
): Stage {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  return { name, command: ['vitest', 'run', ...args, ...reporters], report, env };
}

import type { Stage } from '../test/stage.ts';
import { vitestStage } from '../test/vitest-stage.ts';
import type { Whereabouts } from './start-together.ts';

/** The tests of `tests/interop`, in one browser after the other. They find the servers by this variable. */
export function interopStages(found: Readonly<Record<string, Whereabouts>>): readonly Stage[] {
  const env = { PORTVAKT_SERVERS: JSON.stringify(found) };
  const stage = (name: string, project: string) =>
    vitestStage(name, ['--project', project], `out/interop/${project}.json`, env);
  return [
    stage('servers of others in Chromium', 'interop'),
    stage('servers of others in Firefox', 'interop-firefox'),
  ];
}

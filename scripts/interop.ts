/**
 * `npm run test:interop`: enrols at servers that others wrote, and signs in there with the codes. Arguments: `tools` only installs what apt
 * has, `prepare` also fetches the servers and makes them ready; others name the stages to run (`Chromium` where none is named, `Firefox`).
 */
import { rmSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import { endChildren } from './interop/children.ts';
import { interopStages } from './interop/interop-stages.ts';
import { keycloak } from './interop/keycloak/keycloak.ts';
import { RUN } from './interop/places.ts';
import { privacyIdea } from './interop/privacyidea/privacyidea.ts';
import { prepareOnly, startTogether } from './interop/start-together.ts';
import { bringTools, requireTools } from './setup/packages.ts';
import { conclude } from './test/conclude.ts';
import { inOrder } from './test/in-order.ts';
import { BUILD } from './test/stages.ts';

const SERVERS = [keycloak, privacyIdea];
const words = process.argv.slice(2);
/** One browser, or it would take longer than anybody waits for: the pages of others are the same to both. */
const wanted = words.length > 0 ? words : ['Chromium'];

process.on('exit', endChildren);

async function test(): Promise<void> {
  await conclude(async () => {
    requireTools(['chromium', 'firefox']);
    rmSync(RUN, { recursive: true, force: true });
    const [built, started] = await Promise.all([inOrder(BUILD, wanted), startTogether(SERVERS)]);
    try {
      return [...built, ...started.finished, ...(await inOrder(interopStages(started.found), wanted))];
    } finally {
      await started.stop();
      rmSync(RUN, { recursive: true, force: true });
    }
  });
}

if (words[0] === 'tools') bringTools(['chromium', 'firefox', 'postgresql', 'java', 'python']);
else if (words[0] === 'prepare') {
  // Beside other tests it only takes what they leave.
  setPriority(constants.priority.PRIORITY_LOW);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => process.exit(130));
  await prepareOnly(SERVERS);
} else await test();

// Runs a script of this project on a machine that has only git and Node >= 20: `node scripts/run.mjs start|test|long|interop|mutation|bench|bench:qr|bench:fields [arguments]`.
// Brings a Node that runs TypeScript, and the dependencies, where they are missing. Plain JavaScript, nothing imported from npm.
import { bringNode, isNodeNewEnough } from './setup/node.mjs';
import { installDependencies } from './setup/dependencies.mjs';
import { runAndWait } from './setup/run-and-wait.mjs';

const SCRIPTS = {
  start: 'scripts/start.ts',
  test: 'scripts/test.ts',
  long: 'scripts/long.ts',
  interop: 'scripts/interop.ts',
  mutation: 'tests/mutation/main.ts',
  bench: 'bench/main.ts',
  'bench:qr': 'bench/qr/main.ts',
  'bench:fields': 'bench/fields/main.ts',
};

const [name = '', ...args] = process.argv.slice(2);
const script = Object.hasOwn(SCRIPTS, name) ? SCRIPTS[name] : undefined;

async function main() {
  if (!script) {
    console.error(`usage: node scripts/run.mjs ${Object.keys(SCRIPTS).join('|')} [arguments]`);
    return 2;
  }
  if (!isNodeNewEnough(process.versions.node)) {
    const { node, env } = await bringNode();
    return runAndWait(node, process.argv.slice(1), { env });
  }
  await installDependencies();
  return runAndWait(process.execPath, ['--disable-warning=ExperimentalWarning', script, ...args]);
}

process.chdir(new URL('..', import.meta.url).pathname.replace(/^\/([A-Za-z]:)/, '$1'));
try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

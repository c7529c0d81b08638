/**
 * `npm start`: builds the extension, starts the approval server with the demo site, and opens a browser with the extension installed.
 * Without a display (or with `--tour`) it walks the whole tour instead and leaves pictures of it. Ctrl-C ends everything.
 */
import { requireTools } from './setup/packages.ts';
import { build } from './start/build.ts';
import { startDemo } from './start/demo-server.ts';
import { hasDisplay } from './start/has-display.ts';
import { showWindow } from './start/show-window.ts';
import { launchForTour, takeTour } from './start/take-tour.ts';

const STATE = '.cache/demo';

type Closing = () => Promise<void>;
const opened: Closing[] = [];

/** Closes what was opened, last first. */
async function closeAll(): Promise<void> {
  for (const close of opened.splice(0).reverse()) await close().catch(() => undefined);
}

const interrupted = new Promise<void>((resolve) => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve());
});

async function show(): Promise<void> {
  const server = await startDemo(`${STATE}/portvakt.sqlite`);
  opened.push(() => server.close());
  const session = await showWindow(server.origin, `${STATE}/profile`);
  opened.push(() => session.close());
  console.log(`The demo is at ${server.origin}. Click Portvakt in the toolbar. Ctrl-C ends it.`);
  await new Promise<void>((resolve) => session.browser.once('disconnected', () => resolve()));
}

async function tour(): Promise<void> {
  console.log('Walking the tour without a window ...');
  const server = await startDemo(':memory:');
  opened.push(() => server.close());
  const session = await launchForTour(server.origin);
  opened.push(() => session.close());
  await takeTour(session, server.origin);
}

async function run(): Promise<number> {
  requireTools(['chromium']);
  await build();
  await (process.argv.includes('--tour') || !hasDisplay() ? tour() : show());
  return 0;
}

process.exitCode = await Promise.race([run(), interrupted.then(() => 130)]).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  return 1;
});
await closeAll();
process.exit();

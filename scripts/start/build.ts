import { runAndWait } from '../setup/run-and-wait.mjs';

/** Builds the extension as it ships. */
export async function build(): Promise<void> {
  console.log('Building the extension ...');
  const shell = process.platform === 'win32';
  const code = await runAndWait('node_modules/.bin/wxt', ['build'], {
    shell,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (code !== 0) throw new Error('The build failed; see above.');
}

import { runAndWait } from './run-and-wait.mjs';

/**
 * Runs npm; gives its exit code.
 * @param {string[]} args
 */
export function npm(args) {
  // On Windows npm is a batch file, which only a shell starts.
  return runAndWait('npm', args, { shell: process.platform === 'win32' });
}

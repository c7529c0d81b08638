import { runPrivileged } from '../bidi.ts';
import type { ExtensionSession } from '../extension-session.ts';
import { evaluateInWorker } from './evaluate-in-worker.ts';

/** Firefox: the command of the key it has bound. */
const PRESS_KEY = `
  const key = [...document.querySelectorAll('keyset[id^="ext-keyset-id-"] key')].find((one) =>
    one.getAttribute('key')?.toUpperCase() === 'F' && /shift/.test(one.getAttribute('modifiers')));
  if (!key) throw new Error('no key is bound');
  key.doCommand();`;

/**
 * The keyboard shortcut that fills. Headless browsers hand no such keys on, and Chromium binds none to an extension from
 * the command line: there the event is fired that the key would have fired, which grants no `activeTab`.
 */
export async function pressFillShortcut(session: ExtensionSession): Promise<void> {
  if (session.name === 'firefox') await runPrivileged(session.browser, PRESS_KEY);
  else await evaluateInWorker(session, `chrome.commands.onCommand.dispatch('fill-code')`);
}

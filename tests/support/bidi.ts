import type { Browser } from 'puppeteer-core';

interface Evaluated {
  readonly type: 'success' | 'exception';
  readonly result?: { readonly value?: unknown };
  readonly exceptionDetails?: { readonly text: string };
}

interface Context {
  readonly context: string;
}

interface Commands {
  'browsingContext.getTree': { readonly contexts: readonly Context[] };
  'script.evaluate': Evaluated;
}

/** The WebDriver BiDi connection that puppeteer keeps for itself: it has no public door to Firefox's own windows. */
interface Connection {
  send<K extends keyof Commands>(method: K, params: object): Promise<{ readonly result: Commands[K] }>;
  emit(event: string, params: object): void;
}

const connectionOf = (browser: Browser) =>
  (browser as unknown as { readonly connection: Connection }).connection;

/** Sends one command past puppeteer. */
export async function sendBidi<K extends keyof Commands>(
  browser: Browser,
  method: K,
  params: object,
): Promise<Commands[K]> {
  return (await connectionOf(browser).send(method, params)).result;
}

/** Tells puppeteer of an event as if Firefox had sent it. */
export function emitBidi(browser: Browser, event: string, params: object): void {
  connectionOf(browser).emit(event, params);
}

/**
 * Runs `body`, the body of an async function with Firefox's own rights and `window` the first browser window.
 * Its result must be a string, number, boolean or nothing.
 */
export async function runPrivileged(browser: Browser, body: string): Promise<unknown> {
  const tree = await sendBidi(browser, 'browsingContext.getTree', { 'moz:scope': 'chrome' });
  const [window] = tree.contexts;
  if (!window) throw new Error('Firefox has no window');
  const evaluated = await sendBidi(browser, 'script.evaluate', {
    expression: `(async () => { ${body} })()`,
    target: { context: window.context },
    awaitPromise: true,
  });
  if (evaluated.type === 'success') return evaluated.result?.value;
  throw new Error(`in Firefox: ${evaluated.exceptionDetails?.text ?? 'unknown failure'}`);
}

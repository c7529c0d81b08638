import { TargetType } from 'puppeteer-core';
import type { ExtensionSession } from '../extension-session.ts';

/**
 * Evaluates in Chromium's service worker, waits for a promise, and lets go of the worker again: one that is looked into
 * does not end as others do.
 */
export async function evaluateInWorker(session: ExtensionSession, expression: string): Promise<unknown> {
  const target = await session.browser.waitForTarget(
    (one) => one.type() === TargetType.SERVICE_WORKER && one.url().startsWith(session.extensionOrigin),
  );
  const inspector = await target.createCDPSession();
  const asked = { expression, awaitPromise: true, returnByValue: true };
  const { result, exceptionDetails } = await inspector.send('Runtime.evaluate', asked);
  await inspector.detach();
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value;
}

import { type Browser, type CDPSession, type Target, TargetType, type WebWorker } from 'puppeteer-core';

const DEADLINE = 10_000;

const isWorkerOf = (origin: string) => (target: Target) =>
  target.type() === TargetType.SERVICE_WORKER && target.url().startsWith(`${origin}/`);

/** Waits until the service worker has been started. It is not looked into: that would keep it from ending for good. */
export async function waitForWorkerStart(browser: Browser, origin: string): Promise<void> {
  await browser.waitForTarget(isWorkerOf(origin), { timeout: DEADLINE });
}

/** The extension's running service worker; waits until there is one. */
export async function waitForWorker(browser: Browser, origin: string): Promise<WebWorker> {
  const target = await browser.waitForTarget(isWorkerOf(origin), { timeout: DEADLINE });
  const worker = await target.worker();
  if (!worker) throw new Error('the service worker has gone');
  return worker;
}

interface VersionEvent {
  readonly versions: readonly { versionId: string; scriptURL: string; runningStatus: string }[];
}

/**
 * Ends the service worker where it runs, and waits until it has stopped; the next event may start it again at once.
 * Nothing is attached to it meanwhile: a worker that starts with an inspector attached waits for that inspector.
 */
export const killWorker = (browser: Browser, origin: string): Promise<void> =>
  speakThroughPage(browser, async (session) => {
    let isAsked = false;
    const stopped = new Promise<void>((resolve, reject) => {
      session.on('ServiceWorker.workerVersionUpdated', ({ versions }: VersionEvent) => {
        const own = versions.find(({ scriptURL }) => scriptURL.startsWith(`${origin}/`));
        if (own?.runningStatus === 'stopped') resolve();
        if (own?.runningStatus !== 'running' || isAsked) return;
        isAsked = true;
        session.send('ServiceWorker.stopWorker', { versionId: own.versionId }).catch(reject);
      });
    });
    await session.send('ServiceWorker.enable');
    await stopped;
  });

/** A CDP session of any page of the browser, for as long as `act` takes. */
async function speakThroughPage<T>(browser: Browser, act: (session: CDPSession) => Promise<T>): Promise<T> {
  const [page] = await browser.pages();
  if (!page) throw new Error('no page to speak through');
  const session = await page.createCDPSession();
  try {
    return await act(session);
  } finally {
    await session.detach();
  }
}

interface RegistrationEvent {
  readonly registrations: readonly { registrationId: string; scopeURL: string; isDeleted: boolean }[];
}

async function registrationId(session: CDPSession, origin: string): Promise<string> {
  const found = new Promise<string>((resolve) => {
    session.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }: RegistrationEvent) => {
      const own = registrations.find((one) => one.scopeURL === `${origin}/` && !one.isDeleted);
      if (own) resolve(own.registrationId);
    });
  });
  await session.send('ServiceWorker.enable');
  return found;
}

/** Fires the worker's `push` event with `data` as decrypted text, as the vendor's push service would; starts the worker. */
export const deliverPush = (browser: Browser, origin: string, data: string): Promise<void> =>
  speakThroughPage(browser, async (session) => {
    const id = await registrationId(session, origin);
    await session.send('ServiceWorker.deliverPushMessage', { origin, registrationId: id, data });
  });

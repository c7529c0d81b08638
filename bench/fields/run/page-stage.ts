import type { Browser, CDPSession, HTTPRequest, Page } from 'puppeteer-core';

/** The world beside a shown page's own. */
export interface World {
  evaluate(expression: string): Promise<unknown>;
  /** Milliseconds that evaluating took, on the processor and not on the wall: others may run too. */
  timed(expression: string): Promise<number>;
}

/** A tab in which pages stand at any address without a network, and a world of its own beside the page's, like a content script's. */
export interface PageStage {
  /** Shows `html` at `address` and loads `script` into the world. */
  show(address: string, html: string, script: string): Promise<World>;
  close(): Promise<void>;
}

async function evaluateIn(cdp: CDPSession, contextId: number, expression: string): Promise<unknown> {
  const { result, exceptionDetails } = await cdp.send('Runtime.evaluate', {
    contextId,
    expression,
    returnByValue: true,
    awaitPromise: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value as unknown;
}

/** Milliseconds that the page's main thread has had of a processor. */
async function threadTime(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return 1000 * (metrics.find(({ name }) => name === 'ThreadTime')?.value ?? 0);
}

/** Answers the page itself; everything it asks for is refused. */
async function answer(request: HTTPRequest, page: Page, html: string): Promise<void> {
  if (request.isNavigationRequest() && request.frame() === page.mainFrame()) {
    await request.respond({ contentType: 'text/html; charset=utf-8', body: html });
  } else {
    await request.abort();
  }
}

export async function openStage(browser: Browser): Promise<PageStage> {
  const page = await browser.newPage();
  const cdp = await page.createCDPSession();
  let html = '';
  page.on('request', (request) => void answer(request, page, html).catch(() => undefined));
  page.on('dialog', (dialog) => void dialog.dismiss().catch(() => undefined));
  await page.setRequestInterception(true);
  await cdp.send('Performance.enable');
  await cdp.send('Emulation.setFocusEmulationEnabled', { enabled: true });
  return {
    show: async (address, shown, script) => {
      html = shown;
      await page.goto(address, { waitUntil: 'load' });
      const { frameTree } = await cdp.send('Page.getFrameTree');
      const { executionContextId } = await cdp.send('Page.createIsolatedWorld', {
        frameId: frameTree.frame.id,
        worldName: 'detectors',
      });
      await evaluateIn(cdp, executionContextId, script);
      const evaluate = (expression: string) => evaluateIn(cdp, executionContextId, expression);
      return {
        evaluate,
        timed: async (expression) => {
          const before = await threadTime(cdp);
          await evaluate(expression);
          return (await threadTime(cdp)) - before;
        },
      };
    },
    close: () => page.close(),
  };
}

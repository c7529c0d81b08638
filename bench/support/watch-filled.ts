import type { Page } from 'puppeteer-core';

/** Resolves with the moment (milliseconds since 1970) at which the inputs of the page hold six digits together. */
export function codeFilled(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const inputs = [...document.querySelectorAll('input')];
        const look = () => {
          if (inputs.map(({ value }) => value).join('').length < 6) return;
          clearInterval(timer);
          resolve(performance.timeOrigin + performance.now());
        };
        // A value set by a script tells nobody; what is typed is told at once.
        const timer = setInterval(look, 2);
        document.addEventListener('input', look);
      }),
  );
}

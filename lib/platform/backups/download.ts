import { browser } from '../browser.ts';

/**
 * Puts what is behind an object URL into the downloads folder, under a free name, without a dialog. Resolves when the browser has
 * written it; rejects where it broke off. Needs the permission `downloads`.
 */
export async function download(url: string, filename: string): Promise<void> {
  const { downloads } = browser;
  const { promise: ended, resolve, reject } = Promise.withResolvers<'complete' | 'interrupted'>();
  let id: number | undefined;

  // The last change may come before its id is known here, so each time the browser is asked how it stands.
  async function look(): Promise<void> {
    if (id === undefined) return;
    const [item] = await downloads.search({ id });
    if (item && item.state !== 'in_progress') resolve(item.state);
  }
  const listener = (): void => void look().catch(reject);

  downloads.onChanged.addListener(listener);
  try {
    id = await downloads.download({ url, filename, conflictAction: 'uniquify', saveAs: false });
    listener();
    if ((await ended) === 'interrupted') throw new Error('the download broke off');
  } finally {
    downloads.onChanged.removeListener(listener);
  }
}

import { browser } from '../browser.ts';

/** `chrome.offscreen`, which the polyfill's types do not know. One page at a time for an extension. */
interface Offscreen {
  /** Resolves when the page has loaded. */
  createDocument(options: { url: string; reasons: string[]; justification: string }): Promise<void>;
  closeDocument(): Promise<void>;
}

const PAGE = {
  url: 'offscreen.html',
  reasons: ['BLOBS', 'CLIPBOARD'],
  justification:
    'Makes the object URL under which an encrypted backup is handed to the downloads, and clears a copied code from the clipboard.',
};

let last: Promise<unknown> = Promise.resolve();

/** Runs `use` while the page that nobody sees is there. One after the other: an extension has one such page. */
export function withOffscreenPage<T>(use: () => Promise<T>): Promise<T> {
  const next = last.then(() => openFor(use));
  last = next.catch(() => undefined);
  return next;
}

async function openFor<T>(use: () => Promise<T>): Promise<T> {
  const { offscreen } = browser as unknown as { readonly offscreen: Offscreen };
  // One may be left of a worker that was ended.
  await offscreen.closeDocument().catch(() => undefined);
  await offscreen.createDocument(PAGE);
  try {
    return await use();
  } finally {
    await offscreen.closeDocument();
  }
}

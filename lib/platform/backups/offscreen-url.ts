import type { Bytes } from '../../encoding/bytes.ts';
import { browser } from '../browser.ts';
import { OBJECT_URL_CHANNEL, type ObjectUrlReply, type ObjectUrlRequest } from './object-url-channel.ts';

/** `chrome.offscreen`, which the polyfill's types do not know. One page at a time for an extension. */
interface Offscreen {
  /** Resolves when the page has loaded. */
  createDocument(options: { url: string; reasons: string[]; justification: string }): Promise<void>;
  closeDocument(): Promise<void>;
}

const PAGE = {
  url: 'offscreen.html',
  reasons: ['BLOBS'],
  justification: 'Makes the object URL under which an encrypted backup is handed to the downloads.',
};
/** Milliseconds; the page is ours and has nothing else to do. */
const PATIENCE = 10_000;

/** Runs `use` with an object URL for these bytes, made in a page that nobody sees. One call at a time. */
export async function withOffscreenUrl(bytes: Bytes, use: (url: string) => Promise<void>): Promise<void> {
  const { offscreen } = browser as unknown as { readonly offscreen: Offscreen };
  // One may be left of a worker that was ended.
  await offscreen.closeDocument().catch(() => undefined);
  await offscreen.createDocument(PAGE);
  try {
    await use(await ask(bytes));
  } finally {
    await offscreen.closeDocument();
  }
}

async function ask(bytes: Bytes): Promise<string> {
  const channel = new BroadcastChannel(OBJECT_URL_CHANNEL);
  const late = AbortSignal.timeout(PATIENCE);
  try {
    return await new Promise((resolve, reject) => {
      channel.onmessage = ({ data }: MessageEvent<ObjectUrlReply>) => {
        resolve(data.made);
      };
      late.onabort = () => {
        reject(new Error('the offscreen page does not answer'));
      };
      channel.postMessage({ make: bytes } satisfies ObjectUrlRequest);
    });
  } finally {
    late.onabort = null;
    channel.close();
  }
}

import type { Bytes } from '../../encoding/bytes.ts';
import { askOffscreenPage } from '../offscreen/ask-offscreen-page.ts';
import { withOffscreenPage } from '../offscreen/offscreen-page.ts';
import { OBJECT_URL_CHANNEL, type ObjectUrlReply, type ObjectUrlRequest } from './object-url-channel.ts';

/** Runs `use` with an object URL for these bytes, made in a page that nobody sees. */
export function withOffscreenUrl(bytes: Bytes, use: (url: string) => Promise<void>): Promise<void> {
  return withOffscreenPage(async () => {
    const request: ObjectUrlRequest = { make: bytes };
    const { made } = await askOffscreenPage<ObjectUrlReply>(OBJECT_URL_CHANNEL, request);
    await use(made);
  });
}

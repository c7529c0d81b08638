import { OBJECT_URL_CHANNEL, type ObjectUrlReply, type ObjectUrlRequest } from './object-url-channel.ts';

/** In the offscreen page: makes an object URL of the bytes that come. The URLs end with the page. */
export function serveObjectUrls(): void {
  const channel = new BroadcastChannel(OBJECT_URL_CHANNEL);
  channel.onmessage = ({ data }: MessageEvent<ObjectUrlRequest>) => {
    const made = URL.createObjectURL(new Blob([data.make], { type: 'application/octet-stream' }));
    channel.postMessage({ made } satisfies ObjectUrlReply);
  };
}

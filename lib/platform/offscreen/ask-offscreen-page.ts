/** Milliseconds; the page is ours and has nothing else to do. */
const PATIENCE = 10_000;

/** Asks what the page that nobody sees does under the name of that channel. Rejects where it does not answer. */
export async function askOffscreenPage<Reply>(name: string, request: unknown): Promise<Reply> {
  const channel = new BroadcastChannel(name);
  const late = AbortSignal.timeout(PATIENCE);
  try {
    return await new Promise((resolve, reject) => {
      channel.onmessage = ({ data }: MessageEvent<Reply>) => {
        resolve(data);
      };
      late.onabort = () => {
        reject(new Error('the offscreen page does not answer'));
      };
      channel.postMessage(request);
    });
  } finally {
    late.onabort = null;
    channel.close();
  }
}

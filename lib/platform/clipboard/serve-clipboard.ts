import { CLIPBOARD_CHANNEL, type ClearReply, type ClearRequest } from './clipboard-channel.ts';

/** In the offscreen page, which never has the focus that `navigator.clipboard` needs: only the old commands work there. */
export function serveClipboard(): void {
  const channel = new BroadcastChannel(CLIPBOARD_CHANNEL);
  channel.onmessage = ({ data }: MessageEvent<ClearRequest>) => {
    const cleared = readText() === data.clearIf && clear();
    channel.postMessage({ cleared } satisfies ClearReply);
  };
}

/** What is on the clipboard as text. Needs the permission `clipboardRead`. */
function readText(): string {
  const area = document.createElement('textarea');
  document.body.append(area);
  try {
    area.focus();
    return command('paste') ? area.value : '';
  } finally {
    area.remove();
  }
}

/** Puts nothing on the clipboard. Needs the permission `clipboardWrite`. */
function clear(): boolean {
  const listener = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', '');
    event.preventDefault();
  };
  document.addEventListener('copy', listener);
  try {
    return command('copy');
  } finally {
    document.removeEventListener('copy', listener);
  }
}

function command(name: 'copy' | 'paste'): boolean {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only way to the clipboard for a page without focus
  return document.execCommand(name);
}

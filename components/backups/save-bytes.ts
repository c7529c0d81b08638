import type { Bytes } from '../../lib/encoding/bytes.ts';

/** Lets the browser save bytes as a file of this name. */
export function saveBytes(name: string, bytes: Bytes): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([bytes], { type: 'application/octet-stream' }));
  link.download = name;
  link.click();
  // The download has its own hold on the bytes once it has begun.
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 10_000);
}

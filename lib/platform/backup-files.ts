import type { Bytes } from '../encoding/bytes.ts';
import { PortvaktError } from '../errors.ts';
import type { BackupMemory, BackupPort } from '../services/ports.ts';
import { download } from './backups/download.ts';
import { withOffscreenUrl } from './backups/offscreen-url.ts';
import { browser } from './browser.ts';
import { hasDownloads } from './pages.ts';

const LOCK_NAME = 'portvakt-backup';
const MEMORY = 'backup.memory';

/** Firefox's background is a page and makes object URLs itself; a worker cannot. */
const makesUrls = (): boolean => 'createObjectURL' in URL;

async function withOwnUrl(bytes: Bytes, use: (url: string) => Promise<void>): Promise<void> {
  const url = URL.createObjectURL(new Blob([bytes], { type: 'application/octet-stream' }));
  try {
    await use(url);
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** Files in the downloads folder, by the optional permission `downloads`. */
export const backupFiles: BackupPort = {
  isAllowed: hasDownloads,

  async save(name, bytes) {
    if (!(await hasDownloads())) throw new PortvaktError('permission.missing');
    const withUrl = makesUrls() ? withOwnUrl : withOffscreenUrl;
    try {
      await withUrl(bytes, (url) => download(url, name));
    } catch {
      throw new PortvaktError('vault.store_failed');
    }
  },

  memory: {
    async get() {
      const found = await browser.storage.local.get(MEMORY);
      return found[MEMORY] as BackupMemory | undefined;
    },
    set: (value) => browser.storage.local.set({ [MEMORY]: value }),
    clear: () => browser.storage.local.remove(MEMORY),
  },

  exclusive: (work) => navigator.locks.request(LOCK_NAME, work),
};

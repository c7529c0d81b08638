import { decodeBase64url, encodeBase64url } from '../../encoding/base64url.ts';
import type { Bytes } from '../../encoding/bytes.ts';
import { encodeUtf8 } from '../../encoding/utf8.ts';
import type { MirrorStore } from '../../services/ports.ts';
import { browser } from '../browser.ts';

const COPIES = ['vault.copy.a', 'vault.copy.b'] as const;
const INSTALL_ID = 'vault.install';
const ATTEMPTS = 'vault.attempts';

/** The part of `storage.local` that is used: each key is read by itself, because a bulk read hides damaged keys. */
export interface LocalArea {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
}

/** The second store: copies of the newest record in `storage.local`, base64url. Content scripts may write there. */
export function createMirrorStore(area: LocalArea = browser.storage.local): MirrorStore {
  const read = async (key: string): Promise<unknown> => (await area.get(key))[key];

  return {
    places: COPIES.length,

    async readRecord(place) {
      const key = COPIES[place];
      return key === undefined ? undefined : decodeCopy(await read(key));
    },

    writeCopies(record, copies, installId) {
      const text = encodeBase64url(record);
      const items: Record<string, unknown> = { [INSTALL_ID]: installId };
      COPIES.forEach((key, place) => (items[key] = place < copies ? text : ''));
      return area.set(items);
    },

    async readInstallId() {
      const found = await read(INSTALL_ID);
      return typeof found === 'string' && found !== '' ? found : undefined;
    },

    readAttempts: () => read(ATTEMPTS),
    writeAttempts: (attempts) => area.set({ [ATTEMPTS]: attempts }),
  };
}

/** What is not base64url comes back as its own bytes: they will not parse, and so go to the quarantine. */
function decodeCopy(found: unknown): Bytes | undefined {
  if (found === undefined || found === '') return undefined;
  const text = typeof found === 'string' ? found : JSON.stringify(found);
  try {
    return decodeBase64url(text);
  } catch {
    return encodeUtf8(text);
  }
}

import type { VaultPort } from '../../lib/services/ports.ts';
import { EMPTY_DOCUMENT, type VaultDocument } from '../../lib/vault/document.ts';

/** An unlocked vault in memory for tests of use-cases; `saved` lists every document in the order of saving. As in the real one, the same document is not saved again. */
export function createFakeVault(
  start: VaultDocument = EMPTY_DOCUMENT,
): VaultPort & { saved: VaultDocument[] } {
  let document = start;
  const saved: VaultDocument[] = [];
  return {
    saved,
    read: () => Promise.resolve(document),
    async edit(change) {
      const next = change(document);
      if (next !== document) saved.push(next);
      return (document = next);
    },
  };
}

import { errorCodeOf } from '../../errors.ts';
import type { VaultDocument } from '../../vault/document.ts';
import type { VaultPort } from '../ports.ts';

/** The document, or `undefined` while there is none to be had. For work that simply does not happen while locked. */
export async function readIfUnlocked(vault: VaultPort): Promise<VaultDocument | undefined> {
  try {
    return await vault.read();
  } catch (thrown) {
    if (errorCodeOf(thrown).startsWith('vault.')) return undefined;
    throw thrown;
  }
}

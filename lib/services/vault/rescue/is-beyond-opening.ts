import { equalBytes } from '../../../encoding/bytes.ts';
import { commitToKey } from '../../../vault/vault-key.ts';
import { type Gathered, hasNewer, wellFormed } from '../gather-records.ts';
import { openDocument } from '../open-newest.ts';

/** True where this is the key of every record there is, by what each commits to, and yet none of them opens. */
export async function isBeyondOpening(gathered: Gathered, vaultKey: CryptoKey): Promise<boolean> {
  if (hasNewer(gathered)) return false;
  for (const record of wellFormed(gathered)) {
    const { vaultId, epoch, commitment } = record.header;
    if (!equalBytes(await commitToKey(vaultKey, vaultId, epoch), commitment)) return false;
    const opens = await openDocument(record, vaultKey).then(
      () => true,
      () => false,
    );
    if (opens) return false;
  }
  return true;
}

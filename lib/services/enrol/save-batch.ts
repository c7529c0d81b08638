import type { Replies } from '../../messages/replies.ts';
import { createAccount } from '../../vault/create-account.ts';
import type { VaultDocument } from '../../vault/document.ts';
import type { Clock, RandomBytes, VaultPort } from '../ports.ts';
import { checkRoom, newOnes } from './account-edits.ts';
import type { Batches } from './batches.ts';

interface Needs {
  readonly batches: Batches;
  readonly vault: VaultPort;
  readonly clock: Clock;
  readonly random: RandomBytes;
  /** Keeps the vault as it is now. */
  takeSnapshot(): Promise<void>;
}

/** Saves accounts of a batch by their places, all or none, after the vault as it was is kept as a snapshot. */
export function createBatchSaver({ batches, vault, clock, random, takeSnapshot }: Needs) {
  /** A place the batch does not have is passed over. Throws `batch.gone`, `account.limit` before anything is done, and what saving throws. */
  return async function saveBatch(id: string, places: readonly number[]): Promise<Replies['batch.save']> {
    const batch = await batches.find(id);
    const asked = [...new Set(places)].filter((place) => place < batch.accounts.length);
    const rest = asked.filter((place) => !batch.saved.includes(place));
    const otps = rest.flatMap((place) => batch.accounts[place]?.otp ?? []);
    let added = newOnes(await vault.read(), otps).length;
    checkRoom(await vault.read(), added);
    if (added > 0) {
      await takeSnapshot();
      await vault.edit((document: VaultDocument) => {
        const coming = newOnes(document, otps);
        added = coming.length;
        checkRoom(document, added);
        if (added === 0) return document;
        const made = coming.map((otp) => createAccount(otp, [], { now: clock(), random }));
        return { ...document, accounts: [...document.accounts, ...made] };
      });
    }
    await batches.noteSaved(id, asked);
    return { added, known: asked.length - added };
  };
}

import { encodeBase64url } from '../../encoding/base64url.ts';
import type { Bytes } from '../../encoding/bytes.ts';
import type { Replies } from '../../messages/replies.ts';
import { sha256 } from '../../vault/aes-gcm.ts';
import type { VaultCare } from '../../vault/document.ts';
import { parseRecord } from '../../vault/record.ts';
import type { BackupPort, Clock, VaultPort } from '../ports.ts';
import { isBackupDue, isCovered, isResting, NO_MEMORY } from './backup-due.ts';
import { backupName } from './backup-name.ts';

const FOLDER = 'Portvakt';
/** How long the reminder rests. */
const SNOOZE = 7 * 86_400_000;

export interface BackupServicePorts {
  readonly vault: VaultPort;
  readonly clock: Clock;
  readonly files: BackupPort;
  /** The newest sealed record, as it lies in the stores. Throws `vault.locked`. */
  sealed(): Promise<Bytes>;
}

/** The sealed vault as a file outside the browser. Nothing here ever sees more than ciphertext and times. */
export function createBackupService({ vault, clock, files, sealed }: BackupServicePorts) {
  const setCare = (change: Partial<VaultCare>) =>
    vault.edit((document) => ({ ...document, care: { ...document.care, ...change } }));

  const remember = async (bytes: Bytes, writtenAt: number) =>
    files.memory.set({ sealed: await digestOf(bytes), writtenAt, failedAt: 0 });

  /** Alone among all contexts: another one may have written the file while this one waited. */
  async function saveIfDue(): Promise<void> {
    const { care } = await vault.read();
    const now = clock();
    if (!isBackupDue(care, now)) return;
    const memory = (await files.memory.get()) ?? NO_MEMORY;
    if (isResting(memory, now)) return;
    const bytes = await sealed();
    if (isCovered(memory, await digestOf(bytes), now)) return;
    try {
      await files.save(`${FOLDER}/${backupName(now)}`, bytes);
    } catch (thrown) {
      await files.memory.set({ ...memory, failedAt: now });
      throw thrown;
    }
    // Before the vault is told: should that fail, the same bytes are not written once more.
    await remember(bytes, now);
    await setCare({ backupAt: now });
    const after = await sealed();
    // One save later is ours; anything more is a change that no file has yet.
    if (generationOf(after) === generationOf(bytes) + 1) await remember(after, now);
  }

  async function tidy(): Promise<void> {
    const { care } = await vault.read();
    if (!isBackupDue(care, clock()) || !(await files.isAllowed())) return;
    await files.exclusive(saveIfDue);
  }

  return {
    async read(): Promise<Replies['backup.read']> {
      return { bytes: encodeBase64url(await sealed()), name: backupName(clock()) };
    },

    /** The user has the file. */
    saved: () => setCare({ backupAt: clock() }),

    snooze: () => setCare({ remindAfter: clock() + SNOOZE }),

    /** Writes the file the rhythm wants, if one is due, allowed, and would say anything new. Never rejects. */
    tidy: (): Promise<void> => tidy().catch(() => undefined),
  };
}

export type BackupService = ReturnType<typeof createBackupService>;

const digestOf = async (bytes: Bytes): Promise<string> => encodeBase64url(await sha256(bytes));

const generationOf = (bytes: Bytes): number => parseRecord(bytes)?.header.generation ?? Number.NaN;

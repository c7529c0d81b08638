import type { BackupRhythm, VaultCare } from '../../vault/document.ts';
import type { BackupMemory } from '../ports.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const SPANS: Readonly<Record<Exclude<BackupRhythm, 'never'>, number>> = { day: DAY, week: 7 * DAY };

/** A vault that does not change is still written again after this: the last file may be gone by then. */
const AT_LATEST = 30 * DAY;
/** After a failure (a full disk, a folder that is not there) it rests for so long. */
const REST = HOUR;

export const NO_MEMORY: BackupMemory = { sealed: '', writtenAt: 0, failedAt: 0 };

/** Whether the rhythm wants a file now. A time that lies ahead means that the clock was set back. */
export function isBackupDue({ backupEvery, backupAt }: VaultCare, now: number): boolean {
  if (backupEvery === 'never') return false;
  return backupAt > now || now - backupAt >= SPANS[backupEvery];
}

export const isResting = ({ failedAt }: BackupMemory, now: number): boolean =>
  failedAt <= now && now - failedAt < REST;

/** Whether a file with the same content was written already, and not too long ago. */
export const isCovered = ({ sealed, writtenAt }: BackupMemory, digest: string, now: number): boolean =>
  sealed === digest && Math.abs(now - writtenAt) < AT_LATEST;

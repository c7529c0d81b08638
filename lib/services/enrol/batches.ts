import { encodeBase64url } from '../../encoding/base64url.ts';
import { PortvaktError } from '../../errors.ts';
import type { CandidateProblem } from '../../messages/replies.ts';
import type { MigrationPart } from '../../otp/migration.ts';
import type { NamedOtp } from '../../otp/parameters.ts';
import { createAliveList } from '../alive-list.ts';
import type { Clock, MemoryBox, RandomBytes } from '../ports.ts';

/** A batch lives so long after its last part was read. */
export const BATCH_LIFETIME = 600_000;
/** Batches of one tab (or brought by the user), batches in all, and accounts of one: what `batch.save` can name at once. */
export const BATCH_LIMITS = { ofOneSource: 2, batches: 4, accounts: 1000 } as const;

interface StoredAccount {
  /** Of the part it was in. */
  readonly index: number;
  readonly otp: NamedOtp;
}

/** Holds secrets: it lives in memory that ends with the browser, and never leaves the background. */
export interface StoredBatch {
  readonly id: string;
  readonly batchId: string;
  readonly size: number;
  /** Where its first part was read; absent for what the user brought. */
  readonly tabId?: number | undefined;
  /** Parts read so far. */
  readonly indexes: readonly number[];
  /** As they came: an account's place in this list is what pages call it, and stays. */
  readonly accounts: readonly StoredAccount[];
  readonly problems: readonly CandidateProblem[];
  /** Places that were saved. */
  readonly saved: readonly number[];
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
}

interface Ports {
  readonly box: MemoryBox<readonly StoredBatch[]>;
  readonly clock: Clock;
  readonly random: RandomBytes;
}

/** Exports of other apps that come in several codes, put together in any order from pages and brought texts alike. */
export function createBatches(ports: Ports) {
  const { clock, random } = ports;
  const list = createAliveList<StoredBatch>(ports);

  function startOf({ batchId, size }: MigrationPart, tabId: number | undefined): StoredBatch {
    const id = encodeBase64url(random(16));
    const nothing = { indexes: [], accounts: [], problems: [], saved: [] };
    return { id, batchId, size, tabId, ...nothing, expiresAt: 0 };
  }

  /** The batches with that part, its own last; `undefined` where its batch would be too large to save. */
  function take(alive: readonly StoredBatch[], part: MigrationPart, tabId: number | undefined) {
    const old = alive.find((one) => belongs(one, part)) ?? startOf(part, tabId);
    const grown = withPart(old, part);
    if (grown.accounts.length > BATCH_LIMITS.accounts) return undefined;
    return [...alive.filter((one) => one.id !== old.id), { ...grown, expiresAt: clock() + BATCH_LIFETIME }];
  }

  return {
    read: list.read,

    /** Takes parts that were read, and tells why some could not be taken. One seen again only keeps its batch alive. */
    async gather(
      parts: readonly MigrationPart[],
      tabId: number | undefined,
    ): Promise<readonly CandidateProblem[]> {
      if (parts.length === 0) return [];
      const refused = new Set<MigrationPart>();
      await list.change((alive) => {
        let now: readonly StoredBatch[] = alive;
        for (const part of parts) {
          const taken = take(now, part, tabId);
          if (!taken) refused.add(part);
          now = taken ?? now;
        }
        const mine = now.filter((one) => one.tabId === tabId).slice(-BATCH_LIMITS.ofOneSource);
        return now.filter((one) => one.tabId !== tabId || mine.includes(one)).slice(-BATCH_LIMITS.batches);
      });
      return refused.size > 0 ? [{ code: 'account.limit', facts: { limit: BATCH_LIMITS.accounts } }] : [];
    },

    /** Throws `batch.gone`. */
    async find(id: string): Promise<StoredBatch> {
      const found = (await list.read()).find((one) => one.id === id);
      if (!found) throw new PortvaktError('batch.gone');
      return found;
    },

    /** These places were saved. A batch of which all was read and saved is done. */
    async noteSaved(id: string, places: readonly number[]): Promise<void> {
      await list.change((alive) =>
        alive
          .map((one) => (one.id === id ? { ...one, saved: [...new Set([...one.saved, ...places])] } : one))
          .filter((one) => one.id !== id || !isDone(one)),
      );
    },

    drop: list.drop,
  };
}

export type Batches = ReturnType<typeof createBatches>;

/** True if the part is of this export; some apps give all their exports one number, and then another content is another export. */
function belongs(batch: StoredBatch, part: MigrationPart): boolean {
  if (batch.batchId !== part.batchId || batch.size !== part.size) return false;
  if (!batch.indexes.includes(part.index)) return true;
  const known = batch.accounts.filter(({ index }) => index === part.index).map(({ otp }) => otp);
  return JSON.stringify(known) === JSON.stringify(part.accounts);
}

function withPart(batch: StoredBatch, part: MigrationPart): StoredBatch {
  if (batch.indexes.includes(part.index)) return batch;
  const added = part.accounts.map((otp) => ({ index: part.index, otp }));
  return {
    ...batch,
    indexes: [...batch.indexes, part.index],
    accounts: [...batch.accounts, ...added],
    problems: [...batch.problems, ...part.problems],
  };
}

const isDone = ({ indexes, size, accounts, saved }: StoredBatch): boolean =>
  indexes.length === size && accounts.every((_, place) => saved.includes(place));

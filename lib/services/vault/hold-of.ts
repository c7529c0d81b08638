import type { Hold } from '../../messages/vault-views.ts';
import { PortvaktError } from '../../errors.ts';
import { type Gathered, hasNewer } from './gather-records.ts';
import type { Newest } from './open-newest.ts';

/** Why nothing may be written over what is in the stores, if so. `seen` is the generation that was written last. */
export function holdOf(gathered: Gathered, newest: Newest, seen = 0): Hold | undefined {
  if (hasNewer(gathered)) return 'newer';
  if (isPassedOver(newest) || newest.record.header.generation < seen) return 'older_than_seen';
  return newest.conflict ? 'conflict' : undefined;
}

/** A later epoch that did not open may be a later password: what opened is then older than what the person last saw. */
export function isPassedOver({ broken, record }: Newest): boolean {
  const { epoch, generation } = record.header;
  return broken.some(({ header }) => header.generation > generation && header.epoch > epoch);
}

const HELD = {
  newer: 'vault.newer_format',
  older_than_seen: 'vault.older',
  conflict: 'vault.conflict',
} as const;

/** Throws what a save under a hold throws: `vault.newer_format`, `vault.older`, `vault.conflict`. */
export function refuseHeld(hold: Hold | undefined): void {
  if (hold) throw new PortvaktError(HELD[hold]);
}

import * as v from 'valibot';
import { PortvaktError } from '../../errors.ts';
import {
  type CountedAttempts,
  isPasswordResting,
  NO_ATTEMPTS,
  waitBeforeAttempt,
} from '../../vault/attempt-rules.ts';
import type { VaultPorts } from '../ports.ts';

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const schema = v.object({ failures: count, lastAt: count });

type CounterPorts = Pick<VaultPorts, 'primary' | 'mirror' | 'now'>;

/** The failed passwords as saved: the larger count of the two stores. Never rejects. */
export async function readAttempts({ primary, mirror }: CounterPorts): Promise<CountedAttempts> {
  const [first, second] = await Promise.all([primary, mirror].map(readFrom));
  if (!first || !second) return first ?? second ?? NO_ATTEMPTS;
  return first.failures >= second.failures ? first : second;
}

/**
 * Counts an attempt as failed, on the disk, before it is made. Throws `vault.rested`, `vault.wait` (with `waitMs`), and
 * `vault.store_failed` if neither store took the count.
 */
export async function beginAttempt(ports: CounterPorts): Promise<void> {
  const now = ports.now();
  const attempts = await readAttempts(ports);
  if (isPasswordResting(attempts)) throw new PortvaktError('vault.rested');
  const waitMs = waitBeforeAttempt(attempts, now);
  if (waitMs > 0) {
    // The clock was set back: begin the delay anew, or it would last until the clock is there again.
    if (attempts.lastAt > now) await writeAttempts(ports, { ...attempts, lastAt: now });
    throw new PortvaktError('vault.wait', { waitMs });
  }
  await writeAttempts(ports, { failures: attempts.failures + 1, lastAt: now });
}

/** A slot opened: the count begins anew. */
export async function forgetAttempts(ports: CounterPorts): Promise<void> {
  await writeAttempts(ports, NO_ATTEMPTS);
}

async function readFrom(store: CounterPorts['primary' | 'mirror']): Promise<CountedAttempts | undefined> {
  const saved = v.safeParse(schema, await store.readAttempts().catch(() => undefined));
  return saved.success ? saved.output : undefined;
}

async function writeAttempts({ primary, mirror }: CounterPorts, attempts: CountedAttempts): Promise<void> {
  const written = await Promise.allSettled([primary.writeAttempts(attempts), mirror.writeAttempts(attempts)]);
  if (written.every(({ status }) => status === 'rejected')) throw new PortvaktError('vault.store_failed');
}

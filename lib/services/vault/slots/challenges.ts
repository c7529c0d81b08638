import { encodeBase64url } from '../../../encoding/base64url.ts';
import { PortvaktError } from '../../../errors.ts';
import type { GivenChallenge, VaultPorts } from '../../ports.ts';

export type ChallengePorts = Pick<VaultPorts, 'challenges' | 'now' | 'random'>;

/** Milliseconds; a user may have to fetch a security key. */
const CHALLENGE_LIFETIME = 300_000;
/** One for each passkey of a change of slots, a new one, and a second attempt. */
const MOST_CHALLENGES = 8;
const CHALLENGE_LENGTH = 32;

/** A fresh challenge, base64url; the oldest gives way to it. To be called under the vault's lock, like `takeChallenge`. */
export async function giveChallenge({ challenges, now, random }: ChallengePorts): Promise<string> {
  const challenge = encodeBase64url(random(CHALLENGE_LENGTH));
  const kept = ((await challenges.get()) ?? []).filter((given) => isAlive(given, now()));
  const given = [...kept, { challenge, expiresAt: now() + CHALLENGE_LIFETIME }].slice(-MOST_CHALLENGES);
  await challenges.set(given);
  return challenge;
}

/** Uses a challenge up, whatever comes of it. Throws `passkey.rejected` if it was not given, was used before or is too old. */
export async function takeChallenge(
  { challenges, now }: Pick<ChallengePorts, 'challenges' | 'now'>,
  challenge: string,
): Promise<void> {
  const kept = (await challenges.get()) ?? [];
  const found = kept.find((given) => given.challenge === challenge);
  if (!found) throw new PortvaktError('passkey.rejected');
  await challenges.set(kept.filter((given) => given !== found));
  if (!isAlive(found, now())) throw new PortvaktError('passkey.rejected');
}

/** More than a lifetime ahead is no time we gave: the clock was set back. */
function isAlive({ expiresAt }: GivenChallenge, now: number): boolean {
  return expiresAt > now && expiresAt <= now + CHALLENGE_LIFETIME;
}

import { Hono } from 'hono';
import type { ChallengeState } from '../../lib/approvals/claims.ts';
import { createChallenge } from '../challenges/create-challenge.ts';
import { challengeTopic } from '../challenges/topics.ts';
import type { Service } from '../service.ts';
import { waitFor } from '../signals.ts';
import { getChallenge, stateOf } from '../storage/challenges.ts';
import { readJson, readWait } from './read-request.ts';
import { Refusal } from './refusal.ts';
import { requireKey } from './require-key.ts';
import { challengeRequest } from './shapes.ts';

/** What applications call with a key of scope `challenges` or `admin`. */
export function applicationRoutes(service: Service): Hono {
  const routes = new Hono();
  routes.post('/api/v1/challenges', async (c) => {
    await requireKey(service, c, 'challenges');
    return c.json(await createChallenge(service, await readJson(c, challengeRequest)), 201);
  });
  routes.get('/api/v1/challenges/:id', async (c) => {
    await requireKey(service, c, 'challenges');
    const seconds = readWait(c);
    return c.json({ state: await watchChallenge(service, c.req.param('id'), seconds, c.req.raw.signal) });
  });
  return routes;
}

/** The state of a challenge, after waiting for a decision for at most `seconds`. */
export async function watchChallenge(
  service: Service,
  id: string,
  seconds: number,
  abort: AbortSignal,
): Promise<ChallengeState> {
  const look = async (): Promise<ChallengeState | undefined> => {
    const challenge = await getChallenge(service.db, id);
    if (challenge === undefined) throw new Refusal('challenge.unknown');
    const state = stateOf(challenge, service.now());
    return state === 'pending' ? undefined : state;
  };
  return (await waitFor(service.signals, challengeTopic(id), seconds, abort, look)) ?? 'pending';
}

import { randomId, sha256 } from '../random.ts';
import type { Service } from '../service.ts';

const LIFETIME_MS = 3_600_000;

/** `password`: second step still to come. `setup`: no second step exists, one must be set up. `full`: signed in. */
export type Stage = 'password' | 'setup' | 'full';

/** A challenge this session waits for. */
export interface OpenChallenge {
  readonly id: string;
  readonly purpose: 'page' | 'code' | 'terminal';
  readonly pageNonce?: string | undefined;
  readonly code?: string | undefined;
}

export interface SessionState {
  readonly stage: Stage;
  readonly userId: string;
  /** A verification-code secret that is not confirmed yet. */
  readonly secret?: string | undefined;
  /** A registration on offer. `expires` in seconds since 1970. */
  readonly registration?:
    { readonly token: string; readonly uri: string; readonly expires: number } | undefined;
  readonly challenge?: OpenChallenge | undefined;
}

export interface Session {
  readonly idHash: string;
  readonly state: SessionState;
}

/** Starts a session and returns its cookie value. */
export async function createSession(service: Service, state: SessionState): Promise<string> {
  const id = randomId(32);
  await service.db
    .insertInto('demo_sessions')
    .values({ id_hash: sha256(id), state: JSON.stringify(state), expires_at: service.now() + LIFETIME_MS })
    .execute();
  return id;
}

export async function findSession(service: Service, cookie: string): Promise<Session | undefined> {
  const row = await service.db
    .selectFrom('demo_sessions')
    .selectAll()
    .where('id_hash', '=', sha256(cookie))
    .where('expires_at', '>', service.now())
    .executeTakeFirst();
  return row && { idHash: row.id_hash, state: JSON.parse(row.state) as SessionState };
}

export async function saveSession(service: Service, session: Session, state: SessionState): Promise<void> {
  await service.db
    .updateTable('demo_sessions')
    .set({ state: JSON.stringify(state) })
    .where('id_hash', '=', session.idHash)
    .execute();
}

/** `false`: it was ended before. Of two requests that would both go on from a session, only one does. */
export async function endSession(service: Service, session: Session): Promise<boolean> {
  const result = await service.db
    .deleteFrom('demo_sessions')
    .where('id_hash', '=', session.idHash)
    .executeTakeFirst();
  return result.numDeletedRows === 1n;
}

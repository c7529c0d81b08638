import type { Context, MiddlewareHandler } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { Service } from '../service.ts';
import type { DemoUserRow } from '../storage/tables.ts';
import { createSession, endSession, findSession } from './sessions.ts';
import type { Session, SessionState, Stage } from './sessions.ts';
import { pickLanguage, translator } from './texts.ts';
import type { Language, Translate } from './texts.ts';
import { getUser } from './users.ts';

export const LANGUAGE_COOKIE = 'nordfjord_language';
const SESSION_COOKIE = 'nordfjord_session';

/** Who asks, and in which language. */
export interface Visit {
  readonly t: Translate;
  readonly language: Language;
  readonly session?: Session | undefined;
  readonly user?: DemoUserRow | undefined;
}

export interface DemoEnv {
  Variables: { visit: Visit };
}
export type DemoContext = Context<DemoEnv>;

/** Reads language and session of each request. */
export function readVisit(service: Service): MiddlewareHandler<DemoEnv> {
  return async (c, next) => {
    const language = pickLanguage(getCookie(c, LANGUAGE_COOKIE), c.req.header('accept-language'));
    const cookie = getCookie(c, SESSION_COOKIE);
    const session = cookie === undefined ? undefined : await findSession(service, cookie);
    const user = session === undefined ? undefined : await getUser(service.db, session.state.userId);
    c.set('visit', {
      t: translator(language),
      language,
      ...(user === undefined ? {} : { session, user }),
    });
    await next();
  };
}

/** Session and user of a request that has come as far as one of these stages. */
export interface SignedInVisit extends Visit {
  readonly session: Session;
  readonly user: DemoUserRow;
}

/** `undefined`: not that far; the caller sends the visitor to the front page. */
export function visitAt(c: DemoContext, ...stages: readonly Stage[]): SignedInVisit | undefined {
  const { session, user, ...rest } = c.get('visit');
  if (session === undefined || user === undefined || !stages.includes(session.state.stage)) return undefined;
  return { ...rest, session, user };
}

/** Ends the session there is and starts another under a new cookie. `false`: another request was first. */
export async function startSession(service: Service, c: DemoContext, state: SessionState): Promise<boolean> {
  const { session } = c.get('visit');
  if (session !== undefined && !(await endSession(service, session))) return false;
  setCookie(c, SESSION_COOKIE, await createSession(service, state), {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure: service.origin.startsWith('https:'),
  });
  return true;
}

export async function leaveSession(service: Service, c: DemoContext): Promise<void> {
  const { session } = c.get('visit');
  if (session !== undefined) await endSession(service, session);
  deleteCookie(c, SESSION_COOKIE, { path: '/' });
}

import type { Page } from 'puppeteer-core';
import type { ChallengeState } from '../../../lib/approvals/claims.ts';
import { createChallenge, type CreatedChallenge } from '../../../server/challenges/create-challenge.ts';
import { startRegistration } from '../../../server/registration/start-registration.ts';
import type { RunningServer } from '../../../server/start.ts';
import { ensureAccount } from '../../../server/storage/accounts.ts';
import type { ExtensionSession } from '../extension-session.ts';
import { pasteUri } from './accounts.ts';

type Asked = Partial<Parameters<typeof createChallenge>[1]>;

/** An account at the service whose device is this browser: what floods or is blocked there stays there. */
export interface ServiceAccount {
  readonly name: string;
  ask(challenge: Asked): Promise<CreatedChallenge>;
  stateOf(challenge: CreatedChallenge): Promise<ChallengeState>;
  /** Names of what the audit log has of it, oldest first. */
  audit(): Promise<readonly string[]>;
}

/** Registers this browser for a new account, by the link of its setup page, in the popup of `page`. */
export async function registerAt(
  { service }: RunningServer,
  session: ExtensionSession,
  page: Page,
  name: string,
): Promise<ServiceAccount> {
  const account = await ensureAccount(service.db, name, Date.now());
  const { uri } = await startRegistration(service, account);
  await pasteUri(session, page, uri);
  return {
    name,
    ask: (challenge) =>
      createChallenge(service, {
        account: name,
        app: 'Min side',
        text: 'Sign-in',
        binding: 'code',
        context: {},
        lifetime: 120,
        ...challenge,
      }),
    stateOf: async ({ id }) => {
      const { state } = await service.db
        .selectFrom('challenges')
        .select('state')
        .where('id', '=', id)
        .executeTakeFirstOrThrow();
      return state as ChallengeState;
    },
    audit: async () => {
      const rows = await service.db
        .selectFrom('audit_events')
        .select('event')
        .where('account', '=', name)
        .orderBy('id')
        .execute();
      return rows.map(({ event }) => event);
    },
  };
}

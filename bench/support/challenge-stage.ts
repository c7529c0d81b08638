import type { Page } from 'puppeteer-core';
import { startServer, type RunningServer } from '../../server/start.ts';
import { enrolPush } from '../../tests/support/journey/approve.ts';
import { startPushStandIn } from '../../tests/support/push-stand-in.ts';
import { askBackground } from './ask-background.ts';
import { preciseNow } from './clock.ts';
import { givePush, handOver } from './give-push.ts';
import { openPlantedSession, type PlantedSession } from './planted-session.ts';
import { badgeCleared } from './watch-badge.ts';

/** `madeAt`: just before it was asked for, milliseconds since 1970. */
export interface MadeChallenge {
  readonly jti: string;
  readonly madeAt: number;
}

export interface ChallengeStage {
  readonly session: PlantedSession;
  readonly server: RunningServer;
  /** The tab in which the demo is used. */
  readonly page: Page;
  /** Asks the service as an application does. */
  challenge(): Promise<MadeChallenge>;
  /** Denies the challenge as the user would, and waits until nothing is left of it on the toolbar. */
  deny(jti: string): Promise<void>;
  close(): Promise<void>;
}

/** A server, a Chromium whose user allowed that server, ten accounts, and this browser enrolled for push sign-ins. */
export async function openChallengeStage(withPush: boolean): Promise<ChallengeStage> {
  const standIn = await startPushStandIn();
  const server = await startServer({
    demo: true,
    pushOrigins: [standIn.origin],
    limits: { challengesPerMinute: 1000 },
  });
  const session = await openPlantedSession({ grant: ['http://localhost/*'] });
  const over = new AbortController();
  await session.plant(10);
  await session.unlock();
  if (withPush) await givePush(session, standIn);
  const page = await session.newPage();
  await enrolPush(session, page, server.origin);
  await requirePush(server, withPush);
  if (withPush) void handOver(session, standIn, over.signal);
  const key = await server.createKey('bench', 'challenges');
  const { name: account } = await server.service.db
    .selectFrom('accounts')
    .innerJoin('devices', 'devices.account_id', 'accounts.id')
    .select('accounts.name')
    .executeTakeFirstOrThrow();
  return {
    session,
    server,
    page,
    challenge: async () => {
      const madeAt = preciseNow();
      const asked = await fetch(`${server.origin}/api/v1/challenges`, {
        method: 'POST',
        headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
        body: JSON.stringify({ account, app: 'Min side', text: 'Logg inn', binding: 'code', context: {} }),
      });
      if (!asked.ok) throw new Error(`no challenge: ${await asked.text()}`);
      const { id } = (await asked.json()) as { id: string };
      return { jti: id, madeAt };
    },
    deny: async (jti) => {
      await askBackground(session.quiet, 'approval.answer', { jti, decision: 'deny' });
      await badgeCleared(session.quiet);
    },
    close: async () => {
      over.abort();
      await session.close();
      await standIn.close();
      await server.close();
    },
  };
}

async function requirePush({ service }: RunningServer, withPush: boolean): Promise<void> {
  const devices = await service.db.selectFrom('devices').selectAll().execute();
  const isPushed = devices.some(({ push_endpoint: endpoint }) => endpoint !== null);
  if (isPushed !== withPush) throw new Error(`the device ${isPushed ? 'has a' : 'has no'} push subscription`);
}

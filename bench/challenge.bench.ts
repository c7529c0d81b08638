import { askForPush } from '../tests/support/journey/approve.ts';
import { waitFor } from '../tests/support/journey/by-test-id.ts';
import { openPopupOn } from '../tests/support/journey/onboard.ts';
import type { Bench, Figure } from './figure.ts';
import { askBackground } from './support/ask-background.ts';
import { type ChallengeStage, openChallengeStage } from './support/challenge-stage.ts';
import { median, repeat } from './support/statistics.ts';
import { badgeShown, cardPainted } from './support/watch-badge.ts';

/** The fourth within five minutes is no card of its own any more. */
const CARD_TIMES = 3;
const BADGE_TIMES = 5;
const PUSH_TARGET = 300;
const POLL_TARGET = 1500;

/** Should something else fail first, that is what is told, and not that nobody waits for this any more. */
function awaited<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined);
  return promise;
}

/** To the card in a popup that is open over the tab. */
async function toCard({ session, page, challenge, deny }: ChallengeStage): Promise<number> {
  const popup = await openPopupOn(session, page);
  const spent = await repeat(CARD_TIMES, async () => {
    await popup.waitForFunction(() => !document.querySelector('[data-testid=approval]'));
    const painted = awaited(cardPainted(popup));
    const { jti, madeAt } = await challenge();
    const at = await painted;
    await badgeShown(session.quiet);
    await deny(jti);
    return at - madeAt;
  });
  await session.closePopup(popup);
  return median(spent);
}

/** To the badge, no page of ours and no sign-in page open: only the push message tells. */
async function pushToBadge({ session, page, challenge, deny }: ChallengeStage): Promise<number> {
  await page.goto('about:blank');
  // A lock ends the poll that the open popup left behind.
  await askBackground(session.quiet, 'vault.lock', {});
  await session.unlock();
  const spent = await repeat(BADGE_TIMES, async () => {
    const shown = awaited(badgeShown(session.quiet));
    const { jti, madeAt } = await challenge();
    const at = await shown;
    await deny(jti);
    return at - madeAt;
  });
  return median(spent);
}

/** To the badge, from the demo's own sign-in: its page opens with the mark, and the content script has the service polled. */
async function signInToBadge({ session, server, page, deny }: ChallengeStage): Promise<number> {
  const spent = await repeat(CARD_TIMES, async () => {
    const shown = awaited(badgeShown(session.quiet));
    await askForPush(page, server.origin, 'page');
    const at = await shown;
    const { id, created_at: madeAt } = await server.service.db
      .selectFrom('challenges')
      .select(['id', 'created_at'])
      .orderBy('created_at', 'desc')
      .executeTakeFirstOrThrow();
    await deny(id);
    await waitFor(page, 'result', '[data-state="denied"]');
    return at - madeAt;
  });
  return median(spent);
}

async function onStage<T>(withPush: boolean, measure: (stage: ChallengeStage) => Promise<T>): Promise<T> {
  const stage = await openChallengeStage(withPush);
  try {
    return await measure(stage);
  } finally {
    await stage.close();
  }
}

const figure = (name: string, measured: number, target: number): Figure => ({
  name: `challenge.${name}`,
  measured,
  unit: 'ms',
  target,
});

async function run(): Promise<readonly Figure[]> {
  const pushed = await onStage(true, async (stage) => [
    figure('push_to_card', await toCard(stage), PUSH_TARGET),
    figure('push_to_badge', await pushToBadge(stage), PUSH_TARGET),
  ]);
  const polled = await onStage(false, async (stage) => [
    figure('poll_to_card', await toCard(stage), POLL_TARGET),
    figure('sign_in_to_badge', await signInToBadge(stage), POLL_TARGET),
  ]);
  return [...pushed, ...polled];
}

export const bench: Bench = { name: 'challenge', run };

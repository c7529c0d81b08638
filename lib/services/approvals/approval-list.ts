import { approvability } from '../../approvals/approvability.ts';
import { floodOf } from '../../approvals/flood.ts';
import type { ApprovalMemory, HeldChallenge } from '../../approvals/memory.ts';
import type { ApprovalList, ApprovalView, HistoryRow } from '../../messages/replies.ts';
import type { AnswerRecord, Registration, VaultDocument } from '../../vault/document.ts';
import { findAnswer } from './answer-records.ts';
import { keyOf } from './held-challenges.ts';

/** What the views are made from: pure, so that the popup can be drawn from one reading. */
export interface Seen {
  readonly memory: ApprovalMemory;
  readonly document: VaultDocument;
  readonly now: number;
}

interface Standing {
  readonly held: HeldChallenge;
  readonly registration: Registration;
  readonly answer: AnswerRecord | undefined;
}

/** The challenges that are alive and not settled, newest first. */
function standing({ memory, document, now }: Seen): readonly Standing[] {
  return memory.challenges
    .flatMap((held) => {
      const registration = document.registrations.find((one) => one.deviceId === held.deviceId);
      const answer = findAnswer(document, keyOf(held));
      const isOver = held.expiresAt <= now || (answer !== undefined && answer.state !== 'stored');
      return registration && !isOver ? [{ held, registration, answer }] : [];
    })
    .toSorted((a, b) => b.held.madeAt - a.held.madeAt);
}

/** How many requests wait for a decision. */
export const countOpen = (seen: Seen): number =>
  standing(seen).filter(({ answer }) => answer === undefined).length;

export const isFlooded = (memory: ApprovalMemory, deviceId: string, now: number): boolean =>
  floodOf(
    memory.seen.filter((one) => one.deviceId === deviceId),
    now,
  ).collapsed;

function viewOf(
  { held, registration, answer }: Standing,
  { memory, now }: Seen,
  tabId?: number,
): ApprovalView {
  const { claims, deviceId, madeAt, expiresAt } = held;
  const state = approvability(claims, memory.pages, now, tabId);
  return {
    jti: claims.jti,
    deviceId,
    issuer: registration.issuer,
    account: claims.account,
    service: registration.service,
    app: claims.app,
    text: claims.text,
    binding: claims.binding,
    context: claims.context,
    madeAt,
    expiresAt,
    page: state.page,
    pageOrigin: claims.pageOrigin ?? '',
    seenOrigin: 'seenOrigin' in state ? state.seenOrigin : '',
    decided: answer?.decision,
  };
}

const servicesOf = (registrations: readonly Registration[]): readonly string[] => [
  ...new Set(registrations.map(({ service }) => service)),
];

/** What the popup shows. `tabId`: the tab it stands over. */
export function listApprovals(seen: Seen, tabId?: number): ApprovalList {
  const { memory, document, now } = seen;
  const inTrouble = document.registrations.filter(({ deviceId }) => memory.trouble[deviceId] !== undefined);
  return {
    approvals: standing(seen).map((one) => viewOf(one, seen, tabId)),
    flooded: document.registrations
      .map(({ deviceId }) => deviceId)
      .filter((id) => isFlooded(memory, id, now)),
    unreachable: servicesOf(inTrouble.filter(({ deviceId }) => !memory.trouble[deviceId]?.forgotten)),
    forgottenBy: servicesOf(inTrouble.filter(({ deviceId }) => memory.trouble[deviceId]?.forgotten)),
  };
}

/** Past decisions, newest first. */
export function listHistory({ answers }: VaultDocument): readonly HistoryRow[] {
  return answers
    .map(({ jti, issuer, app, text, decision, decidedAt, state }) => {
      return { jti, issuer, app, text, decision, decidedAt, state };
    })
    .toReversed();
}

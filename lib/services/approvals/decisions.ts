import { approvability } from '../../approvals/approvability.ts';
import { PROTOCOL_LIMITS, type AnswerClaims, type Decision } from '../../approvals/claims.ts';
import { importDeviceKey } from '../../approvals/device-key.ts';
import { floodOf } from '../../approvals/flood.ts';
import type { ApprovalMemory, HeldChallenge } from '../../approvals/memory.ts';
import { signAnswer } from '../../approvals/signatures.ts';
import { PortvaktError, type ErrorCode } from '../../errors.ts';
import type { AnswerRecord, Registration } from '../../vault/document.ts';
import type { ApprovalPorts } from '../ports.ts';
import { addAnswers, findAnswer } from './answer-records.ts';
import type { Deliveries } from './deliveries.ts';
import { keyOf } from './held-challenges.ts';
import type { MemoryKeeper } from './memory-keeper.ts';
import type { ServiceClient } from './service-client.ts';

/** What the user decided in the popup. */
export interface UserDecision {
  readonly jti: string;
  readonly decision: Decision;
  readonly code?: string | undefined;
  readonly password?: string | undefined;
}

type Evidence = Pick<AnswerClaims, 'pageNonce' | 'pageOrigin' | 'code' | 'uv'>;
type Ports = Pick<ApprovalPorts, 'vault' | 'clock' | 'checkPassword' | 'confirmApproval'>;

const NO_EVIDENCE: Evidence = { uv: false };
const CODE = new RegExp(`^\\d{${PROTOCOL_LIMITS.codeDigits}}$`);

/** What a second click gets to hear, by the state of the decision that stands. */
const STANDING: Readonly<Record<AnswerRecord['state'], ErrorCode | undefined>> = {
  stored: undefined,
  sent: undefined,
  refused: 'approval.refused',
  expired: 'approval.expired',
};

/** Takes the user's decisions: checks them, signs them, stores them, and only then has them sent. */
export function createDecisions(
  { vault, clock, checkPassword, confirmApproval }: Ports,
  client: ServiceClient,
  memory: MemoryKeeper,
  deliveries: Deliveries,
) {
  /** What ties an approval to the sign-in. Throws where it is not tied. */
  async function evidenceFor(
    { claims, deviceId }: HeldChallenge,
    { code, password }: UserDecision,
    now: ApprovalMemory,
    tabId: number | undefined,
  ): Promise<Evidence> {
    switch (claims.binding) {
      case 'page': {
        const state = approvability(claims, now.pages, clock(), tabId);
        if (state.page !== 'open') throw new PortvaktError('approval.not_bound');
        return { ...NO_EVIDENCE, pageNonce: state.nonce, pageOrigin: state.seenOrigin };
      }
      case 'code': {
        const digits = (code ?? '').replace(/\s/g, '');
        if (!CODE.test(digits)) throw new PortvaktError('approval.code_wrong');
        return { ...NO_EVIDENCE, code: digits };
      }
      case 'none': {
        const times = now.seen.filter((seen) => seen.deviceId === deviceId);
        // Nothing but the user's attention ties such a request to a sign-in, and a flood is aimed at just that.
        if (floodOf(times, clock()).collapsed) throw new PortvaktError('approval.flood');
        if (!password) throw new PortvaktError('approval.unlock_needed');
        await checkPassword(password);
        return { uv: true };
      }
    }
  }

  async function sign(
    held: HeldChallenge,
    registration: Registration,
    decision: Decision,
    evidence: Evidence,
  ): Promise<AnswerRecord> {
    const { claims, hash, deviceId } = held;
    const iat = Math.floor((await client.serviceNow(registration)) / 1000);
    const answer = { jti: claims.jti, aud: registration.service, iat, decision, chash: hash, ...evidence };
    const jws = await signAnswer(answer, await importDeviceKey(registration.deviceKey));
    const { app, text } = claims;
    const { issuer } = registration;
    return {
      jti: claims.jti,
      deviceId,
      decision,
      decidedAt: clock(),
      jws,
      state: 'stored',
      app,
      text,
      issuer,
    };
  }

  async function registrationOf(deviceId: string): Promise<Registration> {
    const { registrations } = await vault.read();
    const registration = registrations.find((one) => one.deviceId === deviceId);
    if (!registration) throw new PortvaktError('registration.gone');
    return registration;
  }

  return {
    /** `tabId`: the tab the user looks at, to tell two sign-in pages apart. Throws `approval.*`, `vault.*`. */
    async decide(wanted: UserDecision, tabId?: number): Promise<void> {
      const document = await vault.read();
      const now = await memory.read();
      const held = now.challenges.find(({ claims }) => claims.jti === wanted.jti);
      const standing = held
        ? findAnswer(document, keyOf(held))
        : document.answers.find(({ jti }) => jti === wanted.jti);
      if (standing) {
        const code = standing.decision === wanted.decision ? STANDING[standing.state] : 'approval.answered';
        if (code) throw new PortvaktError(code);
        await deliveries.deliverNow(standing);
        return;
      }
      if (!held) throw new PortvaktError('approval.unknown');
      if (held.expiresAt <= clock()) throw new PortvaktError('approval.expired');
      const evidence =
        wanted.decision === 'approve' ? await evidenceFor(held, wanted, now, tabId) : NO_EVIDENCE;
      // The password that came with the answer is the confirmation; a refusal needs none.
      if (wanted.decision === 'approve' && !evidence.uv) await confirmApproval();
      const record = await sign(held, await registrationOf(held.deviceId), wanted.decision, evidence);
      await vault.edit((current) => addAnswers(current, [record], clock()));
      await deliveries.deliverNow(record);
    },

    /** Denies and reports everything that is open for a device. Single refusals of the service change nothing. */
    async refuseAll(deviceId: string): Promise<void> {
      const registration = await registrationOf(deviceId);
      const { challenges } = await memory.read();
      const document = await vault.read();
      const open = challenges.filter(
        (held) =>
          held.deviceId === deviceId && held.expiresAt > clock() && !findAnswer(document, keyOf(held)),
      );
      const records = await Promise.all(open.map((held) => sign(held, registration, 'report', NO_EVIDENCE)));
      await vault.edit((current) =>
        addAnswers(
          current,
          records.filter((record) => !findAnswer(current, record)),
          clock(),
        ),
      );
      await Promise.allSettled(records.map((record) => deliveries.deliverNow(record)));
    },
  };
}

export type Decisions = ReturnType<typeof createDecisions>;

import type { MarkedPage } from './approvability.ts';
import type { ChallengeClaims } from './claims.ts';
import type { ChallengeTimes } from './flood.ts';

/** A challenge whose signature was checked. Times are milliseconds by our clock. */
export interface HeldChallenge {
  readonly deviceId: string;
  readonly claims: ChallengeClaims;
  /** `chash` of the JWS it came in. */
  readonly hash: string;
  readonly madeAt: number;
  readonly expiresAt: number;
}

/** When a challenge came and ended, kept to notice floods after it is gone. */
export interface SeenChallenge extends ChallengeTimes {
  readonly deviceId: string;
  readonly jti: string;
}

/** What a service told us that is cheap to ask again. `skew` is its clock minus ours, milliseconds. */
export interface KnownService {
  readonly devices: string;
  readonly challenges: string;
  readonly vapidPublicKey: string;
  readonly skew: number;
}

/** Failures in a row of one device's polls, and when the next quiet attempt is due. */
export interface PollTrouble {
  readonly failures: number;
  readonly retryAt: number;
  /** The service says that it does not know this device. */
  readonly forgotten: boolean;
}

/**
 * What outlives the worker but not the browser, in `storage.session`: no key, no token, no code. Everything that came
 * from a service is dropped at lock; `waiting` then holds when each request that waits will have expired.
 */
export interface ApprovalMemory {
  readonly challenges: readonly HeldChallenge[];
  readonly seen: readonly SeenChallenge[];
  readonly pages: readonly MarkedPage[];
  /** By service origin. */
  readonly services: Readonly<Record<string, KnownService>>;
  /** By device id. */
  readonly trouble: Readonly<Record<string, PollTrouble>>;
  readonly waiting: readonly ChallengeTimes[];
}

export const EMPTY_MEMORY: ApprovalMemory = {
  challenges: [],
  seen: [],
  pages: [],
  services: {},
  trouble: {},
  waiting: [],
};

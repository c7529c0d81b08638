import type { Database } from './storage/open-database.ts';
import type { WakeUpSender } from './push/send-wake-ups.ts';
import type { Signals } from './signals.ts';
import type { ServiceKeys } from './signing/service-keys.ts';

/** What may be set by whoever runs the service. Times in seconds. */
export interface ServiceLimits {
  /** Bytes of a request body. */
  readonly bodyBytes: number;
  readonly challengesPerMinute: number;
  readonly devicesPerAccount: number;
  /** Long polls of one device held open at the same time. */
  readonly pollsPerDevice: number;
  /** No new challenges for an account after a report. */
  readonly reportBlock: number;
}

export const DEFAULT_LIMITS: ServiceLimits = {
  bodyBytes: 16_384,
  challengesPerMinute: 6,
  devicesPerAccount: 10,
  pollsPerDevice: 3,
  reportBlock: 900,
};

/** Everything the parts of the server share. */
export interface Service {
  readonly db: Database;
  /** Issuer: scheme, host and port, as devices pin it. */
  readonly origin: string;
  readonly name: string;
  readonly keys: ServiceKeys;
  readonly limits: ServiceLimits;
  readonly signals: Signals;
  readonly push: WakeUpSender;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** Seconds since 1970, the unit of the protocol. */
export function secondsOf(milliseconds: number): number {
  return Math.floor(milliseconds / 1000);
}

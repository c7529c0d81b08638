import * as v from 'valibot';
import type { WakeUp } from './claims.ts';
import { DEVICE_ID } from './server-answers.ts';

const wakeUp = v.object({ v: v.literal(1), d: v.pipe(v.string(), v.regex(DEVICE_ID)) });

/** Whom a push message wants to wake. Anybody may have sent it; `undefined`: not a wake-up of ours. */
export function parseWakeUp(payload: string): WakeUp | undefined {
  if (payload.length > 500) return undefined;
  try {
    const parsed = v.safeParse(wakeUp, JSON.parse(payload));
    return parsed.success ? parsed.output : undefined;
  } catch {
    return undefined;
  }
}

import type { ApprovalAlarm } from '../../services/ports.ts';
import { browser } from '../browser.ts';

const NAME = 'approvals';
/** Minutes; the shortest period browsers keep. */
const PERIOD = 0.5;

/** The 30-second alarm of quiet polling. It is left alone when it already runs, or it would never ring. */
export const approvalAlarm: ApprovalAlarm = {
  async set(on) {
    const isRunning = (await browser.alarms.getAll()).some(({ name }) => name === NAME);
    if (on && !isRunning) await browser.alarms.create(NAME, { periodInMinutes: PERIOD });
    if (!on && isRunning) await browser.alarms.clear(NAME);
  },
};

/** Call it synchronously while the background starts. */
export function listenForApprovalAlarm(handler: () => Promise<void>): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === NAME) void handler();
  });
}

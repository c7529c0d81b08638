import type { ApprovalMemory } from '../../approvals/memory.ts';
import type { ApprovalPorts } from '../../services/ports.ts';
import { browser } from '../browser.ts';
import { patternOf } from '../pages.ts';
import { randomBytes } from '../random.ts';
import { createSessionBox } from '../session-box.ts';
import { approvalAlarm } from './approval-alarm.ts';
import { deviceName } from './device-name.ts';
import { serviceHttp } from './service-http.ts';
import { signInNotice } from './sign-in-notice.ts';
import { webPush } from './web-push.ts';

/** What the background brings itself: the vault, and whoever wants to know of changes. */
export type OwnApprovalPorts = Pick<
  ApprovalPorts,
  'vault' | 'checkPassword' | 'confirmApproval' | 'onChange'
>;

function sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const finish = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', finish);
      resolve();
    };
    const timer = setTimeout(finish, milliseconds);
    signal.addEventListener('abort', finish, { once: true });
    if (signal.aborted) finish();
  });
}

/** The ports of push sign-ins in a browser. */
export function createApprovalPorts(own: OwnApprovalPorts): ApprovalPorts {
  return {
    ...own,
    http: serviceHttp,
    push: webPush,
    notice: signInNotice,
    alarm: approvalAlarm,
    memory: createSessionBox<ApprovalMemory>('approvals'),
    clock: () => Date.now(),
    random: randomBytes,
    sleep,
    hasHostPermission: (origin) => browser.permissions.contains({ origins: [patternOf(origin)] }),
    deviceName,
  };
}

import { createApprovalService } from '../../lib/services/approvals/approval-service.ts';
import { createApprovalFakes } from './approval-fakes.ts';
import { createFakeService } from './fake-service.ts';

const SERVICE = 'https://s.example';
export const START = 1_800_000_000_000;

/** A fake service, a clock the test moves, and the extension enrolled there. */
export async function createApprovalStage() {
  const time = { now: START };
  const service = await createFakeService(SERVICE, () => time.now);
  const fakes = createApprovalFakes(service.http, () => time.now);
  const approvals = createApprovalService(fakes.ports);
  await approvals.register(service.candidate);
  return {
    time,
    service,
    fakes,
    approvals,
    /** The worker died and another one woke: same vault, same session memory, nothing else. */
    rebirth: () => createApprovalService(fakes.ports),
  };
}

export type ApprovalStage = Awaited<ReturnType<typeof createApprovalStage>>;

/** Waits for what must come; the test's own time limit ends it otherwise. */
export async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setImmediate(resolve));
}

/** Gives what must not come time to come. A test may only expect absence after it. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 50; turn++) await new Promise((resolve) => setImmediate(resolve));
}

import type { VaultPorts } from '../ports.ts';
import { saveMirror } from './save-record.ts';
import type { VaultSession } from './vault-session.ts';

const FIRST_PAUSE = 30_000;
const LONGEST_PAUSE = 3_600_000;

/** Writes a mirror that is behind, pausing twice as long after each failure: 30 seconds up to an hour. */
export function createMirrorRetry(ports: VaultPorts, session: VaultSession): () => Promise<void> {
  let pause = FIRST_PAUSE;
  let notBefore = 0;

  return async () => {
    const { record, installId, mirrorLagging, hold } = await session.current();
    if (!mirrorLagging || hold || ports.now() < notBefore) return;
    if (await saveMirror(ports, record, installId)) {
      pause = FIRST_PAUSE;
      await session.update({ mirrorLagging: false });
    } else {
      notBefore = ports.now() + pause;
      pause = Math.min(pause * 2, LONGEST_PAUSE);
    }
  };
}

import type { RescueView, RestoredView } from '../../../messages/vault-views.ts';
import type { Request } from '../../../messages/protocol.ts';
import type { VaultPorts } from '../../ports.ts';
import type { VaultSession } from '../vault-session.ts';
import { exportQuarantined } from './export-quarantine.ts';
import { readRescueView } from './rescue-view.ts';
import { type HoldChoice, resolveHold } from './resolve-hold.ts';
import { restoreFile } from './restore-file.ts';
import { startOver } from './start-over.ts';

/** What a person can do about a vault with which something is wrong. Nothing here deletes what could still be of use. */
export function createRescueService({ ports, session }: { ports: VaultPorts; session: VaultSession }) {
  return {
    view: (): Promise<RescueView> => readRescueView(ports, session),

    /** Errors: see `resolveHold`. */
    resolve: (choice: HoldChoice, confirmed: boolean): Promise<void> =>
      ports.exclusive(() => resolveHold(ports, session, choice, confirmed)),

    /** Errors: see `exportQuarantined`. */
    export: (digest: string) => exportQuarantined(ports, digest),

    /** `file` is base64url. Errors: see `restoreFile`. */
    restoreFile(
      file: string,
      by: Request<'backup.restore'>['by'],
      confirmed: boolean,
    ): Promise<RestoredView> {
      const { locks } = session;
      return ports.exclusive(() => restoreFile(ports, session, { file, by, confirmed }, locks));
    },

    /** Errors: see `startOver`. */
    startOver: (confirmed: boolean): Promise<void> =>
      ports.exclusive(() => startOver(ports, session, confirmed)),

    /** The user has read that a store was lost and brought back. Throws `vault.locked`. */
    seen: (): Promise<void> =>
      ports.exclusive(async () => {
        await session.current();
        await session.update({ healed: undefined });
      }),
  };
}

export type RescueService = ReturnType<typeof createRescueService>;

import { deriveArgon2id } from '../../vault/argon2.ts';
import type { GivenChallenge, SessionRecord, VaultPorts } from '../../services/ports.ts';
import { ownOrigin } from '../own-origin.ts';
import { randomBytes } from '../random.ts';
import { createSessionBox } from '../session-box.ts';
import { createDatabaseOpener } from './database.ts';
import { withWitness } from './install-witness.ts';
import { createMirrorStore } from './mirror-store.ts';
import { createPrimaryStore } from './primary-store.ts';
import { createSessionKeyBox } from './session-key-box.ts';

const LOCK_NAME = 'portvakt-vault';

/** The vault's outside world in a real browser. Nothing is opened before the first call. */
export function createVaultPorts(settings: Pick<VaultPorts, 'autoLockMinutes'>): VaultPorts {
  const open = createDatabaseOpener();
  return {
    primary: createPrimaryStore(open),
    mirror: withWitness(createMirrorStore()),
    session: createSessionBox<SessionRecord>('vault.session'),
    sessionKey: createSessionKeyBox(open),
    exclusive: (work) => navigator.locks.request(LOCK_NAME, work),
    now: () => Date.now(),
    random: randomBytes,
    kdf: deriveArgon2id,
    challenges: createSessionBox<readonly GivenChallenge[]>('vault.challenges'),
    ownOrigin: ownOrigin(),
    autoLockMinutes: settings.autoLockMinutes,
  };
}

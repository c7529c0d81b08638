import { encodeBase64url } from '../../encoding/base64url.ts';
import { PortvaktError } from '../../errors.ts';
import { openSpan } from '../../vault/auto-lock.ts';
import type { VaultDocument } from '../../vault/document.ts';
import { hashHeader } from '../../vault/seal-record.ts';
import type { VaultPort, VaultPorts } from '../ports.ts';
import { createVault } from './create-vault.ts';
import { findVaultKey, type FoundKey, type UnlockSecret } from './find-vault-key.ts';
import { gatherRecords, type Gathered, hasNewer, installIdOf, wellFormed } from './gather-records.ts';
import { healStores } from './heal-stores.ts';
import { createMirrorRetry } from './mirror-retry.ts';
import { type Newest, openNewest } from './open-newest.ts';
import { saveMirror, savePrimary, sealDocument } from './save-record.ts';
import { type OpenVault, VaultSession } from './vault-session.ts';
import { readVaultStatus, type VaultStatus } from './vault-status.ts';

/** The vault as the background uses it. One instance for a worker; it may be made anew at any moment. */
export interface VaultService extends VaultPort {
  state(): Promise<VaultStatus>;
  /** Makes the vault and leaves it unlocked. Errors: see `createVault`. */
  create(password: string, recoveryCode: string): Promise<void>;
  /** Errors: see `findVaultKey`; `vault.missing`, `vault.damaged`, `vault.newer_format`; `vault.locked` if locked meanwhile. */
  unlock(by: UnlockSecret): Promise<void>;
  lock(): Promise<void>;
  /** A use by the person: moves the auto-lock deadline. Locks if the time was over; quiet if there is nothing open. */
  touch(): Promise<void>;
  /** Step-up: resolves if this is the password. Counts failures as `unlock` does; throws `vault.locked` if locked. */
  checkPassword(password: string): Promise<void>;
  /** For an alarm: locks if the time is over, tries again to write a mirror that is behind. */
  tidy(): Promise<void>;
}

export function createVaultService(ports: VaultPorts): VaultService {
  const session = new VaultSession(ports);
  const retryMirror = createMirrorRetry(ports, session);

  async function create(password: string, recoveryCode: string, locks: number): Promise<void> {
    const { found, ...opening } = await createVault(ports, password, recoveryCode);
    try {
      await session.begin(found, { ...opening, mirrorLagging: false }, locks);
    } finally {
      found.raw.fill(0);
    }
  }

  async function unlock(by: UnlockSecret, locks: number): Promise<void> {
    const gathered = await gatherRecords(ports);
    const records = wellFormed(gathered);
    if (records.length === 0) throw nothingToOpen(gathered);
    const found = await findVaultKey(ports, records, by);
    try {
      await beginWith(found, gathered, locks);
    } finally {
      found.raw.fill(0);
    }
  }

  async function beginWith(found: FoundKey, gathered: Gathered, locks: number): Promise<void> {
    const newest = await openNewest(gathered, found.key);
    const { record, document } = newest;
    const hold = hasNewer(gathered) ? 'newer' : holdOf(newest);
    const installId = installIdOf(gathered) ?? encodeBase64url(ports.random(16));
    const mirrorLagging = hold ? false : await healStores(ports, gathered, newest, installId);
    await session.begin(found, { record, document, installId, mirrorLagging, hold }, locks);
  }

  async function edit(change: (document: VaultDocument) => VaultDocument): Promise<VaultDocument> {
    const open = await session.current();
    if (open.hold) {
      throw new PortvaktError(open.hold === 'newer' ? 'vault.newer_format' : 'vault.damaged', {
        hold: open.hold,
      });
    }
    const next = change(open.document);
    if (next === open.document) return next;
    const saved = await sealDocument(await nextHeader(open), open.vaultKey, next, ports.random);
    await savePrimary(ports, saved.record, open.installId);
    const mirrorLagging = !(await saveMirror(ports, saved.record, open.installId));
    await session.update({ ...saved, mirrorLagging });
    return saved.document;
  }

  async function touch(): Promise<void> {
    const open = await session.current().catch(() => undefined);
    if (open) await session.update(openSpan(ports.now(), await ports.autoLockMinutes()));
  }

  async function checkPassword(password: string): Promise<void> {
    const { record } = await session.current();
    const found = await findVaultKey(ports, [record], { method: 'password', secret: password });
    found.raw.fill(0);
  }

  return {
    state: () => readVaultStatus(ports, session),
    read: async () => (await session.current()).document,
    lock: () => session.lock(),
    touch,
    create: (password, recoveryCode) => {
      const { locks } = session;
      return ports.exclusive(() => create(password, recoveryCode, locks));
    },
    unlock: (by) => {
      const { locks } = session;
      return ports.exclusive(() => unlock(by, locks));
    },
    edit: (change) => ports.exclusive(() => edit(change)),
    checkPassword: (password) => ports.exclusive(() => checkPassword(password)),
    tidy: async () => {
      const open = await session.current().catch(() => undefined);
      if (open?.mirrorLagging) await ports.exclusive(retryMirror);
    },
  };
}

async function nextHeader({ record }: OpenVault) {
  const { vaultId, epoch, generation, slots } = record.header;
  return { vaultId, epoch, slots, generation: generation + 1, previousHeader: await hashHeader(record) };
}

/** A later epoch that did not open may be a later password: what opened is then older than what the person last saw. */
function holdOf({ conflict, broken, record }: Newest): OpenVault['hold'] {
  const { epoch, generation } = record.header;
  const passedOver = broken.some(({ header }) => header.generation > generation && header.epoch > epoch);
  return passedOver ? 'older_than_seen' : conflict ? 'conflict' : undefined;
}

function nothingToOpen(gathered: Gathered): PortvaktError {
  if (hasNewer(gathered)) return new PortvaktError('vault.newer_format');
  const nothing =
    installIdOf(gathered) === undefined && gathered.found.length === 0 && gathered.unreadable === 0;
  return new PortvaktError(nothing ? 'vault.missing' : 'vault.damaged');
}

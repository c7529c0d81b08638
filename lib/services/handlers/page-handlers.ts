import type { ApprovalList } from '../../messages/replies.ts';
import type { AccountCare } from '../accounts/account-care.ts';
import type { AccountService } from '../accounts/accounts.ts';
import type { TrashService } from '../accounts/trash-service.ts';
import type { ApprovalService } from '../approvals/approval-service.ts';
import type { BackupService } from '../care/backup-service.ts';
import type { CareService } from '../care/care-service.ts';
import type { StepUp } from '../care/step-up.ts';
import type { CopiedCodes } from '../clipboard/copied-code.ts';
import type { EnrolService } from '../enrol/enrol-service.ts';
import type { FieldLooks } from '../fill/field-looks.ts';
import type { FillService } from '../fill/fill-service.ts';
import type { Handlers } from '../handler.ts';
import type { Drafts } from '../popup/drafts.ts';
import type { PopupService } from '../popup/popup.ts';
import type { SettingsService } from '../settings/settings.ts';
import type { VaultLife } from '../vault-life.ts';
import type { RescueService } from '../vault/rescue/rescue-service.ts';
import type { SlotService } from '../vault/slots/slot-service.ts';
import type { SnapshotService } from '../vault/snapshots/snapshot-service.ts';

export interface PageServices {
  readonly life: VaultLife;
  readonly slots: SlotService;
  readonly snapshots: SnapshotService;
  readonly rescue: RescueService;
  readonly stepUp: StepUp;
  readonly care: CareService;
  readonly backups: BackupService;
  readonly trash: TrashService;
  readonly popup: PopupService;
  readonly drafts: Drafts;
  readonly accounts: AccountService;
  readonly accountCare: AccountCare;
  readonly enrol: EnrolService;
  readonly fill: FillService;
  readonly looks: Pick<FieldLooks, 'report'>;
  readonly copied: Pick<CopiedCodes, 'note'>;
  readonly approvals: ApprovalService;
  /** What waits, for a popup over that tab. */
  waiting(tabId?: number): Promise<ApprovalList>;
  readonly settings: SettingsService;
}

/** What our own pages may ask for. Nothing here answers with a key or a secret. */
export function createPageHandlers(services: PageServices): Handlers<'page'> {
  const {
    life,
    popup,
    drafts,
    accounts,
    accountCare,
    enrol,
    fill,
    looks,
    copied,
    approvals,
    waiting,
    settings,
  } = services;
  return {
    ...vaultHandlers(services),

    'popup.load': (request) => popup.load(request),
    'page.scan': (request) => popup.scan(request),
    'draft.put': ({ draft }) => done(drafts.put(draft)),

    'account.list': (request) => accounts.list(request),
    'account.add': (request) => accounts.add(request),
    'account.get': ({ id }) => accountCare.get(id),
    'account.edit': ({ id, change }) => accountCare.edit(id, change),
    'account.setPin': (request) => accountCare.setPin(request),
    'account.move': ({ id, before }) => done(accountCare.move(id, before)),
    'account.delete': ({ ids }) => done(accountCare.delete(ids)),
    'account.duplicates': () => accountCare.duplicates(),
    'account.tags': () => accountCare.tags(),
    'account.resync': ({ id, to }) => accountCare.resync(id, to),
    'code.show': ({ id }) => accounts.show(id),
    'code.list': (request) => accounts.codes(request),
    'code.next': (request) => accounts.next(request),
    'code.fill': (request) => fill.fill(request),
    'code.copied': ({ code }) => done(copied.note(code)),

    'page.reveal': (request) => popup.reveal(request),
    'page.report': () => looks.report(),
    'page.clock': ({ tabId }) => enrol.clock(tabId),
    'candidate.read': ({ texts }) => enrol.readTexts(texts),
    'candidate.intend': ({ id }) => done(enrol.intend(id)),
    'candidate.save': (request) => enrol.save(request),
    'candidate.replace': (request) => enrol.replace(request),
    'batch.save': ({ id, places }) => enrol.saveBatch(id, places),
    'batch.drop': ({ id }) => done(enrol.dropBatch(id)),

    'registration.list': () => approvals.registrations(),
    'registration.rename': ({ deviceId, name }) => done(approvals.rename(deviceId, name)),
    'registration.remove': ({ deviceId }) => done(approvals.remove(deviceId)),
    'approval.list': ({ tabId }) => waiting(tabId),
    'approval.answer': (request) => done(approvals.answer(request)),
    'approval.refuseAll': ({ deviceId }) => done(approvals.refuseAll(deviceId)),
    'approval.history': () => approvals.history(),

    'settings.get': () => settings.get(),
    'settings.put': async (request) => {
      const saved = await settings.put(request);
      // A shorter time counts from now, not from the next use.
      await life.touch();
      return saved;
    },
  };
}

type VaultKind =
  `${'vault' | 'passkey' | 'slot' | 'snapshot' | 'trash' | 'backup' | 'care' | 'rescue'}.${string}` &
    keyof Handlers<'page'>;

/** What is about the vault as a whole. */
function vaultHandlers(services: PageServices): Pick<Handlers<'page'>, VaultKind> {
  const { life, slots, snapshots, rescue, stepUp, care, backups, trash } = services;
  return {
    'vault.state': () => life.view(),
    'vault.create': ({ password, recoveryCode }) => done(life.create(password, recoveryCode)),
    'vault.unlock': (by) => done(life.unlock(by)),
    'vault.lock': () => done(life.lock()),
    'vault.confirm': (by) => done(stepUp.grant(by)),

    'passkey.ask': () => slots.ask(),
    'slot.list': () => slots.list(),
    'slot.change': (request) => life.after(slots.change(request)),

    'snapshot.list': () => snapshots.list(),
    'snapshot.restore': ({ id, password }) => life.after(snapshots.restore(id, password)),

    'trash.list': () => trash.list(),
    'trash.restore': ({ ids }) => done(trash.restore(ids)),
    'trash.remove': ({ ids, password }) => done(trash.remove(ids, password)),

    'backup.read': () => backups.read(),
    'backup.saved': () => done(backups.saved()),
    'backup.snooze': () => done(backups.snooze()),
    'backup.restore': ({ file, by, confirmed }) => life.after(rescue.restoreFile(file, by, confirmed)),
    'care.get': () => care.get(),
    'care.put': (request) => care.put(request),

    'rescue.view': () => rescue.view(),
    'rescue.resolve': ({ choice, confirmed }) => done(life.after(rescue.resolve(choice, confirmed))),
    'rescue.export': ({ digest }) => rescue.export(digest),
    'rescue.startOver': ({ confirmed }) => done(life.after(rescue.startOver(confirmed))),
    'rescue.seen': () => done(life.after(rescue.seen())),
  };
}

/** For acts whose success says all there is to say. */
async function done(act: Promise<unknown>): Promise<Record<string, never>> {
  await act;
  return {};
}

import type { ApprovalList, ChangeTopic, Settings } from '../messages/replies.ts';
import type { VaultDocument } from '../vault/document.ts';
import { createAccountCare } from './accounts/account-care.ts';
import { createAccountService } from './accounts/accounts.ts';
import { createTrashService } from './accounts/trash-service.ts';
import { createApprovalService } from './approvals/approval-service.ts';
import { listForTab } from './approvals/list-for-tab.ts';
import { createBackupService } from './care/backup-service.ts';
import { createCareService } from './care/care-service.ts';
import { createStepUp } from './care/step-up.ts';
import { createCopiedCode, type ClipboardAlarm, type CopiedCode } from './clipboard/copied-code.ts';
import { createDispatch } from './dispatch.ts';
import type { Candidate } from './enrol/candidates.ts';
import type { StoredBatch } from './enrol/batches.ts';
import { createEnrolService } from './enrol/enrol-service.ts';
import type { PointedProblem } from './enrol/pointed-problems.ts';
import { createVigil, type Watched } from './enrol/vigil.ts';
import { createFilling } from './fill/filling.ts';
import { createGestures } from './gestures.ts';
import { createContentHandlers, noteAfterUnlock } from './handlers/content-handlers.ts';
import { createPageHandlers } from './handlers/page-handlers.ts';
import { createBadges, type BadgePort, type Shown } from './popup/badges.ts';
import { createDrafts, type KeptDraft } from './popup/drafts.ts';
import { createLockedNotices, type LockedNotice } from './popup/locked-notices.ts';
import { createPageNews } from './popup/page-news.ts';
import { createPopupService } from './popup/popup.ts';
import type {
  ApprovalPorts,
  BackupPort,
  ClipboardPort,
  Clock,
  MemoryBox,
  PagePort,
  RandomBytes,
  VaultPort,
  VaultPorts,
} from './ports.ts';
import { createSettingsService, type SettingsStore } from './settings/settings.ts';
import { createVaultLife } from './vault-life.ts';
import { createRescueService } from './vault/rescue/rescue-service.ts';
import { createSlotService } from './vault/slots/slot-service.ts';
import { createSnapshotService } from './vault/snapshots/snapshot-service.ts';
import { createVaultService } from './vault/vault-service.ts';
import { VaultSession } from './vault/vault-session.ts';

/** What the browser brings; `lib/platform/adapters.ts` makes the real ones. */
export interface Adapters {
  readonly clock: Clock;
  readonly random: RandomBytes;
  readonly page: PagePort;
  readonly badge: BadgePort;
  readonly settings: SettingsStore;
  readonly tidyAlarm: { set(on: boolean): Promise<void> };
  box<T>(key: string): MemoryBox<T>;
  vaultPorts(settings: { autoLockMinutes(): Promise<Settings['autoLockMinutes']> }): VaultPorts;
  approvalPorts(
    own: Pick<ApprovalPorts, 'vault' | 'checkPassword' | 'confirmApproval' | 'onChange'>,
  ): ApprovalPorts;
  readonly backups: BackupPort;
  readonly clipboard: ClipboardPort;
  readonly clipboardAlarm: ClipboardAlarm;
  /** Tells open pages what changed. */
  tell(topic: ChangeTopic): void;
  isPopupOpen(): boolean;
  /** Opens the popup without a gesture; false where the browser does not, or the tab is not the one in front. */
  showPopup(tabId: number): Promise<boolean>;
  /** The popup where the browser opens one without a gesture, else the same page in a tab. */
  openPopup(tabId?: number): Promise<void>;
  /** The tab in front, in the window used last. */
  frontTab(): Promise<number | undefined>;
  /** Resolves after so many milliseconds. */
  sleep(milliseconds: number): Promise<void>;
}

/** The whole background without its listeners. */
export function createBackground(adapters: Adapters) {
  const { clock, random, page, box, tell } = adapters;
  const settings = createSettingsService(adapters.settings);
  const vaultPorts = adapters.vaultPorts({
    autoLockMinutes: async () => (await settings.get()).autoLockMinutes,
  });
  const session = new VaultSession(vaultPorts);
  const service = createVaultService(vaultPorts, session);
  const checkPassword = (password: string) => service.checkPassword(password);
  const vault: VaultPort = { read: () => service.read(), edit: (change) => editAndTell(change) };

  async function editAndTell(change: (document: VaultDocument) => VaultDocument): Promise<VaultDocument> {
    let read: VaultDocument | undefined;
    const saved = await service.edit((document) => change((read = document)));
    if (saved !== read) tell('accounts');
    return saved;
  }

  const slots = createSlotService({ ports: vaultPorts, session });
  const snapshots = createSnapshotService({ ports: vaultPorts, session, checkPassword });
  const rescue = createRescueService({ ports: vaultPorts, session });
  const stepUp = createStepUp({
    vault,
    box: box<number>('confirmed'),
    clock,
    confirm: (by) => service.confirm(by),
  });
  const care = createCareService({
    vault,
    clock,
    checkPassword,
    hasRecovery: async () =>
      (await session.current()).record.header.slots.some(({ kind }) => kind === 'recovery'),
  });
  const backups = createBackupService({
    vault,
    clock,
    files: adapters.backups,
    sealed: async () => (await session.current()).record.bytes,
  });
  const trash = createTrashService({ vault, clock, checkPassword });

  const badges = createBadges(adapters.badge, box<Shown>('badges'));
  const drafts = createDrafts(box<KeptDraft>('draft'), clock);
  const accounts = createAccountService({ vault, clock, random, stepUp });
  const accountCare = createAccountCare({ vault, clock, checkPassword });
  const approvals = createApprovalService(
    adapters.approvalPorts({
      vault,
      checkPassword,
      confirmApproval: () => stepUp.take('approval'),
      onChange: (count) => {
        void badges.setRequests(count);
        tell('approvals');
      },
    }),
  );
  const copied = createCopiedCode({
    clipboard: adapters.clipboard,
    alarm: adapters.clipboardAlarm,
    box: box<CopiedCode>('copied-code'),
    clock,
  });
  const filling = createFilling({
    ...adapters,
    vault,
    stepUp,
    settings,
    badges,
    onField: (tabId) => vigil.onField(tabId),
  });
  const { fill, looks } = filling;
  const news = createPageNews(adapters);
  const lockedNotices = createLockedNotices({
    box: box<readonly LockedNotice[]>('locked-notices'),
    frontTab: () => adapters.frontTab(),
  });
  const vigil = createVigil({
    page,
    vault,
    clock,
    box: box<readonly Watched[]>('vigil'),
    hasField: (tabId) => filling.hasField(tabId),
    serviceSkew: () => approvals.serviceSkew(),
    isPopupOpen: () => adapters.isPopupOpen(),
    showPopup: (tabId) => adapters.showPopup(tabId),
  });
  const enrol = createEnrolService({
    page,
    vault,
    clock,
    random,
    vigil,
    box: box<readonly Candidate[]>('candidates'),
    batches: box<readonly StoredBatch[]>('batches'),
    pointed: box<readonly PointedProblem[]>('pointed'),
    sleep: (milliseconds) => adapters.sleep(milliseconds),
    checkPassword,
    takeSnapshot: () => snapshots.take('import'),
    register: (candidate) => approvals.register(candidate),
  });
  const notices = {
    badges,
    vigil,
    news,
    lockedNotices,
    noteField: filling.noteField,
    confirmCode: (tabId: number) => enrol.confirmCode(tabId),
    notePage: (notice: Parameters<typeof approvals.notePage>[0]) => approvals.notePage(notice),
  };

  const life = createVaultLife({
    vault: service,
    missing: () => care.missing(),
    tidyUp: () => backups.tidy(),
    upgradeKdf: (password) => slots.upgradeKdf(password),
    waiting: () => approvals.count(),
    onOpen: () => {
      void adapters.tidyAlarm.set(true);
      void approvals.onUnlock();
      void noteAfterUnlock(notices);
      tell('vault');
    },
    onClose: async () => {
      await Promise.all([
        adapters.tidyAlarm.set(false),
        drafts.clear(),
        stepUp.forget(),
        enrol.forgetAll(),
        vigil.endAll(),
        approvals.onLock(),
      ]);
      tell('vault');
    },
  });

  const waiting = (tabId?: number): Promise<ApprovalList> => listForTab(approvals, page, tabId);
  const popup = createPopupService({
    vault,
    clock,
    drafts,
    vaultView: () => life.view(),
    accounts: (request) => accounts.list(request),
    approvals: waiting,
    originOf: (tabId) => page.originOf(tabId),
    foundOn: (tabId) => enrol.list(tabId),
    finishingOn: (tabId) => vigil.finishing(tabId),
    usedOn: (tabId, page) => filling.usedOn(tabId, page),
    reveal: (tabId) => page.reveal(tabId),
    standsOver: (tabId) => {
      news.standsOver(tabId);
    },
    async look(tabId) {
      const [scanned, page] = await Promise.all([enrol.scan(tabId), filling.lookIfReadable(tabId)]);
      return { ...scanned, page };
    },
  });

  const dispatch = createDispatch(
    {
      page: createPageHandlers({
        life,
        slots,
        snapshots,
        rescue,
        stepUp,
        care,
        backups,
        trash,
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
      }),
      content: createContentHandlers(notices),
    },
    () => service.touch(),
  );

  const gestures = createGestures({
    enrol,
    fill,
    frontTab: () => adapters.frontTab(),
    openPopup: (tabId) => adapters.openPopup(tabId),
  });

  return { dispatch, life, enrol, filling, copied, gestures, approvals, badges, vigil, lockedNotices };
}

import type { ApprovalList } from '../../messages/replies.ts';
import type { AccountService } from '../accounts/accounts.ts';
import type { ApprovalService } from '../approvals/approval-service.ts';
import type { EnrolService } from '../enrol/enrol-service.ts';
import type { FillService } from '../fill/fill-service.ts';
import type { Handlers } from '../handler.ts';
import type { Drafts } from '../popup/drafts.ts';
import type { PopupService } from '../popup/popup.ts';
import type { SettingsService } from '../settings/settings.ts';
import type { VaultLife } from '../vault-life.ts';

export interface PageServices {
  readonly life: VaultLife;
  readonly popup: PopupService;
  readonly drafts: Drafts;
  readonly accounts: AccountService;
  readonly enrol: EnrolService;
  readonly fill: FillService;
  readonly approvals: ApprovalService;
  /** What waits, for a popup over that tab. */
  waiting(tabId?: number): Promise<ApprovalList>;
  readonly settings: SettingsService;
}

/** What our own pages may ask for. Nothing here answers with a key or a secret. */
export function createPageHandlers(services: PageServices): Handlers<'page'> {
  const { life, popup, drafts, accounts, enrol, fill, approvals, waiting, settings } = services;
  return {
    'vault.state': () => life.view(),
    'vault.create': ({ password, recoveryCode }) => done(life.create(password, recoveryCode)),
    'vault.unlock': (by) => done(life.unlock(by)),
    'vault.lock': () => done(life.lock()),

    'popup.load': (request) => popup.load(request),
    'page.scan': (request) => popup.scan(request),
    'draft.put': ({ draft }) => done(drafts.put(draft)),

    'account.list': (request) => accounts.list(request),
    'account.add': (request) => accounts.add(request),
    'code.list': (request) => accounts.codes(request),
    'code.next': (request) => accounts.next(request),
    'code.fill': ({ id, tabId, bind }) => fill.fill(id, tabId, bind),

    'candidate.paste': ({ text }) => enrol.paste(text),
    'candidate.intend': ({ id }) => done(enrol.intend(id)),
    'candidate.save': ({ id }) => enrol.save(id),

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

/** For acts whose success says all there is to say. */
async function done(act: Promise<unknown>): Promise<Record<string, never>> {
  await act;
  return {};
}

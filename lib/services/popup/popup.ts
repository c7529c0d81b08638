import type { Request } from '../../messages/protocol.ts';
import type {
  AccountPage,
  ApprovalList,
  FoundView,
  PageMatch,
  PageView,
  PopupView,
  Replies,
} from '../../messages/replies.ts';
import type { VaultView } from '../../messages/vault-views.ts';
import type { Account, VaultDocument } from '../../vault/document.ts';
import { rowOf } from '../accounts/rows.ts';
import { offerOf, type Offered } from '../fill/page-offer.ts';
import type { PageLook } from '../fill/places.ts';
import type { UsedCode } from '../fill/used-codes.ts';
import type { Clock, VaultPort } from '../ports.ts';
import type { Drafts } from './drafts.ts';

/** What `page.scan` found; codes to enrol and fields come from different looks at the page. */
export interface Looked extends FoundView {
  readonly readable: boolean;
  readonly hidden: boolean;
  /** Absent where no field could be looked for. */
  readonly page?: PageLook | undefined;
}

export interface PopupPorts {
  readonly vault: VaultPort;
  readonly clock: Clock;
  readonly drafts: Drafts;
  vaultView(): Promise<VaultView>;
  accounts(request: Request<'account.list'>): Promise<AccountPage>;
  approvals(tabId: number | undefined): Promise<ApprovalList>;
  /** Origin of the tab's top document as the browser tells it; empty where it tells none. */
  originOf(tabId: number): Promise<string>;
  /** What was read earlier and is still alive. */
  foundOn(tabId: number): Promise<FoundView>;
  /** The account saved from this tab that the site has not had a code of yet. */
  finishingOn(tabId: number): Promise<Account | undefined>;
  /** The code that was just filled there, where the page has a field for the one after it. */
  usedOn(tabId: number, page: PageLook | undefined): Promise<UsedCode | undefined>;
  /** Reads the page now. */
  look(tabId: number): Promise<Looked>;
  /** Scrolls to a picture that cannot be read unseen. Throws `page.unreadable`. */
  reveal(tabId: number): Promise<void>;
  /** The popup stands over that tab. */
  standsOver(tabId: number | undefined): void;
}

const NO_ACCOUNTS: AccountPage = { total: 0, offset: 0, rows: [] };
const NO_APPROVALS: ApprovalList = { approvals: [], flooded: [], unreachable: [], forgottenBy: [] };

function nextOf(used: UsedCode | undefined, document: VaultDocument, now: number): PageView['next'] {
  const account = document.accounts.find(({ id }) => id === used?.account);
  return used && account && { row: rowOf(account, document, now), from: used.from, until: used.expiresAt };
}

/** Everything the popup needs before its first paint, in one answer; then, on request, a look at the page. */
export function createPopupService(ports: PopupPorts) {
  async function pageOf(tabId: number, looked?: Looked): Promise<PageView> {
    const [origin, document, found, finishing, used] = await Promise.all([
      ports.originOf(tabId),
      ports.vault.read(),
      looked ?? ports.foundOn(tabId),
      ports.finishingOn(tabId),
      ports.usedOn(tabId, looked?.page),
    ]);
    const now = ports.clock();
    // Before a look only the origin is known: who stands to it how, and nothing to fill.
    const offer = offerOf(looked?.page ?? { origin, frames: [] }, document, now);
    const matchOf = ({ account, standing, place }: Offered): PageMatch => ({
      ...rowOf(account, document, now),
      standing,
      fillable: place !== undefined,
      appended: account.appended,
    });
    return {
      tabId,
      origin,
      readable: looked?.readable ?? true,
      fields: offer.fields,
      messages: offer.messages,
      matches: offer.matches.map(matchOf),
      suggested: offer.suggested.map(matchOf),
      frame: offer.frame,
      lookAlike: offer.lookAlike,
      candidates: found.candidates,
      batches: found.batches,
      problems: found.problems,
      hidden: looked?.hidden ?? false,
      finishing: finishing && rowOf(finishing, document, now),
      next: nextOf(used, document, now),
    };
  }

  async function scan(tabId: number): Promise<PageView> {
    ports.standsOver(tabId);
    return pageOf(tabId, await ports.look(tabId));
  }

  return {
    async load({ tabId, limit }: Request<'popup.load'>): Promise<PopupView> {
      ports.standsOver(tabId);
      const vault = await ports.vaultView();
      if (vault.state !== 'unlocked') return { vault, accounts: NO_ACCOUNTS, approvals: NO_APPROVALS };
      const [accounts, approvals, page, draft] = await Promise.all([
        ports.accounts({ query: '', offset: 0, limit }),
        ports.approvals(tabId),
        tabId === undefined ? undefined : pageOf(tabId),
        ports.drafts.get(),
      ]);
      return { vault, accounts, approvals, page, draft };
    },

    scan: ({ tabId }: Request<'page.scan'>): Promise<Replies['page.scan']> => scan(tabId),

    /** Brings into view what cannot be read unseen, and looks again; where that cannot be done, it only looks. */
    async reveal({ tabId }: Request<'page.reveal'>): Promise<Replies['page.reveal']> {
      await ports.vault.read();
      await ports.reveal(tabId).catch(() => undefined);
      return scan(tabId);
    },
  };
}

export type PopupService = ReturnType<typeof createPopupService>;

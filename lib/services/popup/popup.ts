import type { Request } from '../../messages/protocol.ts';
import type {
  AccountPage,
  ApprovalList,
  CandidateView,
  PageView,
  PopupView,
  Replies,
} from '../../messages/replies.ts';
import type { VaultView } from '../../messages/vault-views.ts';
import type { VaultDocument } from '../../vault/document.ts';
import { rowOf } from '../accounts/rows.ts';
import type { Clock, VaultPort } from '../ports.ts';
import type { Drafts } from './drafts.ts';

/** What `page.scan` found; `candidate.*` and fields come from different looks at the page. */
export interface Looked {
  readonly readable: boolean;
  readonly candidates: readonly CandidateView[];
  readonly problems: PageView['problems'];
  /** Inputs that take a code, in all frames we may see. */
  readonly fields: number;
  /** Origins of the frames those inputs stand in. */
  readonly origins: readonly string[];
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
  /** Candidates read earlier and still alive. */
  candidatesOf(tabId: number): Promise<readonly CandidateView[]>;
  /** Reads the page now. */
  look(tabId: number): Promise<Looked>;
}

const NO_ACCOUNTS: AccountPage = { total: 0, offset: 0, rows: [] };
const NO_APPROVALS: ApprovalList = { approvals: [], flooded: [], unreachable: [], forgottenBy: [] };

/** At most so many accounts are offered for one page; the rest are found in the list. */
const MAX_MATCHES = 5;

/** Everything the popup needs before its first paint, in one answer; then, on request, a look at the page. */
export function createPopupService(ports: PopupPorts) {
  function matchesIn(document: VaultDocument, asking: readonly string[]): PageView['matches'] {
    const now = ports.clock();
    return document.accounts
      .filter(({ origins }) => origins.some((origin) => asking.includes(origin)))
      .sort((a, b) => b.usedAt - a.usedAt)
      .slice(0, MAX_MATCHES)
      .map((account) => rowOf(account, document, now));
  }

  async function pageOf(tabId: number, looked?: Looked): Promise<PageView> {
    const [origin, document] = await Promise.all([ports.originOf(tabId), ports.vault.read()]);
    return {
      tabId,
      origin,
      readable: looked?.readable ?? true,
      fields: looked?.fields ?? 0,
      matches: matchesIn(document, [origin, ...(looked?.origins ?? [])]),
      candidates: looked?.candidates ?? (await ports.candidatesOf(tabId)),
      problems: looked?.problems ?? [],
    };
  }

  return {
    async load({ tabId, limit }: Request<'popup.load'>): Promise<PopupView> {
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

    scan: async ({ tabId }: Request<'page.scan'>): Promise<Replies['page.scan']> =>
      pageOf(tabId, await ports.look(tabId)),
  };
}

export type PopupService = ReturnType<typeof createPopupService>;

import type { Decision } from '../../lib/approvals/claims.ts';
import type {
  AccountRow,
  ChangeTopic,
  Draft,
  FillView,
  ApprovalList,
  PageView,
  PopupView,
} from '../../lib/messages/replies.ts';
import type { VaultView } from '../../lib/messages/vault-views.ts';
import { AccountRows, FIRST_ROWS } from '../codes/account-rows.svelte.ts';
import { CodeActions } from '../codes/code-actions.svelte.ts';
import { LiveCodes } from '../codes/live-codes.svelte.ts';
import { isWorthKeeping, readDraft } from '../enrol/manual-text.ts';
import type { Shell } from '../shell.ts';
import { writeClipboard } from '../ui/clipboard.ts';
import { failureOf, type Failure } from '../ui/error-text.ts';
import { DraftKeeper } from './draft-keeper.ts';
import { FillFlow } from './fill-flow.svelte.ts';
import type { Agreed } from './fill-question.ts';
import { isFillable } from '../codes/is-fillable.ts';
import { PageLook } from './page-look.svelte.ts';

/** `mark`: a box is drawn around the code, from the screen for adding. */
export type Screen = 'codes' | 'add' | 'mark';

const NO_APPROVALS: ApprovalList = { approvals: [], flooded: [], unreachable: [], forgottenBy: [] };

/** The page has something to say above the list. */
function showsSomething({ candidates, batches, problems, hidden, finishing }: PageView): boolean {
  return candidates.length + batches.length + problems.length > 0 || hidden || finishing !== undefined;
}

/** What the popup shows, and what it asks the background for. The first message brings all of the first picture. */
export class PopupState {
  readonly #shell: Shell;
  readonly tabId: number | undefined;
  readonly rows: AccountRows;
  readonly codes: LiveCodes;
  readonly fill: FillFlow;
  readonly drafts: DraftKeeper;
  readonly actions: CodeActions;
  readonly look: PageLook;

  vault = $state.raw<VaultView>();
  approvals = $state.raw<ApprovalList>(NO_APPROVALS);
  answered = $state.raw<Decision>();
  screen = $state.raw<Screen>('codes');
  query = $state('');
  manual = $state(readDraft(undefined));
  failure = $state.raw<Failure>();
  /** What waits for the password or a passkey. */
  confirming = $state.raw<{ readonly retry: () => void }>();

  readonly open = $derived(this.vault?.state === 'unlocked');
  readonly searching = $derived(this.query.trim() !== '');
  /** The page looks like one that an account belongs to, and is another: nothing on any screen fills anything there. */
  readonly lookAlike = $derived.by(() => this.page?.lookAlike ?? this.fill.lookAlike);
  readonly matches = $derived(this.lookAlike ? [] : (this.page?.matches ?? []));
  readonly suggested = $derived(this.lookAlike ? [] : (this.page?.suggested ?? []));
  /** A code was just filled, and the page wants the one after it too. */
  readonly next = $derived(this.lookAlike ? undefined : this.page?.next);
  /** The page has a field for a code that an account may have. */
  readonly asks = $derived(!this.lookAlike && (this.page?.fields ?? 0) > 0);
  /** All it asks for is a code that it sends by SMS or e-mail. */
  readonly asksByMessage = $derived(!this.lookAlike && !this.asks && (this.page?.messages ?? 0) > 0);
  readonly hasApprovals = $derived(this.approvals.approvals.length > 0);
  readonly hasFound = $derived(this.page !== undefined && showsSomething(this.page));

  constructor(shell: Shell, tabId: number | undefined) {
    this.#shell = shell;
    this.tabId = tabId;
    this.look = new PageLook(shell.client, tabId);
    this.rows = new AccountRows(shell.client);
    this.codes = new LiveCodes(shell.client);
    const onConfirmNeeded = (retry: () => void): void => {
      this.confirming = { retry };
    };
    this.fill = new FillFlow(shell.client, (filled) => this.#afterFill(filled), onConfirmNeeded);
    this.actions = new CodeActions(shell.client, this.codes, writeClipboard, onConfirmNeeded);
    this.drafts = new DraftKeeper(shell.client, () => this.#draft());
  }

  /** The first message of the popup; also what is asked after an unlock and a lock. */
  ask(): Promise<PopupView> {
    return this.#shell.client.send('popup.load', { ...this.#tab(), limit: FIRST_ROWS });
  }

  /** Takes over the reply to `ask`, then looks at the page. */
  async show(asked: Promise<PopupView>): Promise<void> {
    try {
      const view = await asked;
      this.failure = undefined;
      this.#adopt(view);
    } catch (thrown) {
      this.failure = failureOf(thrown);
    }
  }

  get page(): PageView | undefined {
    return this.look.page;
  }

  get scanned(): boolean {
    return this.look.scanned;
  }

  get scanning(): boolean {
    return this.look.scanning;
  }

  /** Reads the codes that are on the page now. Nothing is saved by it. */
  async scan(): Promise<void> {
    if (this.tabId === undefined || !this.open) return;
    const before = this.page;
    await this.look.scan();
    // What the page says of itself now is newer than what a fill was refused for.
    if (this.page !== before) this.fill.lookAlike = undefined;
  }

  async search(query: string): Promise<void> {
    this.query = query;
    this.drafts.touch();
    await this.#trying(this.rows.search(query.trim()));
  }

  go(screen: Screen): void {
    this.screen = screen;
    this.drafts.touch();
  }

  back(): void {
    this.go(this.screen === 'mark' ? 'add' : 'codes');
  }

  /** `agreed`: what the screen said already where the user pressed. */
  async fillRow(row: AccountRow, agreed: Agreed = {}): Promise<void> {
    const origin = this.page?.frame ?? this.page?.origin ?? '';
    if (this.tabId !== undefined) await this.fill.fill(row, this.tabId, origin, agreed);
    if (this.fill.lookAlike) await this.scan();
  }

  /** The user confirmed: what waited goes on. */
  confirmed(): void {
    const waiting = this.confirming;
    this.confirming = undefined;
    waiting?.retry();
  }

  /** The popup goes, unless the page has a field for the next code too: then that is waited for. */
  async #afterFill({ more }: FillView): Promise<void> {
    if (more) await this.scan();
    if (!more || !this.next) this.#shell.closePopup();
  }

  /** Yes to what a fill asks. */
  async agree(remember = false): Promise<void> {
    if (this.tabId !== undefined) await this.fill.agree(this.tabId, remember);
    if (this.fill.lookAlike) await this.scan();
  }

  /**
   * Enter: fills the likeliest account where the page asks, else copies the first found. Never while a request waits for an
   * answer, nor past a question or a warning.
   */
  async main(): Promise<void> {
    if (this.fill.question ?? this.lookAlike) return;
    if (this.searching) {
      const found = this.rows.at(0);
      if (found) await (this.asks ? this.fillRow(found) : this.actions.copy(found));
      return;
    }
    const { next } = this;
    if (next && Date.now() < next.from) return;
    const row = next?.row ?? this.#likeliest();
    if (row && !this.hasApprovals) await this.fillRow(row);
  }

  #likeliest(): AccountRow | undefined {
    const finishing = this.page?.finishing;
    if (finishing) return this.asks ? finishing : undefined;
    return this.matches.find((match) => isFillable(match, this.asks));
  }

  async lock(): Promise<void> {
    await this.#trying(this.#shell.client.send('vault.lock', {}));
    await this.show(this.ask());
  }

  /** Something changed in the background. */
  async hear(topic: ChangeTopic): Promise<void> {
    if (topic === 'vault') await this.show(this.ask());
    if (this.vault?.state !== 'unlocked') return;
    if (topic === 'accounts') await this.#trying(this.rows.reload());
    if (topic === 'approvals') await this.refreshApprovals();
    if (topic === 'page') await this.scan();
  }

  /** The user answered a request. */
  async tellAnswer(decision: Decision): Promise<void> {
    this.answered = decision;
    await this.refreshApprovals();
  }

  async refreshApprovals(): Promise<void> {
    const list = await this.#trying(this.#shell.client.send('approval.list', this.#tab()));
    if (list) this.approvals = list;
  }

  /** After a candidate was saved: the list and the page's account are other ones now. */
  async saved(): Promise<void> {
    await Promise.all([this.#trying(this.rows.reload()), this.scan()]);
  }

  stop(): void {
    this.drafts.flush();
    this.codes.stop();
  }

  #tab(): { tabId?: number } {
    return this.tabId === undefined ? {} : { tabId: this.tabId };
  }

  #adopt({ vault, accounts, approvals, page, draft }: PopupView): void {
    const opened = vault.state === 'unlocked' && this.vault?.state !== 'unlocked';
    this.vault = vault;
    this.approvals = approvals;
    this.look.page = page;
    if (vault.state !== 'unlocked') {
      this.confirming = undefined;
      this.codes.stop();
      this.rows.adopt({ total: 0, offset: 0, rows: [] });
      return;
    }
    if (opened && draft) {
      this.screen = draft.view === 'add' ? 'add' : 'codes';
      this.query = draft.query;
      this.manual = readDraft(draft.manual);
    }
    const query = this.query.trim();
    // The first rows come unfiltered; a search that was kept is asked for on top of them.
    this.rows.adopt(accounts);
    if (query !== '') void this.#trying(this.rows.search(query));
  }

  #draft(): Draft | undefined {
    const manual = isWorthKeeping(this.manual) ? { ...this.manual } : undefined;
    if (this.screen === 'codes' && this.query === '' && !manual) return undefined;
    return { view: this.screen === 'codes' ? 'codes' : 'add', query: this.query, manual };
  }

  async #trying<T>(work: Promise<T>): Promise<T | undefined> {
    try {
      return await work;
    } catch (thrown) {
      const failure = failureOf(thrown);
      // A lock is told by `onChange`, and shows its own screen.
      if (failure.code !== 'vault.locked') this.failure = failure;
      return undefined;
    }
  }
}

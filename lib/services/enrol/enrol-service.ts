import type { RegistrationUri } from '../../approvals/registration-uri.ts';
import { PortvaktError } from '../../errors.ts';
import { isBindableOrigin } from '../../fields/bindable-origin.ts';
import type {
  AccountRow,
  CandidateProblem,
  CandidateView,
  RegistrationView,
} from '../../messages/replies.ts';
import type { NamedOtp } from '../../otp/parameters.ts';
import { createAccount } from '../../vault/create-account.ts';
import type { Account } from '../../vault/document.ts';
import { VAULT_LIMITS } from '../../vault/limits.ts';
import { rowOf } from '../accounts/rows.ts';
import type { Clock, MemoryBox, PagePort, RandomBytes, VaultPort } from '../ports.ts';
import { createCandidates, type Candidate } from './candidates.ts';
import { createConfirmation } from './confirmation.ts';
import { readEnrolment } from './read-enrolment.ts';
import { readTab } from './read-tab.ts';
import { viewOf } from './standing.ts';

export interface EnrolPorts {
  readonly page: PagePort;
  readonly vault: VaultPort;
  readonly box: MemoryBox<readonly Candidate[]>;
  readonly clock: Clock;
  readonly random: RandomBytes;
  /** Enrols at the service of a push candidate the user agreed to. */
  register(candidate: RegistrationUri): Promise<RegistrationView>;
}

export interface Scanned {
  /** False where the browser lets no extension in. */
  readonly readable: boolean;
  readonly candidates: readonly CandidateView[];
  readonly problems: readonly CandidateProblem[];
}

const MAX_PASTED = 8192;

/** Reads pages for accounts and registrations. Nothing is saved or fetched before `save`. */
export function createEnrolService(ports: EnrolPorts) {
  const { page, vault, clock, random, register } = ports;
  const candidates = createCandidates(ports);

  async function views(of: readonly Candidate[]): Promise<readonly CandidateView[]> {
    if (of.length === 0) return [];
    const document = await vault.read();
    return of.map((candidate) => viewOf(candidate, document));
  }

  /** Saves once: the same secret again only gains the origin. */
  async function saveAccount(otp: NamedOtp, origin: string): Promise<AccountRow> {
    const origins = isBindableOrigin(origin) ? [origin] : [];
    const made = createAccount(otp, origins, { now: clock(), random });
    let saved: Account = made;
    const document = await vault.edit((document) => {
      const known = document.accounts.find(({ secret, type }) => secret === otp.secret && type === otp.type);
      if (!known && document.accounts.length >= VAULT_LIMITS.maxAccounts)
        throw new PortvaktError('account.limit');
      saved = known ? { ...known, origins: [...new Set([...known.origins, ...origins])] } : made;
      const others = document.accounts.map((one) => (one === known ? saved : one));
      return { ...document, accounts: known ? others : [...others, made] };
    });
    return rowOf(saved, document, clock());
  }

  async function save(id: string): Promise<AccountRow | RegistrationView> {
    const candidate = await candidates.find(id);
    const { enrolment, tabId, top, origin } = candidate;
    // Its page must still be there: a candidate does not outlive what showed it.
    if (tabId !== undefined && top && (await page.originOf(tabId)) !== origin) {
      await candidates.drop((one) => one.id === id);
      throw new PortvaktError('candidate.gone');
    }
    const saved =
      enrolment.kind === 'push' ? await register(enrolment.uri) : await saveAccount(enrolment.otp, origin);
    await candidates.drop((one) => one.id === id);
    return saved;
  }

  return {
    /** Reads the page now. Throws `vault.locked`. */
    async scan(tabId: number): Promise<Scanned> {
      await vault.read();
      try {
        const { sightings, problems } = await readTab(page, clock, tabId);
        const seen = await candidates.see(sightings, tabId);
        return { readable: true, candidates: await views(seen), problems };
      } catch (thrown) {
        if (!(thrown instanceof PortvaktError) || thrown.code !== 'page.unreadable') throw thrown;
        return { readable: false, candidates: [], problems: [] };
      }
    },

    /** A text the user typed or pasted. Throws `uri.*`, `qr.microsoft_only`, `registration.origin_unusable`. */
    async paste(text: string): Promise<CandidateView> {
      if (text.length > MAX_PASTED) throw new PortvaktError('uri.too_long', { max: MAX_PASTED });
      const enrolment = readEnrolment(text);
      if (!enrolment) throw new PortvaktError('uri.not_otpauth');
      const seen = await candidates.see([{ origin: '', top: false, enrolment }], undefined);
      const [view] = await views(seen);
      if (!view) throw new PortvaktError('candidate.gone');
      return view;
    },

    /** Candidates of a tab that are still alive. */
    list: async (tabId: number): Promise<readonly CandidateView[]> =>
      views((await candidates.read()).filter((one) => one.tabId === tabId)),

    /** Saves a candidate. Throws `candidate.gone`, `account.limit`, and what registering at a service throws. */
    save,

    /** The user agreed; should the popup close over the browser's own question, `saveIntended` does the rest. */
    intend: (id: string): Promise<void> => candidates.intend(id),

    /** Saves what was agreed to, after a permission came. One failure does not stop the others. */
    async saveIntended(): Promise<void> {
      const intended = (await candidates.read()).filter((one) => one.intended);
      await Promise.allSettled(intended.map(({ id }) => save(id)));
    },

    /** The tab closed or shows another document. */
    forgetTab: (tabId: number): Promise<void> => candidates.drop((one) => one.tabId === tabId),

    /** The vault was locked: nothing that was read stays. */
    forgetAll: (): Promise<void> => candidates.drop(() => true),

    /** Whether there really is something to enrol; see `createConfirmation`. */
    confirmQr: createConfirmation(ports),
  };
}

export type EnrolService = ReturnType<typeof createEnrolService>;

import { PortvaktError } from '../../errors.ts';
import type { CandidateProblem, FoundView, Replies } from '../../messages/replies.ts';
import type { WantedPicture } from '../../qr/page-reading.ts';
import type { MemoryBox, PagePort } from '../ports.ts';
import { enrolTypedSecret } from './bare-secret.ts';
import { createBatches, type StoredBatch } from './batches.ts';
import { createCandidates, MAX_BROUGHT, type Candidate, type Sighting } from './candidates.ts';
import { createConfirmation } from './confirmation.ts';
import { createPointedProblems, type PointedProblem } from './pointed-problems.ts';
import { readEnrolment, readEnrolments } from './read-enrolment.ts';
import { isEnrolment, readTab, type Found, type TabReading } from './read-tab.ts';
import { createBatchSaver } from './save-batch.ts';
import { createCandidateSaver, type SavePorts } from './save-candidate.ts';
import { batchViewOf, viewOf } from './standing.ts';
import type { Vigil } from './vigil.ts';

export interface EnrolPorts extends SavePorts {
  readonly page: PagePort;
  readonly vigil: Pick<Vigil, 'awaitField' | 'awaitCode' | 'clock'>;
  readonly box: MemoryBox<readonly Candidate[]>;
  readonly batches: MemoryBox<readonly StoredBatch[]>;
  readonly pointed: MemoryBox<readonly PointedProblem[]>;
  /** Keeps the vault as it is now. */
  takeSnapshot(): Promise<void>;
  /** Resolves after so many milliseconds. */
  sleep(milliseconds: number): Promise<void>;
}

export interface Scanned extends FoundView {
  /** False where the browser lets no extension in. */
  readonly readable: boolean;
  readonly hidden: boolean;
}

/** Decoding at the user's gesture, milliseconds. */
const SCAN_TIME = 1500;

const NOTHING: TabReading = { sightings: [], parts: [], problems: [], hidden: false, partial: false };

/** Reads pages and texts for accounts and registrations. Nothing is saved or fetched before one of the acts that save. */
export function createEnrolService(ports: EnrolPorts) {
  const { page, vault, clock, vigil } = ports;
  const candidates = createCandidates(ports);
  const batches = createBatches({ ...ports, box: ports.batches });
  const pointed = createPointedProblems({ clock, box: ports.pointed });
  const saver = createCandidateSaver(ports, candidates);
  const saveBatch = createBatchSaver({ ...ports, batches });

  async function forgetAll(): Promise<void> {
    const all = () => true;
    await Promise.all([candidates.drop(all), batches.drop(all), pointed.drop(all)]);
  }

  async function view(seen: readonly Candidate[], problems: readonly CandidateProblem[]): Promise<FoundView> {
    const document = await vault.read();
    return {
      candidates: seen.map((one) => viewOf(one, document)),
      batches: (await batches.read()).map((one) => batchViewOf(one, document)),
      problems,
    };
  }

  async function keep(
    found: Found & Partial<TabReading>,
    tabId: number | undefined,
    isPointed = false,
  ): Promise<FoundView> {
    const { sightings, partial = false } = found;
    const seen = await candidates.see(sightings, tabId, { pointed: isPointed, partial });
    const more = await batches.gather(found.parts, tabId);
    const problems = [...found.problems, ...more];
    if (isPointed && tabId !== undefined) await pointed.keep(tabId, problems);
    try {
      return await view(seen, problems);
    } catch (thrown) {
      await forgetAll(); // locked while the page was read
      throw thrown;
    }
  }

  /** `undefined` where the browser lets us in nowhere. Throws `vault.locked`. */
  async function readUnlocked(tabId: number, wanted?: WantedPicture): Promise<TabReading | undefined> {
    await vault.read();
    try {
      return await readTab(page, clock, tabId, { time: SCAN_TIME, wanted });
    } catch (thrown) {
      if (thrown instanceof PortvaktError && thrown.code === 'page.unreadable') return undefined;
      throw thrown;
    }
  }

  return {
    /** Reads the page now. Throws `vault.locked`. */
    async scan(tabId: number): Promise<Scanned> {
      const found = await readUnlocked(tabId);
      const known = await pointed.of(tabId);
      if (!found) return { ...(await view([], known)), readable: false, hidden: false };
      const isForeign = found.problems.some(({ code }) => code === 'qr.microsoft_only');
      if (isForeign && !isEnrolment(found)) void vigil.awaitCode(tabId).catch(() => undefined);
      const kept = await keep(found, tabId);
      return {
        ...kept,
        problems: unique([...kept.problems, ...known]),
        readable: true,
        hidden: found.hidden,
      };
    },

    /** Reads the one picture the user pointed at; what comes of it stays with the tab. Throws `vault.locked`. */
    async scanWanted(tabId: number, wanted: WantedPicture): Promise<FoundView> {
      const found = await readUnlocked(tabId, wanted);
      const isNothing = found && !isEnrolment(found) && found.problems.length === 0;
      const problems = isNothing ? [{ code: 'image.no_code' as const, facts: {} }] : found?.problems;
      const none = [{ code: 'page.unreadable' as const, facts: {} }];
      return keep({ ...(found ?? NOTHING), problems: problems ?? none }, tabId, true);
    },

    /**
     * Texts the user brought, or pointed at in that tab: key URIs, codes of an export, bare secrets. That they come from the
     * tab's page is not known, so they are bound to no origin. What is wrong with them is in the answer. Throws `vault.locked`.
     */
    async readTexts(texts: readonly string[], tabId?: number): Promise<FoundView> {
      await vault.read();
      const { enrolments, parts, problems } = readEnrolments(
        texts,
        MAX_BROUGHT,
        (text) => readEnrolment(text) ?? enrolTypedSecret(text),
      );
      const sightings = enrolments.map((enrolment): Sighting => ({
        tabId,
        origin: '',
        top: false,
        enrolment,
      }));
      const isNothing = sightings.length + parts.length + problems.length === 0;
      const nothing = [{ code: 'uri.not_otpauth' as const, facts: {} }];
      const found = { sightings, parts, problems: isNothing ? nothing : problems };
      return keep(found, tabId, tabId !== undefined);
    },

    /** What was read of a tab and is still alive. */
    async list(tabId: number): Promise<FoundView> {
      const seen = (await candidates.read()).filter((one) => one.tabId === tabId);
      return view(seen, await pointed.of(tabId));
    },

    ...saver,
    saveBatch,

    /** Forgets the parts gathered so far. */
    dropBatch: (id: string): Promise<void> => batches.drop((one) => one.id === id),

    /** How far our clock is ahead of the site an account was just saved from; see `Vigil`. */
    async clock(tabId: number): Promise<Replies['page.clock']> {
      const ahead = await vigil.clock(tabId);
      return ahead === undefined ? {} : { ahead };
    },

    /** The user agreed; should the popup close over the browser's own question, `saveIntended` does the rest. */
    intend: (id: string): Promise<void> => candidates.intend(id),

    /** Saves what was agreed to, after a permission came. One failure does not stop the others. */
    async saveIntended(): Promise<void> {
      const intended = (await candidates.read()).filter((one) => one.intended);
      await Promise.allSettled(intended.map(({ id }) => saver.save({ id })));
    },

    /** The tab closed or shows another document. Batches stay: their parts come one after the other. */
    async forgetTab(tabId: number): Promise<void> {
      const isOfTab = (one: { readonly tabId?: number | undefined }): boolean => one.tabId === tabId;
      await Promise.all([candidates.drop(isOfTab), pointed.drop(isOfTab)]);
    },

    /** The vault was locked: nothing that was read stays. */
    forgetAll,

    /** What there really is to enrol; see `createConfirmation`. */
    confirmCode: createConfirmation(ports),
  };
}

export type EnrolService = ReturnType<typeof createEnrolService>;

const unique = (problems: readonly CandidateProblem[]): readonly CandidateProblem[] => [
  ...new Map(problems.map((one) => [JSON.stringify([one.code, one.facts]), one])).values(),
];

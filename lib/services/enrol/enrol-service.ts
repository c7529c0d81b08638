import { PortvaktError } from '../../errors.ts';
import type { CandidateProblem, FoundView, Replies } from '../../messages/replies.ts';
import type { WantedPicture } from '../../qr/page-reading.ts';
import type { MemoryBox, PagePort } from '../ports.ts';
import { enrolTypedSecret } from './bare-secret.ts';
import { createBatches, type StoredBatch } from './batches.ts';
import { createCandidates, MAX_BROUGHT, type Candidate, type Sighting } from './candidates.ts';
import { createConfirmation } from './confirmation.ts';
import { createLooksUnderWay, type Look } from './looks-under-way.ts';
import { createPointedProblems, type PointedProblem } from './pointed-problems.ts';
import { readEnrolment, readEnrolments } from './read-enrolment.ts';
import { isEnrolment, readTab, type Found, type TabReading } from './read-tab.ts';
import { createBatchSaver } from './save-batch.ts';
import { createCandidateSaver, type SavePorts } from './save-candidate.ts';
import { batchViewOf, viewOf } from './standing.ts';
import type { Vigil } from './vigil.ts';
import { createWaitingPicks, type Picked } from './waiting-picks.ts';

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

/** Where a reading comes from; nowhere for what the user brought. */
interface Source {
  readonly tabId?: number;
  readonly look?: Look;
  readonly isPointed?: boolean;
}

/** Reads pages and texts for accounts and registrations. Nothing is saved or fetched before one of the acts that save. */
export function createEnrolService(ports: EnrolPorts) {
  const { page, vault, clock, vigil } = ports;
  const candidates = createCandidates(ports);
  const batches = createBatches({ ...ports, box: ports.batches });
  const pointed = createPointedProblems({ clock, box: ports.pointed });
  const picks = createWaitingPicks(clock);
  const looks = createLooksUnderWay();
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

  /** What was seen in a tab, or brought. */
  async function keep(found: Found & Partial<TabReading>, of: Source = {}): Promise<FoundView> {
    const { sightings, parts, problems, partial = false } = found;
    const { tabId, look, isPointed = false } = of;
    const isOver = (): boolean => look?.isOver() ?? false;
    if (isOver()) return view([], []);
    const seen =
      tabId === undefined
        ? await candidates.bring(sightings)
        : await candidates.see(sightings, tabId, { pointed: isPointed, partial });
    const wrong = [...problems, ...(await batches.gather(parts, tabId))];
    if (isPointed && tabId !== undefined && !isOver()) await pointed.keep(tabId, wrong);
    try {
      return await view(seen, wrong);
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

  /** `undefined` where the tab went on to another document meanwhile. */
  const lookAt = (tabId: number): Promise<Scanned | undefined> =>
    looks.during(tabId, async (look) => {
      const found = await readUnlocked(tabId);
      const known = await pointed.of(tabId);
      if (look.isOver()) return undefined;
      if (!found) return { ...(await view([], known)), readable: false, hidden: false };
      const isForeign = found.problems.some(({ code }) => code === 'qr.microsoft_only');
      if (isForeign && !isEnrolment(found)) void vigil.awaitCode(tabId).catch(() => undefined);
      const kept = await keep(found, { tabId, look });
      if (look.isOver()) return undefined;
      const problems = unique([...kept.problems, ...known]);
      return { ...kept, problems, readable: true, hidden: found.hidden };
    });

  /** The one picture the user pointed at; what comes of it stays with the tab. */
  const lookAtPicture = (tabId: number, wanted: WantedPicture): Promise<FoundView> =>
    looks.during(tabId, async (look) => {
      const found = await readUnlocked(tabId, wanted);
      const isNothing = found && !isEnrolment(found) && found.problems.length === 0;
      const problems = isNothing ? [{ code: 'image.no_code' as const, facts: {} }] : found?.problems;
      const none = [{ code: 'page.unreadable' as const, facts: {} }];
      const read = { ...(found ?? NOTHING), problems: problems ?? none };
      return keep(read, { tabId, look, isPointed: true });
    });

  async function takeTexts(texts: readonly string[], of: Source): Promise<FoundView> {
    await vault.read();
    const { enrolments, parts, problems } = readEnrolments(
      texts,
      MAX_BROUGHT,
      (text) => readEnrolment(text) ?? enrolTypedSecret(text),
    );
    const { tabId } = of;
    const sightings = enrolments.map((enrolment): Sighting => ({ tabId, origin: '', top: false, enrolment }));
    const isNothing = sightings.length + parts.length + problems.length === 0;
    const nothing = [{ code: 'uri.not_otpauth' as const, facts: {} }];
    return keep({ sightings, parts, problems: isNothing ? nothing : problems }, of);
  }

  /** What is wrong is kept for the popup over that tab, and what cannot be read yet waits for it. */
  async function readPicked(tabId: number, picked: Picked): Promise<void> {
    try {
      await ('text' in picked
        ? looks.during(tabId, (look) => takeTexts([picked.text], { tabId, look, isPointed: true }))
        : lookAtPicture(tabId, picked.picture));
    } catch (thrown) {
      if (thrown instanceof PortvaktError && thrown.code === 'vault.locked') picks.hold(tabId, picked);
    }
  }

  return {
    /**
     * Reads what the user pointed at in that tab while the vault was locked, and the page now: once more where it became another one
     * meanwhile. Throws `vault.locked`.
     */
    async scan(tabId: number): Promise<Scanned> {
      await vault.read();
      const picked = picks.take(tabId);
      if (picked) await readPicked(tabId, picked);
      const found = (await lookAt(tabId)) ?? (await lookAt(tabId));
      return found ?? { ...(await view([], [])), readable: true, hidden: false };
    },

    /**
     * Reads what the user pointed at: one picture, or a text. That a text comes from the tab's page is not known, so it is bound to no
     * origin. What comes of it stays with the tab; while the vault is locked it waits for the next `scan`.
     */
    readPicked,

    /**
     * Texts the user brought: key URIs, codes of an export, bare secrets. They are bound to no origin. What is wrong with them is in the
     * answer. Throws `vault.locked`.
     */
    readTexts: (texts: readonly string[]): Promise<FoundView> => takeTexts(texts, {}),

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
      looks.endAll(tabId);
      picks.drop(tabId);
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

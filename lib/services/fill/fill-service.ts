import { PortvaktError } from '../../errors.ts';
import type { Request } from '../../messages/protocol.ts';
import type { FillView } from '../../messages/replies.ts';
import { standingOf } from '../../origins/standing.ts';
import type { Account } from '../../vault/document.ts';
import { isClearlyFirst, rankAccounts } from '../accounts/rank-accounts.ts';
import { findAccount } from '../accounts/saved-account.ts';
import type { FieldLooks } from './field-looks.ts';
import { choosePlace, isPairOf, judgePlace, leastAgainst } from './judge-place.ts';
import { createLookAlikes, isTrusted } from './origin-rules.ts';
import { isForeign, placesFor, type PageLook, type Place } from './places.ts';
import type { PointedFields } from './pointed-fields.ts';
import { isNextWanted, placesAfter, type UsedCode } from './used-codes.ts';
import { createWriter, type WritePorts } from './write-to-place.ts';

export interface FillPorts extends WritePorts {
  readonly looks: Pick<FieldLooks, 'look'>;
  readonly pointed: Pick<PointedFields, 'put' | 'forget'>;
}

/** An account whose code may go to a place without any question. */
interface Fit {
  readonly account: Account;
  readonly place: Place;
}

/** Puts codes into pages: only where the account may go, only on the user's gesture, only after everything was checked again. */
export function createFillService(ports: FillPorts) {
  const { vault, clock, looks, pointed, used } = ports;
  const writeTo = createWriter(ports);

  /** Accounts that may be filled here without asking anything. */
  async function fitsOn(page: PageLook, before?: UsedCode): Promise<readonly Fit[]> {
    const document = await vault.read();
    const lookAlikes = createLookAlikes(document);
    return document.accounts.flatMap((account) => {
      const places = placesAfter(
        placesFor(account, page),
        before?.account === account.id ? before : undefined,
      );
      // Of thousands of accounts hardly any may be filled on a page: to judge the others in full would take longer than to fill.
      const trusted = places.filter(({ frame }) => isTrusted(standingOf(frame.origin, account)));
      const judged = trusted.map((place) => judgePlace(place, account, {}, lookAlikes));
      const best = leastAgainst(judged);
      return best?.against.length === 0 ? [{ account, place: best.place }] : [];
    });
  }

  /** The one that is meant: the only one, or the one that was clearly filled here before. */
  function chooseFit(fits: readonly Fit[]): Fit | undefined {
    const [first] = fits;
    if (!first || fits.length === 1) return first;
    const { origin, look } = first.place.frame;
    const accounts = fits.map(({ account }) => account);
    const ranked = rankAccounts(accounts, origin, look.path, clock());
    if (!isClearlyFirst(ranked, origin, look.path)) return undefined;
    return fits.find(({ account }) => account === ranked[0]);
  }

  async function fillClear(tabId: number, page: PageLook): Promise<FillView | undefined> {
    const before = await used.find(tabId);
    const fit = chooseFit(await fitsOn(page, before));
    // The code after the one that was just filled is not there yet: the popup waits for it.
    if (fit?.account.id === before?.account && before && isNextWanted(page, before) && clock() < before.from)
      return undefined;
    return fit && writeTo(fit.place, fit.account, tabId);
  }

  return {
    /**
     * Fills the account's code. What else is in the request are the user's answers to questions that an earlier try asked by its error.
     * Throws, in this order, `account.unknown`, `page.unreadable`, `origin.look_alike` (`origin`, `like`), `origin.unusable` (`origin`),
     * `field.none`, `field.by_message` (`origin`), `origin.frame` (`origin`, `top`), `origin.not_bound` (`origin`), `counter.limit`,
     * `vault.confirm_needed` where codes are asked for again, `field.*`; and `vault.*`.
     */
    async fill({ id, tabId, ...answers }: Request<'code.fill'>): Promise<FillView> {
      const document = await vault.read();
      const account = findAccount(document, id);
      const page = await looks.look(tabId);
      const places = placesAfter(placesFor(account, page), await used.find(tabId, id));
      const place = choosePlace(places, page, account, answers, createLookAlikes(document));
      const { origin, top } = place.frame;
      // Of one and the same origin there is no pair to keep: what stands between may be anything.
      const isKept =
        answers.frame?.remember === true &&
        isPairOf(answers.frame, place) &&
        isForeign(place.frame) &&
        origin !== top;
      const filled = await writeTo(place, account, tabId, isKept ? { frame: origin, top } : undefined);
      if (page.pointed) await pointed.forget(tabId);
      return filled;
    },

    /**
     * The keyboard shortcut: fills where it is clear which account is meant and nothing needs to be asked. `undefined` where the user
     * must choose. Throws as `fill`; a shortcut has nobody to ask, so `vault.confirm_needed` is for the popup to settle.
     */
    async fillByShortcut(tabId: number): Promise<FillView | undefined> {
      await vault.read();
      const { pointed: _, ...page } = await looks.look(tabId);
      return fillClear(tabId, page);
    },

    /**
     * The user pointed at an input: the one that has the focus in that frame, whatever it looks like. Where it is not clear which account is
     * meant, or something must be asked, it is remembered for the popup, and `undefined` comes back. Throws as `fill`.
     */
    async fillPointed(tabId: number, frameId: number): Promise<FillView | undefined> {
      const page = await looks.look(tabId);
      const frame = page.frames.find((one) => one.frameId === frameId && one.look.focusedInput);
      if (!frame) throw new PortvaktError('field.none');
      await pointed.put(tabId, frame);
      const filled = await fillClear(tabId, { ...page, pointed: frame });
      if (filled) await pointed.forget(tabId);
      return filled;
    },
  };
}

export type FillService = ReturnType<typeof createFillService>;

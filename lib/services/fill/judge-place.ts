import { PortvaktError, type ErrorCode } from '../../errors.ts';
import { standingOf } from '../../origins/standing.ts';
import type { Account, AgreedFrame } from '../../vault/document.ts';
import { isTrusted, isUsable, type LookAlikes } from './origin-rules.ts';
import { isForeign, type PageLook, type Place } from './places.ts';

/** What the user agreed to after a question that named it; each counts for exactly that. */
export interface Answers {
  /** The origin to bind the account to. */
  readonly bind?: string | undefined;
  /** A frame and the page of another origin around it. */
  readonly frame?: AgreedFrame | undefined;
  /** Although the page says that the code comes by message. */
  readonly byMessage?: boolean | undefined;
}

/** Of two places with something against them the better one is where less is, the gravest counting most. */
const WEIGHTS: Partial<Record<ErrorCode, number>> = {
  'origin.look_alike': 16,
  'origin.unusable': 8,
  'origin.not_bound': 4,
  'field.by_message': 2,
  'origin.frame': 1,
};

export interface Judged {
  readonly place: Place;
  /** What speaks against it, in the order in which it is refused; empty where the code may go there. */
  readonly against: readonly PortvaktError[];
}

/** What speaks against an origin whatever stands on it: no answer of the user changes that. */
function againstOrigins(
  origins: readonly string[],
  account: Account,
  lookAlikes: LookAlikes,
): readonly PortvaktError[] {
  const likes = origins.flatMap((origin) => {
    const like = lookAlikes.of(origin, account);
    return like ? [new PortvaktError('origin.look_alike', { ...like })] : [];
  });
  const unusable = origins
    .filter((origin) => !isUsable(origin))
    .map((origin) => new PortvaktError('origin.unusable', { origin }));
  return [...likes, ...unusable];
}

/** Whether a pair names both the frame's origin and that of the page around it. */
export const isPairOf = ({ frame, top }: AgreedFrame, place: Place): boolean =>
  frame === place.frame.origin && top === place.frame.top;

/** A frame in a page of another origin: agreed to now or for good. */
const isAgreedFrame = (place: Place, account: Account, { frame }: Answers): boolean =>
  [...account.frames, ...(frame ? [frame] : [])].some((pair) => isPairOf(pair, place));

export function judgePlace(place: Place, account: Account, answers: Answers, lookAlikes: LookAlikes): Judged {
  const { origin, top } = place.frame;
  const against = [...againstOrigins([...new Set([origin, top])], account, lookAlikes)];
  if (place.byMessage && answers.byMessage !== true)
    against.push(new PortvaktError('field.by_message', { origin }));
  if (isForeign(place.frame) && !isAgreedFrame(place, account, answers))
    against.push(new PortvaktError('origin.frame', { origin, top }));
  if (!isTrusted(standingOf(origin, account)) && answers.bind !== origin)
    against.push(new PortvaktError('origin.not_bound', { origin }));
  return { place, against };
}

const weightOf = ({ against }: Judged): number =>
  against.reduce((sum, { code }) => sum + (WEIGHTS[code] ?? 0), 0);

/** The place with the least against it, the first of equals. */
export const leastAgainst = (judged: readonly Judged[]): Judged | undefined =>
  judged.reduce<Judged | undefined>(
    (best, one) => (best && weightOf(best) <= weightOf(one) ? best : one),
    undefined,
  );

/** Throws what speaks against the best of these places, or against a page that has none. */
export function choosePlace(
  places: readonly Place[],
  page: PageLook,
  account: Account,
  answers: Answers,
  lookAlikes: LookAlikes,
): Place {
  const best = leastAgainst(places.map((place) => judgePlace(place, account, answers, lookAlikes)));
  const [refusal] = best
    ? best.against
    : againstOrigins(page.origin === '' ? [] : [page.origin], account, lookAlikes);
  if (refusal) throw refusal;
  if (!best) throw new PortvaktError('field.none');
  return best.place;
}

import { isOfferable, type ExpectedField, type SignInPage } from '../../../tests/support/sign-in-pages.ts';
import type { NumberedGroup } from '../page/found-group.ts';
import type { LookedPage } from '../run/look-at-pages.ts';

/** How an expected field was found: by which channel, or not at all. */
export type Seen = ExpectedField['channel'] | 'not found';

export interface JudgedField {
  readonly expected: ExpectedField['channel'];
  readonly seen: Seen;
}

/** What one detector did on one page. */
export interface Judged {
  readonly page: SignInPage;
  /** A selector of the manifest that names no element, or several: a fault of the corpus, not of a detector. */
  readonly isBroken: boolean;
  readonly fields: readonly JudgedField[];
  /** Fields offered: found with another channel than `message`. */
  readonly offered: number;
  /** Of these, exactly an expected field that may be offered, boxes whole and in order. */
  readonly right: number;
  /** Fields that are to be offered. */
  readonly wanted: number;
  /** Something is offered on a page where nothing is to be. */
  readonly isFalsePage: boolean;
  readonly found: readonly NumberedGroup[];
}

const isSame = (one: readonly number[], other: readonly number[]): boolean =>
  one.length === other.length && one.every((number, index) => number === other[index]);

/** Compares what `detector` found with what the manifest says. */
export function judge({ page, looked }: LookedPage, detector: string): Judged {
  const found = looked.found[detector] ?? [];
  const fields = page.expect.map(({ channel }, index): JudgedField => {
    const inputs = looked.expected[index] ?? [];
    const match = found.find((group) => isSame(group.inputs, inputs));
    return { expected: channel, seen: match?.channel ?? 'not found' };
  });
  const offered = found.filter(isOfferable).length;
  const wanted = page.expect.filter(isOfferable).length;
  return {
    page,
    isBroken: looked.expected.flat().includes(-1),
    fields,
    offered,
    right: fields.filter(({ expected, seen }) => expected !== 'message' && isOffered(seen)).length,
    wanted,
    isFalsePage: wanted === 0 && offered > 0,
    found,
  };
}

const isOffered = (seen: Seen): boolean => seen === 'app' || seen === 'unknown';

/** Everything as it should be, the channel aside. */
export const isFlawless = ({ offered, right, wanted }: Judged): boolean =>
  offered === right && right === wanted;

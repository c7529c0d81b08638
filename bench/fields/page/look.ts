import { PEERS } from '../peers/all-peers.ts';
import { gathered } from './gathered.ts';
import type { FoundGroup, Looked, NumberedGroup } from './found-group.ts';
import { portvakt } from './ours.ts';
import { resolve } from './resolve.ts';

/** Scans the page so many times and gives the median of the milliseconds, on the wall. */
export function scan(times: number): number {
  const spent = Array.from({ length: times }, () => {
    const start = performance.now();
    portvakt(document);
    return performance.now() - start;
  });
  return spent.sort((one, other) => one - other)[Math.floor(times / 2)] ?? 0;
}

const describe = (element: Element): string => (element.cloneNode(false) as Element).outerHTML.slice(0, 200);

/** A drawn caret may blink for ever. */
const isMoving = ({ playState, effect }: Animation): boolean =>
  playState === 'running' && Number.isFinite(effect?.getComputedTiming().endTime);

/** True once every selector names one element and nothing is moving any more. */
export function isSettled(expected: readonly (readonly string[])[]): boolean {
  const isThere = expected.flat().every((selector) => resolve(document, selector) !== undefined);
  return isThere && !document.getAnimations().some(isMoving);
}

/** Runs the detectors on this page. */
export function look(expected: readonly (readonly string[])[], withPeers: boolean): Looked {
  const numbers = new Map<Element, number>();
  const numberOf = (element: Element): number => {
    const number = numbers.get(element) ?? numbers.size;
    numbers.set(element, number);
    return number;
  };
  const numbered = ({ inputs, channel, note }: FoundGroup): NumberedGroup => ({
    inputs: inputs.map(numberOf),
    channel,
    note,
  });
  const wanted = expected.map((selectors) => selectors.map((selector) => resolve(document, selector)));
  const groups = wanted.map((elements) => elements.filter((element) => element !== undefined));
  const found: Record<string, readonly NumberedGroup[]> = { portvakt: portvakt(document).map(numbered) };
  for (const { name, find } of withPeers ? PEERS : []) {
    found[name] = gathered(find(document), groups).map(numbered);
  }
  return {
    expected: wanted.map((elements) => elements.map((element) => (element ? numberOf(element) : -1))),
    found,
    names: [...numbers.keys()].map(describe),
  };
}

import type { FoundGroup } from './found-group.ts';

/**
 * Most peers answer input by input. Where such a peer names every box of an expected group, that counts as the group found, in
 * order: it knows the whole code's place. Boxes it names of a group without the rest stay what they are, single fields.
 */
export function gathered(
  found: readonly FoundGroup[],
  expected: readonly (readonly Element[])[],
): readonly FoundGroup[] {
  const singles = new Map(
    found.flatMap((group) => group.inputs.slice(0, 1).map((input) => [input, group] as const)),
  );
  const isSingle = (element: Element) => singles.get(element)?.inputs.length === 1;
  const whole = expected.filter((group) => group.length > 1 && group.every(isSingle));
  const taken = new Set(whole.flat());
  const rest = found.filter(({ inputs }) => !inputs.some((input) => taken.has(input)));
  const groups = whole.flatMap((inputs) => {
    const first = inputs[0] && singles.get(inputs[0]);
    return first ? [{ ...first, inputs }] : [];
  });
  return [...rest, ...groups];
}

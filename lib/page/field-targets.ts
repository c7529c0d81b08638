import { findCodeFields, judgeFields, takeSnapshot } from '../fields/index.ts';
import type { CodeField, JudgedField, Snapshot } from '../fields/shape.ts';
import { focusedElement } from './focus.ts';
import { openRoot } from './open-root.ts';
import { isMatch, isRendered, rectOf } from './plain-dom.ts';

/** Something that may be written to, as it was when it was looked at. */
export interface FieldTarget {
  readonly elements: readonly HTMLElement[];
  /** Type and form of each, as they were: a field that is another one now is not the one that was meant. */
  readonly was: readonly Identity[];
}

interface Identity {
  readonly type: string;
  readonly form: Element | null;
}

export interface CodeTarget extends FieldTarget {
  readonly field: CodeField;
}

export interface FrameTargets {
  readonly snapshot: Snapshot;
  /** Every input and row that was weighed, the surest first. */
  readonly judged: readonly JudgedField[];
  /** Those of them that take a code. */
  readonly fields: readonly CodeTarget[];
  readonly passwords: readonly FieldTarget[];
  /** What has the focus, with the boxes that belong to it. */
  readonly focused: FieldTarget | undefined;
}

const TEXT = /^(?:text|tel|number|password|search|email|url)$/;
const MIN_SIDE = 8;

const identityOf = (element: HTMLElement): Identity =>
  element instanceof HTMLInputElement ? { type: element.type, form: element.form } : { type: '', form: null };

const targetOf = (elements: readonly HTMLElement[]): FieldTarget => ({
  elements,
  was: elements.map(identityOf),
});

/** Whether every element is of the type, and in the form, that it was. */
export const isUnchanged = ({ elements, was }: FieldTarget): boolean =>
  elements.every((element, index) => {
    const { type, form } = identityOf(element);
    return type === was[index]?.type && form === was[index].form;
  });

function isOpenPassword(element: HTMLElement): boolean {
  if (!(element instanceof HTMLInputElement) || element.type !== 'password') return false;
  if (element.readOnly || isMatch(element, ':disabled') || element.autocomplete.includes('new-password'))
    return false;
  const { width, height } = rectOf(element);
  return width >= MIN_SIDE && height >= MIN_SIDE && isRendered(element, { visibilityProperty: true });
}

/** An unbroken row of one-character inputs of one form with this one in it, else this one alone. */
function rowAround(element: HTMLElement, all: readonly HTMLElement[]): readonly HTMLElement[] {
  const isBox = (other: HTMLElement | undefined): boolean =>
    other instanceof HTMLInputElement &&
    other.maxLength === 1 &&
    other.form === (element as HTMLInputElement).form;
  const at = all.indexOf(element);
  if (at < 0 || !isBox(element)) return [element];
  let [first, last] = [at, at];
  while (isBox(all[first - 1])) first--;
  while (isBox(all[last + 1])) last++;
  return all.slice(first, last + 1);
}

function focusedTarget(fields: readonly CodeTarget[], all: readonly HTMLElement[]): FieldTarget | undefined {
  const element = focusedElement();
  if (!(element instanceof HTMLElement)) return undefined;
  if (!(element instanceof HTMLInputElement ? TEXT.test(element.type) : element.isContentEditable))
    return undefined;
  return fields.find(({ elements }) => elements.includes(element)) ?? targetOf(rowAround(element, all));
}

/** All that may be written to in this frame now. */
export function findTargets(): FrameTargets {
  const snapshot = takeSnapshot(document, openRoot);
  const all = snapshot.elements;
  const judged = judgeFields(snapshot).sort((one, other) => other.score - one.score);
  const fields = judged.flatMap((field): readonly CodeTarget[] => {
    const elements = field.indices.map((index) => all[index]).filter((element) => element !== undefined);
    return field.accepted ? [{ field, ...targetOf(elements) }] : [];
  });
  const taken = new Set(fields.flatMap(({ elements }) => elements));
  return {
    snapshot,
    judged,
    fields,
    passwords: all
      .filter((element) => !taken.has(element) && isOpenPassword(element))
      .map((element) => targetOf([element])),
    focused: focusedTarget(fields, all),
  };
}

/** Whether the page still asks for the same kind of code in exactly these inputs: names, labels and texts may have changed since. */
export function isStillAsked({ field, elements }: CodeTarget): boolean {
  const snapshot = takeSnapshot(document, openRoot);
  return findCodeFields(snapshot).some(
    ({ indices, channel }) =>
      (channel !== 'message' || field.channel === 'message') &&
      indices.length === elements.length &&
      indices.every((index, at) => snapshot.elements[index] === elements[at]),
  );
}

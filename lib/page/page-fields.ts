import { findCodeFields } from '../fields/find-code-fields.ts';
import type { FieldLook, WriteOutcome, WriteRequest } from '../fields/frame-fields.ts';
import { takeSnapshot } from '../fields/snapshot.ts';
import type { CodeField } from '../fields/shape.ts';
import { isFocused } from './focus.ts';
import { openRoot } from './open-root.ts';
import { writeCode } from './write-code.ts';

/** What the field script leaves in its own world, unseen by the page, until the document goes. */
export interface FieldsInFrame {
  /** What the last looks found, by their tokens: a popup that looks again must not take the field from a fill under way. */
  readonly looks: Map<string, readonly Target[]>;
  write(request: WriteRequest): Promise<WriteOutcome>;
}

interface Target {
  readonly field: CodeField;
  readonly elements: readonly HTMLElement[];
}

const LOOKS_KEPT = 4;

/** Less sure than another of its kind that is empty. */
const FILLED = 15;

const holdsText = (element: HTMLElement): boolean =>
  element instanceof HTMLInputElement
    ? element.value !== ''
    : element.isContentEditable && element.textContent !== '';

/** The global name in our world; `lib/platform/page` calls it by this name. */
export type FieldsWorld = typeof globalThis & { portvaktFields?: FieldsInFrame };

/** Looks at the frame's inputs now, remembers them under a new token, and answers what may be said of them. */
export function lookAtFields(): FieldLook & { readonly origin: string } {
  const snapshot = takeSnapshot(document, openRoot);
  const targets: Target[] = findCodeFields(snapshot).map((field) => ({
    field,
    elements: field.indices
      .map((index) => snapshot.elements[index])
      .filter((element) => element !== undefined),
  }));
  const token = Array.from(crypto.getRandomValues(new Uint32Array(4)), (word) => word.toString(36)).join('-');
  const world = globalThis as FieldsWorld;
  const before = [...(world.portvaktFields?.looks ?? [])].slice(1 - LOOKS_KEPT);
  const looks = new Map<string, readonly Target[]>([...before, [token, targets]]);
  world.portvaktFields = {
    looks,
    write: async (request) => {
      const target = looks.get(request.token)?.[request.index];
      if (!target) return { ok: false, reason: 'gone' };
      if (self.origin !== request.origin) return { ok: false, reason: 'origin' };
      return writeCode(target.elements, request.code);
    },
  };
  return {
    origin: self.origin,
    token,
    fields: targets.map(({ field, elements }) => ({
      kind: field.kind,
      channel: field.channel,
      // Where a page asks for two codes in a row, the second goes to the field that is still empty.
      score: field.score - (elements.some(holdsText) ? FILLED : 0),
      inputs: elements.length,
      focused: elements.some(isFocused),
    })),
  };
}

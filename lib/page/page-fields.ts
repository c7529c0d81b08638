import type { FieldLook, FoundField, WriteOutcome, WriteRequest } from '../fields/frame-fields.ts';
import { appendCode, checkAppended, type Appended } from './append-code.ts';
import type { Obstacle } from './can-write.ts';
import { bringIntoView } from './bring-into-view.ts';
import {
  findTargets,
  isStillAsked,
  isUnchanged,
  type CodeTarget,
  type FieldTarget,
  type FrameTargets,
} from './field-targets.ts';
import { isFocused } from './focus.ts';
import { chainOfFrames, pageAround } from './frame-chain.ts';
import { sightOfFrame, type FrameBox } from './frame-sight.ts';
import { judgedViews } from './judged-views.ts';
import { rectOf } from './plain-dom.ts';
import { checkCode, writeCode } from './write-code.ts';
import { valueOf } from './write-input.ts';

/** What the field script leaves in its own world, unseen by the page, until the document goes. */
export interface FieldsInFrame {
  /** Of the extension that put it there: after an update the old script stays in its documents. */
  readonly version: string;
  /** What the last looks found, by their tokens: a popup that looks again must not take the field from a fill under way. */
  readonly looks: Map<string, FrameTargets>;
  readonly appended: Appended;
  /** Looks once more, with the words that were loaded the first time. */
  look(): FieldLook & { readonly origin: string };
  /** `isSeenAround`: it was looked from the pages around, as far as they go, whether what the request names is seen there. */
  write(request: WriteRequest, isSeenAround: boolean): Promise<WriteOutcome>;
  /** What `write` would be refused for now, for any code of that length: scrolls to the field and looks, but writes nothing. */
  check(request: WriteRequest, isSeenAround: boolean): Promise<WriteOutcome>;
  /** Scrolls to the first of the inputs that a request names, and says where in this frame it stands. */
  boxOf(request: WriteRequest): FrameBox | undefined;
  sightOfFrame: typeof sightOfFrame;
}

const LOOKS_KEPT = 4;
const MAX_FIELDS = 200;
const MAX_PATH = 200;

interface Runtime {
  readonly runtime?: { getManifest?(): { readonly version: string } };
}
type Api = typeof globalThis & { readonly browser?: Runtime; readonly chrome?: Runtime };

/** Asked for while the script loads: later the extension may be gone. Raw API: the polyfill would be most of this script. */
const VERSION = ((api: Api) => (api.browser ?? api.chrome)?.runtime?.getManifest?.().version ?? '')(
  globalThis,
);

/** Less sure than another of its kind that is empty. */
const FILLED = 15;

/** The global name in our world; `lib/platform/page` calls it by this name. */
export type FieldsWorld = typeof globalThis & { portvaktFields?: FieldsInFrame };

const isFilled = (element: HTMLElement): boolean => valueOf(element).trim() !== '';

function foundField({ field, elements }: CodeTarget): FoundField {
  const filled = elements.some(isFilled);
  return {
    kind: field.kind,
    channel: field.channel,
    // Where a page asks for two codes in a row, the second goes to the field that is still empty.
    score: field.score - (filled ? FILLED : 0),
    inputs: elements.length,
    focused: elements.some(isFocused),
    filled,
  };
}

interface Meant {
  readonly target: FieldTarget;
  /** Set where the detector has to agree to the last. */
  readonly field: CodeTarget | undefined;
}

function meantBy({ token, target, index }: WriteRequest, { looks }: FieldsInFrame): Meant | undefined {
  const targets = looks.get(token);
  const field = target === 'field' ? targets?.fields[index] : undefined;
  const meant = field ?? (target === 'password' ? targets?.passwords[index] : undefined);
  const chosen = target === 'focused' ? targets?.focused : meant;
  return chosen && { target: chosen, field };
}

/** Whether the frame, and the page around it as far as it can be told here, are those that the code is meant for. */
const isMeant = ({ origin, top }: WriteRequest): boolean =>
  self.origin === origin && (pageAround() ?? top) === top;

/** Writes, or with `isTrial` only looks whether it could. */
function write(
  request: WriteRequest,
  isSeenAround: boolean,
  inFrame: FieldsInFrame,
  isTrial: boolean,
): Promise<WriteOutcome> {
  const { target, code } = request;
  const meant = meantBy(request, inFrame);
  const [first] = meant?.target.elements ?? [];
  if (!meant || !first) return Promise.resolve({ ok: false, reason: 'gone' });
  const guard = (): Obstacle | undefined => {
    if (!isMeant(request)) return 'origin';
    return isUnchanged(meant.target) && (!meant.field || isStillAsked(meant.field)) ? undefined : 'gone';
  };
  if (!isMeant(request)) return Promise.resolve({ ok: false, reason: 'origin' });
  return target === 'password'
    ? (isTrial ? checkAppended : appendCode)(first, code, inFrame.appended, guard, isSeenAround)
    : (isTrial ? checkCode : writeCode)(meant.target.elements, code, guard, isSeenAround);
}

/** Looks at the frame's inputs now, remembers them under a new token, and answers what may be said of them. */
export function lookAtFields(): FieldLook & { readonly origin: string } {
  const start = performance.now();
  const targets = findTargets();
  const token = Array.from(crypto.getRandomValues(new Uint32Array(4)), (word) => word.toString(36)).join('-');
  const world = globalThis as FieldsWorld;
  const former = world.portvaktFields?.version === VERSION ? world.portvaktFields : undefined;
  const before = [...(former?.looks ?? [])].slice(1 - LOOKS_KEPT);
  const inFrame: FieldsInFrame = {
    version: VERSION,
    looks: new Map([...before, [token, targets]]),
    appended: former?.appended ?? new WeakMap(),
    look: lookAtFields,
    write: (request, isSeenAround) => write(request, isSeenAround, inFrame, false),
    check: (request, isSeenAround) => write(request, isSeenAround, inFrame, true),
    boxOf: (request) => {
      const [first] = meantBy(request, inFrame)?.target.elements ?? [];
      if (!first) return undefined;
      bringIntoView(first);
      return rectOf(first).toJSON() as FrameBox;
    },
    sightOfFrame,
  };
  world.portvaktFields = inFrame;
  return {
    origin: self.origin,
    token,
    path: location.pathname.slice(0, MAX_PATH),
    foreign: chainOfFrames().foreign,
    fields: targets.fields.slice(0, MAX_FIELDS).map(foundField),
    passwords: targets.passwords.length,
    focusedInput: targets.focused !== undefined,
    judged: judgedViews(targets),
    took: performance.now() - start,
  };
}

// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import '../../support/drawn-document.ts';
import { pageAround } from '../../../lib/page/frame-chain.ts';
import { lookAtFields, type FieldsWorld } from '../../../lib/page/page-fields.ts';

/** A frame in a page of another origin: what it is told of that page, and that nothing is written unless somebody saw it from outside. */

const TOP = 'https://shop.example';
const OWN = 'https://login.example';
const world = globalThis as FieldsWorld;
const OTHER_ORIGIN = {
  get origin(): string {
    throw new DOMException('of another origin', 'SecurityError');
  },
} as unknown as Window & typeof globalThis;

/** As a frame in `around`; `told`: `ancestorOrigins`, where the browser has it. */
function standIn(around: Window & typeof globalThis, told?: readonly string[]): void {
  vi.stubGlobal('parent', around);
  vi.stubGlobal('top', around);
  const list = told && { length: told.length, item: (index: number) => told[index] ?? null };
  Object.defineProperty(location, 'ancestorOrigins', { value: list, configurable: true });
}

/** What the browser says of what is drawn of any element; nothing, if `undefined`. */
function drawn(sight: { isIntersecting: boolean; isVisible?: boolean } | undefined): void {
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      readonly #tell: (entries: readonly object[]) => void;
      constructor(tell: (entries: readonly object[]) => void) {
        this.#tell = tell;
      }
      observe(target: Element): void {
        if (sight) this.#tell([{ target, ...sight }]);
      }
      disconnect(): void {
        // Nothing is kept.
      }
    },
  );
}

beforeEach(() => {
  vi.stubGlobal('origin', OWN);
  document.body.innerHTML =
    '<h1>Two-step verification</h1><label>Verification code <input autocomplete="one-time-code"></label>';
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
  Reflect.deleteProperty(location, 'ancestorOrigins');
  delete world.portvaktFields;
});

const heldNow = (): string | undefined => document.querySelector('input')?.value;

async function write(top: string, isSeenAround = false): Promise<string> {
  const { token } = lookAtFields();
  const asked = { token, target: 'field', index: 0, code: '123456', origin: OWN, top } as const;
  const outcome = await world.portvaktFields?.write(asked, isSeenAround);
  return outcome?.ok === false ? outcome.reason : 'written';
}

describe('the page around', () => {
  it('is the frame itself where there is none', () => {
    expect(pageAround()).toBe(OWN);
  });

  it.each<[string, readonly string[] | undefined, string | undefined]>([
    ['the outermost that the browser tells', ['https://between.example', TOP], TOP],
    ['unknown where it hides its origin', ['null'], undefined],
    ['unknown where the browser tells nothing', undefined, undefined],
    ['unknown where the list is empty', [], undefined],
  ])('is %s', (_, told, known) => {
    standIn(OTHER_ORIGIN, told);
    expect(pageAround()).toBe(known);
  });

  it('is asked itself where it is of the same origin', () => {
    standIn({ origin: OWN } as typeof OTHER_ORIGIN);
    expect(pageAround()).toBe(OWN);
  });

  it('that is another one than was agreed to gets nothing', async () => {
    expect(await write(TOP)).toBe('origin');
    drawn({ isIntersecting: true, isVisible: true });
    standIn(OTHER_ORIGIN, ['https://other.example']);
    expect(await write(TOP)).toBe('origin');
    expect(heldNow()).toBe('');
    standIn(OTHER_ORIGIN, [TOP]);
    expect(await write(TOP)).toBe('written');
  });

  it('is judged from elsewhere where the frame is not told', async () => {
    drawn({ isIntersecting: true, isVisible: true });
    standIn(OTHER_ORIGIN);
    expect(await write(TOP)).toBe('written');
  });
});

describe('what a page of another origin lays over it', () => {
  beforeEach(() => {
    standIn(OTHER_ORIGIN, [TOP]);
  });

  it.each([
    ['the browser sees it covered', { isIntersecting: true, isVisible: false }, 'covered'],
    ['the browser sees it cut off', { isIntersecting: false, isVisible: false }, 'hidden'],
    ['the browser does not tell', { isIntersecting: true }, 'unseen'],
  ])('%s: nothing is written', async (_, sight, reason) => {
    drawn(sight);
    expect(await write(TOP)).toBe(reason);
    expect(heldNow()).toBe('');
  });

  it('the browser says nothing at all in time: nothing is written', async () => {
    drawn(undefined);
    vi.useFakeTimers();
    const writing = write(TOP);
    await vi.runAllTimersAsync();
    expect(await writing).toBe('unseen');
    expect(heldNow()).toBe('');
  });

  it('is known where somebody looked from outside', async () => {
    drawn({ isIntersecting: true });
    expect(await write(TOP, true)).toBe('written');
  });

  it('counts behind a password too', async () => {
    document.body.innerHTML = '<input type="password" value="hunter2">';
    drawn({ isIntersecting: true });
    const { token } = lookAtFields();
    const asked = { token, target: 'password', index: 0, code: '1', origin: OWN, top: TOP } as const;
    expect(await world.portvaktFields?.write(asked, false)).toEqual({ ok: false, reason: 'unseen' });
    expect(heldNow()).toBe('hunter2');
  });
});

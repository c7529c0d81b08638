// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readPage } from '../../../lib/page/read-page.ts';
import type * as pageReading from '../../../lib/qr/page-reading.ts';
import { READING_LIMITS } from '../../../lib/qr/page-reading.ts';

// Before what is tested keeps the browser's own function.
vi.hoisted(() => {
  Element.prototype.getBoundingClientRect = function (this: Element) {
    const side = this.getAttribute('data-side') ?? '0';
    if (side === 'gone') throw new Error(side);
    return new DOMRect(0, 0, Number(side), Number(side));
  };
});

/** A document of as many elements as there may be takes too long to make here. */
vi.mock('../../../lib/qr/page-reading.ts', async (load) => {
  const { READING_LIMITS: limits } = await load<typeof pageReading>();
  return { READING_LIMITS: { ...limits, maxElements: 300 } };
});

const URI = 'otpauth://totp/Site:kari@x.no?secret=JBSWY3DPEHPK3PXP&issuer=Site';

let now: number;
beforeEach(() => {
  now = 0;
  vi.stubGlobal('origin', 'https://portal.example');
  vi.spyOn(performance, 'now').mockImplementation(() => now);
});

afterEach(() => {
  document.body.innerHTML = '';
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** An element that takes all the time there is. */
function addSlow(): void {
  const slow = document.body.appendChild(document.createElement('i'));
  Object.defineProperty(slow, 'attributes', {
    get: () => {
      now += READING_LIMITS.maxMilliseconds + 1;
      return [];
    },
  });
}

function addForeignFrame(side = '300'): void {
  const frame = document.body.appendChild(document.createElement('object'));
  Object.defineProperty(frame, 'contentDocument', { value: null });
  frame.setAttribute('data-side', side);
}

const WHOLE = { ownsView: true, partial: false };

it('reads a page to its end', async () => {
  document.body.innerHTML = `<a href="${URI}"></a>`;
  expect(await readPage()).toMatchObject({ texts: [URI], ...WHOLE });
});

it('does not own what a frame of another origin may show', async () => {
  addForeignFrame();
  expect(await readPage()).toMatchObject({ ownsView: false, partial: false });
});

it('does not own what a frame may show that cannot be looked at', async () => {
  addForeignFrame('gone');
  expect(await readPage()).toMatchObject({ ownsView: false });
});

describe('cut short', () => {
  const CUT = { ownsView: false, partial: true };

  it('by its number of elements: a frame after these is not known', async () => {
    // The body and what is around it are three of them.
    document.body.innerHTML = '<i></i>'.repeat(READING_LIMITS.maxElements - 3);
    expect(await readPage()).toMatchObject(WHOLE);
    addForeignFrame();
    expect(await readPage()).toMatchObject(CUT);
  });

  it('by the clock, which is looked at before each element', async () => {
    addSlow();
    document.body.append(document.createElement('p'));
    expect(await readPage()).toMatchObject(CUT);
  });

  it('by the clock after the last element', async () => {
    document.body.innerHTML = '<p>Two-factor authentication</p>';
    addSlow();
    expect(await readPage()).toMatchObject({ ownsView: true, partial: true });
  });

  it('by its texts', async () => {
    document.body.innerHTML = Array.from(
      { length: READING_LIMITS.maxTexts + 1 },
      (_, index) => `<a href="${URI}&amp;n=${index}"></a>`,
    ).join('');
    expect(await readPage()).toMatchObject({ ownsView: true, partial: true });
  });

  it('by its pictures', async () => {
    const addPictures = (count: number): void => {
      for (let index = 0; index < count; index++) {
        document.body.appendChild(document.createElement('img')).setAttribute('data-side', '200');
      }
    };
    addPictures(READING_LIMITS.maxPictures);
    expect(await readPage()).toMatchObject(WHOLE);
    addPictures(1);
    expect(await readPage()).toMatchObject({ ownsView: true, partial: true });
  });
});

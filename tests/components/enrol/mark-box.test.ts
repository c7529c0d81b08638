import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  boxAfterKey,
  boxBetween,
  cutOut,
  firstBox,
  isMarked,
  moveBox,
  sizeBox,
  SMALLEST,
} from '../../../components/enrol/mark-box.ts';

const SIZE = { width: 600, height: 300 };
const ARROWS = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'];

describe('a box on a picture', () => {
  it('begins as a square in the middle', () => {
    expect(firstBox(SIZE)).toEqual({ left: 240, top: 90, width: 120, height: 120 });
  });

  it('stands between two points, whichever way it was drawn', () => {
    const box = { left: 10, top: 20, width: 100, height: 80 };
    expect(boxBetween({ x: 10, y: 20 }, { x: 110, y: 100 }, SIZE)).toEqual(box);
    expect(boxBetween({ x: 110, y: 100 }, { x: 10, y: 20 }, SIZE)).toEqual(box);
    expect(isMarked(box)).toBe(true);
    expect(isMarked(boxBetween({ x: 10, y: 20 }, { x: 12, y: 200 }, SIZE))).toBe(false);
  });

  it('ends at the edge', () => {
    expect(boxBetween({ x: -50, y: 20 }, { x: 900, y: 900 }, SIZE)).toEqual({
      left: 0,
      top: 20,
      width: 600,
      height: 280,
    });
    expect(moveBox({ left: 550, top: 0, width: 50, height: 50 }, 100, -10, SIZE)).toMatchObject({
      left: 550,
      top: 0,
    });
    expect(sizeBox({ left: 550, top: 0, width: 50, height: 50 }, 100, -100, SIZE)).toMatchObject({
      width: 50,
      height: SMALLEST,
    });
  });

  it('is moved by the arrows, and sized with Shift', () => {
    const box = firstBox(SIZE);
    expect(boxAfterKey({ key: 'ArrowRight', shiftKey: false }, box, SIZE)).toEqual({ ...box, left: 250 });
    expect(boxAfterKey({ key: 'ArrowUp', shiftKey: false }, box, SIZE)).toEqual({ ...box, top: 80 });
    expect(boxAfterKey({ key: 'ArrowDown', shiftKey: true }, box, SIZE)).toEqual({ ...box, height: 130 });
    expect(boxAfterKey({ key: 'Tab', shiftKey: false }, box, SIZE)).toBeUndefined();
  });

  it('lies within the picture after any keys', () => {
    const key = fc.record({ key: fc.constantFrom(...ARROWS), shiftKey: fc.boolean() });
    fc.assert(
      fc.property(fc.array(key, { maxLength: 200 }), fc.integer({ min: 24, max: 4000 }), (keys, width) => {
        const size = { width, height: 300 };
        let box = firstBox(size);
        for (const one of keys) box = boxAfterKey(one, box, size) ?? box;
        expect(box.left >= 0 && box.top >= 0 && isMarked(box)).toBe(true);
        expect(box.left + box.width <= size.width && box.top + box.height <= size.height).toBe(true);
      }),
    );
  });

  it('cuts its pixels out', () => {
    const data = Uint8ClampedArray.from({ length: 4 * 3 * 4 }, (_, at) => Math.floor(at / 4));
    const part = cutOut({ data, width: 4, height: 3 }, { left: 1, top: 1, width: 2, height: 2 });
    expect([part.width, part.height]).toEqual([2, 2]);
    expect([0, 4, 8, 12].map((at) => part.data[at])).toEqual([5, 6, 9, 10]);
  });
});

// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createCodeSigns } from '../../../lib/page/qr-signs.ts';

/** Which elements are judged, and when again. What they show is told by their names here: nothing is drawn. */

beforeEach(() => {
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      readonly #tell: (entries: readonly object[]) => void;
      constructor(tell: (entries: readonly object[]) => void) {
        this.#tell = tell;
      }
      observe(target: Element): void {
        this.#tell([{ target, boundingClientRect: new DOMRect(0, 0, 200, 200) }]);
      }
      disconnect(): void {
        // Nothing is kept.
      }
    },
  );
});

afterEach(() => {
  vi.unstubAllGlobals();
  document.body.replaceChildren();
});

function picture(): HTMLImageElement {
  const image = document.createElement('img');
  Object.defineProperty(image, 'complete', { value: true });
  Object.defineProperty(image, 'currentSrc', { value: 'https://portal.example/code' });
  document.body.append(image);
  return image;
}

function signs() {
  const onLoaded = vi.fn();
  const codes = createCodeSigns(() => undefined, onLoaded);
  const look = (...elements: readonly Element[]): number => {
    codes.see([elements]);
    while (!codes.next());
    return codes.count();
  };
  return { look, onLoaded };
}

it('a picture is judged once for what it shows', () => {
  const { look } = signs();
  const image = picture();
  expect(look(image)).toBe(0);
  image.id = 'qr';
  expect(look(image)).toBe(0);
});

it('a picture that was loaded anew is judged anew, even under the same address', () => {
  const { look, onLoaded } = signs();
  const image = picture();
  look(image);
  image.id = 'qr';
  image.dispatchEvent(new Event('load'));
  expect(onLoaded).toHaveBeenCalledOnce();
  expect(look(image)).toBe(1);
});

it('also where it was the code before', () => {
  const { look, onLoaded } = signs();
  const image = picture();
  image.id = 'qr';
  expect(look(image)).toBe(1);
  expect(look(image)).toBe(1);
  image.id = '';
  image.dispatchEvent(new Event('load'));
  expect(look(image)).toBe(0);
  expect(onLoaded).toHaveBeenCalledOnce();
});

it('a picture that is gone is counted no more', () => {
  const { look } = signs();
  const image = picture();
  image.id = 'qr';
  expect(look(image)).toBe(1);
  image.remove();
  expect(look()).toBe(0);
});

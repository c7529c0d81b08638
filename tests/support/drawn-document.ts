/**
 * Lets happy-dom, which draws nothing, answer as a browser in which every input stands on a line of its own, in sight of
 * everybody. Import it before what is tested: that keeps the browser's own functions from its first moment.
 */
const LINE = 30;
const WIDTH = 100;
const HEIGHT = 20;

const fieldsOf = (): Element[] => [...document.querySelectorAll('input, [contenteditable]')];

Element.prototype.getBoundingClientRect = function (this: Element) {
  const line = fieldsOf().indexOf(this);
  return line < 0 ? new DOMRect(0, 0, 800, 600) : new DOMRect(0, line * LINE, WIDTH, HEIGHT);
};

Document.prototype.elementFromPoint = (x: number, y: number) =>
  (x < WIDTH && y % LINE < HEIGHT ? fieldsOf()[Math.floor(y / LINE)] : undefined) ?? document.body;

Element.prototype.checkVisibility = () => true;
Element.prototype.scrollIntoView = () => undefined;

class Seen implements Pick<IntersectionObserver, 'observe' | 'disconnect'> {
  readonly #tell: IntersectionObserverCallback;

  constructor(tell: IntersectionObserverCallback) {
    this.#tell = tell;
  }

  observe(target: Element): void {
    const entry = { target, isIntersecting: true, isVisible: true } as unknown as IntersectionObserverEntry;
    this.#tell([entry], this as unknown as IntersectionObserver);
  }

  disconnect(): void {
    // Nothing is kept.
  }
}

globalThis.IntersectionObserver = Seen as unknown as typeof IntersectionObserver;

/** Typing at the cursor. */
// eslint-disable-next-line @typescript-eslint/no-deprecated -- what typing goes through, see plain-dom.ts
Document.prototype.execCommand = (_command, _ui, text = '') => {
  const input = document.activeElement as HTMLInputElement;
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, data: text }));
  return true;
};

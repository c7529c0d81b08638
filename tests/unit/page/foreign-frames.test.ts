// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { mayShowOthers } from '../../../lib/page/foreign-frames.ts';

// Before what is tested keeps the browser's own function.
vi.hoisted(() => {
  Element.prototype.getBoundingClientRect = function (this: Element) {
    const side = this.getAttribute('data-side') ?? '0';
    if (side === 'gone') throw new Error(side);
    return new DOMRect(0, 0, Number(side), Number(side));
  };
});

const OWN = 'https://portal.example';

beforeEach(() => {
  vi.stubGlobal('origin', OWN);
});

interface Inside {
  readonly origin?: string;
  readonly url?: string;
  readonly holds?: readonly Element[];
}

/** A document as the frame around it sees it. */
function documentOf({ origin = OWN, url = 'about:srcdoc', holds = [] }: Inside): Document {
  const inner = document.implementation.createHTMLDocument();
  inner.body.append(...holds);
  Object.defineProperty(inner, 'defaultView', { value: { origin } });
  Object.defineProperty(inner, 'URL', { value: url });
  return inner;
}

/** `inside`: none where the browser gives nothing of it. */
function frame(inside: Inside | undefined, side = 200, name = 'object', address = ''): Element {
  const element = document.createElement(name);
  const inner = inside ? documentOf(inside) : null;
  Object.defineProperty(element, 'contentDocument', { value: inner });
  Object.defineProperty(element, 'getSVGDocument', { value: () => inner });
  element.setAttribute('data-side', String(side));
  if (address) element.setAttribute(name === 'object' ? 'data' : 'src', address);
  return element;
}

const never = (): boolean => false;

describe('a frame may show others', () => {
  it.each([
    ['of another origin', frame(undefined, 200, 'iframe')],
    ['of another origin that shares our domain', frame({ origin: 'https://other.portal.example' })],
    ['of another origin, smaller than a code on a coarse screen', frame(undefined, 40)],
    ['of ours with one of another in it', frame({ holds: [frame({ holds: [frame(undefined)] })] })],
    ['that is still to be loaded', frame({ url: 'about:blank' }, 200, 'iframe', 'https://ads.example/')],
    ['that the page may not look into', frame({}, 200, 'fencedframe').cloneNode() as Element],
    ['made by object', frame(undefined, 200, 'object', 'https://ads.example/')],
    ['made by embed', frame(undefined, 200, 'embed', 'https://ads.example/')],
    ['of a frameset', frame(undefined, 200, 'frame')],
  ])('%s', (_, element) => {
    expect(mayShowOthers(element, never)).toBe(true);
  });

  it('that has no end', () => {
    const element = frame({ holds: [document.createElement('p'), document.createElement('p')] });
    expect(mayShowOthers(element, never)).toBe(false);
    let asked = 0;
    expect(mayShowOthers(element, () => ++asked > 2)).toBe(true);
  });
});

describe('it may not', () => {
  it.each([
    ['where it is ours', frame({}, 200, 'iframe')],
    ['where it is ours with ours in it', frame({ holds: [frame({}), frame(undefined, 1)] })],
    ['where it is empty', frame({ url: 'about:blank' }, 200, 'iframe', 'about:blank')],
    ['where it is empty and has no address', frame({ url: 'about:blank' })],
    ['where it is a picture of ours', frame({ url: `${OWN}/code.svg` }, 200, 'object', '/code.svg')],
    ['where it is embedded from us', frame({ url: `${OWN}/code.svg` }, 200, 'embed', '/code.svg')],
    ['where it has no room for a code', frame(undefined, 1)],
    ['where it is no frame', frame(undefined, 200, 'div')],
  ])('%s', (_, element) => {
    expect(mayShowOthers(element, never)).toBe(false);
  });
});

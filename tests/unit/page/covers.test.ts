// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import '../../support/drawn-document.ts';
import { isOfSameWrapper } from '../../../lib/page/covers.ts';

/** Everything but inputs fills the window in a drawn document, so a wrapper is hardly larger than what it holds. */
function together(name: string): readonly [other: Element, held: Element] {
  const [wrapper, other, held] = ['div', 'span', name].map((one) => document.createElement(one));
  if (!wrapper || !other || !held) throw new Error('nothing made');
  wrapper.append(other, held);
  return [other, held];
}

it('an icon in the wrapper of a field is a part of it', () => {
  expect(isOfSameWrapper(...together('div'))).toBe(true);
});

it.each(['iframe', 'frame', 'object', 'embed'])(
  'what stands beside <%s> is no part of what is in there',
  (name) => {
    expect(isOfSameWrapper(...together(name))).toBe(false);
  },
);

import { describe, expect, it, vi } from 'vitest';
import { judgeSender } from '../../../../lib/platform/messages/judge-sender.ts';

const OURS = 'chrome-extension://abcdefghijklmnopabcdefghijklmnop';
const ID = 'abcdefghijklmnopabcdefghijklmnop';

vi.mock('../../../../lib/platform/browser.ts', () => ({
  browser: {
    runtime: {
      id: 'abcdefghijklmnopabcdefghijklmnop',
      getURL: () => `chrome-extension://abcdefghijklmnopabcdefghijklmnop/`,
    },
  },
}));

const judge = (sender: object) => judgeSender(sender);
const TAB = { tab: { id: 3 }, frameId: 0, documentId: 'D' };

describe('a page of ours', () => {
  it('is known by id and origin, in a popup and in a tab alike', () => {
    expect(judge({ id: ID, origin: OURS, url: `${OURS}/popup.html` })).toEqual({ tier: 'page' });
    expect(judge({ id: ID, origin: OURS, url: `${OURS}/options.html`, ...TAB })).toEqual({ tier: 'page' });
  });

  it.each([
    ['another extension', { id: 'ponmlkjihgfedcbaponmlkjihgfedcba', origin: OURS }],
    ['no id', { origin: OURS }],
    ['no origin', { id: ID, url: `${OURS}/popup.html` }],
    ['an origin that only begins like ours', { id: ID, origin: `${OURS}.evil.example` }],
  ])('is not: %s', (_what, sender) => {
    expect(judge(sender)).toBeUndefined();
  });

  it('is never a web page, whatever its address says', () => {
    const sender = { id: ID, origin: 'https://evil.example', url: `${OURS}/popup.html`, ...TAB };
    expect(judge(sender)).toMatchObject({ tier: 'content', origin: 'https://evil.example' });
  });
});

describe('a content script', () => {
  it('is its frame, with the origin the browser gives', () => {
    expect(judge({ id: ID, origin: 'https://site.example', ...TAB })).toEqual({
      tier: 'content',
      tabId: 3,
      frameId: 0,
      origin: 'https://site.example',
      documentId: 'D',
    });
  });

  it('in a sandboxed frame has no origin worth anything', () => {
    expect(judge({ id: ID, origin: 'null', url: 'https://site.example/', ...TAB })).toMatchObject({
      tier: 'content',
      origin: 'null',
    });
  });

  it.each([
    ['without a tab', { frameId: 0 }],
    ['without a frame', { tab: { id: 3 } }],
  ])('%s is nobody', (_what, rest) => {
    expect(judge({ id: ID, origin: 'https://site.example', ...rest })).toBeUndefined();
  });
});

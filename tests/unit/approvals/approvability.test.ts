import { describe, expect, it } from 'vitest';
import { approvability, type MarkedPage } from '../../../lib/approvals/approvability.ts';

const RIGHT = 'https://portal.example';
const challenge = { binding: 'page', pageOrigin: RIGHT } as const;
const page = (changes: Partial<MarkedPage>): MarkedPage => ({
  tabId: 1,
  documentId: 'd',
  origin: RIGHT,
  nonce: 'right',
  firstSeenAt: 0,
  seenAt: 0,
  ...changes,
});

describe('approvability', () => {
  it('needs no page where none binds', () => {
    expect(approvability({ binding: 'code' }, [page({})], 0)).toEqual({ page: 'unneeded' });
    expect(approvability({ binding: 'none' }, [], 0)).toEqual({ page: 'unneeded' });
  });

  it('finds the page on the right origin', () => {
    const found = { page: 'open', nonce: 'right', seenOrigin: RIGHT };
    expect(
      approvability(challenge, [page({ origin: 'https://evil.example' }), page({ tabId: 2 })], 0),
    ).toEqual(found);
  });

  it.each([
    'https://portal.example.evil.example',
    'https://portal.example:8443',
    'http://portal.example',
    'https://sub.portal.example',
    'null',
  ])('takes %s for elsewhere', (origin) => {
    expect(approvability(challenge, [page({ origin })], 0)).toEqual({
      page: 'elsewhere',
      seenOrigin: origin,
    });
  });

  it('forgets a page after thirty seconds', () => {
    expect(approvability(challenge, [page({ seenAt: 1000 })], 30_999).page).toBe('open');
    expect(approvability(challenge, [page({ seenAt: 1000 })], 31_000)).toEqual({ page: 'absent' });
  });

  it('prefers the tab the user looks at, then the page opened last', () => {
    const pages = [
      page({ tabId: 1, nonce: 'old', firstSeenAt: 1 }),
      page({ tabId: 2, nonce: 'new', firstSeenAt: 3 }),
      page({ tabId: 3, nonce: 'middle', firstSeenAt: 2 }),
    ];
    expect(approvability(challenge, pages, 5)).toMatchObject({ nonce: 'new' });
    expect(approvability(challenge, pages, 5, 3)).toMatchObject({ nonce: 'middle' });
    expect(approvability(challenge, pages, 5, 9)).toMatchObject({ nonce: 'new' });
  });
});

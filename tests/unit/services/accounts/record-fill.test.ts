import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recordFill } from '../../../../lib/services/accounts/record-fill.ts';
import { decodeAccount, encodeAccount } from '../../../../lib/vault/account-codec.ts';
import type { Account } from '../../../../lib/vault/document.ts';
import { sampleAccount } from '../../../support/sample-account.ts';

const ACCOUNT = sampleAccount({ confirmed: false, usedAt: 3 });
const HERE = { origin: 'https://github.com', path: '/sessions/two-factor/app', at: 1000 };
const frame = { frame: 'https://github.com', top: 'https://portal.example' };
const visit = (path: string, at: number) => ({ origin: 'https://github.com', path, at });

describe('recordFill', () => {
  it('marks the account as used and confirmed, and keeps where', () => {
    expect(recordFill(ACCOUNT, HERE)).toEqual({ ...ACCOUNT, usedAt: 1000, confirmed: true, visits: [HERE] });
  });

  it('binds an origin that the user agreed to', () => {
    const { origins } = recordFill(ACCOUNT, { ...HERE, origin: 'https://gist.github.com' });
    expect(origins).toEqual(['https://github.com', 'https://gist.github.com']);
    expect(recordFill(ACCOUNT, { ...HERE, origin: 'http://192.168.1.1' }).origins).toContain(
      'http://192.168.1.1',
    );
  });

  it('does not bind a sub-domain that the account allows anyway', () => {
    const allowing = { ...ACCOUNT, subdomains: true };
    const bound = (origin: string) => recordFill(allowing, { ...HERE, origin }).origins;
    expect(bound('https://gist.github.com')).toBe(allowing.origins);
    expect(bound('https://gist.github.com:8443')).toContain('https://gist.github.com:8443');
    expect(bound('https://gitlab.com')).toContain('https://gitlab.com');
  });

  it('remembers a frame once, the newest first', () => {
    const once = recordFill(ACCOUNT, { ...HERE, frame });
    expect(once.frames).toEqual([frame]);
    expect(recordFill(once, { ...HERE, frame: { ...frame } }).frames).toBe(once.frames);
    const other = { ...frame, top: 'https://other.example' };
    expect(recordFill(once, { ...HERE, frame: other }).frames).toEqual([other, frame]);
    expect(recordFill(once, HERE).frames).toBe(once.frames);
  });

  it('has a place once, with its last time', () => {
    const visits = [visit('/b', 9), visit('/a', 5)];
    expect(recordFill({ ...ACCOUNT, visits }, visit('/a', 12)).visits).toEqual([
      visit('/a', 12),
      visit('/b', 9),
    ]);
  });

  it('puts the present fill first even where the clock was set back', () => {
    const visits = [visit('/b', 9), visit('/a', 5)];
    expect(recordFill({ ...ACCOUNT, visits }, visit('/c', 1)).visits[0]).toEqual(visit('/c', 1));
  });

  it('keeps neither query nor fragment, nor a path without end', () => {
    const pathOf = (path: string) => recordFill(ACCOUNT, { ...HERE, path }).visits[0]?.path;
    expect(pathOf('/in?user=kari#top')).toBe('/in');
    expect(pathOf('/in#user')).toBe('/in');
    expect(pathOf(`/${'x'.repeat(400)}`)).toHaveLength(200);
  });

  it('drops the oldest beyond the limits, and binds no origin beyond them', () => {
    const full: Account = {
      ...ACCOUNT,
      origins: Array.from({ length: 100 }, (_, number) => `https://${number}.example`),
      frames: Array.from({ length: 50 }, (_, number) => ({ ...frame, top: `https://${number}.example` })),
      visits: Array.from({ length: 20 }, (_, number) => visit(`/${number}`, 100 - number)),
    };
    const filled = recordFill(full, { ...HERE, frame });
    expect(filled.origins).toBe(full.origins);
    expect(filled.frames).toEqual([frame, ...full.frames.slice(0, 49)]);
    expect(filled.visits).toEqual([HERE, ...full.visits.slice(0, 19)]);
  });

  it('always makes what the vault takes', () => {
    const anyFill = fc.record({
      origin: fc.constantFrom(
        'https://github.com',
        'https://a.github.com',
        'http://nas',
        'https://b.example:1',
      ),
      path: fc.string({ maxLength: 300 }),
      at: fc.nat(),
      frame: fc.option(fc.constant(frame), { nil: undefined }),
    });
    fc.assert(
      fc.property(fc.array(anyFill, { maxLength: 30 }), fc.boolean(), (fills, subdomains) => {
        const filled = fills.reduce<Account>(recordFill, { ...ACCOUNT, subdomains });
        expect(decodeAccount(encodeAccount(filled), 4)).toEqual(filled);
        const last = fills.at(-1);
        if (!last) return;
        expect(filled.usedAt).toBe(last.at);
        expect(filled.visits[0]).toMatchObject({ at: last.at, origin: last.origin });
      }),
    );
  });
});

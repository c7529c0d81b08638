import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText, orderedAccounts, searchAccounts } from '../../../../lib/services/accounts/search.ts';
import { documentOf, sampleAccount } from '../../../support/sample-account.ts';

const github = sampleAccount({ id: 'a', issuer: 'GitHub', label: 'kari@example.no' });
const forde = sampleAccount({ id: 'b', issuer: 'Førde kommune', label: 'Åse Sæther' });
const feide = sampleAccount({
  id: 'c',
  issuer: 'Feide',
  label: 'kari',
  tags: ['skole'],
  pinned: true,
  note: 'backup codes: in the drawer',
});
const vault = documentOf(github, forde, feide);
const idsFor = (query: string) => searchAccounts(vault, query).map(({ id }) => id);

describe('search', () => {
  it('without words lists everything, pinned first', () => {
    expect(idsFor('  ')).toEqual(['c', 'a', 'b']);
  });

  it.each([
    ['git', ['a']],
    ['KARI', ['c', 'a']],
    ['kari github', ['a']],
    ['forde', ['b']],
    ['førde', ['b']],
    ['ase saether', ['b']],
    ['skole', ['c']],
    ['nothing', []],
    ['drawer', []],
  ])('%s', (query, ids) => {
    expect(idsFor(query)).toEqual(ids);
  });

  it('never throws and only ever narrows', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (query) => {
        const found = searchAccounts(vault, query);
        expect(orderedAccounts(vault)).toEqual(expect.arrayContaining([...found]));
      }),
    );
  });

  it('folding twice changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(foldText(foldText(text))).toBe(foldText(text));
      }),
    );
  });
});

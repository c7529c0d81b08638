import { describe, expect, it } from 'vitest';
import { knownAccounts } from '../../../../lib/services/enrol/known-accounts.ts';
import { rivalsOf } from '../../../../lib/services/enrol/standing.ts';
import { documentOf, sampleAccount } from '../../../support/sample-account.ts';
import { createStage, keyUri, OTHER_SECRET, secretOf } from './stage.ts';

describe('looks like', () => {
  const { likenessOf } = knownAccounts(
    documentOf(sampleAccount({ issuer: 'PayPal' }), sampleAccount({ id: 'two', issuer: 'Microsoft' })),
  );

  it.each([
    ['PаyPal', 'PayPal'], // a Cyrillic letter
    ['PayPaI', 'PayPal'], // a capital i
    ['Micrоsоft', 'Microsoft'],
  ])('%s is not %s', (fake, real) => {
    expect(likenessOf(fake)).toBe(real);
  });

  it.each(['PayPal', 'paypal', 'GitHub', '', ' '])('%j is no fake', (issuer) => {
    expect(likenessOf(issuer)).toBe('');
  });
});

describe('rivals', () => {
  it('are those of the same name, whatever its case, and at most five are shown', async () => {
    const stage = createStage();
    for (let number = 1; number <= 7; number++) await stage.saveFirst(keyUri('kari', secretOf(number)));
    await stage.saveFirst(keyUri('ola', OTHER_SECRET));
    const [candidate] = (await stage.scanned(keyUri('KARI'))).candidates;
    expect(candidate?.rivals).toHaveLength(5);
    expect(candidate?.rivals.every(({ label }) => label === 'kari')).toBe(true);
  });

  it('are none for an account without a name', () => {
    const nameless = sampleAccount({ issuer: '', label: '' });
    expect(rivalsOf({ ...nameless, secret: OTHER_SECRET }, documentOf(nameless))).toEqual([]);
  });

  it('are not those whose name only runs together alike', () => {
    const saved = sampleAccount({ issuer: 'a b', label: 'c' });
    expect(
      rivalsOf({ ...saved, issuer: 'a', label: 'b c', secret: OTHER_SECRET }, documentOf(saved)),
    ).toEqual([]);
  });
});

it('is made once for a document', () => {
  const document = documentOf(sampleAccount());
  expect(knownAccounts(document)).toBe(knownAccounts(document));
  expect(knownAccounts({ ...document })).not.toBe(knownAccounts(document));
});

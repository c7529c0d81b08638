import { describe, expect, it } from 'vitest';
import { nameWordsOf, wordsOf } from '../../../lib/fields/fold-words.ts';
import { createLexicon, readMeanings } from '../../../lib/fields/lexicon.ts';
import { MEANINGS } from '../../../lib/fields/meaning.ts';
import { meaningsOf, nameMeaningsOf } from '../../../lib/fields/speech.ts';
import { LANGUAGES } from '../../../lib/fields/words/index.ts';

describe('folding', () => {
  it.each([
    ['Código', ['codigo']],
    ['sekssifret kode på SMS', ['sekssifret', 'kode', 'pa', 'sms']],
    ['Bestätigungs-Code', ['bestatigungs', 'code']],
    ['Κωδικός', ['κωδικος']],
    ['Код безпеки', ['код', 'безпеки']],
    ['', []],
  ])('%s', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });

  it.each([
    ['idTxtBx_SAOTCC_OTC', ['id', 'txt', 'bx', 'saotcc', 'otc']],
    ['twoFactorCode', ['two', 'factor', 'code']],
    ['user[otp_attempt]', ['user', 'otp', 'attempt']],
    ['security_code1', ['security', 'code', '1']],
    ['OTPCode', ['otp', 'code']],
    ['idp2fa', ['idp', '2fa']],
  ])('the name %s', (name, words) => {
    expect(nameWordsOf(name)).toEqual(words);
  });

  it('looks at 600 characters', () => {
    expect(wordsOf('a '.repeat(5000))).toHaveLength(300);
  });
});

describe('lexicon', () => {
  const lexicon = createLexicon([
    { code: 'code|kod*', recovery: 'recovery code*', 'app-code': 'app code' },
    { pin: 'code' },
  ]);
  const read = (text: string) => [...readMeanings(wordsOf(text), [lexicon], [['kode', 'code']])];

  it.each([
    ['code', ['code']],
    ['kodas', ['code']],
    ['my recovery codes', ['recovery']],
    ['recovery of a code', ['code']],
    ['app code', ['otp', 'app']],
    ['rabattkode', ['code']],
    ['nothing', []],
  ])('%s', (text, meanings) => {
    expect(read(text)).toEqual(meanings);
  });

  it('reads parts between dots by themselves', () => {
    expect(meaningsOf('Sort · code')).toContain('code');
    expect(meaningsOf('Sort code')).not.toContain('code');
  });

  it('knows what names mean and texts do not', () => {
    expect(nameMeaningsOf('saotcc')).toContain('otp');
    expect(meaningsOf('saotcc')).not.toContain('otp');
  });

  it('has only meanings that there are, and no empty phrases', () => {
    for (const words of LANGUAGES) {
      for (const [meaning, text] of Object.entries(words)) {
        expect(MEANINGS).toContain(meaning);
        for (const phrase of text.split('|')) expect(wordsOf(phrase)).not.toEqual([]);
      }
    }
  });
});

import { describe, expect, it } from 'vitest';
import { meaningsOf } from '../../../lib/fields/speech.ts';
import { find } from './support/page.ts';

/**
 * All languages share one lexicon, and marks are folded away: a short word of one must not be everybody's word of
 * another ("by" is a town in Norwegian, "door" is "by" in Dutch, "år" folds to Swedish "är").
 */
const FUNCTION_WORDS: Readonly<Record<string, string>> = {
  en: 'the of and to in a is that for it as was with be by on not at are this have from or one you can your it is',
  nb: 'og i det at en et den til er som på de med av ikke der så har vi for fra du ut sin oss opp kan eller hva din',
  nn: 'og i det at ein eit den til er som på dei med av ikkje der så har vi for frå du ut sin oss opp kan eller kva din',
  sv: 'och i att det som en på är av för med till den har de inte om ett men från vi så kan när eller ut under efter din',
  da: 'og i at det er en til på som med for af den der de ikke har et om fra men så kan vi over eller ud efter op din',
  de: 'der die das und ist in zu den mit von für im auf nicht ein eine als auch an aus nach bei um oder vor durch ihre',
  nl: 'de van een het en in is dat op te zijn met voor niet aan er om ook als dan maar bij of uit nog door uw je',
  fr: 'de la le et les des en un du une que est pour qui dans par plus pas au sur ne se ce il avec votre vous ou',
  es: 'de la que el en y a los se del las un por con no una su para es al lo como más o pero este tu',
  it: 'di e il la che in un a per è non una sono con si da come le dei nel alla più o tuo',
  pt: 'de a o que e do da em um para é com não uma os no se na por mais as dos como ou seu sua',
  pl: 'i w z na do się nie to jest że o jak za od po przez dla czy tym być lub oraz twój',
  fi: 'ja on ei se että oli mutta kun joka tai myös niin kuin sen vain nyt sinun',
};
const OTHER = [
  'amount',
  'bank',
  'captcha',
  'card',
  'document',
  'join',
  'number',
  'pairing',
  'password',
  'place',
  'postal',
  'promo',
  'recovery',
  'search',
  'secret',
  'setting',
  'user',
] as const;

describe('words that every sentence has', () => {
  it.each(Object.entries(FUNCTION_WORDS))('mean nothing else (%s)', (_, words) => {
    const wrong = words.split(' ').filter((word) => OTHER.some((meaning) => meaningsOf(word).has(meaning)));
    expect(wrong).toEqual([]);
  });

  it.each([
    'Input the code provided by your application',
    'Code gegenereerd door je app',
    'Koden är sex siffror',
  ])('take nothing from "%s"', (label) => {
    expect(
      find(`<h1>TOTP</h1><form><label>${label} <input name="code"></label><button>OK</button></form>`),
    ).toHaveLength(1);
  });
});

describe('what an account or a device is called', () => {
  it('is no code, whatever stands around it', () => {
    const name = '<label>Choose a name for this TOTP device <input name="TOTPName"></label>';
    const code = '<label>Code from your authenticator app <input name="code"></label>';
    expect(find(`<form>${name}${code}<button>OK</button></form>`).map(({ indices }) => indices)).toEqual([
      [1],
    ]);
  });
});

describe('how many characters a field wants', () => {
  const field = (more: string): string =>
    `<h1>Two-factor sign-in</h1><form><input id="second-factor" ${more}><button>Log in</button></form>`;

  it.each(['pattern="[a-z0-9]{16}"', 'pattern="^[A-Z0-9]{12}$"', 'minlength="16"'])(
    '%s is no code of an app',
    (more) => {
      expect(find(field(more))).toEqual([]);
    },
  );

  it.each([
    'pattern="[0-9]{6}"',
    'pattern="[0-9]{6,16}"',
    'pattern="[0-9]{6}|[A-Z0-9]{16}"',
    'minlength="6" maxlength="32"',
  ])('%s may be one', (more) => {
    expect(find(field(more))).toHaveLength(1);
  });
});

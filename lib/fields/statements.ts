import type { NearText } from './shape.ts';
import { type Meanings, meaningsOf, nameMeaningsOf } from './speech.ts';

/** A sentence near a field. */
export interface Statement {
  readonly said: Meanings;
  readonly role: NearText['role'];
  /** It shows a number or address with its middle hidden, as senders of codes do. */
  readonly masked: boolean;
  /** The letters of the sentence, at most 300. */
  readonly text: string;
}

/** A full stop before a small letter ends an abbreviation: "el. paštu". */
const ENDS = /[!?;|](?=[\s⟦⟧]|$)|\.(?=[\s⟦⟧]|$)(?!\s[a-zß-öø-ÿα-ωа-я])|[•·](?=\s)/;
const LINK = /⟦([^⟧]*)⟧?/g;
const MARKS = /[⟦⟧]/g;
const MASKED_NUMBER = /[*•●xX∗·]{2}[\s-]?[*•●xX∗·]{0,3}\d{2,4}(?!\d)/;
const MASKED_ADDRESS = /[*•●∗.…][^\s@]{0,20}@|@[^\s@]{0,6}[*•●∗]/;
const ADDRESS = /\S@\S|^\s*\+?[\d\s()-]{6,}$/;
const MIN_LINK_SHARE = 0.6;
const known = new WeakMap<NearText, readonly Statement[]>();

function roleOf(sentence: string, role: NearText['role']): NearText['role'] {
  if (role !== 'text' && role !== 'label') return role;
  let linked = 0;
  for (const [, words = ''] of sentence.matchAll(LINK)) {
    // An address or a number that is a link is no button.
    if (!ADDRESS.test(words)) linked += words.trim().length;
  }
  return linked > 0 && linked >= MIN_LINK_SHARE * sentence.replaceAll(MARKS, '').trim().length
    ? 'action'
    : role;
}

/** The sentences of a text, each with what it says. The same object always gives the same answer. */
export function statementsOf(near: NearText): readonly Statement[] {
  const before = known.get(near);
  if (before) return before;
  const statements = near.text
    .slice(0, 300)
    .split(ENDS)
    .filter((sentence) => sentence.trim() !== '' || near.role === 'strip')
    .map((sentence) => {
      const text = sentence.replaceAll(MARKS, ' ').trim();
      const masked = MASKED_NUMBER.test(text) || MASKED_ADDRESS.test(text);
      const picture = near.role === 'picture' || near.role === 'strip';
      return {
        said: picture ? nameMeaningsOf(text) : meaningsOf(text),
        role: roleOf(sentence, near.role),
        masked,
        text,
      };
    });
  known.set(near, statements);
  return statements;
}

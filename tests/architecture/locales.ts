import { type Rule, type Tree, filesIn } from './tree.ts';

export interface Message {
  readonly message: string;
  readonly description?: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
}

export type Messages = Readonly<Record<string, Message>>;

/** The texts of each language. */
export function localesOf(tree: Tree): ReadonlyMap<string, Messages> {
  const files = filesIn(tree, /^public\/_locales\/\w+\/messages\.json$/);
  return new Map(files.map(([path, text]) => [path.split('/')[2] ?? '', JSON.parse(text) as Messages]));
}

/** What is put into a text, `$1` or `$NAME$` with what it stands for, in one order. */
function gapsOf({ message, placeholders = {} }: Message): string {
  const gaps = [...message.matchAll(/\$(?:\d|\w+\$)/g)].map(([gap]) => gap.toLowerCase());
  const named = Object.entries(placeholders).map(([name, { content }]) => `${name.toLowerCase()}=${content}`);
  return [...new Set(gaps), ...named].sort().join(' ');
}

function compare(language: string, one: Messages, other: Messages): readonly string[] {
  const keys = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  return keys.flatMap((key) => {
    const [here, there] = [one[key], other[key]];
    if (!here || !there) return [`${key} is missing in ${here ? language : 'en'}`];
    if (there.message.trim() === '' || here.message.trim() === '') return [`${key} is empty`];
    return gapsOf(here) === gapsOf(there) ? [] : [`${key} has other gaps in ${language} than in en`];
  });
}

const path = (language: string) => `public/_locales/${language}/messages.json`;
const pair = (en: string, nb: string) => ({ [path('en')]: en, [path('nb')]: nb });

export const locales: Rule = {
  name: 'every language has the same texts with the same gaps',
  check: (tree) => {
    const all = localesOf(tree);
    const en = all.get('en');
    if (!en || !all.has('nb')) return ['en and nb are needed'];
    return [...all].flatMap(([language, messages]) => compare(language, en, messages));
  },
  catches: [
    {},
    pair('{"a":{"message":"A"}}', '{}'),
    pair('{}', '{"a":{"message":"A"}}'),
    pair('{"a":{"message":"A"}}', '{"a":{"message":" "}}'),
    pair('{"a":{"message":"A $1"}}', '{"a":{"message":"A"}}'),
  ],
  allows: [pair('{"a":{"message":"$1 of $2"}}', '{"a":{"message":"av $2: $1"}}')],
};

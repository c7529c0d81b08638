import { type Messages, localesOf } from './locales.ts';
import { type Rule, type Tree, filesIn } from './tree.ts';

const USERS = /^(?:(?:entrypoints|components|lib)\/.*\.(?:ts|svelte|html)|wxt\.config\.ts)$/;
const ASKED = /\bt\(\s*['"`](\w+)['"`]|__MSG_(\w+)__/g;
const QUOTED = /['"`](?!__MSG_)(\w+)['"`]|__MSG_(\w+)__/g;

/** The beginning of a key whose end is computed: `history_state_${state}`. */
const COMPUTED = /`(\w+_)\$\{/g;

const english = (tree: Tree): Messages => localesOf(tree).get('en') ?? {};
const found = (tree: Tree, pattern: RegExp) =>
  filesIn(tree, USERS).flatMap(([path, text]) =>
    [...text.matchAll(pattern)].map(([, quoted, marked]) => [path, quoted ?? marked ?? ''] as const),
  );

function errorKeys(tree: Tree): readonly string[] {
  const list = /ERROR_CODES = \[([\s\S]*?)\]/.exec(tree.get('lib/errors.ts') ?? '')?.[1] ?? '';
  return [...list.matchAll(/'([\w.]+)'/g)].map(([, code = '']) => `error_${code.replaceAll('.', '_')}`);
}

const en = (...keys: readonly string[]) => ({
  'public/_locales/en/messages.json': JSON.stringify(
    Object.fromEntries(keys.map((key) => [key, { message: 'x' }])),
  ),
});

export const textsExist: Rule = {
  name: 'every text asked for exists, and every error has one',
  check: (tree) => [
    ...found(tree, ASKED)
      .filter(([, key]) => !Object.hasOwn(english(tree), key))
      .map(([path, key]) => `${path}: ${key}`),
    ...errorKeys(tree).filter((key) => !Object.hasOwn(english(tree), key)),
  ],
  catches: [
    { 'components/X.svelte': `<p>{t('gone')}</p>`, ...en('here') },
    { 'lib/errors.ts': `export const ERROR_CODES = ['vault.open_failed'] as const;`, ...en() },
    { 'wxt.config.ts': `name: '__MSG_gone__'`, ...en() },
  ],
  allows: [
    { 'lib/errors.ts': `export const ERROR_CODES = ['vault.locked'] as const;`, ...en('error_vault_locked') },
  ],
};

export const textsUsed: Rule = {
  name: 'every text is used',
  check: (tree) => {
    const used = new Set([...found(tree, QUOTED).map(([, key]) => key), ...errorKeys(tree)]);
    const beginnings = found(tree, COMPUTED).map(([, beginning]) => beginning);
    const isUsed = (key: string) =>
      used.has(key) || beginnings.some((beginning) => key.startsWith(beginning));
    return Object.keys(english(tree)).filter(
      (key) => !(key.startsWith('error_') ? used.has(key) : isUsed(key)),
    );
  },
  catches: [
    { ...en('unused') },
    { 'lib/errors.ts': 'export const ERROR_CODES = [] as const;', ...en('error_gone') },
  ],
  allows: [
    { 'components/X.svelte': `<p>{t('here')}</p>`, ...en('here') },
    { 'components/X.svelte': '<p>{t(`state_${x}`)}</p>', ...en('state_sent') },
  ],
};

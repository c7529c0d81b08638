import { CODE, RULES, type Rule, filesIn } from './tree.ts';

const SUPPRESSION =
  /eslint-disable|@ts-(?:expect-error|ignore|nocheck)|svelte-ignore|prettier-ignore|[cv]8 ignore/;
/** Some words after ` -- `. */
const REASON = / -- \S+ \S+/;
/** These switch off more than one line can answer for. */
const NEVER = /@ts-(?:ignore|nocheck)/;

export const suppressions: Rule = {
  name: 'no suppression without a reason (` -- why`), and none of a whole file’s types',
  check: (tree) =>
    filesIn(tree, CODE)
      .filter(([path]) => !RULES.test(path))
      .flatMap(([path, text]) =>
        text
          .split('\n')
          .map((line, index) => ({ line, at: `${path}:${index + 1}` }))
          .filter(({ line }) => SUPPRESSION.test(line) && (NEVER.test(line) || !REASON.test(line)))
          .map(({ at }) => at),
      ),
  catches: [
    { 'lib/x.ts': '// eslint-disable-next-line eqeqeq' },
    { 'lib/x.ts': '// @ts-expect-error' },
    { 'lib/x.ts': '// @ts-nocheck -- it is old code' },
    { 'components/X.svelte': '<!-- svelte-ignore a11y_autofocus -->' },
  ],
  allows: [{ 'lib/x.ts': '// eslint-disable-next-line eqeqeq -- null and undefined are one here' }],
};

import { RULES, type Rule, filesIn } from './tree.ts';

const UNFINISHED = /\b(?:TODO|FIXME|XXX|HACK)\b/;
const EMPTY_NAME = /(?:Manager|Helper|Utils?|Data|Info|Process)(?![a-z])/;
const EXPORTED =
  /^export (?:declare )?(?:abstract )?(?:async )?(?:class|interface|type|function|const)\*? ?(\w+)/gm;
const FILE_NAME = /(?:^|[-/])(?:managers?|helpers?|utils?|data|infos?|process)(?=[-./]|$)/i;

export const unfinished: Rule = {
  name: 'nothing is marked as unfinished',
  check: (tree) =>
    filesIn(tree, /^(?!LICENSE)/)
      .filter(([path, text]) => !RULES.test(path) && UNFINISHED.test(text))
      .map(([path]) => path),
  catches: [{ 'lib/x.ts': '// TODO: later' }, { 'docs/x.md': 'FIXME' }],
};

export const names: Rule = {
  name: 'no name says only Manager, Helper, Util, Data, Info or Process',
  check: (tree) =>
    filesIn(tree, /^(?:entrypoints|components|lib|server|scripts|bench)\/.*\.(?:ts|mjs|svelte)$/).flatMap(
      ([path, text]) => [
        ...(FILE_NAME.test(path) ? [path] : []),
        ...[...text.matchAll(EXPORTED)]
          .map(([, name = '']) => name)
          .filter((name) => EMPTY_NAME.test(name))
          .map((name) => `${path}: ${name}`),
      ],
    ),
  catches: [
    { 'lib/vault/key-utils.ts': '' },
    { 'lib/x.ts': 'export class VaultManager {}' },
    { 'lib/x.ts': 'export interface AccountInfo {}' },
  ],
  allows: [{ 'lib/vault/processed.ts': 'export const informed = 1; export type Database = 1;' }],
};

export const fileNames: Rule = {
  name: 'files are kebab-case, components PascalCase',
  check: (tree) =>
    filesIn(tree, /^(?:entrypoints|components|lib|server|scripts|bench|tests)\//)
      .map(([path]) => path)
      .filter((path) => {
        const name = path.slice(path.lastIndexOf('/') + 1);
        const isRight = name.endsWith('.svelte')
          ? /^[A-Z][A-Za-z0-9]*\.svelte$/
          : /^[a-z0-9]+(?:[-.][a-z0-9]+)*$/;
        return name !== 'README.md' && !isRight.test(name);
      }),
  catches: [{ 'lib/openVault.ts': '' }, { 'components/ui/button.svelte': '' }],
  allows: [{ 'components/ui/live-codes.svelte.ts': '', 'components/ui/Button.svelte': '' }],
};

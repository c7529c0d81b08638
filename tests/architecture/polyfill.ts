import { importsOf } from './imports.ts';
import { CODE, type Rule, type Tree, filesIn } from './tree.ts';

const PACKAGE = 'webextension-polyfill';

const importers = (tree: Tree) =>
  filesIn(tree, CODE)
    .filter(([path, text]) =>
      importsOf(path, text).some(({ specifier, typeOnly }) => specifier === PACKAGE && !typeOnly),
    )
    .map(([path]) => path);

const one = `import browser from '${PACKAGE}';`;

export const polyfill: Rule = {
  name: 'one file of lib/platform imports the polyfill',
  check: (tree) => {
    const paths = importers(tree);
    const isRight = paths.length === 1 && paths[0]?.startsWith('lib/platform/') === true;
    return isRight ? [] : [`imported by: ${paths.join(', ') || 'none'}`];
  },
  catches: [{}, { 'lib/platform/a.ts': one, 'lib/platform/b.ts': one }, { 'lib/services/a.ts': one }],
  allows: [{ 'lib/platform/a.ts': one }],
};

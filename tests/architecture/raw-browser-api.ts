import ts from 'typescript';
import { nodesOf, parseCode } from './syntax.ts';
import { PRODUCT, type Rule, filesIn } from './tree.ts';

const BROWSER = new Set(['browser', 'chrome', 'indexedDB', 'fetch']);
/** What stands in the page: it may ask chrome.dom for closed shadow roots. */
const IN_PAGE = /^(?:entrypoints\/page-|lib\/page\/)/;
const GLOBALS = new Set(['globalThis', 'window', 'self']);

/** True where the identifier is the name of something else: a member, a key, a parameter. */
function isOtherName(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent) && parent.name === node) {
    return !(ts.isIdentifier(parent.expression) && GLOBALS.has(parent.expression.text));
  }
  if (ts.isShorthandPropertyAssignment(parent)) return false;
  const isNamed = ts.isTypeElement(parent) || ts.isClassElement(parent) || ts.isObjectLiteralElement(parent);
  return (isNamed && parent.name === node) || (ts.isBindingElement(parent) && parent.propertyName === node);
}

/** Names the file declares or imports itself are its own. */
function ownNames(nodes: readonly ts.Node[]): ReadonlySet<string> {
  const declared = nodes.filter(
    (node) =>
      ts.isVariableDeclaration(node) ||
      ts.isParameter(node) ||
      ts.isBindingElement(node) ||
      ts.isFunctionDeclaration(node) ||
      ts.isImportSpecifier(node) ||
      ts.isImportClause(node),
  );
  return new Set(declared.flatMap(({ name }) => (name && ts.isIdentifier(name) ? [name.text] : [])));
}

function rawUses(path: string, text: string): readonly string[] {
  const nodes = [...nodesOf(parseCode(path, text))];
  const own = ownNames(nodes);
  const used = nodes.filter(ts.isIdentifier).filter((node) => BROWSER.has(node.text) && !isOtherName(node));
  const names = new Set(used.map(({ text: name }) => name).filter((name) => !own.has(name)));
  if (IN_PAGE.test(path)) names.delete('chrome');
  return [...names].map((name) => `${path} uses ${name}`);
}

export const rawBrowserApi: Rule = {
  name: 'only lib/platform touches the browser API, IndexedDB and the network',
  check: (tree) =>
    filesIn(tree, PRODUCT)
      .filter(([path]) => !path.startsWith('lib/platform/'))
      .flatMap(([path, text]) => rawUses(path, text)),
  catches: [
    { 'lib/services/x.ts': `await browser.storage.local.get();` },
    { 'entrypoints/background.ts': `chrome.alarms.create('x');` },
    { 'components/X.svelte': `<script lang="ts">const x = await fetch('x');</script>` },
    { 'lib/vault/x.ts': `globalThis.indexedDB.open('x');` },
    { 'lib/page/x.ts': `void fetch('https://x');` },
    { 'lib/x.ts': `const x = { fetch };` },
  ],
  allows: [
    { 'lib/platform/x.ts': `chrome.alarms.create('x');` },
    { 'lib/page/x.ts': `chrome.dom.openOrClosedShadowRoot(x);` },
    {
      'lib/services/x.ts': `const run = ({ fetch }: Ports) => fetch('x'); interface P { fetch(url: string): void }`,
    },
  ],
};

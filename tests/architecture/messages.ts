import ts from 'typescript';
import { nodesOf, parseCode } from './syntax.ts';
import { type Rule, type Tree, filesIn } from './tree.ts';

const PROTOCOL = 'lib/messages/protocol.ts';
const REPLIES = 'lib/messages/replies.ts';
const TIERS: Readonly<Record<string, RegExp>> = {
  page: /^lib\/services\/handlers\/page/,
  content: /^lib\/services\/handlers\/content/,
};

const nameOf = (node: ts.Node) => {
  const isNamed =
    ts.isPropertyAssignment(node) || ts.isPropertySignature(node) || ts.isMethodDeclaration(node);
  return isNamed && ts.isStringLiteral(node.name) ? [node.name.text] : [];
};
const namesIn = (path: string, text: string) => [...nodesOf(parseCode(path, text))].flatMap(nameOf);

/** The tier written in `{ tier: 'page', ... }`; empty where there is none. */
function tierOf(node: ts.PropertyAssignment): string {
  if (!ts.isObjectLiteralExpression(node.initializer)) return '';
  const tier = node.initializer.properties.find((property) => property.name?.getText() === 'tier');
  return tier && ts.isPropertyAssignment(tier) && ts.isStringLiteral(tier.initializer)
    ? tier.initializer.text
    : '';
}

function kindsOf(tree: Tree): readonly (readonly [kind: string, tier: string])[] {
  const nodes = [...nodesOf(parseCode(PROTOCOL, tree.get(PROTOCOL) ?? ''))];
  const table = nodes.find((node) => ts.isVariableDeclaration(node) && node.name.getText() === 'MESSAGES');
  const kinds = table ? [...nodesOf(table)].filter(ts.isPropertyAssignment) : [];
  return kinds
    .filter(({ name }) => ts.isStringLiteral(name))
    .map((node) => [nameOf(node)[0] ?? '', tierOf(node)]);
}

function check(tree: Tree): readonly string[] {
  const kinds = kindsOf(tree);
  if (kinds.length === 0) return [`${PROTOCOL} has no MESSAGES`];
  const replies = new Set(namesIn(REPLIES, tree.get(REPLIES) ?? ''));
  return kinds.flatMap(([kind, tier]) => {
    const files = TIERS[tier];
    if (!files) return [`${kind} has no sender tier`];
    const handlers = filesIn(tree, files).flatMap(([path, text]) => namesIn(path, text));
    const count = handlers.filter((name) => name === kind).length;
    return [
      ...(count === 1 ? [] : [`${kind} has ${count} handlers in the group of its tier`]),
      ...(replies.has(kind) ? [] : [`${kind} has no reply`]),
    ];
  });
}

const protocol = (entry: string) => `export const MESSAGES = { 'a.b': ${entry} } as const;`;
const page = `{ tier: 'page', request: nothing }`;
const replies = `export interface Replies { 'a.b': Empty }`;
const handlers = `const handlers = { 'a.b': () => done() };`;

export const messages: Rule = {
  name: 'every message kind has a sender tier, a handler in the group of that tier, and a reply',
  check,
  catches: [
    {},
    {
      [PROTOCOL]: protocol('{ request: nothing }'),
      [REPLIES]: replies,
      'lib/services/handlers/page.ts': handlers,
    },
    { [PROTOCOL]: protocol(page), [REPLIES]: replies },
    { [PROTOCOL]: protocol(page), [REPLIES]: replies, 'lib/services/handlers/content.ts': handlers },
    { [PROTOCOL]: protocol(page), 'lib/services/handlers/page.ts': handlers },
  ],
  allows: [{ [PROTOCOL]: protocol(page), [REPLIES]: replies, 'lib/services/handlers/page.ts': handlers }],
};

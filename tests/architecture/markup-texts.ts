import { parse } from 'svelte/compiler';
import { type Rule, filesIn } from './tree.ts';

const LETTER = /\p{L}/u;
const SHOWN = new Set([
  'title',
  'alt',
  'placeholder',
  'label',
  'hint',
  'aria-label',
  'aria-description',
  'aria-roledescription',
]);
/** The name of the product is the same in every language. */
const NAME = 'Portvakt';
const SCHEME = /^[a-z]+:\/\/$/;
const CODE_NODES = new Set(['ExpressionTag', 'Comment', 'StyleDirective', 'ClassDirective']);

interface Node {
  readonly type?: string;
  readonly name?: string;
  readonly data?: string;
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

/** Letters a person would see that stand in the markup itself. Expressions are code, and look after themselves. */
function textsIn(node: unknown): readonly string[] {
  if (Array.isArray(node)) return node.flatMap(textsIn);
  if (!isNode(node)) return [];
  const text = node.data?.trim() ?? '';
  if (node.type === 'Text') return LETTER.test(text) && !SCHEME.test(text) ? [text] : [];
  if (CODE_NODES.has(node.type ?? '')) return [];
  if (node.type === 'Attribute' && !SHOWN.has(node.name ?? '')) return [];
  return Object.values(node).flatMap(textsIn);
}

const svelteTexts = (text: string) => textsIn(parse(text, { modern: true }).fragment);

const htmlTexts = (text: string) =>
  text
    .replace(/<!--[\s\S]*?-->|<(script|style)\b[\s\S]*?<\/\1>/g, '')
    .split(/<[^>]*>/)
    .map((piece) => piece.trim())
    .filter((piece) => LETTER.test(piece) && piece !== NAME);

export const markupTexts: Rule = {
  name: 'no text stands in markup',
  check: (tree) => [
    ...filesIn(tree, /^(?:entrypoints|components)\/.*\.svelte$/).flatMap(([path, text]) =>
      svelteTexts(text).map((piece) => `${path}: ${piece}`),
    ),
    ...filesIn(tree, /^entrypoints\/.*\.html$/).flatMap(([path, text]) =>
      htmlTexts(text).map((piece) => `${path}: ${piece}`),
    ),
  ],
  catches: [
    { 'components/X.svelte': '<p>Hello</p>' },
    { 'components/X.svelte': '{#if x}<Button title="Copy">{t(y)}</Button>{/if}' },
    { 'entrypoints/popup/index.html': '<title>Your codes</title>' },
  ],
  allows: [
    {
      'components/X.svelte': `<script lang="ts">const x = 'Hi';</script><p class="big">{t('a')} · {x}</p><style>p { color: red }</style>`,
    },
    { 'entrypoints/popup/index.html': '<title>Portvakt</title><script src="./main.ts"></script>' },
  ],
};

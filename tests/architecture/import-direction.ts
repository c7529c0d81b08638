import { type Import, importsOf } from './imports.ts';
import { CODE, type Rule, filesIn } from './tree.ts';

/** Pure folders in the order of how much they know; those of one line do not know each other. */
const PURE = [
  'lib/errors',
  'lib/encoding',
  'lib/otp',
  'lib/(?:qr|fields|origins|approvals|vault)',
  'lib/messages',
];
const pureUpTo = (rank: number) => PURE.slice(0, rank + 1);
const ALL_PURE = PURE;

/** Which paths the files of a layer may import, besides those of their own folder. */
const LAYERS: readonly { readonly of: RegExp; readonly may: readonly string[] }[] = [
  { of: /^(entrypoints\/[^/]+)\//, may: ['components', 'lib', 'public'] },
  { of: /^entrypoints\/()/, may: ['components', 'lib', 'public'] },
  {
    of: /^(components\/(?:ui|styles))\//,
    may: ['components/styles', 'lib/errors', 'lib/messages', 'public'],
  },
  { of: /^(components)\//, may: [...ALL_PURE, 'public'] },
  { of: /^(lib\/errors)/, may: [] },
  { of: /^(lib\/encoding)\//, may: pureUpTo(0) },
  { of: /^(lib\/otp)\//, may: pureUpTo(1) },
  { of: /^(lib\/vault)\//, may: [...pureUpTo(2), 'lib/approvals'] },
  { of: /^(lib\/(?:qr|fields|origins|approvals))\//, may: pureUpTo(2) },
  { of: /^(lib\/messages)\//, may: pureUpTo(3) },
  { of: /^(lib\/page)\//, may: ALL_PURE },
  { of: /^(lib\/services)\//, may: ALL_PURE },
  { of: /^(lib\/platform)\//, may: [...ALL_PURE, 'lib/page', 'lib/services/ports'] },
  { of: /^(server)\//, may: pureUpTo(2).concat('lib/approvals') },
  {
    of: /^()(?:scripts|bench|tests)\//,
    may: ['scripts', 'bench', 'tests', 'server', 'components', 'lib', 'public'],
  },
  { of: /^()[^/]+$/, may: ['scripts', 'lib'] },
];

const isWithin = (target: string, place: string) => new RegExp(`^${place}(?:[/.]|$)`).test(target);

function isAllowed(path: string, { target, typeOnly }: Import): boolean {
  if (target === undefined) return true;
  const layer = LAYERS.find(({ of }) => of.test(path));
  if (!layer) return false;
  const own = layer.of.exec(path)?.[1];
  if (own !== undefined && own !== '' && isWithin(target, own)) return true;
  // The platform implements what the services need: it knows their interfaces, and nothing of them at run time.
  if (typeOnly && path.startsWith('lib/platform/') && isWithin(target, 'lib/services')) return true;
  return layer.may.some((place) => isWithin(target, place));
}

export const importDirection: Rule = {
  name: 'imports point one way',
  check: (tree) =>
    filesIn(tree, CODE).flatMap(([path, text]) =>
      importsOf(path, text)
        .filter((one) => !isAllowed(path, one))
        .map(({ specifier }) => `${path} must not import ${specifier}`),
    ),
  catches: [
    { 'lib/otp/code.ts': `import { x } from '../vault/x.ts';` },
    { 'lib/errors.ts': `export * from './encoding/x.ts';` },
    { 'lib/vault/x.ts': `const x = await import('../services/x.ts');` },
    { 'lib/services/x.ts': `import type { X } from '../platform/x.ts';` },
    { 'lib/platform/x.ts': `import { x } from '../services/vault/x.ts';` },
    {
      'components/codes/X.svelte': `<script lang="ts">import { x } from '../../lib/platform/x.ts';</script>`,
    },
    { 'components/ui/X.svelte': `<script lang="ts">import X from '../codes/X.svelte';</script>` },
    { 'tests/unit/x.test.ts': `import '../../entrypoints/background.ts';` },
    { 'entrypoints/popup/main.ts': `import X from '../options/App.svelte';` },
    { 'server/x.ts': `import { x } from '../lib/vault/x.ts';` },
    { 'lib/services/x.ts': `type X = import('../../server/x.ts').X;` },
  ],
  allows: [
    {
      'entrypoints/popup/main.ts': `import App from './App.svelte'; import '../../components/styles/base.css';`,
    },
    { 'lib/platform/x.ts': `import type { X } from '../services/vault/x.ts';` },
    { 'lib/messages/x.ts': `import { x } from '../vault/x.ts'; import * as v from 'valibot';` },
  ],
};

export const importExtensions: Rule = {
  name: 'imports between our files name the file with its extension',
  check: (tree) =>
    filesIn(tree, CODE).flatMap(([path, text]) =>
      importsOf(path, text)
        .filter(({ target }) => target !== undefined && !/\.(?:ts|mjs|svelte|css|json)$/.test(target))
        .map(({ specifier }) => `${path}: ${specifier}`),
    ),
  catches: [{ 'lib/x.ts': `import { y } from './y';` }],
};

import type { Rule, Tree } from './tree.ts';

interface Package {
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly overrides?: Readonly<Record<string, string>>;
}

const EXACT = /^\d+\.\d+\.\d+(?:-[\w.]+)?$/;
const packageOf = (tree: Tree) => JSON.parse(tree.get('package.json') ?? '{}') as Package;
const dependenciesOf = ({ dependencies, devDependencies }: Package) => ({
  ...dependencies,
  ...devDependencies,
});

const sample = (content: Package) => ({ 'package.json': JSON.stringify(content) });

export const exactPins: Rule = {
  name: 'every dependency is pinned to one version',
  check: (tree) => {
    const all = { ...dependenciesOf(packageOf(tree)), ...packageOf(tree).overrides };
    return Object.entries(all)
      .filter(([, version]) => !EXACT.test(version))
      .map(([name, version]) => `${name}: ${version}`);
  },
  catches: [sample({ dependencies: { x: '^1.0.0' } }), sample({ devDependencies: { x: 'latest' } })],
  allows: [sample({ dependencies: { x: '1.0.0' } })],
};

/** The last part of a package's name: scoped packages share a line of the page. */
const shortName = (name: string) => name.slice(name.lastIndexOf('/') + 1);

export const reasons: Rule = {
  name: 'docs/architecture.md gives the reason for every dependency that ships or serves',
  check: (tree) => {
    const words = new Set((tree.get('docs/architecture.md') ?? '').split(/[^\w@.-]+/));
    const named = (name: string) => words.has(name) || words.has(shortName(name));
    return Object.keys(packageOf(tree).dependencies ?? {}).filter((name) => !named(name));
  },
  catches: [{ ...sample({ dependencies: { x: '1.0.0' } }), 'docs/architecture.md': '| xy | because |' }],
  allows: [
    { ...sample({ dependencies: { '@a/x': '1.0.0' } }), 'docs/architecture.md': '| @a/x | because |' },
  ],
};

export const licence: Rule = {
  name: 'the licence is Apache-2.0 and lies at the root',
  check: (tree) => [
    ...(packageOf(tree).license === 'Apache-2.0' ? [] : ['package.json']),
    ...(/Apache License\s+Version 2\.0/.test(tree.get('LICENSE') ?? '') ? [] : ['LICENSE']),
  ],
  catches: [
    { ...sample({ license: 'Apache-2.0' }) },
    { ...sample({}), LICENSE: 'Apache License\nVersion 2.0' },
  ],
  allows: [{ ...sample({ license: 'Apache-2.0' }), LICENSE: 'Apache License\n  Version 2.0' }],
};

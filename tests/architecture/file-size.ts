import { CODE, type Rule, type Tree, filesIn } from './tree.ts';

const LONGEST = 300;
const MEDIAN = 60;
const P95 = 200;
const ENTRYPOINT = 80;

const lines = (text: string) => text.trimEnd().split('\n').length;

/** Lengths of all code files in lines, shortest first. */
function lengths(tree: Tree): readonly (readonly [path: string, length: number])[] {
  return filesIn(tree, CODE)
    .filter(([path]) => !path.endsWith('.d.ts'))
    .map(([path, text]) => [path, lines(text)] as const)
    .sort(([, a], [, b]) => a - b);
}

/** Median and 95th percentile of the length of a code file. */
export function sizeOf(tree: Tree) {
  const sorted = lengths(tree).map(([, length]) => length);
  const at = (share: number) => sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
  return { files: sorted.length, median: at(0.5), p95: at(0.95), longest: at(1) };
}

const many = (count: number) => 'x\n'.repeat(count);

export const fileSize: Rule = {
  name: `no file is over ${LONGEST} lines, 95 of 100 are within ${P95}, half within ${MEDIAN}, and entrypoints within ${ENTRYPOINT}`,
  check: (tree) => {
    const { median, p95 } = sizeOf(tree);
    const isTooLong = (path: string, length: number) =>
      length > (/^entrypoints\/.*\.ts$/.test(path) ? ENTRYPOINT : LONGEST);
    return [
      ...lengths(tree)
        .filter(([path, length]) => isTooLong(path, length))
        .map(([path, length]) => `${path} has ${length} lines`),
      ...(median > MEDIAN ? [`the median file has ${median} lines`] : []),
      ...(p95 > P95 ? [`the 95th percentile is ${p95} lines`] : []),
    ];
  },
  catches: [
    { 'lib/a.ts': '', 'lib/b.ts': '', 'lib/x.ts': many(301) },
    { 'lib/x.ts': many(61) },
    { 'lib/a.ts': '', 'lib/b.ts': '', 'entrypoints/background.ts': many(81) },
    Object.fromEntries([...Array(20).keys()].map((i) => [`lib/${i}.ts`, many(i < 17 ? 10 : 250)])),
  ],
  allows: [{ 'lib/x.ts': many(60) }],
};

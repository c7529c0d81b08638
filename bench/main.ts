/**
 * `npm run bench [-- name...] [-- --json]`: builds the extension and runs the benches, all or those named, one after the other.
 * With `--json` the last line is one JSON object; see `bench/README.md`.
 */
import { readdirSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { requireTools } from '../scripts/setup/packages.ts';
import { build } from '../scripts/start/build.ts';
import type { Bench, Figure } from './figure.ts';
import { formatTable } from './table.ts';

const args = process.argv.slice(2);
const wanted = args.filter((arg) => !arg.startsWith('--'));

async function loadBenches(): Promise<readonly Bench[]> {
  const files = readdirSync(import.meta.dirname).filter((file) => file.endsWith('.bench.ts'));
  const modules = files.map((file) => import(`./${file}`) as Promise<{ readonly bench: Bench }>);
  const benches = (await Promise.all(modules)).map(({ bench }) => bench);
  return benches.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
}

requireTools(['chromium']);
await build();
const figures: Figure[] = [];
const load = loadavg()[0] ?? 0;
for (const bench of await loadBenches()) {
  console.log(`${bench.name} ...`);
  figures.push(...(await bench.run()));
}
console.log(`\n${formatTable(figures)}`);
const busy = load > availableParallelism() / 2 ? ': it was busy with something else' : '';
console.log(
  `Load of this machine before: ${load.toFixed(1)} on ${availableParallelism()} processors${busy}.`,
);
if (args.includes('--json')) {
  console.log(JSON.stringify(Object.fromEntries(figures.map(({ name, ...rest }) => [name, rest]))));
}
process.exit();

/**
 * `npm run bench:qr [-- set...] [-- --seed dev] [-- --decoder portvakt] [-- --groups] [-- --misses] [-- --limit 100] [-- --full] [-- --json]`:
 * our reading of codes and every other decoder among the dependencies, on the same images. See `README.md` here.
 */
import { availableParallelism, loadavg } from 'node:os';
import type { RgbaImage } from '../../lib/qr/image.ts';
import { ALL_DECODERS } from './decoders/all-decoders.ts';
import { measure, type Outcome } from './measure/measure.ts';
import { readOptions } from './options.ts';
import { asJson } from './report/as-json.ts';
import { groupTable, setTable } from './report/set-table.ts';
import { targetTable } from './report/target-table.ts';
import { targetsOf } from './report/targets.ts';
import { saveMiss } from './save-miss.ts';
import { ALL_SETS, type SetSource } from './sets/all-sets.ts';
import { choose } from './sets/choose.ts';

const options = readOptions(process.argv.slice(2));
const isWanted = (list: readonly string[], name: string) => list.length === 0 || list.includes(name);
const decoders = ALL_DECODERS.filter(({ name }) => isWanted(options.decoders, name));
const sets = ALL_SETS.filter(({ name }) => isWanted(options.sets, name));

async function showMiss(outcome: Outcome, image: RgbaImage): Promise<void> {
  if (!options.withMisses || outcome.decoder !== decoders[0]?.name) return;
  if (outcome.found === outcome.codes && outcome.wrong.length + outcome.garbled === 0) return;
  const path = await saveMiss(outcome.id, image);
  const wrong = outcome.wrong.map((text) => ` wrong: ${JSON.stringify(text.slice(0, 100))}`).join('');
  console.log(`  ${outcome.found}/${outcome.codes} ${outcome.id} (${path})${wrong}`);
}

async function run({ name, about, usual, open }: SetSource): Promise<readonly Outcome[]> {
  const all = await open(options.seed);
  const samples = choose(all, options.limit ?? (options.isFull ? undefined : usual));
  console.log(`\n${name}: ${about}; ${samples.length} of ${all.length} images`);
  if (samples.length === 0) {
    console.log('  skipped: not on this machine');
    return [];
  }
  const outcomes = await measure(samples, decoders, showMiss);
  console.log(setTable(outcomes));
  if (options.withGroups) console.log(`\n${groupTable(outcomes)}`);
  return outcomes;
}

const load = loadavg()[0] ?? 0;
const results = new Map<string, readonly Outcome[]>();
for (const set of sets) results.set(set.name, await run(set));
console.log(`\nSeed "${options.seed}", in Node ${process.versions.node}, one image at a time.`);
console.log(
  `Load of this machine before: ${load.toFixed(1)} on ${availableParallelism()} processors${load > 1 ? ': busy, the times are too long' : ''}.`,
);
console.log(`\n${targetTable(targetsOf(results))}`);
if (options.asJson) console.log(asJson(results));
process.exit();

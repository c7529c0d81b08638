/**
 * `npm run bench:fields [-- --part dev|test] [-- --only <file>] [-- --no-peers] [-- --no-snippets] [-- --show-test] [-- --json]`:
 * which fields of the corpus of sign-in pages are found, by our detector and by the published rules of others. See `README.md` here.
 */
import { availableParallelism, loadavg } from 'node:os';
import { requireTools } from '../../scripts/setup/packages.ts';
import { readSignInPages, type Part } from '../../tests/support/sign-in-pages.ts';
import { heavyAsPages, heavyReport } from './heavy.ts';
import { judge, type Judged } from './measure/judge.ts';
import { quantile, tally } from './measure/tally.ts';
import { readOptions } from './options.ts';
import { PEERS } from './peers/all-peers.ts';
import { missesOf } from './report/misses.ts';
import { channelTable, detectorTable, groupTable } from './report/tables.ts';
import { targetsOf, targetTable } from './report/targets.ts';
import { lookAtPages, type LookedPage, type ScanTimes } from './run/look-at-pages.ts';
import { snippetPages, snippetReport } from './snippets.ts';

const TITLES: Readonly<Record<Part, string>> = {
  dev: 'Development part',
  test: 'Part set aside: rules are not tuned on it',
};

const options = readOptions(process.argv.slice(2));
const detectors = ['portvakt', ...(options.withPeers ? PEERS.map(({ name }) => name) : [])];

/** Faults of the corpus are told by name, whatever part the page is of: they say nothing of a detector. */
function tellBroken(judged: readonly Judged[]): void {
  const broken = judged.filter(({ isBroken }) => isBroken);
  for (const { page } of broken) console.log(`BROKEN ${page.id}: a selector names no element, or several`);
}

function report(part: Part, pages: readonly LookedPage[]): object {
  const results = new Map(detectors.map((name) => [name, pages.map((one) => judge(one, name))]));
  const own = results.get('portvakt') ?? [];
  const timesOf = (name: keyof ScanTimes, share: number) =>
    quantile(
      pages.map(({ times }) => times[name]),
      share,
    );
  const p95 = { wall: timesOf('wall', 0.95), processor: timesOf('processor', 0.95) };
  const targets = targetsOf(own, p95);
  console.log(`\n== ${TITLES[part]}: ${pages.length} pages ==\n`);
  tellBroken(own);
  console.log(detectorTable(results));
  console.log(`\n${groupTable(results, ({ page }) => page.shape)}`);
  console.log(`\n${groupTable(results, ({ page }) => page.lang)}`);
  console.log(`\n${channelTable(own)}`);
  const inBoth = (name: keyof ScanTimes) =>
    `${timesOf(name, 0.5).toFixed(2)} median, ${timesOf(name, 0.95).toFixed(2)} p95`;
  console.log(
    `\na scan, ms: ${inBoth('wall')}; of processor: ${inBoth('processor')}; the first in a document: ${inBoth('first')}`,
  );
  if (part === 'dev' || options.showsTest) console.log(`\n${missesOf(pages, own)}`);
  console.log(`\n${targetTable(targets)}`);
  const tallies = Object.fromEntries([...results].map(([name, judged]) => [name, tally(judged)]));
  return { tallies, p95, first: timesOf('first', 0.95), targets };
}

requireTools(['chromium']);
const pages = readSignInPages().filter(
  ({ part, id }) => options.parts.includes(part) && id.includes(options.only),
);
const load = loadavg()[0] ?? 0;
const looked = await lookAtPages(pages, { peers: options.withPeers, times: true });
const all: Record<string, object> = {};
for (const part of options.parts) {
  const own = looked.filter(({ page }) => page.part === part);
  if (own.length > 0) all[part] = report(part, own);
}
const snippets = options.withSnippets ? snippetPages() : [];
if (snippets.length > 0) {
  console.log(`\n== ${snippets.length} snippets transcribed from public threads and templates ==\n`);
  console.log(
    snippetReport(await lookAtPages(snippets, { peers: options.withPeers, times: false }), detectors),
  );
} else if (options.withSnippets) {
  console.log('\nThe transcribed snippets are not on this machine: skipped.');
}
if (options.only === '') {
  console.log('\n== Heavy pages, which are no sign-in pages ==\n');
  console.log(heavyReport(await lookAtPages(heavyAsPages(), { peers: false, times: true })));
}
if (options.withPeers) {
  console.log('\nThe rules of others are restated from what they publish; what is simpler here than there:');
  for (const { name, source, simplified } of PEERS) console.log(`  ${name}: ${simplified} (${source})`);
}
console.log(
  `\nLoad of this machine before: ${load.toFixed(1)} on ${availableParallelism()} processors${load > 1 ? ': busy, the times are too long' : ''}.`,
);
if (options.asJson) console.log(JSON.stringify(all));
process.exit();

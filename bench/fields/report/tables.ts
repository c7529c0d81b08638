import { columns } from '../../qr/report/columns.ts';
import type { Judged } from '../measure/judge.ts';
import { isNorwegian, tally } from '../measure/tally.ts';

/** What each detector did, by its name. */
export type ByDetector = ReadonlyMap<string, readonly Judged[]>;

const percent = (value: number, of: number) => (of === 0 ? '-' : value.toFixed(1));

/** A row for each detector. */
export function detectorTable(results: ByDetector): string {
  const rows = [...results].map(([name, judged]) => {
    const all = tally(judged);
    const norwegian = tally(judged.filter(isNorwegian));
    return [
      name,
      percent(all.precision, all.offered),
      percent(all.recall, all.wanted),
      percent(norwegian.recall, norwegian.wanted),
      `${all.right}/${all.wanted}`,
      String(all.offered - all.right),
      `${all.falsePages}/${all.quietPages}`,
      percent(all.falseShare, all.quietPages),
      `${all.heldBack}/${all.byMessage}`,
    ];
  });
  const head = [
    '',
    'precision %',
    'recall %',
    'nb, nn %',
    'found',
    'wrong',
    'false pages',
    '%',
    'by message held back',
  ];
  return columns([head, ...rows]);
}

/** A row for each group of pages, and in it what each detector found of the fields; behind a `!` what it offered wrongly. */
export function groupTable(results: ByDetector, groupOf: (one: Judged) => string): string {
  const groups = [...new Set([...results.values()].flat().map(groupOf))].sort();
  const rows = groups.map((group) => {
    const own = [...results.values()].map((judged) => tally(judged.filter((one) => groupOf(one) === group)));
    const cell = ({ right, wanted, offered }: ReturnType<typeof tally>) =>
      `${wanted > 0 ? `${right}/${wanted}` : '-'}${offered > right ? ` !${offered - right}` : ''}`;
    return [group, String(own[0]?.pages ?? 0), ...own.map(cell)];
  });
  return columns([['', 'pages', ...results.keys()], ...rows]);
}

const CHANNELS = ['app', 'unknown', 'message'] as const;

/** What the page tells down, what the detector says across. */
export function channelTable(judged: readonly Judged[]): string {
  const fields = judged.flatMap((one) => one.fields);
  const { channelRight, channelFound } = tally(judged);
  const rows = CHANNELS.map((expected) => {
    const own = fields.filter((field) => field.expected === expected);
    const count = (seen: string) => String(own.filter((field) => field.seen === seen).length);
    return [expected, ...CHANNELS.map(count), count('not found')];
  });
  const share = channelFound === 0 ? '-' : ((100 * channelRight) / channelFound).toFixed(1);
  return `${columns([['the page tells', ...CHANNELS, 'not found'], ...rows])}\nright channel: ${share} % (${channelRight} of ${channelFound} found)`;
}

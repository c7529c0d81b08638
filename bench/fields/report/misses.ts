import { isFlawless, type Judged } from '../measure/judge.ts';
import type { LookedPage } from '../run/look-at-pages.ts';

/** One page in words: what was expected, what was found and why. */
function missOf({ page, looked }: LookedPage, { found, fields, isFalsePage }: Judged): string {
  const nameOf = (number: number) => looked.names[number] ?? 'no such element';
  const expected = page.expect.map(
    ({ channel, inputs }, index) =>
      `    expected ${channel} ${inputs.join(', ')}: ${fields[index]?.seen ?? ''}`,
  );
  const got = found.map(
    ({ inputs, channel, note }) =>
      `    found ${channel} (${note}) ${inputs.length > 1 ? `${inputs.length} x ` : ''}${nameOf(inputs[0] ?? -1)}`,
  );
  const head = `  ${page.id} [${page.lang}, ${page.shape}]${isFalsePage ? ' FALSE PAGE' : ''}`;
  return [head, ...(expected.length > 0 ? expected : ['    expected nothing']), ...got].join('\n');
}

/** What our detector missed or offered wrongly, page by page, and in one line each the pages whose channel is another one. */
export function missesOf(pages: readonly LookedPage[], judged: readonly Judged[]): string {
  const byPage = new Map(pages.map((one) => [one.page, one]));
  const flawed = judged.filter((one) => !isFlawless(one));
  const lines = flawed.flatMap((one) => {
    const looked = byPage.get(one.page);
    return looked ? [missOf(looked, one)] : [];
  });
  const channels = judged
    .filter(isFlawless)
    .flatMap(({ page, fields }) =>
      fields
        .filter(({ expected, seen }) => expected !== seen && seen !== 'not found')
        .map(({ expected, seen }) => `  ${page.id}: ${expected}, found as ${seen}`),
    );
  return [
    `${flawed.length} pages with a miss:`,
    ...lines,
    `${channels.length} more with another channel (no harm to what is offered):`,
    ...channels,
  ].join('\n');
}

import { existsSync, readFileSync } from 'node:fs';
import { columns } from '../qr/report/columns.ts';
import type { SignInPage } from '../../tests/support/sign-in-pages.ts';
import { isFlawless, judge } from './measure/judge.ts';
import type { LookedPage } from './run/look-at-pages.ts';

const FILE = new URL('../../../shared/fixtures/fields/snippets.json', import.meta.url);
const MARK = /\[OTP\]/g;
const KINDS = {
  single: 'single fields',
  seg: 'boxes',
  pw: 'typed as a password',
  oob: 'code by message: held back',
  neg: 'no code field: quiet',
} as const;

interface Snippet {
  readonly id: string;
  readonly kind: keyof typeof KINDS;
  readonly src: string;
  readonly html: string;
}

function asPage(
  { id, kind, src, html }: Snippet,
  index: number,
): SignInPage & { readonly kind: Snippet['kind'] } {
  let marks = 0;
  const marked = html.replace(MARK, () => `data-expected="${++marks}"`);
  const inputs = Array.from({ length: marks }, (_, at) => `[data-expected="${at + 1}"]`);
  const channel = kind === 'oob' ? 'message' : 'unknown';
  const groups = kind === 'seg' ? [inputs] : inputs.map((one) => [one]);
  return {
    kind,
    id,
    file: `${id}.html`,
    family: 'snippet',
    lang: 'en',
    shape: kind === 'neg' ? 'negative' : 'single',
    address: `https://snippet-${index}.example/sign-in`,
    expect: groups.map((one) => ({ channel, inputs: one })),
    source: src,
    part: 'dev',
    html: `<!doctype html><meta charset="utf-8"><title>Sign in</title>${marked}`,
  };
}

/** The transcribed snippets as pages; none on a machine that does not have them. */
export const snippetPages = (): readonly ReturnType<typeof asPage>[] =>
  existsSync(FILE)
    ? (JSON.parse(readFileSync(FILE, 'utf8')) as { readonly snippets: readonly Snippet[] }).snippets.map(
        asPage,
      )
    : [];

/** How many of each kind every detector gets right, and by name those that ours gets wrong. */
export function snippetReport(looked: readonly LookedPage[], detectors: readonly string[]): string {
  const kindOf = new Map(snippetPages().map(({ id, kind }) => [id, kind]));
  const rows = (Object.keys(KINDS) as Snippet['kind'][]).map((kind) => {
    const own = looked.filter(({ page }) => kindOf.get(page.id) === kind);
    const right = detectors.map((name) => own.filter((one) => isFlawless(judge(one, name))).length);
    return [KINDS[kind], String(own.length), ...right.map(String)];
  });
  const sums = detectors.map((name) => looked.filter((one) => isFlawless(judge(one, name))).length);
  const wrong = looked.filter((one) => !isFlawless(judge(one, 'portvakt'))).map(({ page }) => page.id);
  const table = columns([
    ['', '', ...detectors],
    ...rows,
    ['all', String(looked.length), ...sums.map(String)],
  ]);
  return `${table}${wrong.length > 0 ? `\nwrong here: ${wrong.join(', ')}` : ''}`;
}

import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { BRANDS } from '../../../components/codes/issuer-brands.ts';
import { issuerIconFiles } from '../../../scripts/build/issuer-icons.ts';

const ROOT = join(import.meta.dirname, '../../..');

interface Drawn {
  readonly slug: string;
  readonly title: string;
  readonly hex: string;
  readonly license?: { readonly type: string };
}

const set = JSON.parse(
  readFileSync(join(ROOT, 'node_modules/simple-icons/data/simple-icons.json'), 'utf8'),
) as readonly Drawn[];

/** The set is CC0; a drawing may have terms of its own. These are rules for trademarks, which docs/architecture.md keeps to. */
const OWN_TERMS = new Set(['keycloak']);

describe.each(BRANDS)('$title', ({ slug, title, hex }) => {
  const drawn = set.find((one) => one.slug === slug);

  test('is in the set, with this name and this colour', () => {
    expect(drawn).toMatchObject({ title, hex });
  });

  test('may be shipped', () => {
    if (!OWN_TERMS.has(slug))
      expect(drawn?.license?.type ?? 'CC0-1.0').toMatch(/^(?:CC0-1\.0|MIT|Apache-2\.0)$/);
  });
});

test('the build gets one small file of plain drawing for each', () => {
  const files = issuerIconFiles(ROOT);
  expect(files).toHaveLength(BRANDS.length);
  for (const { absoluteSrc, relativeDest } of files) {
    expect(relativeDest).toMatch(/^issuers\/[a-z0-9]+\.svg$/);
    expect(statSync(absoluteSrc).size).toBeLessThan(8192);
    expect(readFileSync(absoluteSrc, 'utf8')).toMatch(
      /^<svg role="img" viewBox="0 0 24 24" xmlns="http:\/\/www\.w3\.org\/2000\/svg"><title>[^<]*<\/title><path d="[^"<>]*"\/><\/svg>$/,
    );
  }
});

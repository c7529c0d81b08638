import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openPixels } from '../../../bench/qr/distort/jpeg.ts';
import { digestOf, type FixtureEntry, FIXTURES } from '../../../bench/qr/fixtures/manifest.ts';
import { readCodes } from '../../../lib/qr/index.ts';

/** Codes of every kind, whole screenshots, and what is no code; `bench/qr/fixtures/make-fixtures.ts` made them. */
const entries = JSON.parse(readFileSync(join(FIXTURES, 'manifest.json'), 'utf8')) as readonly FixtureEntry[];

const open = ({ file }: FixtureEntry) => openPixels(join(FIXTURES, file));

test('the corpus is there: codes, screenshots and negatives', () => {
  expect(entries.filter(({ texts }) => texts.length > 0).length).toBeGreaterThan(60);
  expect(entries.filter(({ texts }) => texts.length === 0).length).toBeGreaterThan(8);
  expect(entries.some(({ texts }) => texts.length > 1)).toBe(true);
});

describe.each(entries)('$file', (entry) => {
  test('has the pixels that were made', async () => {
    expect(digestOf(await open(entry))).toBe(entry.sha256);
  });

  test('reads as what it holds', async () => {
    const texts = await readCodes(await open(entry));
    const others = texts.filter((text) => !entry.allowed?.includes(text));
    expect(others.toSorted()).toEqual(entry.texts.toSorted());
  });
});

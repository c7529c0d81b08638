import { describe, expect, test } from 'vitest';
import { fileSize, sizeOf } from './architecture/file-size.ts';
import { importDirection, importExtensions } from './architecture/import-direction.ts';
import { locales } from './architecture/locales.ts';
import { markupTexts } from './architecture/markup-texts.ts';
import { messages } from './architecture/messages.ts';
import { polyfill } from './architecture/polyfill.ts';
import { exactPins, licence, reasons } from './architecture/project.ts';
import { rawBrowserApi } from './architecture/raw-browser-api.ts';
import { suppressions } from './architecture/suppressions.ts';
import { textsExist, textsUsed } from './architecture/text-keys.ts';
import { type Tree, readTree } from './architecture/tree.ts';
import { fileNames, names, unfinished } from './architecture/words.ts';

/** The rules of the house, on the files as they lie here. Each is first tried on small trees it must refuse. */

const RULES = [
  importDirection,
  importExtensions,
  rawBrowserApi,
  polyfill,
  messages,
  fileSize,
  fileNames,
  names,
  unfinished,
  suppressions,
  locales,
  textsExist,
  textsUsed,
  markupTexts,
  exactPins,
  reasons,
  licence,
];

const treeOf = (files: Readonly<Record<string, string>>): Tree => new Map(Object.entries(files));
const here = readTree();

describe.each(RULES)('$name', ({ check, catches, allows = [] }) => {
  test('holds here', () => {
    expect(check(here)).toEqual([]);
  });

  test.each(catches)('is broken by %j', (files) => {
    expect(check(treeOf(files))).not.toEqual([]);
  });

  test.each(allows)('is kept by %j', (files) => {
    expect(check(treeOf(files))).toEqual([]);
  });
});

test('the tree is really read', () => {
  expect(here.has('tests/architecture.test.ts')).toBe(true);
  expect(sizeOf(here).files).toBeGreaterThan(50);
});

import { describe, expect, test } from 'vitest';
import { partOf, readSignInPages, SHAPES, signInPageFiles } from '../../support/sign-in-pages.ts';

/** The corpus is what the detector's score is made of: it must be wide, honest and closed to the outside. */

const pages = readSignInPages();
const ids = pages.map(({ id }) => id);

/** Whatever a browser would load by itself. Links that nobody follows are as real sites have them. */
const LOADED =
  /(?:\b(?:src|srcset|poster|data)\s*=\s*["']?|<link\b[^>]*\bhref\s*=\s*["']?|url\(\s*["']?|@import\s+["']?)(?:https?:)?\/\/[^"')\s>]*/gi;

const SHAPE_GROUPS = {
  'one input': ['single', 'tel', 'number', 'password-typed', 'combined', 'two-fields', 'beside-recovery'],
  boxes: ['boxes', 'grouped-boxes'],
  'built otherwise': ['editable', 'shadow', 'hidden-under-slots', 'late', 'modal', 'frame'],
  'nothing to find': ['negative'],
};
const LANGUAGE_GROUPS = {
  bokmål: /^nb\b/,
  nynorsk: /^nn\b/,
  'Nordic neighbours': /^(?:sv|da|fi|is|fo|se)\b/,
  English: /^en\b/,
  'the rest of Europe': /^(?!nb|nn|sv|da|fi|is|fo|se|en)/,
};
const LEAST_IN_A_GROUP = 5;

describe('the corpus of sign-in pages', () => {
  test('is as large as its score promises', () => {
    expect(pages.length).toBeGreaterThanOrEqual(250);
    expect(pages.filter(({ expect: fields }) => fields.length === 0).length).toBeGreaterThanOrEqual(100);
    expect(new Set(pages.map(({ lang }) => lang.slice(0, 2))).size).toBeGreaterThanOrEqual(12);
  });

  test('names each of its pages once, and every page that lies there', () => {
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    expect(signInPageFiles().filter((file) => !ids.includes(file))).toEqual([]);
  });

  test('has no page twice', () => {
    const texts = pages.map(({ html }) => html.replace(/\s+/g, ' '));
    expect(ids.filter((_, index) => texts.indexOf(texts[index] ?? '') !== index)).toEqual([]);
  });

  test.each(SHAPES)('has pages of the shape %s', (shape) => {
    expect(pages.filter((page) => page.shape === shape)).not.toEqual([]);
  });

  test('expects nothing on negatives, and something on every other page', () => {
    const wrong = pages.filter((page) => (page.shape === 'negative') !== (page.expect.length === 0));
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  test('loads nothing from elsewhere', () => {
    expect(
      pages.flatMap(({ id, html }) => (html.match(LOADED) ?? []).map((text) => `${id}: ${text}`)),
    ).toEqual([]);
  });
});

describe('the part set aside', () => {
  test('is chosen by the family alone', () => {
    expect(['microsoft', 'github', 'keycloak', 'vipps', 'okta'].map(partOf)).toMatchInlineSnapshot(`
      [
        "test",
        "test",
        "dev",
        "test",
        "dev",
      ]
    `);
    for (const page of pages) expect(page.part).toBe(partOf(page.family));
  });

  test('knows no page of a site whose other pages rules were tuned on', () => {
    // Invented names may meet.
    const real = pages.filter(({ address }) => !new URL(address).hostname.endsWith('.example'));
    const familiesOf = Map.groupBy(real, ({ address }) => new URL(address).host);
    const torn = [...familiesOf].filter(([, own]) => new Set(own.map(({ part }) => part)).size > 1);
    expect(torn.map(([host]) => host)).toEqual([]);
  });

  test('is about a third', () => {
    const share = pages.filter(({ part }) => part === 'test').length / pages.length;
    expect(share).toBeGreaterThan(0.25);
    expect(share).toBeLessThan(0.45);
  });

  test.each(Object.entries(SHAPE_GROUPS))('and the other hold pages with %s', (_, shapes) => {
    const own = pages.filter(({ shape }) => shapes.includes(shape));
    for (const wanted of ['dev', 'test']) {
      expect(own.filter(({ part }) => part === wanted).length).toBeGreaterThanOrEqual(LEAST_IN_A_GROUP);
    }
  });

  test.each(Object.entries(LANGUAGE_GROUPS))('and the other hold pages in %s', (_, languages) => {
    const own = pages.filter(({ lang }) => languages.test(lang));
    for (const wanted of ['dev', 'test']) {
      expect(own.filter(({ part }) => part === wanted).length).toBeGreaterThanOrEqual(LEAST_IN_A_GROUP);
    }
  });
});

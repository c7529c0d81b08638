import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** An account that a page sets up. Its secret is made anew each time the page is opened. */
export interface PageAccount {
  readonly issuer: string;
  readonly label: string;
  readonly algorithm?: 'SHA1' | 'SHA256' | 'SHA512';
  readonly digits?: number;
  readonly period?: number;
}

/** What somebody does in the page; selectors may go through open shadow roots (`>>>`). */
export type PageStep =
  { readonly click: string } | { readonly waitFor: string } | { readonly type: readonly [string, string] };

/** One page of `tests/fixtures/setup-pages/manifest.json`. */
export interface SetupPage {
  /** Its file, without `.html`. */
  readonly name: string;
  readonly shapedLike: string;
  /** How the code is drawn. */
  readonly drawn: string;
  readonly accounts: readonly PageAccount[];
  /** What stands in the document as text; `unseen` is a secret that is not shown before a click. */
  readonly text: 'uri' | 'secret' | 'unseen' | 'none';
  /**
   * `enrol`: the first account, read at the click. `several`: one candidate for each account. `reveal`: read after it was scrolled to.
   * `foreign`: read where its owner cannot be told. `twice`: confirmed by two codes in a row. `guide`, `batch`, `problem`: no account
   * at first, several codes, no account at all.
   */
  readonly flow: 'enrol' | 'several' | 'reveal' | 'foreign' | 'twice' | 'guide' | 'batch' | 'problem';
  /** Names of the inputs that confirm it; as many codes in a row. */
  readonly fields: readonly string[];
  /** Before the popup is opened. */
  readonly before?: readonly PageStep[];
  /** Between saving and filling. */
  readonly beforeFill?: readonly PageStep[];
  /** What sends the code. */
  readonly submit?: string;
  /** Works in Firefox as well. */
  readonly portable: boolean;
  readonly notes?: string;
}

export const PAGES_FOLDER = fileURLToPath(new URL('../../../fixtures/setup-pages/', import.meta.url));

export const SETUP_PAGES = JSON.parse(
  readFileSync(`${PAGES_FOLDER}manifest.json`, 'utf8'),
) as readonly SetupPage[];

/** The page of that name. */
export function setupPage(name: string): SetupPage {
  const page = SETUP_PAGES.find((one) => one.name === name);
  if (!page) throw new Error(`no setup page ${name}`);
  return page;
}

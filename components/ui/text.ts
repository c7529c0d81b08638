import type en from '../../public/_locales/en/messages.json';

/** Every text there is; a key missing in the English file does not compile. */
export type TextKey = keyof typeof en;

/** `browser.i18n.getMessage`, or a stand-in. */
export type TextSource = (key: string, substitutions?: string[]) => string;

let source: TextSource = (key) => key;

/** Called once by the entrypoint, before anything is drawn. */
export function setTextSource(next: TextSource): void {
  source = next;
}

/** The text under `key` in the browser's language, with `$1`, `$2`, ... replaced. */
export function t(key: TextKey, ...substitutions: readonly (string | number)[]): string {
  return source(key, substitutions.map(String));
}

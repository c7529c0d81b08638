import { createContext } from 'svelte';
import type { Client } from '../lib/messages/client.ts';

/** The full pages a popup can open. */
export type FullPage = 'options' | 'welcome';

/**
 * All that a component may do to the world outside its page. The entrypoint builds one over the browser, a test over
 * plain objects.
 */
export interface Shell {
  readonly client: Client;
  /** Asks for the host permission of every site; only inside a click handler, before any `await`. */
  requestAllPages(): Promise<boolean>;
  hasAllPages(): Promise<boolean>;
  dropAllPages(): Promise<boolean>;
  /** Asks for the host permission of one origin; only inside a click handler, before any `await`. */
  requestOrigin(origin: string): Promise<boolean>;
  openPage(page: FullPage, hash?: string): Promise<void>;
  closePopup(): void;
  /** BCP 47 tag of the browser's interface language. */
  uiLanguage(): string;
  /** The version in the manifest. */
  ownVersion(): string;
}

const context = createContext<Shell>();

/** The shell of the page a component stands in. */
export const useShell = context[0];

/** Called once by the root component of a page. */
export const provideShell = context[1];

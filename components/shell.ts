import { createContext } from 'svelte';
import { PortvaktError } from '../lib/errors.ts';
import type { Client } from '../lib/messages/client.ts';
import type { Request } from '../lib/messages/protocol.ts';
import type { RgbaImage } from '../lib/qr/image.ts';
import type { PasskeyAsk } from '../lib/messages/vault-views.ts';

/** The full pages a popup can open. */
export type FullPage = 'options' | 'welcome';

/** Bytes as base64url, as `slot.change` takes them. */
export type MadePasskey = NonNullable<Request<'slot.change'>['add']>;
export type PasskeyProof = MadePasskey['proof'];

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
  /** Asks for the permission to save backups by itself; only inside a click handler, before any `await`. */
  requestDownloads(): Promise<boolean>;
  hasDownloads(): Promise<boolean>;
  /** Asks for the permission to look at the clipboard, so that codes can be cleared from it; only inside a click handler, before any `await`. */
  requestClipboard(): Promise<boolean>;
  hasClipboard(): Promise<boolean>;
  dropClipboard(): Promise<boolean>;
  /** Asks the browser to keep our storage when the disk runs full; false where it does not promise it. */
  persistStorage(): Promise<boolean>;
  /**
   * Makes a passkey in this page (a full page, never the popup) and proves that it opens. Throws `passkey.unsupported` where the
   * browser or the passkey has no PRF, `passkey.rejected` where the user or the browser broke off.
   */
  makePasskey(ask: PasskeyAsk, name: string): Promise<MadePasskey>;
  /** Lets the user present one of those passkeys. Throws as `makePasskey`. */
  presentPasskey(ask: Pick<PasskeyAsk, 'challenge' | 'passkeys'>): Promise<PasskeyProof>;
  /** False where this browser refuses passkeys to extensions. */
  hasPasskeys(): Promise<boolean>;
  /**
   * The key URI of an account, opened in this page with the password, because secrets have no message. Counts as an attempt; throws
   * what `vault.unlock` throws, and `account.unknown`.
   */
  revealAccount(id: string, password: string): Promise<string>;
  /** The pixels of an image the user brought. Throws `image.unreadable`, `image.too_large`. */
  openImage(image: Blob): Promise<RgbaImage>;
  /** The texts of the QR codes in it, read in this page; empty where there is none. */
  codesIn(image: RgbaImage): Promise<readonly string[]>;
  /** What is seen of the tab this popup is over; `undefined` where it may not be captured. */
  captureTab(): Promise<RgbaImage | undefined>;
  openPage(page: FullPage, hash?: string): Promise<void>;
  closePopup(): void;
  /** BCP 47 tag of the browser's interface language. */
  uiLanguage(): string;
  /** The version in the manifest. */
  ownVersion(): string;
}

/** `revealAccount` of the pages that never show a secret. */
export const revealNothing: Shell['revealAccount'] = () =>
  Promise.reject(new PortvaktError('message.forbidden'));

const context = createContext<Shell>();

/** The shell of the page a component stands in. */
export const useShell = context[0];

/** Called once by the root component of a page. */
export const provideShell = context[1];

import type { Browser, Page } from 'puppeteer-core';

/** What tests may do in either browser with the extension installed. One running browser with one profile. */
export interface ExtensionSession {
  readonly name: 'chromium' | 'firefox';
  /** The running browser; another one after `restart()`. */
  readonly browser: Browser;
  readonly userDataDir: string;
  /** `chrome-extension://<id>` or `moz-extension://<uuid>`. */
  readonly extensionOrigin: string;
  /** A new tab in front, with `url` loaded where one is given. */
  newPage(url?: string): Promise<Page>;
  /** An extension page (`welcome.html`, `options.html#x`) in a new tab. Wait for its content yourself. */
  openExtensionPage(path: string): Promise<Page>;
  /** The real toolbar click on `page`'s tab: grants `activeTab` there and opens the real popup. */
  openPopup(page: Page): Promise<Page>;
  /** The popup that opens by itself; waits for it. */
  openedPopup(): Promise<Page>;
  /** Closes the popup where it is still open. Not `popup.close()`: Firefox knows that for tabs only. */
  closePopup(popup: Page): Promise<void>;
  /** True while a toolbar popup is on the screen, whoever opened it. */
  isPopupOpen(): Promise<boolean>;
  /** Ends the background; the next event starts it again. */
  killBackground(): Promise<void>;
  /** Closes the browser and starts it again with the same profile. */
  restart(): Promise<void>;
  /** Closes the browser, does something to the profile that lies there, and starts it again. */
  whileClosed(act: (userDataDir: string) => Promise<void>): Promise<void>;
  /** Kills every process of the browser at once (SIGKILL), as a power cut does, and starts it again with the same profile. */
  crash(): Promise<void>;
  /** Closes the browser, and removes the profile where the session made it. */
  close(): Promise<void>;
}

export interface SessionOptions {
  /** Folder of the built extension. */
  readonly extensionDir: string;
  /** Profile folder to use and to leave; without it a fresh one is made and removed. */
  readonly userDataDir?: string;
  /** Language of the interface and of `Accept-Language`: `en` (default) or `nb`. */
  readonly lang?: 'en' | 'nb';
  /** Match patterns granted as host permissions, as if the user had agreed, e.g. `['<all_urls>']`. */
  readonly grant?: readonly string[];
  /** More command-line arguments. */
  readonly args?: readonly string[];
  /** Default: true, unless the environment has HEADED. */
  readonly headless?: boolean;
}

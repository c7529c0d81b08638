import { browser } from './browser.ts';

/** What the browser wakes the background for, beyond messages. */
export interface WakeUps {
  /** The screen was locked or the system sleeps. */
  onSystemLock(): void;
  /** The browser started, or the extension was installed or updated. */
  onStart(): void;
  /** First installation only. */
  onInstall(): void;
  /** The keyboard shortcut for filling. */
  onFillShortcut(): void;
}

/** Registers the listeners; call it synchronously while the background starts. */
export function listenForWakeUps(wake: WakeUps): void {
  browser.idle.onStateChanged.addListener((state) => {
    if (state === 'locked') wake.onSystemLock();
  });
  browser.runtime.onStartup.addListener(() => {
    wake.onStart();
  });
  browser.runtime.onInstalled.addListener(({ reason }) => {
    wake.onStart();
    if (reason === 'install') wake.onInstall();
  });
  browser.commands.onCommand.addListener((command) => {
    if (command === 'fill-code') wake.onFillShortcut();
  });
}

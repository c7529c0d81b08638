import { inject } from 'vitest';
import { builtExtension } from './builds.ts';
import { launchChromium } from './chromium.ts';
import type { ExtensionSession, SessionOptions } from './extension-session.ts';
import { launchFirefox } from './firefox.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Which browser this run of `tests/e2e` is for. */
    browser: 'chromium' | 'firefox';
  }
}

/** The browser of this run with the built extension, as it ships, installed. Close it in `afterAll`. */
export function openSession(options: Partial<SessionOptions> = {}): Promise<ExtensionSession> {
  const name = inject('browser');
  const launch = name === 'firefox' ? launchFirefox : launchChromium;
  return launch({ ...options, extensionDir: options.extensionDir ?? builtExtension(name) });
}

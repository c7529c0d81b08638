import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import { defineConfig } from 'vitest/config';

/** The same flows in either browser, and what only one of them can do. They need the built extension. */
const inBrowser = (browser: 'chromium' | 'firefox') => ({
  test: {
    name: browser,
    environment: 'node' as const,
    include: ['tests/e2e/*.test.ts', `tests/e2e/${browser}/**/*.test.ts`],
    provide: { browser },
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Both browsers run at once: what is awaited may come late.
    expect: { poll: { timeout: 15_000 } },
  },
});

/** The servers of others, in either browser. `npm run test:interop` starts them; without it these tests are skipped. */
const atServersOfOthers = (name: string, browser: 'chromium' | 'firefox') => ({
  test: {
    name,
    environment: 'node' as const,
    include: ['tests/interop/*.test.ts'],
    provide: { browser },
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 60_000,
  },
});

/** Milliseconds after which a test counts as stuck; none is written to be timed, and machines are slow at times. */
const PATIENCE = 30_000;

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'lib',
          testTimeout: PATIENCE,
          hookTimeout: PATIENCE,
          environment: 'node',
          include: ['tests/*.test.ts', 'tests/unit/**/*.test.ts', 'tests/vectors/**/*.test.ts'],
        },
      },
      {
        test: {
          name: 'server',
          testTimeout: PATIENCE,
          hookTimeout: PATIENCE,
          environment: 'node',
          include: ['tests/integration/**/*.test.ts'],
          globalSetup: ['tests/integration/setup.ts'],
        },
      },
      {
        plugins: [svelte(), svelteTesting()],
        test: {
          name: 'components',
          testTimeout: PATIENCE,
          hookTimeout: PATIENCE,
          environment: 'happy-dom',
          include: ['tests/components/**/*.test.ts'],
        },
      },
      inBrowser('chromium'),
      inBrowser('firefox'),
      atServersOfOthers('interop', 'chromium'),
      atServersOfOthers('interop-firefox', 'firefox'),
    ],
  },
});

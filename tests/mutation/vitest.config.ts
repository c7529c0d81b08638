import { env } from 'node:process';
import { defineConfig } from 'vitest/config';
import { FOLDERS } from './folders.ts';

const folder = FOLDERS.find(({ name }) => name === env['PORTVAKT_MUTATED']);

/** The tests that judge the mutants of one folder: its own and the vectors; nothing that opens a browser or a server. */
export default defineConfig({
  test: {
    environment: 'node',
    isolate: false,
    testTimeout: 30_000,
    include: [...(folder?.tests ?? [])],
    exclude: [...(folder?.without ?? [])],
  },
});

import { join } from 'node:path';
import { build } from 'vite';

/** The name under which the bundle stands in the page's isolated world. */
export const GLOBAL = 'benchFields';

/** `lib/fields` and the peers' rules as one script, bundled without the rest of the extension. */
export async function bundleDetectors(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      target: 'es2024',
      lib: {
        entry: join(import.meta.dirname, '../page/look.ts'),
        formats: ['iife'],
        name: GLOBAL,
      },
    },
  });
  const outputs = (Array.isArray(built) ? built : [built]).flatMap((one) =>
    'output' in one ? one.output : [],
  );
  const chunk = outputs.find((one) => one.type === 'chunk');
  if (!chunk) throw new Error('the detectors were not bundled');
  // A script in an isolated world leaves its variables nowhere that the next call could reach.
  return `${chunk.code}\nglobalThis.${GLOBAL} = ${GLOBAL};`;
}

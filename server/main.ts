import { parseArgs } from 'node:util';
import { startServer } from './start.ts';
import { KEY_SCOPES } from './storage/application-keys.ts';

const USAGE = `node server/main.ts [--port 8765] [--host 127.0.0.1] [--origin URL] [--name TEXT] [--database PATH|postgres://...]
                    [--contact mailto:...] [--push-origin URL]... [--demo] [--create-key NAME --scope challenges|admin]`;

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: process.env['PORTVAKT_PORT'] ?? '8765' },
    host: { type: 'string', default: process.env['PORTVAKT_HOST'] ?? '127.0.0.1' },
    origin: { type: 'string' },
    name: { type: 'string' },
    database: { type: 'string' },
    contact: { type: 'string' },
    'push-origin': { type: 'string', multiple: true, default: [] },
    demo: { type: 'boolean', default: false },
    'create-key': { type: 'string' },
    scope: { type: 'string', default: 'challenges' },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) {
  console.log(USAGE);
  process.exit(0);
}

const origin = values.origin ?? process.env['PORTVAKT_ORIGIN'];
const name = values.name ?? process.env['PORTVAKT_NAME'];
const contact = values.contact ?? process.env['PORTVAKT_CONTACT'];

const running = await startServer({
  port: Number(values.port),
  host: values.host,
  database: values.database ?? process.env['PORTVAKT_DATABASE_URL'] ?? '.cache/server/portvakt.sqlite',
  demo: values.demo,
  pushOrigins: values['push-origin'],
  ...(origin === undefined ? {} : { origin }),
  ...(name === undefined ? {} : { name }),
  ...(contact === undefined ? {} : { contact }),
});

const keyName = values['create-key'];
const scope = KEY_SCOPES.find((known) => known === values.scope) ?? 'challenges';
const applicationKey = keyName === undefined ? undefined : await running.createKey(keyName, scope);
console.log(JSON.stringify({ origin: running.origin, port: running.port, applicationKey }));

const stop = (): void => {
  running.close().then(
    () => process.exit(0),
    (error: unknown) => {
      console.error('closing failed:', error);
      process.exit(1);
    },
  );
};
process.once('SIGINT', stop);
process.once('SIGTERM', stop);

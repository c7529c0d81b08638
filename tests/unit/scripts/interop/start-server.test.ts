import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { OUT } from '../../../../scripts/interop/places.ts';
import { startServer } from '../../../../scripts/interop/start-server.ts';
import { freePort } from '../../../support/free-port.ts';

const LOG = 'start-server-test.log';

afterEach(() => {
  rmSync(join(OUT, LOG), { force: true });
});

/** A server behind a shell, as start scripts are: the child must end with it. */
const shellAround = (script: string) => ({
  program: 'sh',
  args: ['-c', `"${process.execPath}" -e "$1"; exit 3`, 'sh', script],
});

test('waits until the server itself says that it is ready, and ends it with its children', async () => {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}/`;
  const server = `let asked = 0;
    console.log('begins');
    require('http').createServer((_, r) => { r.statusCode = asked++ < 2 ? 503 : 200; r.end('asked ' + asked); }).listen(${port}, '127.0.0.1');`;
  const { stop } = await startServer(LOG, shellAround(server), url);
  expect(await (await fetch(url)).text()).toBe('asked 4');
  expect(readFileSync(join(OUT, LOG), 'utf8')).toBe('begins\n');
  await stop();
  await expect(fetch(url)).rejects.toThrow();
});

test('one that ends before it is ready is a failure that names the log', async () => {
  const starting = startServer(LOG, shellAround('process.exit(1)'), 'http://127.0.0.1:9/');
  await expect(starting).rejects.toThrow(`see out/interop/${LOG}`);
});

test('so is a program that is not there', async () => {
  const starting = startServer(LOG, { program: '/nowhere/server', args: [] }, 'http://127.0.0.1:9/');
  await expect(starting).rejects.toThrow('ENOENT');
});

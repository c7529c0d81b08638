import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fetchFile } from '../../../../scripts/interop/fetch-file.ts';
import { NotHere } from '../../../../scripts/interop/not-here.ts';

const TEXT = 'the archive';
const SHA256 = createHash('sha256').update(TEXT).digest('hex');

let server: Server;
let origin: string;
let folder: string;

beforeEach(async () => {
  server = createServer((request, response) => {
    response.statusCode = request.url === '/archive' ? 200 : 404;
    response.end(TEXT);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  folder = mkdtempSync(join(tmpdir(), 'portvakt-fetch-'));
});

afterEach(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

test('keeps a file whose digest is the known one, in a folder it makes', async () => {
  const path = join(folder, 'deep/archive');
  await fetchFile(`${origin}/archive`, SHA256, path);
  expect(readFileSync(path, 'utf8')).toBe(TEXT);
  expect(readdirSync(join(folder, 'deep'))).toEqual(['archive']);
});

test('another file than the known one is a failure, and nothing of it stays', async () => {
  const path = join(folder, 'archive');
  const fetching = fetchFile(`${origin}/archive`, SHA256.replace(/^./, 'x'), path);
  await expect(fetching).rejects.toThrow(/has SHA-256/);
  await expect(fetching).rejects.not.toBeInstanceOf(NotHere);
  expect(readdirSync(folder)).toEqual([]);
});

test.each(['/other', undefined])(
  'a server that does not give it (%s) is a reason to go without',
  async (path) => {
    if (path === undefined) server.close();
    const url = `${origin}${path ?? '/archive'}`;
    await expect(fetchFile(url, SHA256, join(folder, 'archive'))).rejects.toBeInstanceOf(NotHere);
    expect(existsSync(join(folder, 'archive'))).toBe(false);
  },
);

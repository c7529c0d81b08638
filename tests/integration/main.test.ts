import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { onBothDatabases } from './support/on-both-databases.ts';
import { TestDevice, send } from './support/test-device.ts';
import { ACCOUNT } from './support/test-service.ts';

const MAIN = fileURLToPath(new URL('../../server/main.ts', import.meta.url));

interface Started {
  readonly child: ChildProcess;
  readonly origin: string;
  readonly key: string;
}

/** Starts the server as a program of its own and reads the line it prints. */
async function startProgram(...args: readonly string[]): Promise<Started> {
  const child = spawn(process.execPath, [MAIN, '--port', '0', ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
  const { origin, applicationKey } = JSON.parse(line) as { origin: string; applicationKey: string };
  return { child, origin, key: applicationKey };
}

onBothDatabases('the program', (fresh) => {
  test.each(['SIGINT', 'SIGTERM'] as const)(
    '%s ends it cleanly, open long polls included',
    async (signal) => {
      const database = await fresh();
      const args = ['--database', database, '--create-key', 'portal', '--scope', 'admin'];
      const { child, origin, key } = await startProgram(...args);
      await send(origin, 'PUT', `/api/v1/accounts/${ACCOUNT}`, undefined, key);
      const offer = await send(origin, 'POST', `/api/v1/accounts/${ACCOUNT}/registrations`, undefined, key);
      const device = await TestDevice.create(origin);
      await device.register(String(offer.body['token']));
      const challenge = { account: ACCOUNT, app: 'a', text: 't', binding: 'none' };
      const { body } = await send(origin, 'POST', '/api/v1/challenges', challenge, key);
      // Two requests on one connection: the first to be answered shows that the second was read.
      const held = send(origin, 'GET', `/api/v1/challenges/${String(body['id'])}?wait=25`, undefined, key);
      await device.pending();
      const ended = once(child, 'exit');
      child.kill(signal);
      expect((await held).body).toEqual({ state: 'pending' });
      expect(await ended).toEqual([0, null]);

      const again = await startProgram('--database', database);
      const { status } = await send(again.origin, 'GET', '/.well-known/portvakt');
      expect(status).toBe(200);
    },
  );
});

test('it serves the demo site, with the issuer it was told', async () => {
  const origin = 'https://approve.nordfjord.example';
  const started = await startProgram('--database', ':memory:', '--demo', '--origin', origin);
  expect(started.origin).toBe(origin);
});

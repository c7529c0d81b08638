import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { builtExtension } from '../../support/builds.ts';
import { type ChromiumSession, launchChromium } from '../../support/chromium.ts';
import { click, textOf, waitFor } from '../../support/journey/by-test-id.ts';
import { filmOfCode } from '../../support/journey/film-of-code.ts';
import { onboard } from '../../support/journey/onboard.ts';
import { keyUri } from '../../support/journey/qr-pages.ts';
import { listAll } from '../../support/journey/vault-messages.ts';

/** A camera that sees nothing but a code. */

let folder: string;
let session: ChromiumSession;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'portvakt-film-'));
  const film = join(folder, 'code.y4m');
  await writeFile(film, filmOfCode(keyUri('Kamera', 'kari@camera.example')));
  session = await launchChromium({
    extensionDir: builtExtension('chromium'),
    args: [
      '--use-fake-ui-for-media-stream',
      '--use-fake-device-for-media-stream',
      `--use-file-for-fake-video-capture=${film}`,
    ],
  });
  await onboard(session);
});

afterAll(async () => {
  await session.close();
  await rm(folder, { recursive: true });
});

test('the camera reads the code, goes out by itself, and the account is saved', async () => {
  const page = await session.openExtensionPage('options.html#add');
  await waitFor(page, 'add-page');
  await click(page, 'camera-start');
  expect(await textOf(page, 'candidate-issuer')).toBe('Kamera');
  await waitFor(page, 'camera', '[data-state="off"]');
  await click(page, 'candidate-add');
  await expect
    .poll(async () => (await listAll(page)).map(({ label }) => label))
    .toEqual(['kari@camera.example']);
});

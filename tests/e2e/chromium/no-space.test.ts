import { execFile } from 'node:child_process';
import { mkdtemp, rm, statfs, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ExtensionSession } from '../../support/extension-session.ts';
import { byId, waitFor } from '../../support/journey/by-test-id.ts';
import { onboard, PASSWORD } from '../../support/journey/onboard.ts';
import { ask, entryOf, listAll, sendFrom } from '../../support/journey/vault-messages.ts';
import { unlockFrom } from '../../support/journey/write-schedule.ts';
import { formatRecoveryCode } from '../../../lib/vault/recovery-code.ts';
import { openSession } from '../../support/open-session.ts';

/** No room left: in a store of the browser, and on the disk. What is saved stays, what is not is said. */

const run = promisify(execFile);

async function openOptions(session: ExtensionSession): Promise<Page> {
  const page = await session.openExtensionPage('options.html');
  await waitFor(page, 'options', '[data-state]');
  return page;
}

const idsIn = async (page: Page) => (await listAll(page)).map(({ id }) => id);

describe('a store over its quota', () => {
  let session: ExtensionSession;
  let page: Page;

  beforeAll(async () => {
    session = await openSession();
    await onboard(session);
    page = await openOptions(session);
    await ask(page, 'account.add', entryOf(0));
  });

  afterAll(() => session.close());

  /** Fills storage.local to less than a vault's copies, or empties what was filled. */
  const junk = (characters: number) =>
    page.evaluate(
      `chrome.storage.local.set({ junk: 'x'.repeat(${characters}) }).then(() => true, () => false)`,
    );

  test('of storage.local: saved in the first store, said in a banner, and made up for when there is room', async () => {
    const before = await idsIn(page);
    let size = 10_485_000;
    while (size > 10_400_000 && (await junk(size)) !== true) size -= 500;
    const added = await ask(page, 'account.add', entryOf(1));
    // Copies of the same size take the place of the ones before; these are larger.
    await ask(page, 'account.edit', { id: added.id, change: { note: 'n'.repeat(5000) } });
    expect(await idsIn(page)).toEqual([...before, added.id]);
    expect((await ask(page, 'vault.state', {})).mirrorLagging).toBe(true);
    await page.reload();
    await waitFor(page, 'banner-lagging');

    await junk(1);
    await ask(page, 'account.add', entryOf(2));
    expect((await ask(page, 'vault.state', {})).mirrorLagging).toBe(false);
  });
});

test('no quota for IndexedDB: no vault is made, the user is told and may try again', async () => {
  const session = await openSession();
  const page = await session.openExtensionPage('options.html');
  await waitFor(page, 'options', '[data-state="new"]');
  const inspector = await page.createCDPSession();
  const { extensionOrigin: origin } = session;
  await inspector.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
  const wanted = { password: PASSWORD, recoveryCode: formatRecoveryCode(new Uint8Array(20).fill(7)) };
  expect(await sendFrom(page, 'vault.create', wanted)).toMatchObject({
    ok: false,
    error: 'vault.store_failed',
  });
  expect((await ask(page, 'vault.state', {})).state).toBe('new');

  await inspector.send('Storage.overrideQuotaForOrigin', { origin });
  await session.restart();
  const later = await openOptions(session);
  await ask(later, 'vault.create', wanted);
  await ask(later, 'account.add', entryOf(0));
  expect(await idsIn(later)).toHaveLength(1);
  await session.close();
});

/** A disk of its own for the profile; nobody but the superuser can make one. */
async function mountDisk(): Promise<string | undefined> {
  const folder = await mkdtemp(join(tmpdir(), 'portvakt-disk-'));
  try {
    await run('mount', ['-t', 'tmpfs', '-o', 'size=160m', 'tmpfs', folder]);
    return folder;
  } catch {
    await rm(folder, { recursive: true });
    return undefined;
  }
}

const disk = await mountDisk();
if (disk === undefined) console.warn('skipped: a full disk needs the right to mount a tmpfs');

describe.skipIf(disk === undefined)('a full disk', () => {
  const folder = disk ?? '';
  let session: ExtensionSession;
  let page: Page;

  beforeAll(async () => {
    session = await openSession({ userDataDir: join(folder, 'profile'), args: ['--disk-cache-size=1'] });
    await onboard(session);
    page = await openOptions(session);
  });

  afterAll(async () => {
    await session.close();
    await run('umount', ['-l', folder]);
    await rm(folder, { recursive: true });
  });

  /** Takes every block there is. */
  async function fill(): Promise<void> {
    const { bfree, bsize } = await statfs(folder);
    await writeFile(join(folder, 'ballast'), Buffer.alloc(bfree * bsize)).catch(() => undefined);
  }

  test('what was acknowledged is there after it, and saving goes on when there is room', async () => {
    const kept = [(await ask(page, 'account.add', entryOf(10))).id];
    await fill();
    let refused = 0;
    for (let number = 11; number < 31; number++) {
      const sent = await sendFrom(page, 'account.add', entryOf(number));
      if (sent.ok) kept.push(sent.value.id);
      else {
        expect(sent.error).toBe('vault.store_failed');
        refused++;
      }
    }
    expect(refused).toBeGreaterThan(0);
    expect(await idsIn(page)).toEqual(kept);
    await rm(join(folder, 'ballast'));

    await session.crash();
    page = await openOptions(session);
    expect(await page.$(byId('options'))).not.toBeNull();
    expect((await ask(page, 'vault.state', {})).state).toBe('locked');
    await unlockFrom(page, PASSWORD);
    expect((await idsIn(page)).filter((id) => kept.includes(id))).toEqual(kept);
    await ask(page, 'account.add', entryOf(40));
  });
});

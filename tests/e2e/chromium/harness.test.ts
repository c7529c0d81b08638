import { expect, test } from 'vitest';
import { launchChromium } from '../../support/chromium.ts';
import { writeTriedExtension } from '../../support/tried-extension.ts';

test('host permissions are granted, and a push starts the dead worker', async () => {
  const tried = await writeTriedExtension('chromium');
  const session = await launchChromium({ extensionDir: tried.folder, grant: ['<all_urls>'], lang: 'nb' });
  try {
    const page = await session.openExtensionPage('popup.html');
    await page.waitForSelector('body#ready');
    expect(await page.evaluate(`chrome.permissions.contains({ origins: ['<all_urls>'] })`)).toBe(true);
    expect(await page.evaluate('navigator.language')).toBe('nb');
    await session.killWorker();
    await session.deliverPush('wake up');
    await page.waitForFunction(`chrome.storage.local.get().then(({ pushed }) => pushed === 'wake up')`);
  } finally {
    await session.close();
    await tried.remove();
  }
});

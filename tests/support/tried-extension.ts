import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A tiny extension that tries what the harness promises; its popup shows the active tab, its background counts its births. */
const FILES = (browser: 'chromium' | 'firefox'): Record<string, string> => ({
  'manifest.json': JSON.stringify({
    manifest_version: 3,
    name: 'Tried',
    version: '1.0',
    permissions: ['storage', 'activeTab', 'scripting'],
    optional_host_permissions: ['<all_urls>'],
    action: { default_popup: 'popup.html' },
    background: browser === 'firefox' ? { scripts: ['background.js'] } : { service_worker: 'background.js' },
    browser_specific_settings: { gecko: { id: 'portvakt@portvakt.example', strict_min_version: '142.0' } },
  }),
  'background.js': `const born = String(Math.random());
    chrome.runtime.onInstalled.addListener(() => {});
    chrome.runtime.onMessage.addListener((_message, _sender, reply) => { reply(born); return true; });
    self.addEventListener('push', (event) => event.waitUntil(chrome.storage.local.set({ pushed: event.data.text() })));`,
  'popup.html': `<!doctype html><p id="tab"></p><button>Fill</button><script src="popup.js"></script>`,
  'popup.js': `const active = () => chrome.tabs.query({ active: true, currentWindow: true }).then(([tab]) => tab);
    active().then((tab) => { document.querySelector('#tab').textContent = tab.url; document.body.id = 'ready'; });
    document.querySelector('button').onclick = async (click) => {
      const func = (trusted) => { document.title = 'filled ' + trusted; };
      await chrome.scripting.executeScript({ target: { tabId: (await active()).id }, func, args: [click.isTrusted] });
    };`,
});

/** Writes it into a fresh folder; `remove()` takes it away. */
export async function writeTriedExtension(browser: 'chromium' | 'firefox') {
  const folder = await mkdtemp(join(tmpdir(), 'portvakt-tried-'));
  const files = Object.entries(FILES(browser));
  await Promise.all(files.map(([name, text]) => writeFile(join(folder, name), text)));
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

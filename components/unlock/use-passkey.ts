import type { Shell } from '../shell.ts';

/** Asks for a passkey and opens the vault with it. Only in a full page. Throws what `Shell.presentPasskey` and `vault.unlock` throw. */
export async function unlockWithPasskey(shell: Shell): Promise<void> {
  const proof = await shell.presentPasskey(await shell.client.send('passkey.ask', {}));
  await shell.client.send('vault.unlock', { method: 'passkey', proof });
}

/** Asks for a passkey and lets one guarded act through within a minute. Only in a full page. */
export async function confirmWithPasskey(shell: Shell): Promise<void> {
  const proof = await shell.presentPasskey(await shell.client.send('passkey.ask', {}));
  await shell.client.send('vault.confirm', { method: 'passkey', proof });
}

/** Resolves once the page has the focus; the browser refuses to ask for a passkey before. */
export function whenFocused(): Promise<void> {
  if (document.hasFocus()) return Promise.resolve();
  return new Promise((resolve) => {
    window.addEventListener(
      'focus',
      () => {
        resolve();
      },
      { once: true },
    );
  });
}

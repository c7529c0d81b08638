import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import BackupsCard from '../../../components/backups/BackupsCard.svelte';
import { encodeBase64url } from '../../../lib/encoding/base64url.ts';
import { PortvaktError } from '../../../lib/errors.ts';
import type { Care } from '../../../lib/messages/vault-views.ts';
import { fakeClient, fakeShell, type Answers } from '../fake-shell.ts';
import { NOW } from '../fixtures.ts';
import Stage from './Stage.svelte';

const FILE = Uint8Array.from({ length: 5000 }, (_, index) => index & 255);
const NAME = 'portvakt-backup-2026-11-22.pvkvault';

let care: Care;
let downloaded: { name: string; blob: Blob | undefined }[];

beforeEach(() => {
  care = { askAgain: 'never', backupEvery: 'never', backupAt: 0 };
  downloaded = [];
  const blobs = new Map<string, Blob>();
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    const url = `blob:${blobs.size}`;
    blobs.set(url, blob as Blob);
    return url;
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    downloaded.push({ name: this.download, blob: blobs.get(this.href) });
  });
});

function open(answers: Answers = {}) {
  const background = fakeClient({
    'care.get': () => care,
    'care.put': ({ backupEvery }) => (care = { ...care, backupEvery: backupEvery ?? care.backupEvery }),
    'backup.read': () => ({ bytes: encodeBase64url(FILE), name: NAME }),
    'backup.saved': () => {
      care = { ...care, backupAt: NOW };
      return {};
    },
    ...answers,
  });
  const shell = fakeShell(background.client);
  render(Stage, { shell, card: BackupsCard });
  return { background, shell };
}

async function choose(value: string): Promise<void> {
  const select = await screen.findByTestId<HTMLSelectElement>('backup-every');
  select.value = value;
  await fireEvent.change(select);
}

describe('a backup by hand', () => {
  it('hands the very bytes over as a file, and only then says it was saved', async () => {
    const { background } = open();
    await screen.findByTestId('backup-none');
    (await screen.findByTestId('backup-save')).click();
    await screen.findByTestId('backup-saved');
    expect(downloaded.map(({ name }) => name)).toEqual([NAME]);
    expect(new Uint8Array((await downloaded[0]?.blob?.arrayBuffer()) ?? new ArrayBuffer())).toEqual(FILE);
    expect(background.kinds()).toEqual(['care.get', 'backup.read', 'backup.saved', 'care.get']);
    await screen.findByTestId('backup-last');
    expect(screen.queryByTestId('backup-none')).toBeNull();
  });

  it('claims nothing where there is no file', async () => {
    const { background } = open({ 'backup.read': () => Promise.reject(new PortvaktError('vault.locked')) });
    (await screen.findByTestId('backup-save')).click();
    const error = await screen.findByTestId('backup-error');
    expect(error.querySelector('[data-code="vault.locked"]')).not.toBeNull();
    expect(background.kinds()).not.toContain('backup.saved');
    expect(downloaded).toEqual([]);
    expect(screen.queryByTestId('backup-saved')).toBeNull();
  });
});

describe('backups by themselves', () => {
  it('ask the browser first, and are saved when it agrees', async () => {
    const { background, shell } = open();
    await choose('week');
    await waitFor(() => {
      expect(background.requestsOf('care.put')).toEqual([{ backupEvery: 'week' }]);
    });
    expect(shell.requestDownloads).toHaveBeenCalledOnce();
    await waitFor(() => {
      expect(screen.getByTestId('backup-every-saved').textContent).not.toBe('');
    });
  });

  it('stay off where the browser does not agree', async () => {
    const { background, shell } = open();
    shell.requestDownloads.mockResolvedValue(false);
    await choose('day');
    await screen.findByTestId('backup-refused');
    expect(background.kinds()).not.toContain('care.put');
    expect(screen.getByTestId<HTMLSelectElement>('backup-every').value).toBe('never');
  });

  it('are turned off without asking anybody', async () => {
    care = { ...care, backupEvery: 'day' };
    const { background, shell } = open();
    shell.hasDownloads.mockResolvedValue(true);
    await choose('never');
    await waitFor(() => {
      expect(background.requestsOf('care.put')).toEqual([{ backupEvery: 'never' }]);
    });
    expect(shell.requestDownloads).not.toHaveBeenCalled();
  });

  it('go back to what is saved where saving fails', async () => {
    open({ 'care.put': () => Promise.reject(new PortvaktError('vault.store_failed')) });
    await choose('day');
    await screen.findByTestId('backup-every-error');
    expect(screen.getByTestId<HTMLSelectElement>('backup-every').value).toBe('never');
  });

  it('say so where the permission is gone, and ask for it again', async () => {
    care = { ...care, backupEvery: 'day', backupAt: NOW };
    const { shell } = open();
    shell.hasDownloads.mockResolvedValue(false);
    await screen.findByTestId('backup-not-allowed');
    shell.hasDownloads.mockResolvedValue(true);
    screen.getByTestId('backup-allow').click();
    await waitFor(() => {
      expect(screen.queryByTestId('backup-not-allowed')).toBeNull();
    });
    expect(shell.requestDownloads).toHaveBeenCalledOnce();
  });

  it('show a backup that the background has just made', async () => {
    const { background } = open();
    await screen.findByTestId('backup-none');
    care = { ...care, backupAt: NOW };
    background.change('accounts');
    await screen.findByTestId('backup-last');
  });
});

describe('a backup file brought back', () => {
  async function chooseFile(): Promise<void> {
    (await screen.findByTestId('backup-restore')).click();
    const input = await screen.findByTestId<HTMLInputElement>('restore-file');
    Object.defineProperty(input, 'files', { value: [new File(['PVKVAULT and more'], NAME)] });
    await fireEvent.change(input);
    await fireEvent.input(screen.getByTestId('restore-password'), { target: { value: 'of that day' } });
  }

  it('goes to the background with its own password, and what happened is told', async () => {
    const { background } = open({ 'backup.restore': () => ({ accounts: 3, trashed: 0 }) });
    await chooseFile();
    screen.getByTestId('restore-submit').click();
    await screen.findByTestId('backup-restored');
    expect(background.requestsOf('backup.restore')).toMatchObject([
      { by: { method: 'password', secret: 'of that day' }, confirmed: false },
    ]);
    expect(screen.queryByTestId('backup-restoring')).toBeNull();
  });

  it('is let be when the user thinks better of it', async () => {
    const { background } = open();
    await chooseFile();
    screen.getByTestId('backup-restore-cancel').click();
    await screen.findByTestId('backup-restore');
    expect(background.kinds()).not.toContain('backup.restore');
  });
});

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const MANIFEST = {
  manifest_version: 3,
  name: 'floor',
  version: '1',
  background: { service_worker: 'worker.js' },
};
const PAGE = '<!doctype html><meta charset="utf-8"><title>floor</title><p data-testid="code">482 913</p>';

/** An extension with one page that shows one constant code: what this machine takes for nothing at all. */
export async function writeFloorExtension(): Promise<{ folder: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'portvakt-floor-'));
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(MANIFEST));
  await writeFile(join(folder, 'popup.html'), PAGE);
  await writeFile(join(folder, 'worker.js'), '');
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

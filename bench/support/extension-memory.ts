import { readFileSync, readdirSync } from 'node:fs';
import type { ChromiumSession } from '../../tests/support/chromium.ts';

/** Bytes. */
export interface ExtensionMemory {
  /** What the worker's scripts hold after a garbage collection: V8's heap and the bytes of its array buffers. */
  readonly heap: number;
  /** Resident memory of the process the extension runs in, shared libraries of the browser included; absent where it cannot be told. */
  readonly process?: number | undefined;
}

/** What the extension takes now. */
export async function measureMemory(session: ChromiumSession): Promise<ExtensionMemory> {
  const { client } = await session.worker();
  await client.send('HeapProfiler.enable');
  await client.send('HeapProfiler.collectGarbage');
  const { usedSize, backingStorageSize } = await client.send('Runtime.getHeapUsage');
  await client.send('HeapProfiler.disable');
  return { heap: usedSize + backingStorageSize, process: residentOf(session.browser.process()?.pid) };
}

/** Resident bytes of the renderer for extensions among the descendants of a browser. Linux tells in `/proc`. */
function residentOf(browser: number | undefined): number | undefined {
  if (browser === undefined || process.platform !== 'linux') return undefined;
  const renderers = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => readProc(pid, 'cmdline').includes('--extension-process') && descendsFrom(pid, browser));
  const sizes = renderers.map((pid) => Number(/VmRSS:\s+(\d+) kB/.exec(readProc(pid, 'status'))?.[1] ?? 0));
  return sizes.length === 0 ? undefined : sizes.reduce((sum, size) => sum + size, 0) * 1024;
}

function descendsFrom(pid: string, ancestor: number): boolean {
  const parent = Number(/PPid:\s+(\d+)/.exec(readProc(pid, 'status'))?.[1] ?? 0);
  return parent === ancestor || (parent > 1 && descendsFrom(String(parent), ancestor));
}

function readProc(pid: string, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    // It has ended meanwhile.
    return '';
  }
}

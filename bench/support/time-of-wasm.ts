import type { Protocol } from 'puppeteer-core';
import type { ChromiumSession } from '../../tests/support/chromium.ts';

/** Microseconds between two samples of the profiler. */
const INTERVAL = 500;

/** The milliseconds that the worker spent in WebAssembly (Argon2id is all there is) while `work` ran, by V8's profiler. */
export async function timeOfWasm(session: ChromiumSession, work: () => Promise<unknown>): Promise<number> {
  const { client } = await session.worker();
  await client.send('Profiler.enable');
  await client.send('Profiler.setSamplingInterval', { interval: INTERVAL });
  await client.send('Profiler.start');
  await work();
  const { profile } = await client.send('Profiler.stop');
  await client.send('Profiler.disable');
  return sumOfWasm(profile);
}

function sumOfWasm({ nodes, samples = [], timeDeltas = [] }: Protocol.Profiler.Profile): number {
  const wasm = new Set(
    nodes.filter(({ callFrame }) => callFrame.url.startsWith('wasm:')).map(({ id }) => id),
  );
  // A delta is the time before its sample; what a sample stands for is the time until the next one.
  const spent = samples.map((id, place) => (wasm.has(id) ? (timeDeltas[place + 1] ?? 0) : 0));
  return spent.reduce((sum, one) => sum + one, 0) / 1000;
}

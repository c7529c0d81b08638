import type { Page } from 'puppeteer-core';

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds: start, wall time, time on the processor. */
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args: { readonly data?: { readonly url?: string } };
}

/** Events that say which script ran; what they call, in V8 or in the DOM, is within their time. */
const RUNS = new Set(['EvaluateScript', 'FunctionCall']);

/** Milliseconds of main-thread time that the extension's scripts took in `page` while `work` ran, from a trace. */
export async function scriptTime(
  page: Page,
  extensionOrigin: string,
  work: () => Promise<unknown>,
): Promise<number> {
  await page.tracing.start({ categories: ['devtools.timeline', 'v8'] });
  await work();
  const trace = await page.tracing.stop();
  const { traceEvents } = JSON.parse(new TextDecoder().decode(trace)) as { traceEvents: TraceEvent[] };
  return sumOutermost(
    traceEvents.filter(
      ({ name, ph, args }) => ph === 'X' && RUNS.has(name) && args.data?.url?.startsWith(extensionOrigin),
    ),
  );
}

/** Adds up events that lie in no other one of the same thread. Processor time where the trace has it: others may run too. */
function sumOutermost(events: readonly TraceEvent[]): number {
  const ends = new Map<string, number>();
  let sum = 0;
  for (const { pid, tid, ts, dur = 0, tdur } of events.toSorted((a, b) => a.ts - b.ts)) {
    const thread = `${pid} ${tid}`;
    if (ts < (ends.get(thread) ?? 0)) continue;
    ends.set(thread, ts + dur);
    sum += tdur ?? dur;
  }
  return sum / 1000;
}

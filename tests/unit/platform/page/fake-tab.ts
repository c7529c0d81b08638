import type { FieldsInFrame } from '../../../../lib/page/page-fields.ts';

/** One frame of a tab: our world in it, and what loading the field script there does. */
export interface FakeFrame {
  fields?: Partial<FieldsInFrame> | undefined;
  /** The field script runs there: leaves what it leaves, and answers. */
  load(): unknown;
  /** Never answers, whatever it is asked. */
  readonly stuck?: boolean;
}

interface Asked {
  readonly target: { readonly allFrames?: boolean; readonly frameIds?: readonly number[] };
  readonly func?: (...given: readonly unknown[]) => unknown;
  readonly args?: readonly unknown[];
  readonly files?: readonly string[];
}

/** `browser` with one tab whose frames are objects; what would run in a frame runs here, with that frame's world. */
export function createFakeTab() {
  const frames = new Map<number, FakeFrame>();
  const tab = { url: 'https://portal.example/login', version: '2.0.0' };
  /** What was done, in order: `func 0,3` or a file's name with its frames. */
  const done: string[] = [];

  async function runIn(frameId: number, frame: FakeFrame, { func, args = [] }: Asked) {
    if (frame.stuck) return new Promise<never>(() => undefined);
    const world = globalThis as { portvaktFields?: unknown };
    world.portvaktFields = frame.fields;
    try {
      const result: unknown = await (func ? func(...args) : frame.load());
      return { frameId, documentId: `D${frameId}`, result };
    } finally {
      delete world.portvaktFields;
    }
  }

  async function executeScript(asked: Asked) {
    const wanted = [...frames].filter(
      ([frameId]) => asked.target.allFrames === true || (asked.target.frameIds ?? [0]).includes(frameId),
    );
    done.push(`${asked.files?.[0] ?? 'func'} ${wanted.map(([frameId]) => frameId).join()}`);
    const results: unknown[] = [];
    for (const [frameId, frame] of wanted) results.push(await runIn(frameId, frame, asked));
    return results;
  }

  const runtime: Record<string, unknown> = { getManifest: () => ({ version: tab.version }) };
  const browser = {
    scripting: { executeScript },
    tabs: { get: () => Promise.resolve({ url: tab.url }) },
    runtime,
  };
  return {
    frames,
    tab,
    done,
    browser,
    /** Firefox: frames have numbers that the pages around can ask for. */
    numbersFrames(does: boolean): void {
      if (does) runtime.getFrameId = () => -1;
      else delete runtime.getFrameId;
    },
  };
}

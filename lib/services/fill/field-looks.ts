import { PortvaktError } from '../../errors.ts';
import type { JudgedView } from '../../fields/frame-fields.ts';
import type { FrameReport, PageReport, Replies } from '../../messages/replies.ts';
import type { Clock, LookedFrame, MemoryBox, PagePort } from '../ports.ts';
import type { PageLook } from './places.ts';
import type { PointedFields } from './pointed-fields.ts';

const LIMITS = { frames: 20, judged: 20, reasons: 12, text: 80 };

interface Ports {
  readonly page: Pick<PagePort, 'lookAtFields' | 'originOf'>;
  readonly clock: Clock;
  readonly pointed: Pick<PointedFields, 'find'>;
  /** Holds what the last look saw: words of a page, nothing of the vault and nothing that was typed. */
  readonly box: MemoryBox<PageReport>;
}

/** Looks at pages for fields, and keeps what the detector made of the last one for the developer view. */
export function createFieldLooks({ page, clock, pointed, box }: Ports) {
  return {
    /** Throws `page.unreadable`. */
    async look(tabId: number): Promise<PageLook> {
      const [frames, wasPointed] = await Promise.all([page.lookAtFields(tabId), pointed.find(tabId)]);
      const origin = frames[0]?.top ?? (await page.originOf(tabId));
      const report: PageReport = {
        origin,
        at: clock(),
        frames: frames.slice(0, LIMITS.frames).map(reportOf),
      };
      // Nobody waits for it, least of all a code on its way.
      void box.set(report).catch(() => undefined);
      return { origin, frames, pointed: wasPointed };
    },

    report: async (): Promise<Replies['page.report']> => ({ report: await box.get() }),
  };
}

const reportOf = ({ origin, frameId, look }: LookedFrame): FrameReport => ({
  origin,
  top: frameId === 0,
  took: look.took,
  judged: look.judged.slice(0, LIMITS.judged).map(cut),
});

/** Named one by one, so that nothing else a frame says is kept. */
const cut = ({ kind, channel, score, reasons, accepted, inputs, name }: JudgedView): JudgedView => ({
  kind,
  channel,
  score,
  reasons: reasons.slice(0, LIMITS.reasons).map((reason) => reason.slice(0, LIMITS.text)),
  accepted,
  inputs,
  name: name.slice(0, LIMITS.text),
});

/** A look at a page, empty where the browser lets no extension in. */
export async function lookIfReadable(
  looks: Pick<FieldLooks, 'look'>,
  tabId: number,
): Promise<PageLook | undefined> {
  try {
    return await looks.look(tabId);
  } catch (thrown) {
    if (thrown instanceof PortvaktError && thrown.code === 'page.unreadable') return undefined;
    throw thrown;
  }
}

export type FieldLooks = ReturnType<typeof createFieldLooks>;

import type { RgbaImage } from '../../../lib/qr/image.ts';
import type { Decoder } from '../decoders/decoder.ts';
import type { Sample } from '../sample.ts';
import { judge, type Verdict } from './judge.ts';

/** One decoder on one image. */
export interface Outcome extends Verdict {
  readonly decoder: string;
  readonly id: string;
  readonly group: string;
  readonly width: number;
  readonly height: number;
  /** On the clock on the wall, and of the thread's time on a processor: the same on an idle machine. */
  readonly milliseconds: number;
  readonly processor: number;
}

/** What else is going on makes the wall clock run on, not this. */
function threadTime(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

async function readOrNone(decoder: Decoder, image: RgbaImage): Promise<readonly string[]> {
  try {
    return await decoder.read(image);
  } catch {
    return [];
  }
}

/** Its own copy of the image: a decoder may write to it. Only its work is timed. */
async function attempt(decoder: Decoder, image: RgbaImage) {
  const copy = { ...image, data: image.data.slice() };
  const [start, spent] = [performance.now(), threadTime()];
  const texts = await readOrNone(decoder, copy);
  return { texts, milliseconds: performance.now() - start, processor: threadTime() - spent };
}

/** Every decoder on every image, one at a time; all of them on an image before the next is made. */
export async function measure(
  samples: readonly Sample[],
  decoders: readonly Decoder[],
  each: (outcome: Outcome, image: RgbaImage) => Promise<void> | void = () => undefined,
): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const { id, group, load } of samples) {
    const loaded = await load();
    const { width, height } = loaded.image;
    for (const decoder of decoders) {
      const { texts, ...times } = await attempt(decoder, loaded.image);
      const about = { decoder: decoder.name, id, group, width, height };
      const outcome = { ...about, ...times, ...judge(loaded, texts) };
      outcomes.push(outcome);
      await each(outcome, loaded.image);
    }
  }
  return outcomes;
}

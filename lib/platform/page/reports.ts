import * as v from 'valibot';
import type { FieldLook, WriteOutcome } from '../../fields/frame-fields.ts';
import { READING_LIMITS, type PageReading } from '../../qr/page-reading.ts';

/** Our own scripts report from inside a hostile page: shapes and sizes are checked as if they did not. */

const number = v.pipe(v.number(), v.finite());
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const text = (max: number) => v.pipe(v.string(), v.maxLength(max));
const list = <T extends v.GenericSchema>(item: T, max: number) => v.pipe(v.array(item), v.maxLength(max));
const box = v.object({ left: number, top: number, width: number, height: number });
const origin = text(4096);

const reading = v.object({
  origin,
  texts: list(text(READING_LIMITS.maxTextLength), READING_LIMITS.maxTexts),
  pictures: list(
    v.object({ png: v.optional(text(READING_LIMITS.maxPictureLength)), box: v.optional(box) }),
    READING_LIMITS.maxPictures,
  ),
  viewport: v.object({ width: number, height: number }),
  innerFrames: count,
});

const look = v.object({
  origin,
  token: text(100),
  fields: list(
    v.object({
      kind: v.picklist(['single', 'boxes', 'editable']),
      channel: v.picklist(['app', 'message', 'unknown']),
      score: number,
      inputs: count,
      focused: v.boolean(),
    }),
    200,
  ),
});

const outcome = v.union([
  v.object({ ok: v.literal(true), inputs: count }),
  v.object({ ok: v.literal(false), reason: v.picklist(['gone', 'origin', 'unusable', 'refused']) }),
]);

const mark = v.object({ origin, nonce: v.optional(v.nullable(text(64))) });

const parsed = <S extends v.GenericSchema>(schema: S, raw: unknown): v.InferOutput<S> | undefined => {
  const result = v.safeParse(schema, raw);
  return result.success ? result.output : undefined;
};

export const parseReading = (raw: unknown): (PageReading & { origin: string }) | undefined =>
  parsed(reading, raw);
export const parseLook = (raw: unknown): (FieldLook & { origin: string }) | undefined => parsed(look, raw);
/** The words of an approval mark; whether they are a nonce is judged where it is kept. */
export function parseMark(raw: unknown): { origin: string; nonce: string | undefined } | undefined {
  const found = parsed(mark, raw);
  return found && { origin: found.origin, nonce: found.nonce ?? undefined };
}
/** A frame that answered nothing went away while we wrote. */
export const parseOutcome = (raw: unknown): WriteOutcome =>
  parsed(outcome, raw) ?? { ok: false, reason: 'gone' };

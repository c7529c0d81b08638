import * as v from 'valibot';
import type { FieldLook, WriteOutcome } from '../../fields/frame-fields.ts';
import type { FrameBox } from '../../page/frame-sight.ts';
import { READING_LIMITS, type PagePicture, type PageReading } from '../../qr/page-reading.ts';
import type { SiteTime } from '../../services/ports.ts';

/** Our own scripts report from inside a hostile page: shapes and sizes are checked as if they did not. */

const number = v.pipe(v.number(), v.finite());
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const text = (max: number) => v.pipe(v.string(), v.maxLength(max));
const list = <T extends v.GenericSchema>(item: T, max: number) => v.pipe(v.array(item), v.maxLength(max));
const box = v.object({ left: number, top: number, width: number, height: number });
const origin = text(4096);

/** As printed, in groups. */
const MAX_SECRET_LENGTH = 300;

const lengthOf = (pictures: readonly PagePicture[]): number =>
  pictures.reduce((sum, { png }) => sum + (png?.length ?? 0), 0);

const reading = v.object({
  origin,
  texts: list(text(READING_LIMITS.maxTextLength), READING_LIMITS.maxTexts),
  pictures: v.pipe(
    list(
      v.object({ png: v.optional(text(READING_LIMITS.maxPictureLength)), box: v.optional(box) }),
      READING_LIMITS.maxPictures,
    ),
    v.check((pictures) => lengthOf(pictures) <= READING_LIMITS.maxTotalLength),
  ),
  secrets: list(
    v.object({
      secret: text(MAX_SECRET_LENGTH),
      algorithm: v.optional(text(10)),
      digits: v.optional(count),
      period: v.optional(count),
      label: v.optional(text(200)),
    }),
    READING_LIMITS.maxSecrets,
  ),
  hidden: v.boolean(),
  viewport: v.object({ width: number, height: number }),
  ownsView: v.boolean(),
  partial: v.boolean(),
});

const verdict = {
  kind: v.picklist(['single', 'boxes', 'editable']),
  channel: v.picklist(['app', 'message', 'unknown']),
  score: number,
  inputs: count,
};

const look = v.object({
  origin,
  token: text(100),
  path: text(200),
  foreign: v.boolean(),
  fields: list(v.object({ ...verdict, focused: v.boolean(), filled: v.boolean() }), 200),
  passwords: v.pipe(count, v.maxValue(1000)),
  focusedInput: v.boolean(),
  judged: list(
    v.object({ ...verdict, reasons: list(text(60), 40), accepted: v.boolean(), name: text(80) }),
    20,
  ),
  took: v.pipe(number, v.minValue(0)),
});

const outcome = v.union([
  v.object({ ok: v.literal(true), inputs: count }),
  v.object({
    ok: v.literal(false),
    reason: v.picklist(['gone', 'origin', 'hidden', 'covered', 'unseen', 'read_only', 'refused']),
  }),
]);

const held = v.object({ sight: v.picklist(['seen', 'hidden', 'covered']), box });

const siteTime = v.object({ date: text(100), before: count, after: count });

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
/** Slower answers than this say nothing of the time. */
const MAX_ANSWER_TIME = 5000;

/** The `Date` header of an answer (RFC 9110, section 6.6.1) and our time halfway between asking and answer. */
export function parseSiteTime(raw: unknown): SiteTime | undefined {
  const found = parsed(siteTime, raw);
  if (!found) return undefined;
  const { date, before, after } = found;
  const site = Date.parse(date);
  const isHttpDate = /^[A-Z][a-z]{2,8},? .* GMT$/.test(date);
  if (!isHttpDate || !Number.isFinite(site) || after < before || after - before > MAX_ANSWER_TIME)
    return undefined;
  return { site, here: (before + after) / 2 };
}

/** How a frame is seen in the one around it, by the script in that one. */
export const parseHeld = (raw: unknown): v.InferOutput<typeof held> | undefined => parsed(held, raw);
export const parseBox = (raw: unknown): FrameBox | undefined => parsed(box, raw);

/** A frame that answered nothing went away while we wrote. */
export const parseOutcome = (raw: unknown): WriteOutcome =>
  parsed(outcome, raw) ?? { ok: false, reason: 'gone' };

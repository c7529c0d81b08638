import type { Context } from 'hono';
import * as v from 'valibot';
import { PROTOCOL_LIMITS } from '../../lib/approvals/claims.ts';
import { Refusal } from './refusal.ts';

/** The JSON body in the shape of `schema`, else `body.malformed`. Its size is limited before. */
export async function readJson<T>(c: Context, schema: v.GenericSchema<unknown, T>): Promise<T> {
  let body: unknown;
  try {
    body = await c.req.json();
  } catch {
    throw new Refusal('body.malformed');
  }
  const parsed = v.safeParse(schema, body);
  if (!parsed.success) throw new Refusal('body.malformed');
  return parsed.output;
}

const LONGEST_JWS = 4096;
const COMPACT_JWS = /^[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+$/;

/** A compact JWS: the whole body (`application/jose`), or `{answer: JWS}` where the body is JSON. */
export async function readJws(c: Context): Promise<string> {
  const isJson = c.req.header('content-type')?.startsWith('application/json') === true;
  const text = isJson
    ? (await readJson(c, v.object({ answer: v.string() }))).answer
    : (await c.req.text()).trim();
  if (text.length > LONGEST_JWS || !COMPACT_JWS.test(text)) throw new Refusal('body.malformed');
  return text;
}

/** `?wait=` in whole seconds, 0 to 25; absent is 0. */
export function readWait(c: Context): number {
  return readWholeNumber(c.req.query('wait'), 0, PROTOCOL_LIMITS.pollWait, 0);
}

/** A whole number within bounds, `fallback` when absent, else `query.malformed`. */
export function readWholeNumber(
  text: string | undefined,
  least: number,
  most: number,
  fallback: number,
): number {
  if (text === undefined) return fallback;
  if (!/^\d{1,9}$/.test(text)) throw new Refusal('query.malformed');
  const number = Number(text);
  if (number < least || number > most) throw new Refusal('query.malformed');
  return number;
}

/** The part of a request context that says who asks. */
export interface WithHeaders {
  readonly req: { header(name: string): string | undefined };
}

/** The text after `Authorization: Bearer `, `undefined` without one. */
export function readBearer(c: WithHeaders): string | undefined {
  return /^Bearer ([A-Za-z0-9._~+/=-]+)$/.exec(c.req.header('authorization') ?? '')?.[1];
}

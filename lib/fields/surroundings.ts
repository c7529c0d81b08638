import type { FieldShape, NearText, ScopeShape, Snapshot } from './shape.ts';
import type { Meanings } from './speech.ts';
import { type Statement, statementsOf } from './statements.ts';

/** A sentence and how far it is from the field: 0 stands right beside it. */
export interface Nearby extends Statement {
  readonly side: 'before' | 'after';
  readonly distance: number;
  /** Other fields between it and this one. */
  readonly crossed: number;
}

const MAX_STATEMENTS = 24;
const MAX_CROSSED = 3;

/** The scopes around one, itself first, the document last. */
export function scopesAround(scopes: readonly ScopeShape[], scope: number): readonly number[] {
  const chain = [scope];
  for (let at = scopes[scope]?.parent ?? -1; at >= 0 && chain.length < 10; at = scopes[at]?.parent ?? -1) {
    chain.push(at);
  }
  return chain;
}

function* textsBefore(snapshot: Snapshot, first: number): Generator<readonly [NearText, number]> {
  let crossed = 0;
  for (let at = first; at >= 0 && crossed <= MAX_CROSSED; at--) {
    const shape = snapshot.shapes[at];
    // Boxes side by side are one field more.
    const beside = shape?.maxLength === 1 && shape.parent === snapshot.shapes[at + 1]?.parent;
    if (at !== first && shape?.usable && !beside) crossed++;
    const above = snapshot.shapes[at]?.before ?? [];
    for (let index = above.length - 1; index >= 0; index--) {
      const text = above[index];
      if (text) yield [text, crossed];
    }
  }
}

function* textsAfter(snapshot: Snapshot, last: number): Generator<readonly [NearText, number]> {
  let crossed = 0;
  for (let at = last + 1; at <= snapshot.shapes.length && crossed <= MAX_CROSSED; at++) {
    for (const text of snapshot.shapes[at]?.before ?? snapshot.after) yield [text, crossed];
    if (snapshot.shapes[at]?.usable && snapshot.shapes[at]?.maxLength !== 1) crossed++;
  }
}

/** The sentences around fields `first` to `last`, nearest first; none of other forms and none of navigation. */
export function surroundingsOf(snapshot: Snapshot, first: number, last: number): readonly Nearby[] {
  const around = new Set(scopesAround(snapshot.scopes, snapshot.shapes[first]?.scope ?? 0));
  const own = [
    ...(snapshot.shapes[first]?.before ?? []),
    ...(snapshot.shapes[last + 1]?.before ?? snapshot.after).slice(0, 1),
  ];
  const read = (texts: Iterable<readonly [NearText, number]>, side: Nearby['side']): Nearby[] => {
    const nearby: Nearby[] = [];
    let distance = 0;
    for (const [text, crossed] of texts) {
      if (!around.has(text.scope) || text.role === 'aside') continue;
      // What labels another field says nothing of this one.
      if (text.role === 'label' && !own.includes(text)) continue;
      const statements = statementsOf(text);
      for (const statement of side === 'before' ? [...statements].reverse() : statements) {
        nearby.push({ ...statement, side, distance, crossed });
      }
      distance++;
      if (nearby.length >= MAX_STATEMENTS) break;
    }
    return nearby;
  };
  return [...read(textsBefore(snapshot, first), 'before'), ...read(textsAfter(snapshot, last), 'after')];
}

/** A label element right before the field that names no other. */
export function labelBeside(snapshot: Snapshot, field: number): Meanings | undefined {
  const shape = snapshot.shapes[field];
  const around = scopesAround(snapshot.scopes, shape?.scope ?? 0);
  const last = shape?.before.findLast(({ scope, role }) => around.includes(scope) && role !== 'aside');
  const statement = last?.role === 'label' ? statementsOf(last).at(-1) : undefined;
  return statement?.role === 'label' ? statement.said : undefined;
}

/** Inputs of the same form or dialog. */
export const companionsOf = (snapshot: Snapshot, fields: readonly FieldShape[]): readonly FieldShape[] =>
  snapshot.shapes.filter(
    (shape) =>
      shape.usable && shape.scope === fields[0]?.scope && shape.type !== 'search' && !fields.includes(shape),
  );

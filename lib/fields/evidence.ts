import type { Meaning } from './meaning.ts';
import { readOf, type Reading } from './reading.ts';
import type { FieldShape, Snapshot } from './shape.ts';
import { type Meanings, meaningsOf, nameMeaningsOf, speaksOf } from './speech.ts';
import { isRequested } from './requested.ts';
import { companionsOf, type Nearby, scopesAround, surroundingsOf } from './surroundings.ts';

/** All that is known about one candidate, read once. */
export interface Evidence {
  readonly shapes: readonly FieldShape[];
  readonly reading: Reading;
  readonly nearby: readonly Nearby[];
  /** What stands right above it, if nothing else stands between. */
  readonly caption: Meanings;
  /** 0 to 1 for each meaning: how near it is spoken of, alternatives and links left out. */
  readonly near: ReadonlyMap<Meaning, number>;
  /** What the buttons and links around it say. */
  readonly actions: Meanings;
  /** Headings of its form, dialog and page. */
  readonly headings: Meanings;
  /** Title and address of the page, names of the form. */
  readonly page: Meanings;
  /** Names and address of its own form or dialog. */
  readonly form: Meanings;
  readonly companions: readonly Reading[];
  /** A user name that cannot be changed any more stands in its form. */
  readonly isKnownUser: boolean;
  /** A mail address or phone number is asked for right before it, with a button that has a code sent there. */
  readonly requested: boolean;
}

const NEAR = 4;
const FAR = 9;
const EMPTY: Meanings = new Set();

function captionOf(nearby: readonly Nearby[]): Meanings {
  const above = nearby.filter(
    ({ side, crossed, role }) =>
      side === 'before' && crossed === 0 && (role === 'text' || role === 'label' || role === 'heading'),
  );
  const nearest = above[0]?.distance;
  return union(above.filter(({ distance }) => distance === nearest).map(({ said }) => said));
}

/** A label element right before the field that names no other. */
const labelBeside = (nearby: readonly Nearby[]): Meanings | undefined =>
  nearby.find(
    ({ side, crossed, distance, role }) =>
      side === 'before' && crossed === 0 && distance === 0 && role === 'label',
  )?.said;

export const union = (sets: readonly Meanings[]): Meanings =>
  sets.length === 1 ? (sets[0] ?? EMPTY) : new Set(sets.flatMap((set) => [...set]));

const weightOf = ({ distance, crossed }: Nearby): number =>
  (distance < NEAR ? 1 : distance < FAR ? 0.75 : 0.5) * (crossed > 0 ? 0.6 : 1);

function nearOf(nearby: readonly Nearby[]): ReadonlyMap<Meaning, number> {
  const near = new Map<Meaning, number>();
  for (const statement of nearby) {
    if (['action', 'picture', 'strip'].includes(statement.role) || statement.said.has('instead')) continue;
    const weight = weightOf(statement);
    for (const meaning of statement.said) near.set(meaning, Math.max(near.get(meaning) ?? 0, weight));
  }
  return near;
}

export function evidenceOf(snapshot: Snapshot, indices: readonly number[]): Evidence {
  const shapes = indices.map((index) => snapshot.shapes[index]).filter((shape) => shape !== undefined);
  const first = indices[0] ?? 0;
  const nearby = surroundingsOf(snapshot, first, indices.at(-1) ?? first);
  const scopes = scopesAround(snapshot.scopes, shapes[0]?.scope ?? 0).map((scope) => snapshot.scopes[scope]);
  const headings = scopes.map((scope) => meaningsOf(scope?.heading ?? ''));
  const reading = readOf(shapes);
  const beside = labelBeside(nearby);
  const spoken = nearby.filter(({ role, side }) => role === 'heading' && side === 'before').slice(0, 2);
  return {
    shapes,
    reading: beside ? { ...reading, label: union([reading.label, beside]), hasLabel: true } : reading,
    nearby,
    caption: captionOf(nearby),
    near: nearOf(nearby),
    actions: union(
      nearby.filter(({ role, crossed }) => role === 'action' && crossed < 2).map(({ said }) => said),
    ),
    headings: union([...headings, ...spoken.map(({ said }) => said)]),
    page: union([
      meaningsOf(snapshot.title),
      nameMeaningsOf(snapshot.path),
      ...scopes.map((scope) => nameMeaningsOf(scope?.name ?? '')),
    ]),
    form: nameMeaningsOf(scopes[0]?.parent === -1 ? '' : (scopes[0]?.name ?? '')),
    requested: isRequested(snapshot, indices[0] ?? 0),
    isKnownUser: snapshot.shapes.some(
      (shape) =>
        !shape.usable && shape.scope === shapes[0]?.scope && speaksOf(readOf([shape]).name, 'user', 'mail'),
    ),
    companions: companionsOf(snapshot, shapes).map((shape) => readOf([shape])),
  };
}

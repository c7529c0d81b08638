import type { Meaning } from './meaning.ts';
import { readOf, type Reading } from './reading.ts';
import type { FieldShape, Snapshot } from './shape.ts';
import { type Meanings, meaningsOf, nameMeaningsOf, speaksOf } from './speech.ts';
import { isRequested } from './requested.ts';
import { companionsOf, labelBeside, type Nearby, scopesAround, surroundingsOf } from './surroundings.ts';

/** All that is known about one candidate. What is not its own is read when it is first asked for: most inputs are plainly something else. */
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

function once<T>(read: () => T): () => T {
  let known: { readonly value: T } | undefined;
  return () => (known ??= { value: read() }).value;
}

export function evidenceOf(snapshot: Snapshot, indices: readonly number[]): Evidence {
  const shapes = indices.map((index) => snapshot.shapes[index]).filter((shape) => shape !== undefined);
  const first = indices[0] ?? 0;
  const own = readOf(shapes);
  const beside = labelBeside(snapshot, first);
  const nearby = once(() => surroundingsOf(snapshot, first, indices.at(-1) ?? first));
  const scopes = once(() =>
    scopesAround(snapshot.scopes, shapes[0]?.scope ?? 0).map((scope) => snapshot.scopes[scope]),
  );
  const caption = once(() => captionOf(nearby()));
  const near = once(() => nearOf(nearby()));
  const actions = once(() =>
    union(
      nearby()
        .filter(({ role, crossed }) => role === 'action' && crossed < 2)
        .map(({ said }) => said),
    ),
  );
  const headings = once(() => {
    const spoken = nearby().filter(({ role, side }) => role === 'heading' && side === 'before');
    return union([
      ...scopes().map((scope) => meaningsOf(scope?.heading ?? '')),
      ...spoken.slice(0, 2).map(({ said }) => said),
    ]);
  });
  const page = once(() =>
    union([
      meaningsOf(snapshot.title),
      nameMeaningsOf(snapshot.path),
      ...scopes().map((scope) => nameMeaningsOf(scope?.name ?? '')),
    ]),
  );
  const companions = once(() => companionsOf(snapshot, shapes).map((shape) => readOf([shape])));
  return {
    shapes,
    reading: beside ? { ...own, label: union([own.label, beside]), hasLabel: true } : own,
    get nearby() {
      return nearby();
    },
    get caption() {
      return caption();
    },
    get near() {
      return near();
    },
    get actions() {
      return actions();
    },
    get headings() {
      return headings();
    },
    get page() {
      return page();
    },
    get form() {
      const [scope] = scopes();
      return nameMeaningsOf(scope?.parent === -1 ? '' : (scope?.name ?? ''));
    },
    get requested() {
      return isRequested(snapshot, first);
    },
    get isKnownUser() {
      return snapshot.shapes.some(
        (shape) =>
          !shape.usable && shape.scope === shapes[0]?.scope && speaksOf(readOf([shape]).name, 'user', 'mail'),
      );
    },
    get companions() {
      return companions();
    },
  };
}

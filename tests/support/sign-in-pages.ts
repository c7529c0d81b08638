import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';

/** The kinds of page that the corpus holds, by how their code field is built. */
export const SHAPES = [
  'single',
  'boxes',
  'grouped-boxes',
  'password-typed',
  'number',
  'tel',
  'editable',
  'shadow',
  'hidden-under-slots',
  'late',
  'modal',
  'frame',
  'two-fields',
  'beside-recovery',
  'combined',
  'negative',
] as const;

const Text = v.pipe(v.string(), v.nonEmpty());
const ExpectedField = v.strictObject({
  /** What the page itself tells: `app`, `message` (SMS, e-mail, call; not to be offered by itself), or nothing: `unknown`. */
  channel: v.picklist(['app', 'message', 'unknown']),
  /** CSS selectors in writing order; `host >>> inner` goes into an open shadow root or a frame of the same origin. */
  inputs: v.pipe(v.array(Text), v.minLength(1)),
});
const Entry = v.strictObject({
  file: v.pipe(v.string(), v.regex(/^[a-z0-9-]+\.html$/)),
  family: v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/)),
  lang: v.pipe(v.string(), v.regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/)),
  shape: v.picklist(SHAPES),
  address: v.pipe(v.string(), v.url()),
  expect: v.array(ExpectedField),
  source: Text,
});

export type ExpectedField = v.InferOutput<typeof ExpectedField>;
/** `dev`: rules may be tuned on it. `test`: set aside; only its figures are looked at. */
export type Part = 'dev' | 'test';

/** One page of the corpus with what is to be found in it. */
export interface SignInPage extends v.InferOutput<typeof Entry> {
  /** `folder/file`. */
  readonly id: string;
  readonly part: Part;
  readonly html: string;
}

const FOLDER = join(import.meta.dirname, '../fixtures/sign-in-pages');
const MANIFEST = 'manifest.json';

/** The part that all pages of a family (a product, a site) fall into: a third of the families is set aside. */
export const partOf = (family: string): Part =>
  (createHash('sha256').update(family).digest()[0] ?? 0) % 3 === 0 ? 'test' : 'dev';

const foldersWithManifest = (): readonly string[] =>
  existsSync(FOLDER) ? readdirSync(FOLDER).filter((name) => existsSync(join(FOLDER, name, MANIFEST))) : [];

/** `folder/file` of every page that lies there, named in a manifest or not. */
export const signInPageFiles = (): readonly string[] =>
  foldersWithManifest().flatMap((folder) =>
    readdirSync(join(FOLDER, folder))
      .filter((name) => name !== MANIFEST)
      .map((name) => `${folder}/${name}`),
  );

/** Every page named in a manifest. Throws for a manifest that is not of its form, and for a page that is not there. */
export function readSignInPages(): readonly SignInPage[] {
  return foldersWithManifest().flatMap((folder) => {
    const read = v.safeParse(
      v.array(Entry),
      JSON.parse(readFileSync(join(FOLDER, folder, MANIFEST), 'utf8')) as unknown,
    );
    if (!read.success) {
      const [issue] = read.issues;
      throw new Error(`${folder}/${MANIFEST}: ${v.getDotPath(issue) ?? ''}: ${issue.message}`);
    }
    return read.output.map((entry) => ({
      ...entry,
      id: `${folder}/${entry.file}`,
      part: partOf(entry.family),
      html: readFileSync(join(FOLDER, folder, entry.file), 'utf8'),
    }));
  });
}

/** True where a code may be offered by itself: the page says that it comes from an app, or does not say. */
export const isOfferable = ({ channel }: { readonly channel: string }): boolean => channel !== 'message';

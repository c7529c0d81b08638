import { existsSync, readFileSync } from 'node:fs';
import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { findCodeFields } from '../../../lib/fields/find-code-fields.ts';
import { takeSnapshot } from '../../../lib/fields/snapshot.ts';

interface Snippet {
  readonly id: string;
  readonly kind: 'single' | 'seg' | 'pw' | 'oob' | 'neg';
  readonly html: string;
}

const FILE = new URL('../../../../shared/fixtures/fields/snippets.json', import.meta.url);
const snippets = existsSync(FILE)
  ? (JSON.parse(readFileSync(FILE, 'utf8')) as { snippets: readonly Snippet[] }).snippets
  : [];

function detect(html: string) {
  const window = new Window();
  window.document.body.innerHTML = html.replaceAll('[OTP]', 'data-expected=""');
  const snapshot = takeSnapshot(window.document as unknown as Document);
  const fields = findCodeFields(snapshot);
  const expected = snapshot.elements.flatMap((element, index) =>
    element.hasAttribute('data-expected') ? [index] : [],
  );
  return { fields, expected, found: fields.flatMap(({ indices }) => indices).sort((a, b) => a - b) };
}

// The transcribed snippets are not part of the repository; without them there is nothing to compare with.
describe.skipIf(snippets.length === 0)('snippets from public pages', () => {
  it.each(snippets.map((snippet) => [snippet.kind, snippet.id, snippet.html] as const))(
    '%s %s',
    (kind, _, html) => {
      const { fields, expected, found } = detect(html);
      expect(found).toEqual(expected);
      if (kind === 'seg') expect(fields.map((field) => field.kind)).toEqual(['boxes']);
      if (kind === 'oob') expect(fields.map((field) => field.channel)).toEqual(['message']);
      else expect(fields.filter((field) => field.channel === 'message')).toEqual([]);
    },
  );
});

import { parseArgs } from 'node:util';
import type { Part } from '../../tests/support/sign-in-pages.ts';

/** What was asked for on the command line. */
export interface FieldsOptions {
  readonly parts: readonly Part[];
  /** Part of a page's `folder/file`; all if empty. Pages of the set-aside part only with `showsTest`. */
  readonly only: string;
  readonly withPeers: boolean;
  readonly withSnippets: boolean;
  /** Page by page for the set-aside part too. Rules are never tuned on what it prints. */
  readonly showsTest: boolean;
  readonly asJson: boolean;
}

const isPart = (text: string): text is Part => text === 'dev' || text === 'test';

/** Throws for an option there is none of. */
export function readOptions(args: readonly string[]): FieldsOptions {
  const { values } = parseArgs({
    args: args.filter((arg) => arg !== '--'),
    allowNegative: true,
    options: {
      part: { type: 'string', multiple: true, default: ['dev', 'test'] },
      only: { type: 'string', default: '' },
      peers: { type: 'boolean', default: true },
      snippets: { type: 'boolean', default: true },
      'show-test': { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  });
  const parts = values.part.filter(isPart);
  if (parts.length < values.part.length) throw new Error('--part takes dev or test');
  return {
    parts: values.only === '' || values['show-test'] ? parts : ['dev'],
    only: values.only,
    withPeers: values.peers,
    withSnippets: values.snippets && values.only === '',
    showsTest: values['show-test'],
    asJson: values.json,
  };
}

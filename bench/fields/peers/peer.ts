import type { FoundGroup } from '../page/found-group.ts';

/** The published rule of another product, restated. */
export interface Peer {
  readonly name: string;
  /** Repository and file the rule stands in. */
  readonly source: string;
  /** What is simpler here than there. */
  readonly simplified: string;
  readonly find: (document: Document) => readonly FoundGroup[];
}

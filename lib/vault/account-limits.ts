/** Counts and lengths of an account in the document (docs/vault-format.md). A later version may widen them, never narrow them. */
export const ACCOUNT_LIMITS = {
  maxOrigins: 100,
  maxTags: 100,
  maxNote: 10_000,
  /** Of an origin and of a tag, characters. */
  maxText: 2048,
  maxIcon: 40,
  maxFrames: 50,
  maxVisits: 20,
  /** Of a visit, characters. */
  maxPath: 200,
} as const;

/** Sizes and counts of the vault format (docs/vault-format.md). A later version may widen them, never narrow them. */
export const VAULT_LIMITS = {
  /** Padded plaintext of the body, bytes. */
  maxBody: 4 * 1024 * 1024,
  bodyBlock: 1024,
  maxHeader: 32 * 1024,
  maxPasskeys: 5,
  maxCredentialId: 1023,
  maxPublicKey: 1024,
  maxPasskeyName: 256,
  maxAccounts: 10_000,
  minPasswordLength: 10,
  maxPasswordLength: 1024,
} as const;

/** Length of a GCM tag, bytes. */
export const TAG_LENGTH = 16;

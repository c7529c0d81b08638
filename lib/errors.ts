/**
 * Every error that can cross a boundary of the product (message, HTTP answer, screen) is one of these codes.
 * The text a person reads stands in `public/_locales` under `error_<code with _ for .>`.
 */
export const ERROR_CODES = [
  'account.invalid',
  'account.limit',
  'account.unknown',
  'approval.answered',
  'approval.code_wrong',
  'approval.expired',
  'approval.flood',
  'approval.not_bound',
  'approval.refused',
  'approval.unknown',
  'approval.unlock_needed',
  'approval.untrusted',
  'backup.malformed',
  'batch.gone',
  'camera.refused',
  'candidate.gone',
  'candidate.pin_missing',
  'code.exhausted',
  'confirm.missing',
  'counter.limit',
  'counter.not_found',
  'encoding.invalid',
  'field.by_message',
  'field.covered',
  'field.gone',
  'field.hidden',
  'field.none',
  'field.read_only',
  'field.refused',
  'field.unseen',
  'image.no_code',
  'image.too_large',
  'image.unreadable',
  'internal.failure',
  'kdf.out_of_range',
  'message.forbidden',
  'message.invalid',
  'migration.malformed',
  'origin.frame',
  'origin.look_alike',
  'origin.not_bound',
  'origin.unusable',
  'page.unreadable',
  'passkey.exists',
  'passkey.limit',
  'passkey.rejected',
  'passkey.unsupported',
  'password.weak',
  'permission.missing',
  'qr.microsoft_only',
  'qr.unreadable',
  'quarantine.unknown',
  'recovery.malformed',
  'recovery.wrong',
  'registration.failed',
  'registration.gone',
  'registration.key_mismatch',
  'registration.origin_unusable',
  'registration.token_spent',
  'service.malformed',
  'service.unreachable',
  'snapshot.damaged',
  'snapshot.unknown',
  'trash.unknown',
  'uri.duplicate_parameter',
  'uri.label_invalid',
  'uri.not_otpauth',
  'uri.parameter_invalid',
  'uri.pin_invalid',
  'uri.secret_invalid',
  'uri.secret_missing',
  'uri.too_long',
  'uri.type_unsupported',
  'vault.confirm_needed',
  'vault.conflict',
  'vault.damaged',
  'vault.exists',
  'vault.locked',
  'vault.missing',
  'vault.newer_format',
  'vault.not_held',
  'vault.older',
  'vault.open_failed',
  'vault.rested',
  'vault.store_failed',
  'vault.too_large',
  'vault.wait',
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

/** Facts that belong to an error and may be shown: numbers and names, never secrets. */
export type ErrorFacts = Readonly<Record<string, string | number>>;

/** The one error class of the product. Its message is the code, so nothing else can leak through logs. */
export class PortvaktError extends Error {
  override readonly name = 'PortvaktError';
  readonly code: ErrorCode;
  readonly facts: ErrorFacts;

  constructor(code: ErrorCode, facts: ErrorFacts = {}) {
    super(code);
    this.code = code;
    this.facts = facts;
  }
}

/** The code of anything thrown: our own code, else `internal.failure`. */
export function errorCodeOf(thrown: unknown): ErrorCode {
  return thrown instanceof PortvaktError ? thrown.code : 'internal.failure';
}

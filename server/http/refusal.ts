/** Every way the API says no, with its HTTP status. The same codes as in the extension where both know the case. */
export const REFUSALS = {
  'account.blocked': 403,
  'account.no_device': 409,
  'account.unknown': 404,
  'approval.answered': 409,
  'approval.code_limit': 403,
  'approval.code_wrong': 403,
  'approval.expired': 410,
  'approval.hash_mismatch': 400,
  'approval.not_bound': 403,
  'approval.signature_invalid': 401,
  'approval.stale': 401,
  'approval.unbound_off': 403,
  'approval.unknown': 404,
  'approval.unlock_needed': 403,
  'bearer.invalid': 401,
  'bearer.missing': 401,
  'bearer.replayed': 401,
  'bearer.stale': 401,
  'body.malformed': 400,
  'body.too_large': 413,
  'challenge.limit': 429,
  'challenge.origin_missing': 400,
  'challenge.unbound_off': 403,
  'challenge.unknown': 404,
  'device.limit': 409,
  'device.poll_limit': 429,
  'device.unknown': 404,
  'internal.failure': 500,
  'key.invalid': 401,
  'key.missing': 401,
  'key.scope': 403,
  'key.unknown': 404,
  'push.endpoint_refused': 400,
  'query.malformed': 400,
  'registration.gone': 410,
  'registration.key_unusable': 400,
  'registration.proof_invalid': 401,
  'registration.token_spent': 409,
  'request.foreign_origin': 403,
  'route.unknown': 404,
} as const;

export type RefusalCode = keyof typeof REFUSALS;

/** Thrown anywhere below a route; becomes `{error: code, ...facts}` with the status of the code. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly code: RefusalCode;
  readonly facts: Readonly<Record<string, number>>;

  constructor(code: RefusalCode, facts: Readonly<Record<string, number>> = {}) {
    super(code);
    this.code = code;
    this.facts = facts;
  }
}

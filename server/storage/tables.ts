/**
 * The tables as TypeScript sees them, the same on SQLite and PostgreSQL.
 * Times are milliseconds since 1970 in `bigint` columns; JSON and keys are text; there are no booleans.
 */

export interface ServiceValueRow {
  readonly name: string;
  readonly value: string;
}

export interface AccountRow {
  readonly id: string;
  readonly name: string;
  readonly created_at: number;
  /** No new challenges before this time; 0 is never blocked. */
  readonly blocked_until: number;
  /** Counted up when devices change: the row lock that makes the device limit hold under concurrency. */
  readonly device_revision: number;
}

export interface DeviceRow {
  readonly id: string;
  readonly account_id: string;
  readonly name: string;
  readonly public_jwk: string;
  /** RFC 7638 thumbprint of `public_jwk`. */
  readonly thumbprint: string;
  readonly push_endpoint: string | null;
  readonly push_p256dh: string | null;
  readonly push_auth: string | null;
  readonly created_at: number;
  readonly seen_at: number;
}

export interface RegistrationTokenRow {
  /** SHA-256 of the token, base64url. */
  readonly token_hash: string;
  readonly account_id: string;
  readonly expires_at: number;
  readonly used_at: number | null;
  readonly device_id: string | null;
}

export interface ChallengeRow {
  readonly id: string;
  readonly account_id: string;
  readonly app: string;
  readonly binding: string;
  readonly page_origin: string | null;
  readonly page_nonce: string | null;
  readonly code: string | null;
  /** How many codes were compared; claimed before the comparison. */
  readonly code_attempts: number;
  /** `pending` until decided; `expired` is never stored, it follows from `expires_at`. */
  readonly state: string;
  readonly decided_by: string | null;
  readonly decided_at: number | null;
  readonly created_at: number;
  readonly expires_at: number;
}

/** One signed challenge for one device. */
export interface DeliveryRow {
  readonly challenge_id: string;
  readonly device_id: string;
  readonly jws: string;
  /** SHA-256 of `jws`, base64url: what an answer names as `chash`. */
  readonly jws_hash: string;
}

export interface UsedSignatureRow {
  readonly device_id: string;
  readonly jti: string;
  readonly expires_at: number;
}

/** A fixed window of a rate limit. */
export interface RateWindowRow {
  readonly name: string;
  readonly started_at: number;
  readonly count: number;
}

export interface ApplicationKeyRow {
  readonly id: string;
  readonly name: string;
  /** SHA-256 of the key, base64url. */
  readonly key_hash: string;
  readonly scope: string;
  readonly created_at: number;
}

export interface AuditEventRow {
  /** Sorts by time of writing. */
  readonly id: string;
  readonly at: number;
  readonly event: string;
  readonly account: string | null;
  readonly device_id: string | null;
  readonly challenge_id: string | null;
  readonly facts: string;
}

export interface DemoUserRow {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly password_hash: string;
}

/** A verification-code method of a demo user. */
export interface DemoCodeRow {
  readonly id: string;
  readonly user_id: string;
  readonly secret: string;
  /** The last accepted time step; this and earlier ones are burned. */
  readonly last_step: number;
  readonly created_at: number;
}

export interface DemoSessionRow {
  /** SHA-256 of the cookie, base64url. */
  readonly id_hash: string;
  readonly state: string;
  readonly expires_at: number;
}

export interface Tables {
  readonly service_values: ServiceValueRow;
  readonly accounts: AccountRow;
  readonly devices: DeviceRow;
  readonly registration_tokens: RegistrationTokenRow;
  readonly challenges: ChallengeRow;
  readonly deliveries: DeliveryRow;
  readonly used_signatures: UsedSignatureRow;
  readonly rate_windows: RateWindowRow;
  readonly application_keys: ApplicationKeyRow;
  readonly audit_events: AuditEventRow;
  readonly demo_users: DemoUserRow;
  readonly demo_codes: DemoCodeRow;
  readonly demo_sessions: DemoSessionRow;
}

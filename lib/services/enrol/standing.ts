import type { CandidateStanding, CandidateView } from '../../messages/replies.ts';
import type { VaultDocument } from '../../vault/document.ts';
import type { Candidate } from './candidates.ts';
import type { Enrolment } from './read-enrolment.ts';

const sameName = (one: string, other: string): boolean =>
  one.localeCompare(other, undefined, { sensitivity: 'base' }) === 0;

/** New, already there, or the name of one that has another secret. */
export function standingOf(
  enrolment: Enrolment,
  { accounts, registrations }: VaultDocument,
): CandidateStanding {
  if (enrolment.kind === 'push') {
    const { service, account } = enrolment.uri;
    return registrations.some((one) => one.service === service && one.account === account) ? 'saved' : 'new';
  }
  const { otp } = enrolment;
  if (accounts.some(({ secret, type }) => secret === otp.secret && type === otp.type)) return 'saved';
  const named = accounts.some(
    ({ issuer, label }) => sameName(issuer, otp.issuer) && sameName(label, otp.label),
  );
  return named ? 'other_secret' : 'new';
}

/** What the popup may know of a candidate: never its secret or token. */
export function viewOf(candidate: Candidate, document: VaultDocument): CandidateView {
  const { id, origin, expiresAt, enrolment } = candidate;
  const standing = standingOf(enrolment, document);
  if (enrolment.kind === 'push') {
    const { issuer, account, service } = enrolment.uri;
    return { id, kind: 'push', issuer, label: account, origin, service, standing, expiresAt };
  }
  const { issuer, label } = enrolment.otp;
  return { id, kind: 'account', issuer, label, origin, service: '', standing, expiresAt };
}

import type {
  BatchView,
  CandidateProblem,
  CandidateStanding,
  CandidateView,
} from '../../messages/replies.ts';
import type { NamedOtp } from '../../otp/parameters.ts';
import { needsPin } from '../../otp/pin.ts';
import type { Account, VaultDocument } from '../../vault/document.ts';
import type { StoredBatch } from './batches.ts';
import type { Candidate } from './candidates.ts';
import { knownAccounts } from './known-accounts.ts';

/** More accounts of one name are not listed. */
const MAX_RIVALS = 5;

/** Saved accounts of the same name with another secret, unless the very same is saved too. */
export function rivalsOf(otp: NamedOtp, document: VaultDocument): readonly Account[] {
  const known = knownAccounts(document);
  return known.same(otp) ? [] : known.named(otp);
}

function standingOf(otp: NamedOtp, document: VaultDocument): CandidateStanding {
  if (knownAccounts(document).same(otp)) return 'saved';
  return rivalsOf(otp, document).length > 0 ? 'other_secret' : 'new';
}

/** What the popup may know of a candidate: never its secret or token. */
export function viewOf(candidate: Candidate, document: VaultDocument): CandidateView {
  const { id, origin, expiresAt, enrolment } = candidate;
  const { likenessOf } = knownAccounts(document);
  const common = { id, origin, expiresAt };
  if (enrolment.kind === 'push') {
    const { issuer, account: label, service } = enrolment.uri;
    const isSaved = document.registrations.some((one) => one.service === service && one.account === label);
    return {
      ...common,
      kind: 'push',
      issuer,
      label,
      service,
      standing: isSaved ? 'saved' : 'new',
      type: 'totp',
      digits: 6,
      needsPin: false,
      named: false,
      looksLike: likenessOf(issuer),
      rivals: [],
      notes: [],
    };
  }
  const { otp, notes, named } = enrolment;
  const { issuer, label, type, digits } = otp;
  return {
    ...common,
    kind: 'account',
    issuer,
    label,
    service: '',
    standing: standingOf(otp, document),
    type,
    digits,
    needsPin: needsPin(otp),
    named,
    notes,
    looksLike: likenessOf(issuer),
    rivals: rivalsOf(otp, document)
      .slice(0, MAX_RIVALS)
      .map((one) => ({ id: one.id, issuer: one.issuer, label: one.label })),
  };
}

/** What our pages may know of a batch, in the order of the export. */
export function batchViewOf(batch: StoredBatch, document: VaultDocument): BatchView {
  const { id, indexes, size, accounts, problems, saved } = batch;
  return {
    id,
    read: indexes.length,
    of: size,
    accounts: accounts
      .map(({ index, otp }, place) => ({ index, place, otp }))
      .sort((one, other) => one.index - other.index)
      .map(({ place, otp }) => ({
        place,
        issuer: otp.issuer,
        label: otp.label,
        type: otp.type,
        standing: saved.includes(place) ? 'saved' : standingOf(otp, document),
      })),
    problems: countProblems(problems),
  };
}

/** Equal problems as one, with their number. */
function countProblems(problems: readonly CandidateProblem[]): BatchView['problems'] {
  const counted = new Map<string, BatchView['problems'][number]>();
  for (const { code, facts } of problems) {
    const key = JSON.stringify([code, facts]);
    counted.set(key, { code, facts, count: (counted.get(key)?.count ?? 0) + 1 });
  }
  return [...counted.values()];
}

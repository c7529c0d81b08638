import type { RegistrationUri } from '../../approvals/registration-uri.ts';
import { PortvaktError } from '../../errors.ts';
import { isBindableOrigin } from '../../origins/bindable-origin.ts';
import type { Request } from '../../messages/protocol.ts';
import type { AccountRow, RegistrationView, Replies } from '../../messages/replies.ts';
import { withNames } from '../../otp/check-parameters.ts';
import { usesPin, type NamedOtp } from '../../otp/parameters.ts';
import { needsPin, withPin } from '../../otp/pin.ts';
import type { Account, VaultDocument } from '../../vault/document.ts';
import { rowOf } from '../accounts/rows.ts';
import type { Clock, PagePort, RandomBytes, VaultPort } from '../ports.ts';
import { withEnrolled, withReplaced, type Making } from './account-edits.ts';
import type { Candidate, Candidates } from './candidates.ts';
import { rivalsOf } from './standing.ts';
import type { Vigil } from './vigil.ts';

export interface SavePorts {
  readonly page: Pick<PagePort, 'originOf'>;
  readonly vault: VaultPort;
  readonly clock: Clock;
  readonly random: RandomBytes;
  readonly vigil: Pick<Vigil, 'awaitField'>;
  /** Throws what a wrong password throws; counts as an attempt. */
  checkPassword(password: string): Promise<void>;
  /** Enrols at the service of a push candidate the user agreed to. */
  register(candidate: RegistrationUri): Promise<RegistrationView>;
}

type Chosen = Omit<Request<'candidate.save'>, 'id'>;
type Edit = (
  document: VaultDocument,
  making: Making,
) => { readonly document: VaultDocument; readonly account: Account };

/** Saves candidates: the only acts of enrolment that change anything. */
export function createCandidateSaver(ports: SavePorts, candidates: Candidates) {
  const { page, vault, clock, random, vigil } = ports;

  /** Its page must still be there: a candidate does not outlive what showed it. Throws `candidate.gone`. */
  async function present(id: string): Promise<Candidate> {
    const candidate = await candidates.find(id);
    const { tabId, top, origin } = candidate;
    if (tabId === undefined || !top || (await page.originOf(tabId)) === origin) return candidate;
    await candidates.drop((one) => one.id === id);
    throw new PortvaktError('candidate.gone');
  }

  async function saveAccount(candidate: Candidate, edit: Edit): Promise<AccountRow> {
    let saved: Account | undefined;
    const document = await vault.edit((document) => {
      const edited = edit(document, { now: clock(), random });
      saved = edited.account;
      return edited.document;
    });
    if (!saved) throw new PortvaktError('internal.failure');
    await candidates.done(candidate);
    const { tabId } = candidate;
    // It is saved, whatever becomes of the wait for its first code.
    if (tabId !== undefined) await vigil.awaitField(tabId, saved).catch(() => undefined);
    return rowOf(saved, document, clock());
  }

  return {
    /**
     * Saves a candidate: the same secret again only gains the origin. Throws `candidate.gone`, `candidate.pin_missing`,
     * `uri.pin_invalid`, `uri.label_invalid`, `account.limit`, and what registering at a service throws.
     */
    async save({ id, ...chosen }: Request<'candidate.save'>): Promise<AccountRow | RegistrationView> {
      const candidate = await present(id);
      const { enrolment } = candidate;
      if (enrolment.kind === 'push') {
        const registration = await ports.register(enrolment.uri);
        await candidates.done(candidate);
        return registration;
      }
      const otp = withChosen(enrolment.otp, chosen);
      return saveAccount(candidate, (document, making) =>
        withEnrolled(document, otp, originsOf(candidate), making),
      );
    },

    /**
     * Saves a candidate in the place of a rival, which goes to the trash. Who is a rival is told by the names the code has, as it was
     * shown. Throws what a wrong password throws, then as `save`, and `account.unknown`.
     */
    async replace({
      id,
      account,
      password,
      ...chosen
    }: Request<'candidate.replace'>): Promise<Replies['candidate.replace']> {
      await ports.checkPassword(password);
      const candidate = await present(id);
      const { enrolment } = candidate;
      if (enrolment.kind === 'push') throw new PortvaktError('account.unknown');
      const { otp: shown } = enrolment;
      const otp = withChosen(shown, chosen);
      return saveAccount(candidate, (document, making) => {
        const rival = rivalsOf(shown, document).find((one) => one.id === account);
        if (!rival) throw new PortvaktError('account.unknown');
        return withReplaced(document, rival, otp, originsOf(candidate), making);
      });
    },
  };
}

const originsOf = ({ origin }: Candidate): readonly string[] => (isBindableOrigin(origin) ? [origin] : []);

function withChosen(otp: NamedOtp, { pin = '', issuer = otp.issuer, label = otp.label }: Chosen): NamedOtp {
  const named = withNames(otp, { issuer, label });
  if (needsPin(named) && pin.trim() === '') throw new PortvaktError('candidate.pin_missing');
  return usesPin(named.type) && pin.trim() !== '' ? withPin(named, pin) : named;
}

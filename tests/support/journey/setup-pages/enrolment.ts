import { randomBytes } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import { googleExport } from './google-export.ts';
import type { PageAccount, SetupPage } from './setup-page.ts';

/** What one opening of a page set up. */
export interface Enrolment {
  readonly id: string;
  readonly page: SetupPage;
  /** One for each account of the page. */
  readonly totps: readonly TOTP[];
  /** What the page's codes say, by name: `0`, `1`, ... for the accounts, and codes of other kinds. */
  readonly texts: Readonly<Record<string, string>>;
}

/** Microsoft's own, which only its app can use. */
const PHONEFACTOR =
  'phonefactor://activate_account?code=123456789&url=https%3A%2F%2Factivation.example%2Factivate%2F12345678';
const TIQR = 'tiqrenroll://https://idp.example/tiqr/enrol?key=0f8e1c2b3a4d';

const EXPORT_PARTS = 3;

function totpOf({ issuer, label, algorithm = 'SHA1', digits = 6, period = 30 }: PageAccount): TOTP {
  const secret = new Secret({ size: 20 });
  return new TOTP({ issuer, label, secret, algorithm, digits, period });
}

/** As most products write it: defaults are left out. */
function keyUriOf({ issuer, label, secret }: TOTP, { algorithm, digits, period }: PageAccount): string {
  const prefix = issuer === '' ? '' : `${encodeURIComponent(issuer)}:`;
  const parameters = [
    `secret=${secret.base32}`,
    ...(issuer === '' ? [] : [`issuer=${encodeURIComponent(issuer)}`]),
    ...(algorithm === undefined ? [] : [`algorithm=${algorithm}`]),
    ...(digits === undefined ? [] : [`digits=${digits}`]),
    ...(period === undefined ? [] : [`period=${period}`]),
  ];
  return `otpauth://totp/${prefix}${encodeURIComponent(label)}?${parameters.join('&')}`;
}

/** Makes fresh secrets for a page. */
export function newEnrolment(page: SetupPage): Enrolment {
  const totps = page.accounts.map(totpOf);
  const uris = totps.map((totp, index) => keyUriOf(totp, page.accounts[index]!));
  const parts = page.flow === 'batch' ? googleExport(totps, EXPORT_PARTS) : [];
  return {
    id: randomBytes(8).toString('hex'),
    page,
    totps,
    texts: {
      ...Object.fromEntries(uris.map((uri, index) => [String(index), uri])),
      ...Object.fromEntries(parts.map((part, index) => [`part${index + 1}`, part])),
      phonefactor: PHONEFACTOR,
      tiqr: TIQR,
    },
  };
}

/** Which account these codes are of, in a row of time; -1 where of none. */
export function accountOf({ totps }: Enrolment, codes: readonly string[]): number {
  return totps.findIndex((totp) => {
    const deltas = codes.map((token) => totp.validate({ token, window: 2 }));
    const [first] = deltas;
    return first !== null && first !== undefined && deltas.every((delta, at) => delta === first + at);
  });
}

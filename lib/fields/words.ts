/** Folded text: lower case, camelCase and punctuation parted into words. Norwegian letters stay. */
export const foldWords = (text: string): string =>
  text
    .replace(/([a-zæøå])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const words = (...parts: readonly string[]): RegExp =>
  new RegExp(`(?:^| )(?:${parts.join('|')})(?= |$)`, 'u');

/** Names that code fields go by, in attributes and labels. Sources: `docs` of the peers and the pages they fail on. */
export const CODE_NAMES = words(
  'x?totp\\w*|otp\\d*|otc|saotcc|hotp|mfa|tfa|2fa\\w*|tofa|mfa ?code|totp ?(?:code|pin)',
  '(?:2|two|multi) ?(?:factor|step|faktor)\\w*(?: authentication| auth)?(?: code| token)?|twofactor\\w*',
  'one ?time ?(?:code|pass(?:word|code)?|pin|passord|token)',
  'auth(?:entication|enticator)? ?code|authcode|authenticator(?: app)? ?code|google authenticator',
  '(?:security|verification|verify|login|sign ?in|confirmation|approvals?|access|temporary) ?code\\d*',
  'code ?(?:from|in|generated|displayed|shown|given)(?: \\p{L}+){0,5} app\\w*',
  '(?:[5-8]|six|eight) ?digit(?: \\p{L}+)? code|(?:sms|text) ?code|token ?code|soft ?token|otp ?(?:token|attempt|code|input)|pass ?code',
  'challenge response|wfls token|code ?given',
  // Norwegian bokmål and nynorsk
  '(?:engangs|eingongs|bekreftelses|stadfestings|sikkerhets|tryggings|verifiserings|verifikasjons|autentiserings|påloggings|innloggings|totrinns|tofaktor|godkjennings)kode[nr]?',
  'engangspassord(?:et)?|eingongspassord|(?:engangs|sms) ?kode[nr]?|kodebrikke\\w*',
  '(?:seks|åtte|6|8) ?siffer\\w*(?: \\p{L}+)? kode\\w*|sekssifre\\w*(?: kode\\w*)?|kode[nr]? (?:fra|frå|i|som vises i|som står i)(?: \\p{L}+){0,3}',
  // neighbours
  'engångs(?:kod|lösenord)\\w*|verifieringskod\\w*|säkerhetskod\\w*|engangskode\\w*|bekræftelseskode\\w*',
  'einmal ?(?:passwort|code|kennwort)|bestätigungscode|sicherheitscode',
  'código (?:de )?(?:verificaci[oó]n|verificação|seguridad|segurança)|code de (?:vérification|sécurité)|kertakäyttökoodi|todennuskoodi|vahvistuskoodi',
);

/** Words that fit a code field and a hundred other things. */
export const CODE_HINTS = words(
  '\\p{L}*code',
  'kode[nr]?',
  'kod',
  'koodi',
  'código',
  'codigo',
  'code',
  'token',
  'pin',
  'passcode',
  'challenge',
  'answer',
  'siffer',
  'digits?',
  'ziffer',
);

/** Text around a field that speaks of two-step sign-in. */
export const CODE_CONTEXT = words(
  '(?:authenticat\\p{L}*|code generator|verification|google authenticator|microsoft authenticator) ?app\\w*|authenticator|todennussovellu\\p{L}*',
  '(?:2|two|multi) ?(?:factor|step)\\w*|2fa|mfa|totp|otp|one ?time ?(?:code|password|passcode)',
  '(?:verification|security|authentication|login) code|(?:enter|type in) (?:the|a|your) (?:\\p{L}+ ){0,2}code',
  'code (?:from|in|displayed|generated)(?: \\p{L}+){0,5} app',
  '(?:godkjennings|autentiserings|kode|autentiserings)app\\w*|kodebrikke\\w*|totrinns\\p{L}*|tofaktor\\p{L}*|to ?faktor\\p{L}*|to ?trinns?\\p{L}*',
  '(?:engangs|eingongs|bekreftelses|sikkerhets|autentiserings)kode\\p{L}*|sekssifre\\p{L}*|kode[nr]? (?:fra|frå|som)',
  'autenticaci[oó]n de dos factores|autenticação de dois fatores|zwei ?faktor\\p{L}*|double authentification',
);

/** The page is about signing in. */
export const SIGN_IN = words('log ?in|sign ?in|verify|logg inn|logg på|bekreft');

/** Fields that look like it and are not. */
export const OTHER_NAMES = words(
  '(?:recovery|backup|rescue|scratch|emergency|gjenopprettings?|gjenoppretting|reserve)(?: ?\\p{L}*kode\\p{L}*| codes?)?\\w*|recoverycode|backupcode|reservekode\\w*',
  'zip\\w*|postal\\w*|post ?code|postnr|postnummer|poststed|pincode|plz',
  'coupon\\w*|promo\\w*|voucher\\w*|discount\\w*|rabatt\\p{L}*|kupong\\p{L}*|gift ?cards?\\w*|gavekort\\p{L}*|kampanje\\p{L}*|referral|invit\\w*',
  'cvc\\d?|cvv\\d?|ccv|csc|card\\w*|kort(?:nummer|nr)?|credit|verification ?value|iban|bic|swift|konto\\p{L}*|kid|bank\\w*|sort ?code',
  'captcha\\w*|recaptcha|txtcaptcha',
  'phone\\w*|telephone|mobil\\p{L}*|telefon\\p{L}*|tlf|msisdn|country|language|lang|dial ?code|area ?code',
  'search|søk|sok|query|qty|quantity|antall|year|date|dato|deadline|tags?|amount|beløp',
  'api ?(?:token|key)|client|secret|access ?token|oauth\\w*|webhook|repository|reference|ref|product ?code|language ?code|bankcode|activation ?code|website ?code|serial|license',
  'fødsels\\p{L}*|fnr|personn\\p{L}*|kunden\\p{L}*|kundenr|sim|puk|ssn|organisasjons\\p{L}*|orgnr|medlems\\p{L}*|device ?name|user ?label',
  'user ?name|brukernavn|e ?mail|epost|first ?name|last ?name|full ?name|author|url|address|adresse',
);

/** A password's own label, unless it is a one-time password. */
export const PASSWORD_NAMES = words('pass ?word\\w*|passord\\w*|passwort|pw|pwd|kennwort|lösenord');
export const ONE_TIME = words(
  'one ?time\\w*',
  'engangs\\p{L}*',
  'eingongs\\p{L}*',
  'einmal\\p{L}*',
  'engångs\\p{L}*',
  'otp\\w*',
  'totp',
);

/** The code comes by message. */
export const BY_MESSAGE = words(
  'sms\\p{L}*|text(?:ed)? (?:message|you)|texted|e ?mail\\p{L}*|epost\\p{L}*|e post\\p{L}*|tekstmelding\\p{L}*|mobilnummer\\p{L}*|innboks\\p{L}*|inbox',
  'sent (?:\\p{L}+ ){0,4}(?:code|phone|number)|sendt (?:\\p{L}+ ){0,4}(?:kode|engangskode|mobil\\p{L}*|telefon\\p{L}*)\\p{L}*|whatsapp',
);
/** What sign-in pages call the name of the user: "Username or email" says nothing of where a code comes from. */
const USER =
  'user ?name|user ?id|phone(?: number)?|brukernavn|brukarnamn|brukernamn|användarnamn|telefonnummer|mobilnummer';
const MAIL = 'e ?mail(?: address)?|e ?post(?:adresse[n]?)?|mail(?:adresse)?';
const SIGN_IN_NAME = new RegExp(
  `(?:^| )(?:(?:${USER}) (?:or|eller|and|og) (?:${MAIL})|(?:${MAIL}) (?:or|eller|and|og) (?:${USER}))(?= |$)`,
  'gu',
);

/** Folded text without the names of the user's own sign-in field. */
export const withoutSignInNames = (folded: string): string => folded.replace(SIGN_IN_NAME, ' ');

/** The code comes from an app or a token. */
export const BY_APP = words(
  'authenticator\\p{L}*|authentication app\\p{L}*|authenticat\\p{L}+ (?:app|device)\\p{L}*|totp\\p{L}*|(?:mobile|code) app|soft ?token|from your token',
  '(?:godkjennings|autentiserings|kode)app\\p{L}*|kodebrikke\\p{L}*|(?:fra|frå|i) appen|todennussovellu\\p{L}*|mfa\\p{L}*',
);

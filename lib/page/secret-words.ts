/**
 * Words that stand beside a printed secret, in English, Norwegian, Swedish, Danish, Finnish, German, French, Spanish, Dutch,
 * Italian, Polish and Portuguese.
 */
const any = (...parts: readonly string[]): RegExp => new RegExp(`(?<!\\p{L})(?:${parts.join('|')})`, 'iu');

/** That this page is about codes from an app. */
export const ABOUT_CODES = any(
  'authenticat(?:or|ion)[ -]?app\\p{L}*|authenticator|totp|hotp|2fa|mfa|otp|one[ -]?time (?:pass)?(?:code|word)s?|(?:two|2|multi)[ -]?(?:factor|step)|verification code|qr[ -]?(?:code|kod)\\p{L}*',
  '(?:autentiserings|godkjennings|autentisierungs|autentiserings)app\\p{L}*|totrinns\\p{L}*|tofaktor\\p{L}*|to-faktor|engangskode\\p{L}*|eingongskode\\p{L}*|engangspassord\\p{L}*',
  'tvåfaktor\\p{L}*|tvåstegs\\p{L}*|engångskod\\p{L}*|tofaktor\\p{L}*|totrins\\p{L}*|kaksivaihe\\p{L}*|kaksiosai\\p{L}*|todennus\\p{L}*|kertakäyttö\\p{L}*',
  'zwei-?faktor\\p{L}*|zwei-?stufen\\p{L}*|authenti(?:sierungs|fizierungs|fikator)\\p{L}*|einmal(?:code|passwort)\\p{L}*',
  'double authentification|authentification à deux|deux facteurs|deux étapes|usage unique|code qr',
  'dos (?:factores|pasos)|doble factor|autenticación|código qr|un solo uso',
  'tweestaps\\p{L}*|twee-?factor\\p{L}*|verificatiecode|eenmalige',
  'due fattori|due passaggi|autenticazione|codice qr|monouso',
  'dwuskładnik\\p{L}*|dwuetapow\\p{L}*|uwierzytelni\\p{L}*|kod qr|jednorazow\\p{L}*',
  '(?:dois|duplo) fator\\p{L}*|duas etapas|autenticação|código qr|uso único',
);

/** "Can't scan it?", and to type it by hand instead: nothing but a secret follows. */
export const BY_HAND = any(
  "(?:can'?t|can’t|cannot|can not|unable to|not able to|trouble|problems?|having trouble|if you (?:can'?t|cannot)|instead of) (?:\\p{L}+ ){0,3}(?:scan|qr|barcode|camera)\\p{L}*",
  '(?:enter|type|add|input|set ?up|copy)[^.]{0,60}(?:manually|by hand|secret|key\\b)|manual(?:ly)? (?:entry|enter|setup|set-up|key|code|configuration)|setup key|set-up key|configuration key|text code',
  '(?:kan|klarer|får) (?:du )?ikk[ej] (?:å )?(?:\\p{L}+ ){0,3}(?:skann|lese)\\p{L}*|ikk[ej] (?:skanne|skannet)|skriv(?:e)? inn (?:\\p{L}+ ){0,4}(?:nøkkel|kode)\\p{L}* (?:manuelt|for hand|for hånd|i appen)|manuelt|oppsettsnøkkel\\p{L}*|oppsettnøkkel\\p{L}*',
  'kan (?:du )?inte (?:\\p{L}+ ){0,3}(?:skanna|läsa)|manuellt|kan (?:du )?ikke scanne|indtast\\p{L}* [^.]{0,40}(?:nøgle|manuelt)|(?:etkö|et) (?:\\p{L}+ ){0,3}(?:skanna|lukea)\\p{L}*|manuaalise\\p{L}*|käsin',
  '(?:kann|können|lässt) [^.]{0,50}nicht (?:ge)?scann\\p{L}*|nicht scannen|manuell|von hand|einrichtungsschlüssel',
  "(?:impossible de|ne pouvez pas|n'arrivez pas à|pas) (?:\\p{L}+ ){0,3}(?:scanner|numériser)|manuellement|clé de configuration",
  '(?:no puedes?|imposible) (?:\\p{L}+ ){0,3}escanear|manualmente|clave de configuración',
  '(?:kun|kan) (?:je|u) [^.]{0,40}niet scannen|niet scannen|handmatig|installatiesleutel',
  '(?:non riesci|impossibile|non puoi) (?:\\p{L}+ ){0,3}(?:scansion\\p{L}*|scannerizz\\p{L}*|inquadrare)|chiave di configurazione',
  '(?:nie możesz|nie można|problem) (?:\\p{L}+ ){0,3}(?:zeskanować|skanow\\p{L}*)|ręcznie|klucz konfiguracji',
  'não (?:consegue|pode|foi possível) (?:\\p{L}+ ){0,3}(?:ler|escanear|digitalizar)|chave de configuração',
);

/** A name for the secret itself. */
export const KEY_LABEL = any(
  '(?:shared|setup|otp|totp|2fa|mfa|authenticator|account|manual|text|security)[ -]?(?:key|secret)(?!\\p{L})|secrets?|keys?(?!\\p{L})|seed|base ?-?32',
  '(?:hemmelig|oppsett\\p{L}*|delt)? ?nøk(?:kel|len|kelen)\\p{L}*|hemmelig\\p{L}*|løyndom\\p{L}*|hemmelighet\\p{L}*',
  'nyckel\\p{L}*|hemlig\\p{L}*|nøgle\\p{L}*|hemmelig\\p{L}*|avain|avaimen|salai\\p{L}*|salaisuus',
  '(?:geheim\\p{L}*|schlüssel\\p{L}*|geheimnis\\p{L}*)|clé|secr[eè]te?|clef|clave|secret[oa]|llave|sleutel\\p{L}*|geheime?\\p{L}*|chiave|segret[oa]|klucz\\p{L}*|sekret\\p{L}*|tajny|chave|segredo',
);

/** Other things that are printed to be copied. A page that says one of these beside it does not mean the secret of a code. */
export const OTHER_THING = any(
  '(?:api|access|client|webhook|signing|licen[sc]e|product|serial|encryption|master|public|ssh|gpg|pgp|wallet|registration|activation|stream|consumer|app(?:lication)?|deploy|bearer|personal|refresh|auth|csrf|session|site|write|publishable|account recovery|recovery|restore|backup|emergency|rescue|scratch|reserve)[ _-]?(?:key|token|secret|id|code|phrase|password)',
  'akia|(?:recovery|backup|emergency|rescue|scratch|single[ -]use|one[ -]time recovery) codes?|(?<!one[ -]time |single[ -]use )password(?! monouso| usa e)|passphrase|token id|tracking|coupon|voucher|gift|promo|invite|invitation|referral|order (?:no|number|id)|invoice|booking|reference|iban|bitcoin|wallet|checksum|fingerprint|commit|serial|uuid|wi-?fi|ssid|mac address|device id',
  '(?:gjenopprettings|attopprettings|reserve|nød|sikkerhetskopi|rabatt|gave|faktura|ordre|bestillings|sporings|lisens|produkt|api)[ -]?(?:kode|nøkkel|nummer|nr)\\p{L}*|passord\\p{L}*|lösenord|adgangskode|salasana|återställ\\p{L}*|gendannelse\\p{L}*|palautus\\p{L}*|varakood\\p{L}*|varmuus\\p{L}*',
  'wiederherstellung\\p{L}*|backup-?codes?|passwort|récupération|mot de passe(?! à usage| unique)|recuperación|contraseña(?! de un solo)|herstel\\p{L}*|(?<!eenmalig )wachtwoord|recupero|odzysk\\p{L}*|hasło(?! jednoraz)|recuperação|senha(?! de uso| única)|lizenz\\p{L}*',
);

/** A code counted up, not timed: what is printed does not say from where. */
export const COUNTED = any(
  'counter[ -]?based|hotp|event[ -]?based|tellerbasert|teljarbasert|räknarbaserad|zähler-?basiert',
);
export const TIMED = any('time[ -]?based|totp|tidsbasert|tidbaserad|tidsbaseret|zeit-?basiert');

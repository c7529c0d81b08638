import type { Words } from '../meaning.ts';

/** Bokmål and nynorsk. */
export const NORWEGIAN: Words = {
  'app-code': `autentikatorkode*|totp kode*|appkode*|kode fra app*|kode frå app*|koden fra app*|koden frå app*|
    kode fra autentiseringsapp*|koden fra autentiseringsapp*|kode frå autentiseringsapp*|
    kode fra godkjenningsapp*|kode fra authenticator*|koden fra authenticator*|kode frå authenticator*|
    koden i authenticator*|koden i app*|kode i app*|kode fra kodeapp*|kodebrikkekode*|brikkekode*|
    kode fra kodebrikke*|koden fra kodebrikke*|kode fra brikken|koden på kodebrikken|kode på kodebrikken|
    kode fra kalkulator|kodegeneratorkode|innloggingskode fra app*`,
  otp: `engangskode*|engongskode*|eingongskode*|eingangskode*|engangs kode*|eingongs kode*|engangspassord*|
    eingongspassord*|engangspin*|eingongspin*|engangs pin|engangs passord|eingongs passord|
    autentiseringskode*|autentiserings kode*|tofaktorkode*|to faktor kode*|tofaktor kode*|totrinnskode*|
    totrinns kode*|totrinnkode*|totrinns verifiseringskode*|tostegskode*|2 faktor kode*|2fa kode*|mfa kode*|
    otp kode*|kode frå kodebrikk*|koden frå kodebrikk*|godkjenningskode*|midlertidig kode*|mellombels kode*|
    dynamisk kode|tidsbasert kode|tidsbasert engangskode*|flerfaktorkode*|multifaktorkode*|
    tofaktorautentiseringskode*|totrinnsbekreftelseskode*`,
  'message-code': 'smskode*|sms kode*|e postkode*|epostkode*',
  verify: `bekreftelseskode*|bekreftelses kode|stadfestingskode*|sikkerhetskode*|tryggleikskode*|tryggingskode*|
    sikkerheitskode*|sikringskode*|verifiseringskode*|verifikasjonskode*|valideringskode*|innloggingskode*|
    påloggingskode*|pålogging kode|kontrollkode*|identifiseringskode*|kode for innlogging|kode for pålogging`,
  code: 'kode|koden|kodar|koder|tilgangskode*|tallkode*|talkode*|koda',
  pin: 'pin|pinkode*|personlig kode*|personleg kode*|dørkode*|alarmkode*|låskode*|kodetall',
  digits: `seks siffer*|sekssifre*|seks sifre*|seksifre*|6 siffer*|6 sifre*|åtte siffer*|åttesifre*|8 siffer*|
    8 sifre*|sju siffer*|7 siffer*|6 tall*|seks tall*|6 tegn|seks tegn|6 teikn|seks teikn`,
  factor: `tofaktor*|to faktor*|totrinn*|to trinn*|tosteg*|to steg*|2 trinn*|2 faktor*|2 steg*|flerfaktor*|
    fleirfaktor*|multifaktor*|ekstra sikkerhet*|ekstra tryggleik|sterk autentisering|stegvis innlogging`,
  app: `autentiseringsapp*|autentiserings app*|autentiseringsprogram*|autentikator*|godkjenningsapp*|
    godkjennings app*|verifiseringsapp*|bekreftelsesapp*|kodeapp*|kode app*|sikkerhetsapp*|kodegenerator*|
    kodebrikk*|kode brikke|tofaktorapp*|tofaktor app*|totrinnsapp*|otp app*|totp app*|2fa app*|fra appen|
    frå appen|i appen|appen viser*|appen har*|appen lager*|appen gener*|appen syner*|annen app|anna app|
    app du bruk*|app på mobilen|appen din|appen på telefon*|appen på mobil*|engangskodeapp*|passordbrikke*|
    sikkerhetsbrikke*|kodekalkulator*|bankbrikke*|autentiseringsenhet*|authenticator app*|
    google authenticator*|microsoft authenticator*|brikken din|id enhet*|id eining*|fra enheten|frå eininga|
    kodeenhet*|kodeeining*|engangskodeenhet*|passordadministrator*|passordbehandler*`,
  'sign-in': `send inn|logg inn|logg på|logge inn|logge på|innlogging*|pålogging*|bekreft|stadfest|verifiser|logg deg inn|
    logge deg inn|godkjenn|autentisering*`,
  sms: `sms*|tekstmelding*|tekst melding|på mobil|på mobilen din|på telefon|talemelding*|taleanrop|oppringing|
    ringe deg|ring meg|telefonsamtale|whatsapp|via mobil`,
  mail: 'e post*|epost*|mail|mailen|innboks*|søppelpost*|spam*|nettpost*',
  sent: `sendt|sendte|vi har sendt|har sendt|er sendt|ble sendt|blei sendt|vart sendt|sender deg|vi sender|
    vi sendte|er send|har send|blir sendt|får tilsendt|tilsendt|du får en|du får ein|får du en|får du ein|
    vil få|vil motta|skal ha fått|har fått en|har fått ein|fått tilsendt|sende deg|blir send|du vil få|
    slutter på|slutter med|sluttar på|som ender på`,
  received: 'mottatt|mottok|motteke|motok|fikk|fekk|fått|mottar|mottek',
  send: `send kode|send koden|send meg kode|send meg en kode|send meg ein kode|send engangskode|
    send eingongskode|få kode|hent kode|be om kode|send sms|send bekreftelseskode|send sikkerhetskode|
    bestill kode|få tilsendt kode|få engangskode|motta kode|send verifiseringskode|send passord|
    send engangspassord|få sms`,
  resend: `send kode på nytt|send på nytt|send på ny|send koden på nytt|send kode igjen|send koden igjen|
    send igjen|send ny|send nytt|ny kode|få ny kode|be om ny kode|få tilsendt ny|send en ny*|send ein ny*|
    få en ny kode|få ein ny kode|bestill ny kode|send engangskode på nytt|send kode ein gong til|
    send kode en gang til|send den på nytt|nytt passord på sms|send sms på nytt|send e post på nytt|
    be om en ny*|be om ein ny*|få ny engangskode`,
  missing: `ser du ikke e post*|ser du ikkje e post*|ikke fått|ikke mottatt|fikk du ikke|fikk ikke|får ikke|
    ikkje fått|fekk du ikkje|fekk ikkje|ikkje motteke|mottok du ikke|har du ikke fått|har du ikkje fått|
    ikke kommet|ikkje kome|sjekk innboks*|sjekk søppelpost*|sjekk e post*|sjekk mobilen|sjekk telefonen|
    sjekk spam*|fått koden|mottatt koden|mottatt kode|kommer ikke koden|kjem ikkje koden|sjekk epost*`,
  instead: `i stedet|istedet|istedenfor|i staden|isteden|annen måte|annan måte|en annen|ein annan|annen metode|
    annan metode|andre måter|andre måtar|andre metoder|flere valg|fleire val|velg en annen|vel ein annan|
    andre alternativ*|alternativ*|mistet|mista|har du ikke tilgang|ikke tilgang|ikkje tilgang|har ikke|
    har ikkje|får du ikke|problemer|problem|bytt|bytte til|prøv en annen*|prøv ein annan*|du kan også|
    kan også|eller bruk|eller få|foretrekker|føretrekkjer|velg metode|vel metode|visste du|tips|les mer|
    les meir|del aldri|spør aldri|trenger du hjelp|treng du hjelp|eller velg|sett opp|velg hvordan|
    vel korleis`,
  delivered: `bekreft e post*|bekreft epost*|bekreft mobil*|bekreft telefon*|stadfest e post*|stadfest mobil*|
    stadfest telefon*|verifiser e post*|verifiser mobil*|verifiser telefon*|bekreft nummer*`,
  recovery: `sikkerhetskoder|sikkerhetskodene|sikkerheitskodar|tryggleikskodar|kodene du lagret|
    kodane du lagra|gjenopprett*|reservekode*|reserve kode*|reservenøkkel*|backupkode*|backup kode*|
    nødkode*|nød kode*|reserve engangskode*|engangskode for gjenoppretting|reserveløysing*|reservepassord|
    gjenvinningskode*|erstatningskode*|sikkerhetskopi*|en av disse kodene|ein av desse kodane|skrive dem ut|
    skriv dem ut|skrive dei ut|lagre dem sikkert|lagre dei trygt|engangskodene du lagret`,
  postal: 'postnummer*|postnr*|post nr|poststed*|poststad*|postkode*',
  promo: `rabatt*|kupong*|kampanje*|gavekort*|verdikode*|verdikort*|tilgodelapp*|invitasjon*|verve*|innløs*|
    vervingskode*|tilbudskode*|bonuskode*|fordelskode*|registreringskode*|abonnementskode*|avisbud*|
    partnerkode*|prøvekode*`,
  card: `cvc*|cvv*|kortnummer*|kort nummer|kortnr|korthaver*|kredittkort*|bankkort*|betalingskort*|utløp*|
    kontrollsiffer*|sikkerhetskode på kortet|kortets sikkerhetskode|siste tre siffer bak*|
    siste fire siffer*|kortkode*|pin kode til kort*|pinkode til kort*|lånekort*|bibliotekkort*|lånenummer*|
    bibliotekskort*`,
  bank: `kontonummer*|konto nr|kontonr|bankkonto*|kid|kidnummer*|iban|mottakerkonto|til konto|fra konto|
    betalingsreferanse|skatt*|bankkode`,
  captcha: `captcha*|kode i bildet|koden i bildet|koden fra bildet|koden du ser i|tallene i bildet|
    bokstavene i bildet|tegnene i bildet|tegnene du ser|teikna i biletet|koden i biletet|tala i biletet|
    skriv tegnene|er du et menneske|er du eit menneske|robotsjekk*|ikke en robot|ikkje ein robot|
    kontrollspørsmål*|sikkerhetsspørsmål*|bokstavene du ser|nytt bilde|annet bilde|anna bilete|skriv av|
    nytt bilete|spamkontroll*|hva er 1*|hva er 2*|hva er 3*|hva er 4*|regnestykke*|hva blir`,
  phone: `mobilnummer*|mobil|mobilnr|mobiltelefon*|telefon|telefonnummer*|telefonnr|tlf*|landskode*|landkode*|
    retningsnummer`,
  password: `passord*|nåværende passord|noverande passord|nytt passord|gjenta passord*|gammelt passord|
    personlig passord|personleg passord`,
  user: `brukernavn*|brukarnamn*|bruker id|brukerid|brukar id|fornavn*|førenamn*|etternavn*|etternamn*|navn|namn|
    fullt navn|firma*|enhetsnavn|enhetsnamn|einingsnamn*|adresse|gate*|land|kallenavn|tittel|emne|
    kommentar*|melding|beskrivelse|domene|nettside|nettsted|svar|spørsmål`,
  search: 'søk|søke*|finn|filtrer|søkjeord*|leit',
  amount: `antall*|tal på|beløp*|sum|pris|dato*|årstall|måned|månad|dag|fødselsdato*|fødselsår|frist|
    personer|målerstand*|avlesning*|avlesing*|timer|minutter|alder|port|antall siffer i koden`,
  secret: `api nøkkel*|api nykel*|hemmelig*|nøkkel|lisens*|aktiveringskode*|aktiveringsnøkkel*|produktnøkkel*|
    produktkode*|epp kode*|domene*|autorisasjonskode for domene*|serienummer*|tilgangsnøkkel*|sporingskode*|
    fargekode*|oppsettnøkkel*|sikkerhetsnøkkel*|oppsettsnøkkel|programvarenøkkel`,
  join: `spillkode*|spill pin|spelkode*|romkode*|møtekode*|møte id|møtepassord|klassekode*|kurskode*|
    arrangementskode*|quizkode*|økt id|gruppekode*|bli med|deltakerkode*|prøvekode|eksamenskode*|
    undersøkelseskode*|kandidatkode*|albumkode*|elevkode*|lærerkode*|sesjonskode*|stemmekode*|delta i|
    spørreundersøkelse*`,
  pairing: `paringskode*|enhetsinnlogging*|enhetspålogging*|enhetsaktivering*|einingsinnlogging*|du får tilbake|
    autorisasjonskode*|koblingskode*|tilkoblingskode*|enhetskode*|koden på tv*|koden som vises på tv*|kode på tv*|
    på tv en|på tven|på skjermen på|koble til enhet*|kople til eining*|koble til tv*|legg til enhet*|
    vises på enheten|vises på skjermen|aktiver enhet*|aktiver tv*|einingskode*|koden vist på enheten|
    tv kode*|oppsettskode*|strømmeboks*|dekoder*|smart tv`,
  number: `fødselsnummer*|fødsels nummer|fødselsnr|fnr|personnummer*|d nummer|kundenummer*|kundenr|kunde nr|
    medlemsnummer*|medlemsnr|organisasjonsnummer*|org nr|orgnr|ordrenummer*|ordrenr|bestillingsnummer*|
    bestillingskode*|bookingnummer*|bookingkode*|referanse*|sporingsnummer*|sendingsnummer*|hentekode*|
    pakkekode*|kollinummer*|billettnummer*|billettkode*|fakturanummer*|saksnummer*|sim kort*|simkort*|puk*|
    registreringsnummer*|skiltnummer*|passnummer*|førerkort*|målernummer*|ansattnummer*|studentnummer*|
    kandidatnummer*|polisenummer*|artikkelnummer*|varenummer*|strekkode*|personopplysninger|reservasjon*|
    postboksnummer|bekreftelsesnummer*|språkkode*|valutakode*|kommunenummer*|matrikkel*|butikknummer*|
    utleveringskode*`,
  document: `sertifikat*|vitnemål*|dokument*|kontroller ekthet*|ekthet*|ektheit*|bekreft dokument*|attest*|
    gyldighet*|verifiser dokument*|verifiser vitnemål*|diplom*|kursbevis*|resept*|kvittering*|prøvesvar*|
    skrapelodd*|garanti*`,
  shop: `handlekurv*|handlekorg*|kassen|kasse|til betaling|betaling*|betal|levering*|frakt*|bestilling*|bestill|
    kjøp|fullfør kjøp*|ordresammendrag*|delsum|fakturaadresse*`,
};

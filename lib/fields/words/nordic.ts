import type { Words } from '../meaning.ts';

export const DANISH: Words = {
  'app-code': 'kode fra app*|koden fra app*|kode fra godkendelsesapp*|kode fra din app',
  otp: `engangskode*|engangs kode*|engangsadgangskode*|engangspin*|godkendelseskode*|autentificeringskode*|
    tofaktorkode*|tofaktor kode*|totrinskode*|2 faktor kode*|nøglekode*|nemid nøgle*|kodeviser kode|
    midlertidig kode*`,
  'message-code': 'sms kode*|smskode*',
  verify: `bekræftelseskode*|sikkerhedskode*|verifikationskode*|verificeringskode*|valideringskode*|loginkode*|
    kontrolkode*|login kode*|adgangskode til engangsbrug`,
  code: 'kode|koden|talkode*',
  pin: 'pinkode*|pin kode*|personlig kode*',
  digits: 'sekscifre*|6 cifre*|seks cifre*|ottecifre*|8 cifre*|otte cifre*|6 tegn|seks tegn|6 tal',
  factor: 'tofaktor*|to faktor*|totrins*|2 trins*|2 faktor*|multifaktor*|flerfaktor*|to trin*',
  app: `godkendelsesapp*|godkendelses app*|autentificeringsapp*|autentificerings app*|autentifikator*|
    bekræftelsesapp*|verificeringsapp*|kodegenerator*|kodeviser*|kodeapp*|nøgleapp*|fra appen`,
  'sign-in': 'log ind|log på|bekræft|godkend|verificer|login',
  sms: 'sms*|tekstbesked*|besked på din*|opkald|ring mig op|til din mobil|til din telefon',
  mail: 'e mail*|email*|mail|mailen|indbakke*|uønsket mail',
  sent: `sendt|sendte|vi har sendt|har sendt|er sendt|blev sendt|du modtager|modtager du|du får en|får du en|
    vi sender|vil modtage`,
  received: 'modtaget|modtog|fået',
  send: 'send kode|send mig en kode|send koden|send sms|få kode|få tilsendt',
  resend: `send igen|send ny kode|send koden igen|send kode igen|send en ny*|gensend*|ny kode|få en ny kode|
    anmod om ny*|få ny kode|send sms igen|bestil ny kode`,
  missing: `ikke modtaget|ikke fået|modtog du ikke|fik du ikke|har du ikke modtaget|har du ikke fået|
    tjek din indbakke|tjek din mail`,
  instead: `i stedet|anden måde|anden metode|andre metoder|andre måder|prøv en anden|vælg en anden|alternativ*|
    mistet|har ikke adgang|har du ikke|ingen adgang|problemer|skift til`,
  recovery: 'gendannelse*|gendan|genopret*|reservekode*|backupkode*|backup kode*|nødkode*|sikkerhedskopi*',
  promo: `rabatkode*|kampagnekode*|gavekortkode*|værdikode*|kuponkode*|invitationskode*|tilbudskode*|hvervekode*|
    bonuskode*`,
  card: 'kortnummer*|kontrolcifre*|kontrolciffer*|kreditkort*|betalingskort*|udløbsdato*',
  captcha: `koden i billedet|koden på billedet|tegnene i billedet|tegnene på billedet|bogstaverne|tegnene du ser|
    er du et menneske|ikke en robot|sikkerhedsspørgsmål*`,
  phone: 'mobilnummer*|telefonnummer*|telefon|mobil|mobiltelefon*',
  password: 'adgangskode*|kodeord*|password',
  search: 'søg|søge*|find',
  secret: 'aktiveringskode*|produktkode*|sporingskode*|sletteord*',
  join: 'spil pin|spilkode*|mødekode*|rumkode*|klassekode*|kursuskode*|quizkode*|deltagerkode*|sessionskode*',
  pairing:
    'parringskode*|enhedskode*|koden på dit tv|vises på dit tv|på dit tv|på tv et|på din tv|tilslutningskode*',
  number: 'bookingkode*|afhentningskode*|stregkode*',
  document: 'certifikat*|dokument*|ægthed*|gyldighed*|diplom*|bevis*|eksamensbevis*|recept*|kvittering*',
};

export const ICELANDIC: Words = {
  'app-code': `kóð* úr auðkenningar*|kóð* úr appi*|kóð* úr forrit*|kóð* í appinu|auðkenningarkóð* úr app*|
    kóð* frá auðkenning*`,
  otp: `einnota kóð*|einskiptiskóð*|einnota aðgangskóð*|einnota lykilorð*|einskiptislykilorð*|
    auðkenningarkóð*|tveggja þátta kóð*|auðkennislykill*|tímabundinn kóð*|einnota aðgangsorð*|
    einskipta kóð*|einskiptis kóð*|tveggja þrepa kóð*|tvíþættur kóð*|auðkenningar kóð*|tímabundin* kóð*|
    einnota pin*`,
  verify: `staðfestingarkóð*|öryggiskóð*|innskráningarkóð*|sannprófunarkóð*|staðfestingarnúmer*|
    staðfestingar kóð*|sannvottunarkóð*|auðkenningartal*|samþykktarkóð*|innskráningar kóð*|öryggis kóð*`,
  code: 'kóði|kóða|kóðann|kóðinn|aðgangskóð*',
  pin: 'pin númer*|pinnúmer*|pin kóð*',
  digits: `sex stafa|6 stafa|sex tölustafa*|6 tölustafa*|átta stafa|8 stafa|sex stöfum|6 stöfum|átta stöfum|
    8 stöfum|sex tölustöfum|sexstafa*|6 tölur`,
  factor: `tveggja þátta*|tvíþætt*|tveggja þrepa*|fjölþætt*|tvíþátta*|tvöföld auðkenning*|margþátta*|
    tveimur þrepum|tveimur skrefum|tveggja skrefa|fjölþátta*|tvístaðfest*`,
  app: `auðkenningarforrit*|auðkenningarapp*|auðkenningar app*|auðkenningarsmáforrit*|kóðaforrit*|
    auðkennislyk*|úr appinu|í appinu|auðkenningar forrit*|auðkennisforrit*|úr forritinu|í forritinu|
    kóðagjafi*`,
  'sign-in': `skrá inn|innskráning*|skrá mig inn|skráðu þig inn|staðfesta|innskrá*|auðkenna*|sannprófa|
    sannvotta|staðfestu|staðfesting`,
  sms: `sms*|smáskilaboð*|textaskilaboð*|skilaboð*|símtal*|í símann|í farsím*|farsímann|í símanúmer*|
    hringja í mig`,
  mail: 'tölvupóst*|netfang*|póst|pósthólf*|ruslpóst*|innhólf*',
  sent: `sent|sendum|sendur|sendi|var sendur|var send|við sendum|fengið sendan|sendum kóða|þú færð sendan|
    kóði sendur`,
  received: 'fékkst|fengið|barst|móttók*',
  send: 'senda kóða|sækja kóða|fá kóða|senda sms|sendu kóða|sendu mér kóða|biðja um kóða|senda mér kóða',
  resend: `senda aftur|senda nýjan*|nýjan kóða|endursenda*|senda kóða aftur|fá nýjan*|senda mér nýjan*|
    sendu aftur|sendu nýjan*|biðja um nýjan*|endursenda kóða|annan kóða`,
  missing: `fékkstu ekki|ekki fengið|barst ekki|fékk ekki|barst kóðinn ekki|fékkst þú ekki|barst þér ekki|
    kom ekki`,
  instead: `í staðinn|aðra leið|önnur leið|annan hátt|aðra aðferð|aðrar leiðir|aðrir valkostir|týnt|
    hefurðu ekki|nota aðra*|prófa aðra*|aðrar aðferðir|hef ekki aðgang|glatað|týnt síma*`,
  recovery: 'endurheimt*|varakóð*|neyðarkóð*|öryggisafrit*|vara kóð*|neyðar kóð*',
  promo: `afsláttarkóð*|boðskóð*|kynningarkóð*|tilboðskóð*|inneignarkóð*|gjafakort*|gjafabréf*|gjafakóð*|
    afslátt*|kynningar kóð*|boðs kóð*|boðskort*`,
  card: `kortanúmer*|gildistími*|gildir til|öryggisnúmer*|debetkort*|greiðslukort*|öryggiskóð* á kort*|
    öryggiskóð* korts`,
  captcha: `kóðann á myndinni|stafina á myndinni|stafina sem|ekki vélmenni|myndinni|stafirnir á myndinni|
    stafi sem*|táknin á myndinni|öryggisspurning*|texta af mynd*`,
  phone: 'símanúmer*|farsími|farsímanúmer*',
  password: 'lykilorð*|aðgangsorð*',
  search: 'leita|leit',
  secret: 'virkjunarkóð*|leyfislykil*|vörulykil*|raðnúmer*|virkjunar kóð*|leynilykil*',
  join: 'leikjakóð*|fundarkóð*|herbergiskóð*|bekkjarkóð*|námskeiðskóð*',
  pairing: 'pörunarkóð*|tengikóð*|tækiskóð*|á sjónvarp*|sjónvarpskóð*|í sjónvarp*',
  number: `viðskiptanúmer*|bókunarkóð*|kennital*|sendingarnúmer*|rakningarnúmer*|pöntunarnúmer*|
    bókunarnúmer*|tilvísunarnúmer*|félagsnúmer*|sendingar númer`,
  document: 'vottorð*|skírteini*|skjal*|prófskírteini*|rafrænt skjal|áreiðanleik*',
  postal: 'póstnúmer*',
  bank: 'reikningsnúmer*|bankareikning*',
  user: 'nafn|fornafn|eftirnafn',
};

export const SWEDISH: Words = {
  'app-code': `engångskod* från app*|engångskod* från din app|totp kod*|kod från app*|koden från app*|
    kod från autentiseringsapp*|appkod*|koden i app*|kod från din app`,
  otp: `engångskod*|engångs kod*|engångslösenord*|engångs lösenord*|engångspin*|autentiseringskod*|
    autentiserings kod*|tvåfaktorskod*|tvåfaktorkod*|tvåstegskod*|2fa kod*|mfa kod*|otp kod*|
    koden från autentiserings*`,
  'message-code': 'sms kod*|smskod*',
  verify: `verifieringskod*|verifikationskod*|säkerhetskod*|bekräftelsekod*|inloggningskod*|kontrollkod*|
    godkännandekod*|valideringskod*`,
  code: 'åtkomstkod*|sifferkod*|kod*',
  pin: 'pinkod*|pin kod*|personlig kod*',
  digits:
    'sexsiffrig*|6 siffrig*|sex siffror|6 siffror|åttasiffrig*|8 siffrig*|åtta siffror|8 siffror|6 tecken',
  factor:
    'tvåfaktor*|två faktor*|tvåsteg*|två steg*|2 steg*|2 faktor*|flerfaktor*|multifaktor*|stark autentisering',
  app: `autentiseringsapp*|autentiserings app*|autentiserare*|autentisator*|verifieringsapp*|säkerhetsapp*|
    kodgenerator*|säkerhetsdosa*|bankdosa*|dosa|dosan|kodapp*`,
  'sign-in': 'logga in|inloggning*|bekräfta|verifiera|legitimera|autentisering*',
  sms: 'sms*|textmeddelande*|samtal|ring mig|till din mobil|till din telefon',
  mail: 'e post*|epost*|mejl*|mail|inkorg*|skräppost*',
  sent: `skickat|skickad|skickats|skickade|vi har skickat|har skickat|skickar|skickas|sänt|har sänt|mejlat|du får en|
    får du en|kommer att få`,
  received: 'fått|fick|mottagit',
  send: 'skicka kod|skicka koden|skicka sms|få kod|hämta kod|begär kod',
  resend: `skicka ny kod|skicka igen|skicka en ny*|skicka koden igen|skicka kod igen|skicka på nytt|ny kod|
    begär ny kod|få ny kod|skicka om|skicka en gång till|begär en ny*`,
  missing: `inte fått|fick du ingen|fick inte|fick du inte|inte mottagit|har du inte fått|får du inget|
    kolla din inkorg`,
  instead: `istället|i stället|annat sätt|annan metod|andra metoder|andra sätt|andra alternativ|alternativ*|
    prova ett annat|välj ett annat|tappat|förlorat|har inte|har du inte`,
  recovery: `återställning*|återställa|reservkod*|reserv kod*|backupkod*|backup kod*|säkerhetskopi*|nödkod*|
    återhämtningskod*|engångskod för återställning|skrapkod*`,
  promo:
    'rabattkod*|kampanjkod*|presentkortskod*|värdekod*|inbjudningskod*|värvningskod*|erbjudandekod*|bonuskod*',
  card: 'kortnummer*|korts säkerhetskod|kortets säkerhetskod|säkerhetskod på kortet|kreditkort*|betalkort*',
  captcha: `koden i bilden|tecknen i bilden|tecknen du ser|bokstäverna i bilden|texten i bilden|är du människa|
    inte en robot|säkerhetsfråga*|kontrollfråga*`,
  phone: 'mobilnummer*|mobiltelefon*|telefonnummer*|telefon|mobil',
  password: 'lösenord*|nuvarande lösenord|nytt lösenord',
  search: 'sök|söka|sökord*',
  secret: 'aktiveringskod*|produktkod*|spårningskod*',
  join: 'spelkod*|spel pin|möteskod*|rumskod*|klasskod*|kurskod*|quizkod*|deltagarkod*|sessionskod*',
  pairing: `parkopplingskod*|parningskod*|enhetskod*|koden på tv*|visas på tv*|visas på din tv|på din tv|tv kod*|
    kopplingskod*|anslutningskod*`,
  number: 'bokningskod*|referenskod*|paketkod*|hämtkod*|streckkod*|språkkod*',
  document: 'intyg*|certifikat*|dokument*|äkthet*|giltighet*|diplom*|betyg*|kvitto*|verifiera intyg',
};

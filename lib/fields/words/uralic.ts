import type { Words } from '../meaning.ts';

export const ESTONIAN: Words = {
  'app-code': `autentimisrakenduse kood*|kood* rakendusest|paroolikalkulaator*|pin kalkulaator*|
    rakenduse kood*|kood* rakenduses*|autentija kood*|autentikaatori kood*|autentimisrakenduse* kood*|
    totp kood*|kood* autentimisrakendusest|kood* autentijast|rakenduses kuvatav* kood*|
    rakenduse loodud kood*`,
  otp: `ühekord* kood*|ühekord* parool*|autentimiskood*|kaheastmeli* kood*|kahefaktori* kood*|ajutine kood|
    ühekordne pin*|ühekordne salasõna*|autentimis kood*|2fa kood*|mfa kood*|otp kood*|ajutine parool`,
  'message-code': 'sms kood*|sms ga saadetud kood*|e kirjaga saadetud kood*|sms i kood*',
  verify: `kinnituskood*|turvakood*|kontrollkood*|sisselogimiskood*|kinnitus kood*|verifitseerimiskood*|
    turva kood*|sisselogimis kood*|logimiskood*|kontroll kood*|tuvastuskood*|identimiskood*|
    kinnituse kood*`,
  code: 'kood|koodi|koodid|pääsukood*|juurdepääsukood*',
  digits: `6 kohali*|kuuekohali*|kuus numbrit|6 numbrit|8 kohali*|kaheksakohali*|kuue numbri*|6 numbri*|
    6 märki|6 märgi*|kaheksa numbrit`,
  factor: `kaheastmeli*|kahefaktori*|kahetasemeli*|mitmeastmeli*|mitmefaktori*|kaheetapili*|kaheosaline|
    kahe faktori*|kahe sammu*|mitmikautent*|teine faktor|2 astmeli*`,
  app: `autentimisrakendus*|autentimise rakendus*|autentija*|koodigeneraator*|rakenduses|rakendusest|
    autentikaator*|autentimisäpp*|autentimissead*|äpist|äpis|koodirakendus*|koodikalkulaator*`,
  'sign-in': 'logi sisse|sisselogimine|kinnita*|tuvasta*|autendi*',
  sms: 'tekstisõnum*|sms*|sõnum*|kõne|telefonile|mobiilile|lühisõnum*|mobiiltelefonile|helista*',
  mail: 'e post*|epost*|meil*|postkast*|e kiri*|e kirja*|rämpsposti*',
  sent: 'saatsime|saadetud|saadeti|saadame|oleme saatnud|saad peagi|saadetakse',
  received: 'saadud|saite|saabunud',
  send: 'saada kood|küsi kood|saatke kood|küsi koodi|saada sms|hangi kood|telli kood',
  resend: `saada uuesti|saada uus*|uus kood|saada kood uuesti|küsi uus*|telli uus*|saatke uuesti|
    saada uus kood|uuesti saatmine|küsi uut*|telli uut*|taotle uut*`,
  missing: `ei saanud|kas te ei saanud|pole saanud|ei saabunud|kontrolli postkasti|ei saanud koodi|
    pole saabunud|kood ei saabunud|ei tulnud`,
  instead: `selle asemel|teine viis|teisel viisil|muul viisil|muu meetod|muud võimalused|kaotasid|probleem*|
    võid kasutada ka|proovi teist*|kasuta teist*|teine meetod|muu viis|muud viisid|pole ligipääsu`,
  recovery: 'varukood*|tagavarakood*|taaste*|taasta*|hädaabikood*|varuparool*|varukoopia*',
  card: `kaardi number|kaardinumber*|krediitkaart*|kehtiv kuni|kaardi turvakood*|kaardi kontrollkood*|
    kaardi kehtivus*|krediitkaardi*|pangakaar*`,
  captcha: `pildil olev*|kood pildilt|pildi kood|ma ei ole robot|turvaküsimus*|kontrollküsimus*|
    tähed pildil|numbrid pildil|märgid pildilt|kirjuta pildil*|tekst pildil`,
  phone: 'telefoninumber*|telefoni number|telefon',
  password: 'parool*|salasõna*',
  search: 'otsi*|leia',
  document: 'tunnistus*|sertifikaat*|dokument*|ehtsus*|kehtivus*',
  pin: 'pin kood*',
  postal: 'sihtnumber*|postiindeks*|postikood*|indeks',
  promo: `sooduskood*|kinkekaar*|kinkekood*|kutsekood*|kutse kood|allahindluskood*|kampaaniakood*|vautšer*|
    boonuskood*|soovituskood*`,
  bank: 'kontonumber*|pangakonto*|viitenumber*|arvelduskonto*',
  user: 'eesnimi|perekonnanimi|nimi',
  amount: 'kogus|kuupäev|sünniaeg',
  secret: 'aktiveerimiskood*|aktiveerimisvõti*|litsents*|tootekood*|tootevõti*|seerianumber*',
  join: 'mängu pin|mängukood*|koosoleku kood*|ruumi kood*|klassi kood*|kursuse kood*|osaluskood*',
  pairing: 'seadme kood*|sidumiskood*|paariskood*',
  number: `isikukood*|saadetise*|jälgimis*|tellimuse number|tellimusnumber|broneeringu*|kliendinumber*|
    kliendi number|dokumendi number|registrikood*|viitekood*|ribakood*|triipkood*`,
  shop: 'maksmi*|tarne*|kassa',
};

export const FINNISH: Words = {
  'app-code': `todennussovelluksen kood*|todennussovelluksesi kood*|sovelluksen kood*|koodi sovelluksesta|
    sovelluskood*|tunnuslukusovelluksen kood*|todentaja kood*|todentajan kood*|todentajasovelluksen kood*|
    koodi todennussovelluks*|koodi todentajasovelluks*|koodi tunnistussovelluks*|sovelluksen näyttämä kood*|
    sovelluksen luoma kood*|autentikaattorin kood*|autentikointikood*`,
  otp: `kertakäyttökood*|kertakäyttösalasan*|kertakäyttöi* kood*|kertakäyttöi* salasan*|kertakoodi*|
    kertatunnus*|todennuskood*|tunnistautumiskood*|todentamiskood*|kertaluontoi* kood*|
    kertaluontoi* salasan*|kertakäyttöinen pin*|kerta kood*|kertasalasan*|kertakäyttö kood*|
    tilapäinen kood*|väliaikainen kood*|kaksivaihe* kood*`,
  'message-code': `tekstiviestikood*|sms kood*|tekstiviesti kood*|sähköpostikood*|
    tekstiviestillä saatu kood*|tekstiviestinä lähetetty kood*`,
  verify: `vahvistuskood*|turvakood*|varmennuskood*|varmistuskood*|kirjautumiskood*|tarkistuskood*|
    turvallisuuskood*|suojakood*|varmistus kood*|vahvistus kood*|hyväksymiskood*|tunnistuskood*|
    varmenne kood*|kirjautumis kood*|sisäänkirjautumiskood*|verifiointikood*|kuittauskood*`,
  code: 'koodi*|pääsykood*',
  pin: 'pin|tunnusluku|tunnusluvu*',
  digits: `6 numeroi*|kuusinumeroi*|kuusi numeroa|6 numeroa|8 numeroi*|kahdeksannumeroi*|kuusimerkki*|
    6 merkki*|kuuden numeron|6 numeron|kahdeksan numeroa|nelinumeroi*`,
  factor: `kaksivaihe*|kaksiosai*|monivaihei*|monitekijä*|kaksitasoi*|kaksitekij*|vahva tunnist*|
    kaksi vaihe*|2 vaihe*|moni vaihe*|kaksoistunnist*|kahden tekijän`,
  app: `tunnuslukulait*|laitteesta|todennussovellu*|todentamissovellu*|tunnistautumissovellu*|
    autentikointisovellu*|varmennussovellu*|authenticator sovellu*|todentajasovellu*|tunnistussovellu*|
    tunnistesovellu*|autentikaattor*|todentaja sovellu*|mobiilitodentaj*|sovelluksesta|sovelluksessa|
    koodisovellu*|mobiili todentaj*|kooditunnist*|koodigeneraattor*`,
  'sign-in': `kirjaudu*|kirjautumi*|vahvista*|tunnistaudu*|tunnistautumi*|varmenna|todenna|tunnistus|
    sisäänkirjautumi*`,
  sms: `tekstiviesti*|sms*|tekstari*|puhelu*|soita minulle|puhelimeesi|matkapuhelimeesi|puhelimeen|
    numeroosi|soitamme`,
  mail: 'sähköposti*|email|e mail|saapuneet|roskapost*',
  sent: `lähetetty|lähetimme|lähetämme|lähettäneet|on lähetetty|saat pian|toimitettu|toimitimme|lähetetään|
    lähetettiin|saat viestin|saat koodin`,
  received: 'saamasi|sait|saanut|vastaanotettu',
  send: `lähetä koodi|hanki koodi|pyydä koodi|tilaa koodi|lähetä minulle koodi|lähetä vahvistuskoodi|
    pyydä koodia|lähetä tekstiviesti`,
  resend: `lähetä uudelleen|lähetä uusi*|lähetä koodi uudelleen|uusi koodi|pyydä uusi*|tilaa uusi*|
    lähetä koodi uudestaan|lähetä uudestaan|pyydä uutta*|lähetä uusi koodi|uudelleenlähet*|hanki uusi*`,
  missing: `etkö saanut|et saanut|etkö ole saanut|en saanut|ei ole saapunut|ei tullut|en ole saanut|
    eikö koodi*|koodi ei*|eikö viesti*`,
  instead: `sen sijaan|sijasta|toinen tapa|toisella tavalla|muulla tavalla|toinen menetelmä|
    muut vaihtoehdot|muita tapoja|vaihtoehtoi*|käytä toista*|toista tapaa|muulla tavoin|
    toinen tunnistautumistapa|puhelin kadonnut|ei käytettävissä|valitse toinen`,
  recovery: `varakood*|varmuuskood*|palautus*|hätäkood*|palauta*|varmuuskopio*|elvytyskood*|
    varmistuskoodi palautus|vara kood*|pelastuskood*`,
  card: `kortin numero|korttinumero*|luottokort*|turvaluku*|kortin tarkist*|tarkistenumero*|varmistenumero*|
    kortin turva*|voimassa asti|maksukort*|kirjastokort*`,
  captcha: `kuvan koodi|kuvan merkit|kuvassa näkyvä*|kuvan teksti|kuvassa olevat|en ole robotti|
    kirjoita kuvan*|kuvan kirjaimet|oletko robotti|turvakysymys*|varmistuskysymys*|kuvavarmenn*`,
  phone: 'puhelinnumero*|puhelin|matkapuhelin',
  password: 'salasana*|nykyinen salasana',
  search: 'hae|haku*',
  join: 'pelin pin|pelikood*|kokouskood*|huonekood*|kurssikood*|luokkakood*|osallistumiskood*',
  pairing: 'televisiossa*|tv ssä*|tv n näytöllä|televisiosi|tv kood*',
  document: 'todistus*|sertifikaat*|asiakirja*|aitou*|voimassaolo*|diplomi*',
  postal: 'postinumero*',
  promo: 'alennuskood*|lahjakortti*|lahjakortin*|etukood*|tarjouskood*|suosittelukood*|bonuskood*|lunast*',
  bank: 'tilinumero*|viitenumero*',
  user: 'etunimi|sukunimi',
  amount: 'määrä|päivämäärä|syntymäaika',
  secret: 'aktivointikood*|aktivointiavain*|tuotekood*|tuoteavain*|sarjanumero*|salainen avain',
  number: `seurantakood*|seurantatunnus*|seurantanumero*|lähetystunnus*|lähetyskood*|lähetysnumero*|
    noutokood*|henkilötunnus*|hetu|sosiaaliturvatunnus*|asiakasnumero*|tilausnumero*|varausnumero*|
    varauskood*|varaustunnus*|laskun numero|jäsennumero*|viivakood*`,
  shop: 'kassalle|toimitus*|tilaus*',
};

export const HUNGARIAN: Words = {
  'app-code': `alkalmazás kód*|azonosító alkalmazás kód*|alkalmazás által generált*|
    az alkalmazásban megjelenő kód*|hitelesítő alkalmazás* kód*|kód* az alkalmazásból|
    alkalmazásból származó kód*|hitelesítőalkalmazás* kód*|kód* a hitelesítő*|google hitelesítő kód*`,
  otp: `egyszer használatos kód*|egyszer használható kód*|egyszeri kód*|egyszeri jelszó*|
    egyszer használatos jelszó*|egyszer használható jelszó*|hitelesítési kód*|hitelesítő kód*|
    hitelesítőkód*|egyszeri belépési kód*|egyszeri belépőkód*|egyszeri azonosító*|időalapú kód*|
    ideiglenes kód*|kétlépcsős kód*|kétfaktoros kód*|kétlépcsős azonosító kód*|dinamikus kód*|
    egyszer használatos belépési kód*`,
  'message-code': `sms kód*|sms ben kapott kód*|sms ben küldött kód*|e mailben kapott kód*|
    e mailben küldött kód*`,
  verify: `ellenőrző kód*|ellenőrzőkód*|biztonsági kód*|megerősítő kód*|megerősítőkód*|igazoló kód*|
    bejelentkezési kód*|belépési kód*|azonosító kód*|azonosítókód*|jóváhagyó kód*|érvényesítő kód*|
    visszaigazoló kód*|belépőkód*|bejelentkezőkód*|aláíró kód*|verifikációs kód*`,
  code: 'kód|kódot|kódja|kódját',
  pin: 'pin|pinkód*',
  digits: '6 jegyű|hatjegyű|hat számjegy*|6 számjegy*|8 jegyű|nyolcjegyű|6 számból|8 számjegy*|6 karakter*',
  factor: `kétlépcsős|kétfaktoros|kétlépéses|többfaktoros|többtényezős|kétfázisú|két lépcsős|kétlépcső*|
    kétfaktor*|két faktor*|2 lépcsős|kéttényezős|második faktor`,
  app: `hitelesítőalkalmazás*|hitelesítési alkalmazás*|authenticator alkalmazás*|kódgenerátor*|
    az alkalmazásban|alkalmazásból|azonosító alkalmazás*|hitelesítő|azonosító app*|
    mobilalkalmazás* generál*|kódgeneráló*|hitelesítőeszköz*|az alkalmazás által`,
  'sign-in': `belépés*|jelentkezzen be|bejelentkez*|ellenőrzés|ellenőriz*|azonosítás*|hitelesítés*|
    megerősítés*|igazolja`,
  sms: `sms*|szöveges üzenet*|telefonhívás*|hívás*|telefonjára|telefonodra|üzenetben|mobiltelefonjára|
    mobilodra|telefonszámára|telefonszámodra|felhív*`,
  mail: 'e mail*|email*|postafiók*|beérkező*|levélben|levelet',
  sent: `elküldve|elküldtük|küldtünk|küldött|elküldött|küldtük|kiküldtük|kapni fog|küldünk|elküldésre|kiküldött|
    továbbítottuk|érkezni fog`,
  received: 'kapott|megkapta|érkezett|kaptál',
  send: `kód küldése|kód kérése|küldj kódot|kódot kérek|kód elküldése|kód igénylése|új kód igénylése|
    sms küldése`,
  resend: `újraküldés*|újra küldés*|új kód*|küldés újra|kód újra*|ismételt küldés*|küldje újra|
    új kód kérése|küldés újból|kérjen új*|kérj új*|ismét elküld*|újabb kód*`,
  missing: `nem kapta meg|nem kaptad meg|nem kapott|nem érkezett*|nem kaptam|nem jött*|nem kaptál|
    nem kaptad|nem kapta`,
  instead: `helyette|más módon|másik mód*|egyéb lehetőség*|más lehetőség*|alternatív*|elvesztett*|
    elveszítette|nem fér hozzá|másképp|más módszer*|egyéb mód*|próbálj*|elveszett`,
  recovery: `helyreállít*|biztonsági mentés*|tartalék kód*|tartalékkód*|vészhelyzeti kód*|
    visszaállítási kód*|mentési kód*|visszaállító kód*|visszaállít*|tartalék*|vészkód*|pótkód*|
    helyreállító kód*|mentőkód*|kaparós kód*|mentési kulcs*`,
  promo: `kuponkód*|kedvezménykód*|promóciós kód*|meghívókód*|akciós kód|promókód*|utalvány*|ajándékkártya*|
    ajándékutalvány*|hűség*|beváltó kód*|meghívási kód*`,
  card: `bankkártya*|hitelkártya*|lejárat*|kártya*|lejárati dátum*|cvc kód*|cvv kód*|ellenőrző szám*|
    kártya biztonsági kód*`,
  captcha: `képen látható*|kép kódja|a képen|nem vagyok robot|biztonsági kérdés*|ellenőrző kérdés*|
    írja be a képen*|a kép szöveg*|látható karakterek*|látható betűk*|nem robot|a képről`,
  phone: 'telefonszám*|telefon|mobilszám*',
  password: 'jelszó*|jelszava*',
  search: 'keres*|szűrés',
  secret: `aktiváló kód*|aktiválási kód*|aktivációs kód*|termékkód*|licenc*|termékkulcs*|sorozatszám*|
    aktiváló*|titkos kulcs*`,
  join: 'játék pin|játékkód*|szobakód*|osztálykód*|kurzuskód*|csatlakozási kód*|hozzáférési kód*',
  pairing: 'párosítási kód*|eszközkód*|eszköz kódja|a tv n|tv képernyő*|televízió*',
  number: `foglalási kód*|vonalkód*|csomagszám*|nyomkövet*|követési szám*|csomagkövet*|személyi szám*|
    személyi azonosító*|személyi igazolvány*|taj szám*|adóazonosító*|ügyfélszám*|ügyfélkód*|rendelésszám*|
    rendelési szám*|foglalási szám*|hivatkozási szám*|azonosító szám*`,
  document: 'tanúsítvány*|okmány*|dokumentum*|oklevél*|hitelesség*|érvényesség*',
  postal: 'irányítószám*|irányító szám*',
  bank: 'számlaszám*|bankszámla*|adószám*',
  user: 'vezetéknév*|keresztnév*|név',
};

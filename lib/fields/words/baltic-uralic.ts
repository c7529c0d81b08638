import type { Words } from '../meaning.ts';

export const ESTONIAN: Words = {
  'app-code':
    'autentimisrakenduse kood*|kood* rakendusest|paroolikalkulaator*|pin kalkulaator*|rakenduse kood*',
  otp: 'ühekord* kood*|ühekord* parool*|autentimiskood*|kaheastmeli* kood*|kahefaktori* kood*|ajutine kood',
  'message-code': 'sms kood*',
  verify: 'kinnituskood*|turvakood*|kontrollkood*|sisselogimiskood*|kinnitus kood*|verifitseerimiskood*',
  code: 'kood|koodi|koodid|pääsukood*',
  digits: '6 kohali*|kuuekohali*|kuus numbrit|6 numbrit|8 kohali*|kaheksakohali*',
  factor: 'kaheastmeli*|kahefaktori*|kahetasemeli*|mitmeastmeli*|mitmefaktori*|kaheetapili*|kaheosaline',
  app: `autentimisrakendus*|autentimise rakendus*|autentija*|koodigeneraator*|rakenduses|rakendusest|
    autentikaator*`,
  'sign-in': 'logi sisse|sisselogimine|kinnita*|tuvasta*|autendi*',
  sms: 'tekstisõnum*|sms*|sõnum*|kõne|telefonile|mobiilile',
  mail: 'e post*|epost*|meil*|postkast*',
  sent: 'saatsime|saadetud|saadeti|saadame|oleme saatnud|saad peagi',
  received: 'saadud|saite',
  send: 'saada kood|küsi kood',
  resend: 'saada uuesti|saada uus*|uus kood|saada kood uuesti|küsi uus*|telli uus*',
  missing: 'ei saanud|kas te ei saanud|pole saanud|ei saabunud|kontrolli postkasti',
  instead: `selle asemel|teine viis|teisel viisil|muul viisil|muu meetod|muud võimalused|kaotasid|probleem*|
    võid kasutada ka`,
  recovery: 'varukood*|tagavarakood*|taaste*|taasta*|hädaabikood*',
  card: 'kaardi number|kaardinumber*|krediitkaart*|kehtiv kuni',
  captcha: 'pildil olev*|kood pildilt|pildi kood|ma ei ole robot|turvaküsimus*|kontrollküsimus*',
  phone: 'telefoninumber*|telefoni number|telefon',
  password: 'parool*|salasõna*',
  search: 'otsi*|leia',
  document: 'tunnistus*|sertifikaat*|dokument*|ehtsus*|kehtivus*',
};

export const FINNISH: Words = {
  'app-code': `todennussovelluksen kood*|todennussovelluksesi kood*|sovelluksen kood*|koodi sovelluksesta|
    sovelluskood*|tunnuslukusovelluksen kood*`,
  otp: `kertakäyttökood*|kertakäyttösalasan*|kertakäyttöi* kood*|kertakäyttöi* salasan*|kertakoodi*|
    kertatunnus*|todennuskood*|tunnistautumiskood*|todentamiskood*`,
  'message-code': 'tekstiviestikood*|sms kood*',
  verify: `vahvistuskood*|turvakood*|varmennuskood*|varmistuskood*|kirjautumiskood*|tarkistuskood*|
    turvallisuuskood*|suojakood*`,
  code: 'koodi*|pääsykood*',
  pin: 'pin|tunnusluku|tunnusluvu*',
  digits: '6 numeroi*|kuusinumeroi*|kuusi numeroa|6 numeroa|8 numeroi*|kahdeksannumeroi*',
  factor: 'kaksivaihe*|kaksiosai*|monivaihei*|monitekijä*|kaksitasoi*|kaksitekij*|vahva tunnist*',
  app: `tunnuslukulait*|laitteesta|todennussovellu*|todentamissovellu*|tunnistautumissovellu*|
    autentikointisovellu*|varmennussovellu*|authenticator sovellu*`,
  'sign-in': 'kirjaudu*|kirjautumi*|vahvista*|tunnistaudu*|tunnistautumi*',
  sms: 'tekstiviesti*|sms*|tekstari*|puhelu*|soita minulle|puhelimeesi',
  mail: 'sähköposti*|email|e mail|saapuneet',
  sent: `lähetetty|lähetimme|olemme lähettäneet|lähetämme|lähettäneet|on lähetetty|saat pian|toimitettu|
    toimitimme`,
  received: 'saamasi|sait',
  send: 'lähetä koodi|hanki koodi|pyydä koodi|tilaa koodi',
  resend: `lähetä uudelleen|lähetä uusi*|lähetä koodi uudelleen|uusi koodi|pyydä uusi*|tilaa uusi*|
    lähetä koodi uudestaan|lähetä uudestaan`,
  missing: 'etkö saanut|et saanut|etkö ole saanut|en saanut|ei ole saapunut',
  instead: `sen sijaan|sijasta|toinen tapa|toisella tavalla|muulla tavalla|toinen menetelmä|muut vaihtoehdot|
    muita tapoja|vaihtoehtoi*`,
  recovery: 'varakood*|varmuuskood*|palautus*|hätäkood*|palauta*|varmuuskopio*|elvytyskood*',
  card: 'kortin numero|korttinumero*|luottokort*|turvaluku*',
  captcha: 'kuvan koodi|kuvan merkit|kuvassa näkyvä*|kuvan teksti|kuvassa olevat|en ole robotti',
  phone: 'puhelinnumero*|puhelin|matkapuhelin',
  password: 'salasana*|nykyinen salasana',
  search: 'hae|haku*',
  join: 'pelin pin',
  pairing: 'televisiossa*|tv ssä*|tv n näytöllä|televisiosi|tv kood*',
  document: 'todistus*|sertifikaat*|asiakirja*|aitou*|voimassaolo*|diplomi*',
};

export const HUNGARIAN: Words = {
  'app-code':
    'alkalmazás kód*|azonosító alkalmazás kód*|alkalmazás által generált*|az alkalmazásban megjelenő kód*',
  otp: `egyszer használatos kód*|egyszer használható kód*|egyszeri kód*|egyszeri jelszó*|
    egyszer használatos jelszó*|egyszer használható jelszó*|hitelesítési kód*|hitelesítő kód*|hitelesítőkód*`,
  'message-code': 'sms kód*',
  verify: `ellenőrző kód*|ellenőrzőkód*|biztonsági kód*|megerősítő kód*|megerősítőkód*|igazoló kód*|
    bejelentkezési kód*|belépési kód*`,
  code: 'kód|kódot|kódja|kódját',
  pin: 'pin|pinkód*',
  digits: '6 jegyű|hatjegyű|hat számjegy*|6 számjegy*|8 jegyű|nyolcjegyű',
  factor: 'kétlépcsős|kétfaktoros|kétlépéses|többfaktoros|többtényezős|kétfázisú|két lépcsős',
  app: `hitelesítőalkalmazás*|hitelesítési alkalmazás*|authenticator alkalmazás*|kódgenerátor*|az alkalmazásban|
    alkalmazásból|azonosító alkalmazás*|hitelesítő`,
  'sign-in': 'belépés*|jelentkezzen be|bejelentkez*|ellenőrzés|ellenőriz*',
  sms: 'sms*|szöveges üzenet*|telefonhívás*|hívás*|telefonjára|telefonodra',
  mail: 'e mail*|email*|postafiók*|beérkező*',
  sent: 'elküldtük|küldtünk|küldött|elküldött|küldtük|kiküldtük|kapni fog|küldünk|elküldésre',
  received: 'kapott|megkapta',
  send: 'kód küldése|kód kérése|küldj kódot|kódot kérek',
  resend: 'újraküldés*|újra küldés*|új kód*|küldés újra|kód újra*|ismételt küldés*|küldje újra',
  missing: 'nem kapta meg|nem kaptad meg|nem kapott|nem érkezett*|nem kaptam',
  instead: `helyette|más módon|másik mód*|egyéb lehetőség*|más lehetőség*|alternatív*|elvesztett*|elveszítette|
    nem fér hozzá`,
  recovery: `helyreállít*|biztonsági mentés*|tartalék kód*|tartalékkód*|vészhelyzeti kód*|visszaállítási kód*|
    mentési kód*|visszaállító kód*`,
  promo: 'kuponkód*|kedvezménykód*|promóciós kód*|meghívókód*|akciós kód|promókód*',
  card: 'bankkártya*|hitelkártya*|lejárat*|kártya*',
  captcha: 'képen látható*|kép kódja|a képen|nem vagyok robot|biztonsági kérdés*|ellenőrző kérdés*',
  phone: 'telefonszám*|telefon|mobilszám*',
  password: 'jelszó*|jelszava*',
  search: 'keres*|szűrés',
  secret: 'aktiváló kód*|aktiválási kód*|aktivációs kód*|termékkód*',
  join: 'játék pin|játékkód*|szobakód*|osztálykód*|kurzuskód*|csatlakozási kód*',
  pairing: 'párosítási kód*|eszközkód*|eszköz kódja|a tv n|tv képernyő*|televízió*',
  number: 'foglalási kód*|vonalkód*',
  document: 'tanúsítvány*|okmány*|dokumentum*|oklevél*|hitelesség*|érvényesség*',
};

export const LATVIAN: Words = {
  'app-code': 'kod* no lietotnes|lietotnes kod*|kodu kalkulator*|kod* no kalkulatora',
  otp: `vienreizēj* kod*|vienreiz* parol*|vienreiz lietojam* kod*|autentifikācijas kod*|autentificēšanas kod*|
    pagaidu kod*|divfaktoru kod*|divpakāpju kod*`,
  'message-code': 'sms kod*',
  verify: `verifikācijas kod*|apstiprinājuma kod*|apstiprināšanas kod*|drošības kod*|pārbaudes kod*|
    pieteikšanās kod*`,
  code: 'kods|kodu|koda|kodi',
  digits: '6 ciparu|sešciparu|sešu ciparu|seši cipari|6 cipari*|8 ciparu',
  factor: 'divfaktoru|divu faktoru|divpakāpju|divu pakāpju|divu soļu|daudzfaktoru|vairākfaktoru',
  app: `autentifikator*|autentifikācijas lietotn*|autentificēšanas lietotn*|kodu ģenerator*|lietotnē|
    no lietotnes|autentifikācijas lietojumprogramm*|kodu kalkulator*`,
  'sign-in': 'pieteikties|pierakstīties|ieiet|ienākt|apstiprināt',
  sms: 'sms*|īsziņ*|teksta ziņ*|zvan*|uz tālruni|uz jūsu tālruni',
  mail: 'e past*|epast*|pastkast*|vēstul*',
  sent: 'nosūtījām|nosūtīt*|esam nosūtījuši|saņemsiet|nosūtīsim',
  received: 'saņēmāt|saņemt*',
  send: 'nosūtīt kodu|saņemt kodu',
  resend: `sūtīt vēlreiz|nosūtīt vēlreiz|jaunu kodu|nosūtīt jaunu*|sūtīt atkārtoti|nosūtīt atkārtoti|
    nosūtīt kodu vēlreiz|pieprasīt jaunu*`,
  missing: 'nesaņēmāt|neesat saņēmis|nesaņēmu|nav saņemts|pārbaudiet*',
  instead:
    'tā vietā|cits veids|citā veidā|cita metode|citu metodi|citas iespējas|citu veidu|pazaudēj*|problēm*',
  recovery: 'rezerves kod*|atkopšana*|atjaunošana*|avārijas kod*',
  promo: 'atlaižu kod*|promo kod*|akcijas kod*',
  card: 'kartes numur*|kredītkart*|kartes drošības kod*|derīga līdz',
  captcha: 'kodu no attēla|attēlā*|neesmu robots|drošības jautājum*',
  phone: 'tālruņa numur*|tālrunis|tālruni',
  password: 'parole|paroli',
  search: 'meklēt|meklēšan*',
  secret: 'aktivizācijas kod*|produkta kod*',
  pairing: 'ierīces kod*|televizor*',
  number: 'personas kod*|svītrkod*',
  document: 'sertifikāt*|dokument*|apliecīb*|autentiskum*|derīgum*',
};

export const LITHUANIAN: Words = {
  'app-code': 'kod* iš programėlės|programėlės kod*|generatoriaus kod*|kodų generator*',
  otp: `vienkartin* kod*|vienkartin* slaptažod*|autentifikavimo kod*|autentiškumo kod*|tapatumo nustatymo kod*|
    dviejų veiksnių kod*|dviejų žingsnių kod*|laikin* kod*`,
  'message-code': 'sms kod*',
  verify: `patvirtinimo kod*|saugos kod*|saugumo kod*|tikrinimo kod*|prisijungimo kod*|verifikavimo kod*|
    patikrinimo kod*|verifikacijos kod*`,
  code: 'kodas|kodą|kodo|kodai',
  digits: '6 skaitmen*|šešiaženkl*|šešių skaitmen*|8 skaitmen*|aštuonių skaitmen*|aštuonženkl*',
  factor:
    'dviejų veiksnių|dviejų žingsnių|dviejų etapų|dviejų faktorių|daugiaveiksn*|dviveiksn*|kelių veiksnių',
  app: `autentifikavimo program*|autentifikatori*|tapatumo nustatymo program*|kodų generatori*|programėlėje|
    iš programėlės|autentiškumo nustatymo program*|autentifikavimo priemon*`,
  'sign-in': 'prisijungti|prisijunkite|prisijungimas|patvirtinti|tikrinti',
  sms: 'sms*|trump* žinut*|tekstin* žinut*|žinut*|skambut*|į telefoną',
  mail: 'el pašt*|elektronin* pašt*|pašto dėžut*|laišk*',
  sent: 'išsiuntėme|išsiųst*|nusiuntėme|siunčiame|gausite|atsiuntėme|nusiųst*',
  received: 'gavote|gaut*',
  send: 'siųsti kodą|gauti kodą|išsiųsti kodą',
  resend: `siųsti dar kartą|siųsti iš naujo|naują kodą|naujas kodas|siųsti pakartotinai|išsiųsti iš naujo|
    gauti naują*|siųsti naują*`,
  missing: 'negavote|negavau|neatėjo|patikrinkite el*|patikrinkite šlamšt*',
  instead:
    'vietoj to|kitas būdas|kitu būdu|kitą būdą|kiti būdai|kitas metodas|kitą metodą|alternatyv*|praradote',
  recovery: 'atkūrim*|atsargin*|avarin* kod*',
  postal: 'pašto kod*',
  promo: 'nuolaidos kod*|kvietimo kod*|akcijos kod*',
  card: 'kredito kort*|galioja iki|kortel*',
  captcha: 'kodą iš paveikslėlio|paveikslėl*|ne robotas|saugos klausim*',
  phone: 'telefono numer*|telefonas|mobilus*',
  password: 'slaptažod*|naujas slaptažod*',
  search: 'ieškoti|paieška*',
  secret: 'aktyvinimo kod*|aktyvavimo kod*|produkto kod*',
  pairing: 'įrenginio kod*|televizori*',
  number: 'asmens kod*|rezervacijos kod*|brūkšnin* kod*',
  document: 'sertifikat*|pažymėjim*|dokument*|diplom*|galiojim*',
};

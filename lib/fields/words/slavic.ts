import type { Words } from '../meaning.ts';

export const CZECH: Words = {
  'app-code': `ověřovací* kód* z aplikace|kód* z aplikace*|totp kód*|kód* z ověřovací* aplikace|
    kód* z google authenticator*|kod z aplikace|token* vygenerovan* generátor*|kód* z autentizátor*`,
  otp: `jednorázov* kód*|jednorázov* hesl*|jednorázov* pin*|autentizační* kód*|autentifikační* kód*|
    autorizační* kód*|dočasn* kód*|kód* 2fa|2fa kód*`,
  'message-code': 'sms kód*|kód* z sms*|kód* sms',
  verify: `ověřovací* kód*|bezpečnostní* kód*|potvrzovací* kód*|přihlašovací* kód*|kontrolní* kód*|
    kód* pro přihlášení|kód* pro ověření|verifikační* kód*`,
  code: 'kód|kódu|kódy|kódem',
  pin: 'pin|osobní kód*',
  digits: '6 místn*|šestimístn*|šesticifern*|šest číslic|6 číslic|8 místn*',
  factor: 'dvoufázov*|dvoukrokov*|dvoustupňov*|vícefaktorov*|druhý faktor|dvě fáze|dvoufakt*',
  app: `autentizační* aplikac*|ověřovací* aplikac*|autentifikační* aplikac*|aplikac* authenticator|
    autentikátor*|autentizátor*|generátor* kód*|v aplikaci`,
  'sign-in': 'přihlásit*|přihlášení|přihlaste*|ověřit*|ověření',
  sms: 'sms*|textov* zpráv*|zpráv* sms|hovor*|volání|zavolat*|na telefon|na váš telefon',
  mail: 'e mail*|email*|schránk*|pošt*',
  sent: 'odeslali*|poslali*|zaslali*|odeslán*|zaslán*|poslán*|obdržíte|zašleme|pošleme',
  received: 'obdržel*|dostal*',
  send: 'odeslat kód|poslat kód|zaslat kód|získat kód',
  resend:
    'odeslat znovu|poslat znovu|zaslat znovu|znovu odeslat|znovu poslat|znovu zaslat|nový kód|zaslat nový*',
  missing: 'nedostali*|neobdržel*|nepřišel*|nepřišla*|nedorazil*|nevolal*',
  instead: `místo toho|jiný způsob|jiným způsobem|jiná metoda|jinou metodu|další možnosti|jiné možnosti|alternativ*|
    ztratil*`,
  recovery: 'kód* pro obnovení|kód* obnovy|obnov*|nouzov* kód*|záložní*|rezervní* kód*|klíč pro obnovení',
  promo: 'slevov* kód*|promo kód*|kód* pozvánky|zvací kód|akční kód|doporučující kód',
  card: 'čísl* karty|platební* kart*|kreditní* kart*|kód cvv',
  captcha: 'kód z obrázku|text z obrázku|znaky z obrázku|písmena z obrázku|opište*|opsat kód',
  phone: 'telefon*|mobilní* čísl*|mobil',
  password: 'heslo|hesla',
  search: 'hledat|hledej',
  secret: 'aktivační kód*|kód produktu',
  join: 'pin hry|herní pin|kód hry|kód schůzky|kód místnosti|kód třídy',
  pairing: 'párovací kód*|kód zařízení|na televizi|na televizoru|televizor*',
  number: 'rezervační kód*|kód pro vyzvednutí|čárov* kód*',
  document: 'certifikát*|dokument*|diplom*|pravost*|platnost dokument*|potvrzení dokument*',
};

export const POLISH: Words = {
  'app-code':
    'kod* z aplikacji*|kod* totp|kod* z generatora|kod* z google authenticator|kod* z authenticator*',
  otp: `kod* jednorazow*|jednorazow* kod*|hasł* jednorazow*|jednorazow* hasł*|kod* uwierzytelniaj*|
    kod* uwierzytelnieni*|kod* dwuetapow*|kod* dwuskładnikow*|kod* 2fa`,
  'message-code': 'kod* sms|kod* z sms*|smskod*|kod* z wiadomości*|kod* z e maila|kod* z maila',
  verify: `kod* weryfikacyjn*|kod* bezpieczeństwa*|kod* potwierdz*|kod* zabezpiecz*|kod* logowania|
    kod* autoryzacyjn*`,
  code: 'kod|kodu|kody|token',
  pin: 'pin|kod pin|kod* osobist*',
  digits: '6 cyfr*|sześciocyfrow*|sześć cyfr*|8 cyfr*|ośmiocyfrow*|osiem cyfr*',
  factor: 'dwuetapow*|dwuskładnikow*|dwustopniow*|wieloskładnikow*|dwupoziomow*|drugi składnik*|dwa etapy',
  app: `aplikacj* uwierzytelniaj*|aplikacj* do uwierzytelniania|aplikacj* weryfikacyjn*|
    aplikacj* authenticator*|generator* kod*|w aplikacji|z aplikacji|token* sprzętow*`,
  'sign-in': 'zaloguj*|logowanie|logowania|zweryfikuj|weryfikuj',
  sms: 'sms*|wiadomość tekstow*|wiadomości tekstow*|wiadomości sms|połączeni* głosow*|na telefon',
  mail: 'e mail*|email*|maila|mailem|mailu|poczt*|skrzynk*',
  sent: 'wysłaliśmy|wysłan*|wysłał*|przesłan*|przesłaliśmy|otrzymasz|wysyłamy|wyślemy',
  received: 'otrzyman*|otrzymał*',
  send: 'wyślij kod*|wyślij sms|pobierz kod|otrzymaj kod',
  resend: `wyślij ponownie|wyślij nowy*|wyślij kod ponownie|nowy kod|ponownie wyślij*|wyślij jeszcze raz|
    poproś o nowy*|prześlij ponownie`,
  missing: 'nie otrzymał*|nie dostał*|nie dotarł*|kod nie przyszedł|nie masz kodu',
  instead:
    'zamiast*|inna metod*|inną metod*|inny sposób|inne metody|inne opcje|w inny sposób|alternatyw*|utracił*',
  recovery: `kod* zapasow*|zapasow* kod*|odzyskiwani*|kod* awaryjn*|klucz odzyskiwania|kod* ratunkow*|
    kod* odzyskiwani*|kod* przywracani*`,
  postal: 'kod* pocztow*',
  promo: 'kod* rabatow*|kod* promocyjn*|kod* polecając*|kod* zaproszenia|kod* zniżkow*|kod* polecenia',
  card: 'numer* karty*|kart* kredytow*|kart* płatnicz*|kod* cvv',
  captcha: 'kod* z obrazka|znaki z obrazka|tekst z obrazka|litery z obrazka|obrazk*|nie jestem robotem',
  phone: 'numer* telefonu|telefon*|numer* komórk*',
  password: 'hasło|hasła',
  search: 'szukaj*|wyszukaj*',
  secret: 'kod* aktywacyjn*|kod* produktu',
  join: 'pin gry|kod* gry|kod* spotkania|kod* pokoju|kod* klasy|kod* kursu',
  pairing: 'kod* parowania|kod* urządzenia|na telewizorze|na ekranie telewizora|telewizor*|kod* tv',
  number: 'kod* rezerwacji|kod* odbioru|kod* kreskow*|kod* języka',
  document: 'certyfikat*|dokument*|dyplom*|autentycznoś*|ważnoś*|zaświadczeni*',
};

export const SLOVAK: Words = {
  'app-code': 'overovací* kód* z aplikácie|kód* z aplikácie*|kód* z autentifikátor*',
  otp: `jednorazov* kód*|jednorazov* hesl*|autentifikačn* kód*|autorizačn* kód*|dočasn* kód*|dvojfaktorov* kód*|
    dvojstupňov* kód*|kód* z autentifikátora|kód* z autentifikačn*`,
  'message-code': 'kód* z sms*',
  verify: `overovac* kód*|bezpečnostn* kód*|potvrdzovac* kód*|prihlasovac* kód*|kontroln* kód*|verifikačn* kód*|
    prístupov* kód*`,
  digits: '6 miestn*|šesťmiestn*|šesťcifern*|šesť číslic|6 číslic|8 miestn*',
  factor: 'dvojfaktorov*|dvojfázov*|dvojstupňov*|dvojkrokov*|viacfaktorov*|dvoch krokoch|dvoch faktor*',
  app: `autentifikačn* aplikáci*|overovac* aplikáci*|autentifikátor*|generátor* kód*|v aplikácii|
    z aplikácie|bezpečnostný token|generátor* token*`,
  'sign-in': 'prihlásiť*|prihlásenie|prihláste*|overiť*|overenie',
  sms: 'textov* správ*|sms správ*|hovor*|na telefón|na váš telefón|na mobil',
  mail: 'schránk*|e mailov*',
  sent: 'odoslali*|poslali*|zaslali*|odoslan*|zaslan*|dostanete|pošleme|sme vám',
  received: 'prijali*|obdržali*',
  send: 'odoslať kód|poslať kód|zaslať kód|získať kód',
  resend: `odoslať znova|poslať znova|zaslať znova|znova odoslať|znova poslať|opätovne odoslať|nový kód|
    poslať nový*`,
  missing: 'nedostali*|neprišiel*|neprišla*|skontrolujte*|neobdržali*',
  instead: `namiesto toho|iný spôsob|iným spôsobom|iná metóda|inú metódu|ďalšie možnosti|stratil*|nemáte prístup|
    problém*`,
  recovery: 'kód* na obnovenie|obnov*|núdzov* kód*|záložn*|pomocn* kód*',
  promo: 'zľavov* kód*|kód* pozvánky|akciový kód',
  card: 'čísl* karty|platobn* kart*|platnosť karty|platnosť do',
  captcha: 'kód z obrázka|text z obrázka|znaky z obrázka|opíšte*|nie som robot|kontrolná otázka',
  phone: 'telefón*|mobilné číslo|predvoľb*',
  password: 'heslo|heslá',
  search: 'hľadať|hľadaj',
  secret: 'aktivačný kód*|kód produktu',
  pairing: 'párovací kód*|kód zariadenia|na televízore|na televízii|televízor*',
  number: 'rezervačný kód|čiarov* kód*',
  document: 'osvedčenie|pravosť*|potvrdenie dokument*',
};

export const SOUTH_SLAVIC: Words = {
  'app-code': `kod* iz aplikacije|kôd iz aplikacije|kôd iz autentifikator*|kod iz autentifikatora|
    koda iz avtentikatorja|kod* avtentikator*|kod* autentifikator*|kôd aplikacije|kôd iz aplikacije*|
    kod* autentikator*|kod* iz avtentikacijsk* aplikacij*|kod* iz autentifikacijsk* aplikacij*|
    kod* koji prikazuje aplikacija`,
  otp: `enkratn* kod*|enkratn* gesl*|koda za preverjanje pristnosti|kod* za avtentikacijo|
    avtentikacijsk* kod*|začasn* kod*|jednokratn* kod*|jednokratn* lozink*|jednokratn* zapork*|
    autentifikacijsk* kod*|autentikacijsk* kod*|privremen* kod*|privremen* kôd*|dvofaktorsk* kod*|
    kod* za dvofaktorsk*|jednokratni kôd*|kôd za provjeru autentičnosti|kod za provjeru autentičnosti|
    jednokratn* šifr*|jednokratn* pin*|enkratn* pin*|kod* otp|kod* dvofaktorsk*|dinamičn* kod*|
    kod za autentifikaciju|kod za autentikaciju|koda za dvostopenjsk*|privremen* šifr*|privremen* lozink*|
    časovn* kod*`,
  verify: `potrditven* kod*|varnostn* kod*|verifikacijsk* kod*|kod* za potrditev|kod* za preverjanje|
    kod* za prijavo|kontroln* kod*|sigurnosn* kod*|sigurnosni kôd*|potvrdni kod*|verifikacijski kôd*|
    kôd za potvrdu|kod za potvrdu|kôd za provjeru|kod za provjeru|kôd za prijavu|kôd za verifikaciju|
    sigurnosna šifra|bezbednosn* kod*|potvrdna koda|prijavna koda|prijavni kod*|koda za avtorizacijo|
    autorizacijski kod*|overitven* kod*`,
  code: 'šifra|šifru',
  digits: `6 mestn*|šestmestn*|šest številk|6 številk|8 mestn*|osemmestn*|6 znamenk*|šest znamenk*|
    šesteroznamenk*|6 cifara|šestocifren*|8 znamenk*|šest števk|6 števk|6 števil*|6 brojeva|6 znakov*|
    šest cifara`,
  factor: `dvostopenjsk*|dvofaktorsk*|dvokoračn*|večfaktorsk*|višefaktorsk*|dvostruk* provjer*|u dva koraka|
    v dveh korakih|dva koraka|dvostruk* autentifik*|dvostupanjsk*|dvije razine|dvojna avtentik*|dvofazn*|
    dvojn* preverj*|dva faktorja|drugi faktor|dvofaktor*|dvokorak*|dvostopenj*|dvokorač*|
    višestruk* provjer*|dvoetapn*`,
  app: `aplikacij* za preverjanje pristnosti|aplikacij* za avtentikacijo|avtentikator*|autentifikator*|
    aplikacij* za autentifikaciju|aplikacij* za provjeru|generator* kod*|v aplikaciji|u aplikaciji|
    autentifikacijsk* uređaj*|avtentikacijsk* naprav*|iz aplikacije|avtentikacijsk* aplikacij*|autentifikacijsk* aplikacij*|aplikacija authenticator|
    aplikacij* za preverjanje|aplikacij* za dvofaktorsk*|aplikacij* za autentikaciju`,
  'sign-in': `prijava|prijavi*|potrdi|potrdite|preveri*|potvrdi*|provjeri*|prijavljivanje|vpis|vpišite|
    potrditev|potvrda identiteta|provjera|overi`,
  sms: `sms*|besedilno sporočilo|sporočilo sms|tekstualn* poruk*|tekstna poruka|klic|poziv|na telefon|
    na mobitel|na mobilni telefon|whatsapp|na svoj telefon|na vaš mobitel|na vašo telefonsko*|na vaš broj|
    pozvat ćemo|pokličemo`,
  mail: 'e pošt*|epošt*|elektronsk* pošt*|nabiralnik*|sandučić*|mail|e naslov|e poruk*',
  sent: `poslali*|poslan*|smo vam|boste prejeli|primit ćete|poslat ćemo|je poslana|poslat je|prejeli boste|
    šaljemo|pošiljamo|poslat na|poslata na|poslato na|je poslat`,
  received: 'prejeli*|primili*|prejet*|primljen*|dobili ste|ste dobili|dobiven*',
  send: `pošlji kodo|pošalji kod|pošalji kôd|zatraži kod|zahtevaj kodo|pošlji kod|pošalji sms|pošlji sms|
    pridobi kodo|zatražite kod|pošaljite kod|dobij kod|pošlji mi kodo|pošalji mi kod`,
  resend: `pošlji ponovno|ponovno pošlji*|nova koda|pošalji ponovno|ponovno pošalji*|novi kod|novi kôd|
    zatraži novi*|pošlji novo*|pošalji novi*|pošlji kodo znova|znova pošlji*|pošlji kodo ponovno|
    pošalji kod ponovno|ponovno poslati|ponovno pošiljanje|ponovno slanje|nov kod|novu kodu|zahtevaj novo*|
    zatražite novi*|pošalji opet|pošlji še enkrat|pošalji još jednom`,
  missing: `niste prejeli|niste dobili|niste primili|nisi prejel*|niste ga primili|provjerite*|
    preverite predal*|nisi dobil*|kode nisem*|nisam primi*|nisam dobi*|nije stig*|ni prispel*|kod nije*`,
  instead: `namesto tega|drug način|na drug način|druga metoda|drugi način|na drugi način|umjesto toga|
    druge možnosti|alternativ*|izgubil*|nimate dostopa|nemate pristup|težave|problem*|lahko tudi|možete i|
    poskusi drug*|poskusite drug*|pokušajte na drugi*|druga možnost|druge opcije|druge načine|nimam dostopa|
    nemam pristup`,
  recovery: `kod* za obnovitev|obnovitven* kod*|rezervn* kod*|kod* za oporavak|oporavak|kod* za obnovu|
    pričuvn* kod*|sigurnosne kopije|pričuvni kôd*|kôd za oporavak|rezervni kôd*|obnovitev|kôd za vraćanje|
    varnostne kopije|kôdovi za oporavak|kod* za obnavljanje|koda za obnovo|kode za obnovo|kod* za povrat|
    varnostna kopija|sigurnosna kopija|kodovi sigurnosne kopije|kode za povrnitev`,
  postal: 'poštanski broj|poštna številka|poštni broj|poštanski kod|poštanski ili zip kod|poštanski br',
  promo: `kod* za popust|promocijsk* kod*|promo kod*|kod* za pozivnicu|kupon*|darilni bon|darilna kartica|
    darilna koda|poklon bon|poklon kartica|poklon kod|promotivni kod|koda za povabilo|vabilo|pozivnica|
    kod pozivnice|pozivni kod|vavčer|vaučer*|koda kupona|kod kupona`,
  card: `številka kartice|broj kartice|kartica|kartice|veljavnost kartice|datum isteka|
    varnostna koda kartice|sigurnosni kod kartice|koda kartice|kod kartice|plačilna kartica|
    kreditn* kartic*|bankovn* kartic*`,
  captcha: `kod* s slike|znake s slike|kod sa slike|kôd sa slike|znakove sa slike|nisem robot|nisam robot|
    varnostno vprašanje|sigurnosno pitanje|koliko je|znaki s slike|znakovi sa slike|znakove s slike|
    znakovi s slike|črke s slike|slova sa slike|besedilo s slike|tekst sa slike|prepišite znak*|
    prepiši znak*|sigurnosni kod sa slike|kontrolno vprašanje|kontrolno pitanje`,
  phone: 'telefon*|mobilna številka|broj telefona|broj mobitela|mobitel*|pozivni broj|gsm številka',
  password: 'geslo|gesla|lozinka|lozinku|zaporka|zaporku|šifra za pristup',
  search: 'iskanje|išči|iskal*|traži',
  secret: `licenčni kod|aktivacijsk* kod*|aktivacijski kôd|serijski broj|ključ izdelka|ključ proizvoda|
    serijska številka|koda za aktivacijo|kod za aktivaciju|aktivacijski ključ`,
  pairing: `na televizorju|na televizoru|kod* naprave|kod uređaja|televizor*|koda za seznanitev|
    kod za uparivanje|koda na televizorju|kod na televizoru|dao uređaj|prikazala vaša naprava`,
  number: `broj narudžbe|broj rezervacije|broj pošiljke|črtna koda|bar kod|emšo|oib|jmbg|davčna št|
    sledenje pošiljk*|številka pošiljke|številka naročila|broj za praćenje|kod za praćenje|koda za sledenje|
    številka za sledenje|številka rezervacije|rezervacijska koda|matični broj|matična številka|broj osobne*|
    številka osebne*|broj putovnice|številka potnega*|poziv na broj|sklic|kod rezervacije|koda rezervacije|
    kod za preuzimanje|članska številka|članski broj`,
  document:
    'potrdilo|potvrda|dokument*|certifikat*|diplom*|pristnost dokumenta|autentičnost dokumenta|recept*',
  'message-code': 'kod* iz sms*',
  pin: 'osebna koda',
  bank: 'broj računa|številka računa|bančni račun|bankovni račun|trr|davčna številka',
  user: 'ime|priimek|prezime',
  amount: 'količina|znesek|iznos|datum',
  join: `koda igre|kod igre|pin igre|koda sestanka|kod sastanka|koda razreda|kod razreda|koda tečaja|
    kod tečaja|koda sobe|kod sobe|dodeljen*|dodijeljen*`,
  shop: 'plačati|dostava|blagajna|naplata',
};

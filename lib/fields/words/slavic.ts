import type { Words } from '../meaning.ts';

export const CYRILLIC: Words = {
  'app-code': `код* из приложени*|код* з додатк*|код* з застосунк*|код* із застосунк*|код* із додатк*|код* totp|
    код* от приложени*|код* из google authenticator|код* с приложения`,
  otp: `одноразов* код*|одноразов* парол*|код* аутентификац*|код* аутентифікац*|код* автентифікац*|
    код* двухфакторн*|код* двофакторн*|временн* код*|тимчасов* код*|код* 2fa|код* otp|еднократн* код*|
    еднократн* парол*|код* за удостоверяване|код* за двуфактор*|код* за еднократн*|код* генератор*|
    сгенерированн* код*`,
  'message-code': 'код* из смс|код* из sms|код* з sms|код* з смс|смс код*',
  verify: `код* подтвержден*|код* підтвердженн*|код* безопасност*|код* безпеки|проверочн* код*|код* проверк*|
    код* перевірки|контрольн* код*|код* верификац*|код* верифікац*|код* за потвърждение|
    код* за потвърждаване|код* за проверка|код* за сигурност|защитен код|код* за вход`,
  code: 'код|кода|коды|коду|кодът|кодове|кодом|токен',
  pin: 'пин|пін|пинкод*|персонален код',
  digits: `6 значн*|6 цифр*|шесть цифр|шестицифр*|шести цифр*|шестизнач*|шість цифр|6 циферен|шестцифрен*|
    шест цифри|8 значн*|восьмизначн*`,
  factor: `двухфакторн*|двофакторн*|двухэтапн*|двоетапн*|двуфакторн*|двустъпков*|двустепенн*|многофакторн*|
    багатофакторн*|двухшагов*|двокроков*|второй фактор|двуетапн*|втори фактор`,
  app: `приложен* для аутентификац*|приложени* аутентификатор*|приложен* аутентификац*|аутентификатор*|
    автентифікатор*|застосун* для автентифікац*|застосун* автентифікац*|додат* для автентифікац*|
    додат* автентифікац*|программ* аутентификац*|генератор* код*|в приложении|из приложения|у застосунку|
    в застосунку|у додатку`,
  'sign-in': 'войти|вход*|увійти|вхід|войдите|авторизац*|проверить|подтвердить|підтвердити|перевірити',
  sms: `sms*|смс*|текстов* сообщен*|текстов* повідомлен*|текстово съобщение|звонок|звонк*|дзвінок|дзвінк*|
    обаждане|на телефон*|по телефону`,
  mail: 'email*|e mail*|почт*|электронн* почт*|пошт*|електронн* пошт*|имейл*|письм*',
  sent: `отправили*|отправлен*|выслали*|выслан*|направили*|направлен*|надіслали*|надіслан*|відправили*|
    відправлен*|изпратихме|изпратен*|пришлем|получите|отримаєте|ще получите|прислали|мы отправили`,
  received: 'полученн*|получили|отриман*|отримали',
  send: 'отправить код|получить код|надіслати код|отримати код|изпрати код|запросить код|запитати код|вислати код',
  resend: `отправить снова|отправить повторно|отправить еще раз|отправить ещё раз|выслать повторно|
    повторно отправить|отправить код повторно|новый код|новий код|надіслати ще раз|надіслати повторно|
    надіслати знову|нов код|изпрати отново|изпратете отново|повторная отправка`,
  missing: `не получили|не пришел|не пришёл|не пришло|не отримали|не надійшов|не прийшов|не получихте|
    не сте получили|проверьте почту`,
  instead: `другой способ|другим способом|другие способы|другой метод|інший спосіб|іншим способом|інші способи|
    вместо этого|замість цього|друг начин|по друг начин|вместо това|альтернатив*|алтернатив*|потеряли|
    нет доступа`,
  recovery: `резервн* код*|код* восстановлен*|код* відновлення|код* за възстановяване|восстановлен*|відновленн*|
    възстановяване|резервен код|ключ восстановления|аварийн* код*|запасн* код*|аварійн* код*|резервн* копи*`,
  postal: 'пощенски код',
  promo: 'промокод*|промо код*|код* скидк*|код* приглашения|код* запрошення|код* за отстъпка',
  card: `номер карт*|номер на карт*|кредитн* карт*|банковск* карт*|банківськ* карт*|срок действия|термін дії|
    срок на валидност`,
  captcha: `капч*|код с картинки|код на картинке|символы с картинки|текст с картинки|код з картинки|
    символи з картинки|кода от картинката|картинк*|изображени*|не робот|контрольный вопрос`,
  phone: 'номер телефон*|телефон|телефона|мобильн* телефон*|мобільн* телефон*|телефонен номер',
  password: 'пароль|пароля|паролі|парола',
  search: 'поиск*|искать|найти|пошук*',
  secret: 'код* активац*|код* продукта|код на продукта|код за активиране',
  join: `код игры|код гри|код на играта|код встречи|код комнаты|код зустрічі|код кімнати|код класса|код класу|
    кодовое слово|код курса|код занятия`,
  pairing: `код сопряжения|код устройства|код пристрою|на экране телевизора|на телевизоре|на телевізорі|телевизор*|
    телевізор*|на телевизора|код на устройство`,
  number: 'штрих код*|баркод',
  document: `сертификат*|сертифікат*|документ*|диплом*|подлинност*|справк*|довідк*|автентичност*|удостоверение|
    номер документа|валидност*|рецепт*`,
};

export const CZECH: Words = {
  'app-code': `ověřovací* kód* z aplikace|kód* z aplikace*|totp kód*|kód* z ověřovací* aplikace|
    kód* z google authenticator*|kod z aplikace`,
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
  sms: 'sms*|textov* zpráv*|zpráv* sms|hovor*|na telefon|na váš telefon',
  mail: 'e mail*|email*|schránk*|pošt*',
  sent: 'odeslali*|poslali*|zaslali*|odeslán*|zaslán*|poslán*|obdržíte|zašleme|pošleme',
  received: 'obdržel*|dostal*',
  send: 'odeslat kód|poslat kód|zaslat kód|získat kód',
  resend:
    'odeslat znovu|poslat znovu|zaslat znovu|znovu odeslat|znovu poslat|znovu zaslat|nový kód|zaslat nový*',
  missing: 'nedostali*|neobdržel*|nepřišel*|nepřišla*|nedorazil*',
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
  'message-code': 'kod* sms|kod* z sms*|smskod*',
  verify: `kod* weryfikacyjn*|kod* bezpieczeństwa*|kod* potwierdz*|kod* zabezpiecz*|kod* logowania|
    kod* autoryzacyjn*|kod* dostępu|kod* dostępow*`,
  code: 'kod|kodu|kody|token',
  pin: 'pin|kod pin|kod* osobist*',
  digits: '6 cyfr*|sześciocyfrow*|sześć cyfr*|8 cyfr*|ośmiocyfrow*|osiem cyfr*',
  factor: 'dwuetapow*|dwuskładnikow*|dwustopniow*|wieloskładnikow*|dwupoziomow*|drugi składnik*|dwa etapy',
  app: `aplikacj* uwierzytelniaj*|aplikacj* do uwierzytelniania|aplikacj* weryfikacyjn*|
    aplikacj* authenticator*|generator* kod*|w aplikacji|z aplikacji|token* sprzętow*`,
  'sign-in': 'zaloguj*|logowanie|logowania|zweryfikuj|weryfikuj',
  sms: 'sms*|wiadomość tekstow*|wiadomości tekstow*|wiadomości sms|połączeni* głosow*|na telefon',
  mail: 'e mail*|email*|poczt*|skrzynk*',
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
  'app-code': 'overovací* kód* z aplikácie|kód* z aplikácie*',
  otp: `jednorazov* kód*|jednorazov* hesl*|autentifikačn* kód*|autorizačn* kód*|dočasn* kód*|dvojfaktorov* kód*|
    dvojstupňov* kód*|kód* z autentifikátora|kód* z autentifikačn*`,
  'message-code': 'kód* z sms*',
  verify: `overovac* kód*|bezpečnostn* kód*|potvrdzovac* kód*|prihlasovac* kód*|kontroln* kód*|verifikačn* kód*|
    prístupov* kód*`,
  digits: '6 miestn*|šesťmiestn*|šesťcifern*|šesť číslic|6 číslic|8 miestn*',
  factor: 'dvojfaktorov*|dvojfázov*|dvojstupňov*|dvojkrokov*|viacfaktorov*|dvoch krokoch|dvoch faktor*',
  app: `autentifikačn* aplikáci*|overovac* aplikáci*|autentifikátor*|generátor* kód*|v aplikácii|z aplikácie|
    bezpečnostný token`,
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
  recovery: 'kód* na obnovenie|obnov*|núdzov* kód*|záložn*',
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
  'app-code': 'kod* iz aplikacije|kôd iz aplikacije|kôd iz autentifikator*|kod iz autentifikatora',
  otp: `enkratn* kod*|enkratn* gesl*|koda za preverjanje pristnosti|kod* za avtentikacijo|avtentikacijsk* kod*|
    začasn* kod*|jednokratn* kod*|jednokratn* lozink*|jednokratn* zapork*|autentifikacijsk* kod*|
    autentikacijsk* kod*|privremen* kod*|privremen* kôd*|dvofaktorsk* kod*|kod* za dvofaktorsk*|
    jednokratni kôd*|kôd za provjeru autentičnosti|kod za provjeru autentičnosti`,
  verify: `potrditven* kod*|varnostn* kod*|verifikacijsk* kod*|kod* za potrditev|kod* za preverjanje|
    kod* za prijavo|kontroln* kod*|sigurnosn* kod*|sigurnosni kôd*|potvrdni kod*|verifikacijski kôd*|
    kôd za potvrdu|kod za potvrdu|kôd za provjeru|kod za provjeru|kôd za prijavu`,
  code: 'kod|kôd|koda|kodo|kode|kodu|šifra',
  digits: `6 mestn*|šestmestn*|šest številk|6 številk|8 mestn*|osemmestn*|6 znamenk*|šest znamenk*|šesteroznamenk*|
    6 cifara|šestocifren*|8 znamenk*`,
  factor: `dvostopenjsk*|dvofaktorsk*|dvokoračn*|večfaktorsk*|višefaktorsk*|dvostruk* provjer*|u dva koraka|
    v dveh korakih|dva koraka|dvostruk* autentifik*|dvostupanjsk*|dvije razine|dvojna avtentik*`,
  app: `aplikacij* za preverjanje pristnosti|aplikacij* za avtentikacijo|avtentikator*|autentifikator*|
    aplikacij* za autentifikaciju|aplikacij* za provjeru|generator* kod*|v aplikaciji|u aplikaciji|
    iz aplikacije|avtentikacijsk* aplikacij*|autentifikacijsk* aplikacij*|aplikacija authenticator`,
  'sign-in': 'prijava|prijavi*|potrdi|potrdite|preveri*|potvrdi*|provjeri*|prijavljivanje',
  sms: `sms*|besedilno sporočilo|sporočilo sms|tekstualn* poruk*|tekstna poruka|klic|poziv|na telefon|
    na mobitel|na mobilni telefon|whatsapp`,
  mail: 'e pošt*|epošt*|elektronsk* pošt*|nabiralnik*|sandučić*|mail',
  sent: 'poslali*|poslan*|smo vam|boste prejeli|primit ćete|poslat ćemo|je poslana',
  received: 'prejeli*|primili*|prejet*|primljen*',
  send: 'pošlji kodo|pošalji kod|pošalji kôd|zatraži kod|zahtevaj kodo',
  resend: `pošlji ponovno|ponovno pošlji*|nova koda|pošalji ponovno|ponovno pošalji*|novi kod|novi kôd|
    zatraži novi*|pošlji novo*|pošalji novi*|pošlji kodo znova|znova pošlji*`,
  missing: `niste prejeli|niste dobili|niste primili|nisi prejel*|niste ga primili|provjerite*|preverite predal*|
    nisi dobil*`,
  instead: `namesto tega|drug način|na drug način|druga metoda|drugi način|na drugi način|umjesto toga|
    druge možnosti|alternativ*|izgubil*|nimate dostopa|nemate pristup|težave|problem*|lahko tudi|možete i`,
  recovery: `kod* za obnovitev|obnovitven* kod*|rezervn* kod*|kod* za oporavak|oporavak|kod* za obnovu|pričuvn* kod*|
    sigurnosne kopije|pričuvni kôd*|kôd za oporavak|rezervni kôd*|obnovitev|kôd za vraćanje|
    varnostne kopije|kôdovi za oporavak`,
  postal: 'poštanski broj',
  promo: 'kod* za popust|promocijsk* kod*|promo kod*|kod* za pozivnicu',
  card: `številka kartice|broj kartice|kartica|kartice|veljavnost kartice|datum isteka|varnostna koda kartice|
    sigurnosni kod kartice`,
  captcha: `kod* s slike|znake s slike|kod sa slike|kôd sa slike|znakove sa slike|nisem robot|nisam robot|
    varnostno vprašanje|sigurnosno pitanje|koliko je`,
  phone: 'telefon*|mobilna številka|broj telefona|broj mobitela|mobitel*|pozivni broj',
  password: 'geslo|gesla|lozinka|lozinku',
  search: 'iskanje|išči|iskal*|traži',
  secret: 'licenčni kod|aktivacijsk* kod*|aktivacijski kôd|serijski broj',
  pairing: 'na televizorju|na televizoru|kod* naprave|kôd uređaja|kod uređaja|televizor*',
  number: 'broj narudžbe|broj rezervacije|broj pošiljke|črtna koda|bar kod',
  document:
    'potrdilo|potvrda|dokument*|certifikat*|diplom*|pristnost dokumenta|autentičnost dokumenta|recept*',
};

import type { Words } from '../meaning.ts';

export const LATVIAN: Words = {
  'app-code': `kod* no lietotnes|lietotnes kod*|kodu kalkulator*|kod* no kalkulatora|autentifikatora kod*|
    autentifikācijas lietotnes kod*|kod* no autentifikator*|kod* no autentifikācijas*|
    lietotnes ģenerēt* kod*|lietotnē redzam* kod*`,
  otp: `vienreizēj* kod*|vienreiz* parol*|vienreiz lietojam* kod*|autentifikācijas kod*|
    autentificēšanas kod*|pagaidu kod*|divfaktoru kod*|divpakāpju kod*|vienreizēj* pin*|
    vienreizlietojam* kod*|autentifikācij* kod*|autentifikātor* kod*|dinamisk* kod*|
    divfaktoru autentifikācijas kod*|pagaidu parol*`,
  'message-code': 'sms kod*|īsziņ* kod*|e pasta kod*',
  verify: `verifikācijas kod*|apstiprinājuma kod*|apstiprināšanas kod*|drošības kod*|pārbaudes kod*|
    pieteikšanās kod*|apstiprinājum* kod*|apstiprināšan* kod*|verificēšanas kod*|pierakstīšanās kod*|
    ielogošanās kod*|identifikācijas kod*|pieslēgšanās kod*|validācijas kod*|drošīb* kod*`,
  code: 'kods|kodu|koda|kodi',
  digits: `6 ciparu|sešciparu|sešu ciparu|seši cipari|6 cipari*|8 ciparu|6 cipar*|astoņu ciparu|8 cipar*|
    6 zīm*`,
  factor: `divfaktoru|divu faktoru|divpakāpju|divu pakāpju|divu soļu|daudzfaktoru|vairākfaktoru|
    divu faktor*|divpakāp*|divu posm*|divu soļ*|otrais faktors|divsoļu`,
  app: `autentifikator*|autentifikācijas lietotn*|autentificēšanas lietotn*|kodu ģenerator*|lietotnē|
    no lietotnes|autentifikācijas lietojumprogramm*|kodu kalkulator*|autentificētāj*|autentifikācijas rīk*|
    koda ģenerator*|kodu lietotn*|verifikācijas lietotn*`,
  'sign-in': `pieteikties|pierakstīties|ieiet|ienākt|apstiprināt|pieslēgties|pieslēgšan*|pierakstīšan*|
    verificēt|pārbaudīt|apstiprinā*`,
  sms: 'sms*|īsziņ*|teksta ziņ*|zvan*|uz tālruni|uz jūsu tālruni|uz mobilo|uz telefon*|uz tālruņa*|piezvan*',
  mail: 'e past*|epast*|pastkast*|vēstul*|surogātpast*|mēstul*',
  sent: 'nosūtījām|nosūtīt*|esam nosūtījuši|saņemsiet|nosūtīsim|tika nosūtīt*',
  received: 'saņēmāt|saņemt*|saņēmi',
  send: 'nosūtīt kodu|saņemt kodu|sūtīt kodu|pieprasīt kodu|iegūt kodu|nosūtīt sms|saņemt sms',
  resend: `sūtīt vēlreiz|nosūtīt vēlreiz|jaunu kodu|nosūtīt jaunu*|sūtīt atkārtoti|nosūtīt atkārtoti|
    nosūtīt kodu vēlreiz|pieprasīt jaunu*|sūtīt jaunu*|nosūtīt kodu atkārtoti|saņemt jaunu*|
    atkārtoti nosūtīt*|jauns kods|atsūtīt vēlreiz`,
  missing: `nesaņēmāt|neesat saņēmis|nesaņēmu|nav saņemts|pārbaudiet*|nesaņēmi|neesi saņēm*|nepienāca|
    neatnāca`,
  instead: `tā vietā|cits veids|citā veidā|cita metode|citu metodi|citas iespējas|citu veidu|pazaudēj*|
    problēm*|izmantot citu*|mēģināt cit*|izvēlēties citu*|nav piekļuves|citas metodes`,
  recovery: `rezerves kod*|atkopšana*|atjaunošana*|avārijas kod*|atkopšanas kod*|atgūšana*|rezerves kopij*|
    atjaunošanas kod*|ārkārtas kod*|dublējuma kod*`,
  promo: `atlaižu kod*|promo kod*|akcijas kod*|atlaides kod*|dāvanu kart*|dāvanu kod*|ielūguma kod*|
    uzaicinājuma kod*|bonusa kod*|ieteikuma kod*`,
  card: `kartes numur*|kredītkart*|kartes drošības kod*|derīga līdz|kartes derīgum*|norēķinu kart*|
    maksājumu kart*|drošības kod* uz kartes`,
  captcha: `kodu no attēla|attēlā*|neesmu robots|drošības jautājum*|attēla kod*|simbolus no attēla|
    drošības kod* no attēla|kontroljautājum*`,
  phone: 'tālruņa numur*|tālrunis|tālruni',
  password: 'parole|paroli',
  search: 'meklēt|meklēšan*',
  secret: `aktivizācijas kod*|produkta kod*|aktivācijas kod*|aktivizēšanas kod*|produkta atslēg*|
    sērijas numur*`,
  pairing: 'ierīces kod*|televizor*',
  number: `personas kod*|svītrkod*|sūtījuma numur*|sūtījuma kod*|izsekošan*|pasūtījuma numur*|
    rezervācijas kod*|rezervācijas numur*|klienta numur*|klienta kod*|atsauces numur*|lasītāja kart*`,
  document: 'sertifikāt*|dokument*|apliecīb*|autentiskum*|derīgum*',
  postal: 'pasta indeks*|pasta kod*|indekss',
  bank: 'konta numur*|bankas kont*|konta nr',
  user: 'vārds|uzvārds',
  amount: 'daudzum*|summa|datums',
  join: 'spēles pin|spēles kod*|sapulces kod*|istabas kod*|kursa kod*',
  shop: 'apmaks*|piegād*|pirkumu groz*',
};

export const LITHUANIAN: Words = {
  'app-code': `kod* iš programėlės|programėlės kod*|generatoriaus kod*|kodų generator*|
    autentifikatoriaus kod*|autentifikavimo programėlės kod*|autentifikavimo programos kod*|
    kod* iš autentifikav*|kod* iš autentifikator*|programėlėje sugeneruot* kod*|programėlėje rodom* kod*`,
  otp: `vienkartin* kod*|vienkartin* slaptažod*|autentifikavimo kod*|autentiškumo kod*|
    tapatumo nustatymo kod*|dviejų veiksnių kod*|dviejų žingsnių kod*|laikin* kod*|vienkartin* pin*|
    vieną kartą galiojan* kod*|vienkartinio naudojimo kod*|autentikavimo kod*|tapatybės patvirtinimo kod*|
    dviejų veiksnių autentifik* kod*|dviejų lygių kod*|dinamin* kod*`,
  'message-code': 'sms kod*|sms žinute gaut* kod*|el paštu gaut* kod*',
  verify: `patvirtinimo kod*|saugos kod*|saugumo kod*|tikrinimo kod*|prisijungimo kod*|verifikavimo kod*|
    patikrinimo kod*|verifikacijos kod*|patvirtinim* kod*|identifikavimo kod*|prisijungim* kod*|
    saugum* kod*|tapatybės kod*|kontrolin* kod*|validavimo kod*|autorizavimo kod*`,
  code: 'kodas|kodą|kodo|kodai',
  digits: `6 skaitmen*|šešiaženkl*|šešių skaitmen*|8 skaitmen*|aštuonių skaitmen*|aštuonženkl*|
    šeši skaitmenys|6 skaičių|6 simbol*`,
  factor: `dviejų veiksnių|dviejų žingsnių|dviejų etapų|dviejų faktorių|daugiaveiksn*|dviveiksn*|
    kelių veiksnių|dviejų lygių|dviejų pakopų|dvigub* autentifik*|dviejų dalių|antras veiksnys|2 veiksnių|
    dvipakop*|dviejų žingsn*`,
  app: `autentifikavimo program*|autentifikatori*|tapatumo nustatymo program*|kodų generatori*|programėlėje|
    iš programėlės|autentiškumo nustatymo program*|autentifikavimo priemon*|mobil* autentifikator*|
    autentikavimo program*|tapatybės nustatymo program*|autentifikavimo įrengin*|kodų kalkuliator*|
    saugos program*|sugeneruot* jūsų įrengin*`,
  'sign-in': `prisijungti|prisijunkite|prisijungimas|patvirtinti|tikrinti|prisijungim*|patvirtin*|
    autentifik*`,
  sms: 'sms*|trump* žinut*|tekstin* žinut*|žinut*|skambut*|į telefoną|į mobil*|telefono numeriu|paskambin*',
  mail: 'el pašt*|elektronin* pašt*|pašto dėžut*|laišk*|šlamšt*',
  sent: 'išsiuntėme|išsiųst*|nusiuntėme|siunčiame|gausite|atsiuntėme|nusiųst*|atsiųst*',
  received: 'gavote|gaut*',
  send: `siųsti kodą|gauti kodą|išsiųsti kodą|siųsti sms|prašyti kodo|gauti sms|išsiųsti sms|atsiųsti kodą|
    užsakyti kodą`,
  resend: `siųsti dar kartą|siųsti iš naujo|naują kodą|naujas kodas|siųsti pakartotinai|išsiųsti iš naujo|
    gauti naują*|siųsti naują*|siųsti kodą iš naujo|siųsti kodą dar*|išsiųsti dar*|atsiųsti naują*|
    prašyti naujo*|išsiųsti naują*|siųsti vėl|pakartotinai siųsti`,
  missing: `negavote|negavau|neatėjo|patikrinkite el*|patikrinkite šlamšt*|negavote kodo|nepavyko gauti|
    negavai|kodas neatėjo`,
  instead: `vietoj to|kitas būdas|kitu būdu|kitą būdą|kiti būdai|kitas metodas|kitą metodą|alternatyv*|
    praradote|kitokiu būdu|išbandykite kitą*|pasirinkti kitą*|naudoti kitą*|neturite prieigos|
    neturiu prieigos|kitos parinktys`,
  recovery: `atkūrim*|atsargin*|avarin* kod*|atkūrimo kod*|atstatymo kod*|atsarginis kod*|gelbėjimo kod*|
    avarin*`,
  postal: 'pašto kod*',
  promo: `nuolaidos kod*|kvietimo kod*|akcijos kod*|dovanų kortel*|dovanų čeki*|pakvietimo kod*|lojalum*|
    rekomendacijos kod*`,
  card: 'kredito kort*|galioja iki|kortel*|mokėjimo kortel*',
  captcha: `kodą iš paveikslėlio|paveikslėl*|ne robotas|saugos klausim*|simbolius iš paveiksl*|
    raides iš paveiksl*|saugos kod* iš paveiksl*|kontrolin* klausim*|vaizde matom*`,
  phone: 'telefono numer*|telefonas|mob numer*|mobilus',
  password: 'slaptažod*|naujas slaptažod*',
  search: 'ieškoti|paieška*',
  secret: `aktyvinimo kod*|aktyvavimo kod*|produkto kod*|produkto rakt*|serijos numer*|aktyvacijos kod*|
    aktyvavim* kod*`,
  pairing: 'įrenginio kod*|televizori*',
  number: `asmens kod*|rezervacijos kod*|brūkšnin* kod*|siuntos numer*|sekimo numer*|sekimo kod*|
    siuntos kod*|užsakymo numer*|užsakymo nr|rezervacijos numer*|kliento kod*|kliento numer*|įmonės kod*|
    skaitytojo*`,
  document: 'sertifikat*|pažymėjim*|dokument*|diplom*|galiojim*',
  bank: 'sąskaitos numer*|banko sąskait*|sąskaitos nr',
  user: 'vardas|pavardė',
  amount: 'kiekis',
  join: 'žaidimo pin|žaidimo kod*|susitikimo kod*|kambario kod*|klasės kod*|kurso kod*',
  shop: 'apmokėjim*|pristatym*',
};

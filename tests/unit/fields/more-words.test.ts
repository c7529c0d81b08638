import { describe, expect, it } from 'vitest';
import { find, offered } from './support/page.ts';

const one = (label: string) => find(`<form><label>${label} <input></label><button>OK</button></form>`);

/** Of an app; of who knows where; a page that sent one; what else is called a code or a number. */
interface Spoken {
  readonly app: string;
  readonly some: string;
  readonly sent: string;
  readonly other: string;
}

/** Words as translations of widespread programs have them, where there are any; `|` parts them. */
const SPOKEN: Readonly<Record<string, Spoken>> = {
  fo: {
    app: 'Kota úr váttanarappini|Kotan frá góðkenningarappini',
    some: 'Eingangskota|Staðfestingarkota|Trygdarkota|Fyribilskota|Innritanarkota',
    sent: 'Vit hava sent tær eina kotu á SMS|Kotan er send til teldupost tín',
    other:
      'Varakota|Postnummar|Avsláttarkota|Gávukort|Kortnummar|Loyniorð|Virkjanarkota|Kotan á myndini|P-tal',
  },
  se: {
    app: 'Koda duođaštanáppas|Kodaáppa koda',
    some: 'Oktageardásaš koda|Sihkkarvuođakoda|Nannenkoda|Loggenkoda|Guovttelávkekoda',
    sent: 'Mii leat sádden koda SMS:in|Koda lea sáddejuvvon du telefovdnii',
    other: 'Várrekoda|Máhcahankoda|Poastanummar|Rabáhttakoda|Beassansátni|Aktiverenkoda|Riegádannummar',
  },
  ga: {
    app: 'Cód ón aip fíordheimhnithe|Cód ó d’aip',
    some: 'Cód fíordheimhnithe|Cód aon-uaire|Cód fíorúcháin|Cód slándála|Cód logála isteach',
    sent: 'Sheol muid cód chuig d’fhón|Seoladh cód chuig do ríomhphost',
    other:
      'Cód aisghabhála|Cód cúltaca|Cód poist|Éirchód|Cód lascaine|Pasfhocal|Uimhir chárta|Cód gníomhachtaithe',
  },
  mt: {
    app: 'Kodiċi mill-app|Kodiċi mill-awtentikatur',
    some: 'Kodiċi ta’ darba|Kodiċi tal-verifika|Kodiċi tas-sigurtà|Kodiċi ta’ żewġ fatturi|Kodiċi tal-konferma',
    sent: 'Bgħatnielek kodiċi bl-email|Il-kodiċi ntbagħat b’SMS',
    other:
      'Kodiċi ta’ rkupru|Kodiċi postali|Kodiċi ta’ skont|Vawċer|Numru tal-karta|Kodiċi ta’ attivazzjoni|Stedina',
  },
  es: {
    app: 'Código del autenticador|Código de la aplicación de verificación',
    some: 'Código temporal|Código de dos pasos|Código OTP|Clave de verificación|Código de ingreso',
    sent: 'Te hemos enviado un código a tu celular|Enviamos un código a tu correo',
    other:
      'Código de respaldo|Cupón|Tarjeta de regalo|Código de seguimiento|Clave de licencia|Código de la imagen|CURP|Código de clase',
  },
  hu: {
    app: 'A hitelesítőalkalmazás kódja|Kód az alkalmazásból',
    some: 'Egyszeri belépési kód|Azonosító kód|Megerősítő kód|Hitelesítőkód|Kétfaktoros kód',
    sent: 'SMS-ben küldött kód|A kódot elküldtük e-mailben',
    other:
      'Irányítószám|Kuponkód|Utalványkód|Tartalék kód|Licenckulcs|Kártyaszám|A képen látható kód|Csomagszám',
  },
  is: {
    app: 'Kóði úr auðkenningarforriti|Kóðinn í appinu',
    some: 'Einskiptiskóði|Auðkenningarkóði|Tveggja-þrepa kóði|Öryggiskóði|Innskráningarkóði',
    sent: 'Við sendum þér kóða í síma|Kóði var sendur á netfangið',
    other: 'Varakóði|Póstnúmer|Afsláttarkóði|Gjafakort|Kennitala|Virkjunarkóði|Kortanúmer|Sendingarnúmer',
  },
  fi: {
    app: 'Todentajan koodi|Tunnistussovelluksen koodi|Todentaja-koodi',
    some: 'Kertaluontoinen koodi|Kertasalasana|Kirjautumiskoodi|Varmistuskoodi|Kaksivaiheinen koodi',
    sent: 'Lähetimme sinulle koodin tekstiviestillä|Koodi lähetettiin sähköpostiisi',
    other:
      'Postinumero|Alennuskoodi|Lahjakortin koodi|Kutsukoodi|Seurantakoodi|Lisenssiavain|Henkilötunnus|Varakoodi',
  },
  et: {
    app: 'Autentija kood|Kood autentimisrakendusest',
    some: 'Ühekordne parool|Autentimiskood|Turvakood|Sisselogimiskood|Kaheastmeline kood',
    sent: 'Saatsime sulle koodi SMS-iga|Kood saadeti e-posti aadressile',
    other: 'Varukood|Sihtnumber|Sooduskood|Kinkekaart|Isikukood|Aktiveerimiskood|Kood pildilt|Kutsekood',
  },
  lv: {
    app: 'Autentifikatora kods|Kods no lietotnes',
    some: 'Vienreizējā parole|Apstiprinājuma kods|Drošības kods|Pieslēgšanās kods|Autentifikācijas kods',
    sent: 'Nosūtījām kodu īsziņā|Kods nosūtīts uz e-pastu',
    other:
      'Rezerves kods|Pasta indekss|Atlaižu kods|Dāvanu karte|Personas kods|Licences atslēga|Attēlā redzamais kods',
  },
  lt: {
    app: 'Autentifikatoriaus kodas|Mobiliojo autentifikatoriaus kodas|Kodas iš autentifikavimo programos',
    some: 'Vienkartinis kodas|Vieną kartą galiojantis kodas|Autentifikacijos kodas|Prisijungimo kodas|Saugos kodas',
    sent: 'Išsiuntėme kodą SMS žinute|Kodas išsiųstas el. paštu',
    other:
      'Atsarginis kodas|Pašto kodas|Nuolaidos kodas|Dovanų kortelė|Asmens kodas|Siuntos numeris|Licencijos kodas',
  },
  el: {
    app: 'Κωδικός από εφαρμογή ταυτοποίησης|Κωδικός authenticator',
    some: 'Κωδικός μίας-χρήσης|Κωδικός ταυτοποίησης|Κωδικός ασφαλείας|Κωδικός δύο παραγόντων|Κωδικός εισόδου',
    sent: 'Σας στείλαμε έναν κωδικό με SMS|Ο κωδικός εστάλη στο email σας',
    other:
      'Κωδικός ανάκτησης|Ταχυδρομικός κώδικας|Εκπτωτικό κουπόνι|Δωροκάρτα|Κωδικός κάρτας|ΑΦΜ|Κωδικός αποστολής',
  },
  bg: {
    app: 'Код от приложението|Код от удостоверителя',
    some: 'Еднократен код|Код за удостоверяване|Код за сигурност|Код за вход|Еднократна парола',
    sent: 'Изпратихме ви код с SMS|Кодът е изпратен на имейл адреса ви',
    other:
      'Резервен код|Пощенски код|Промокод|Ваучер|ЕГН|Код за активиране|Код от картинката|Номер на пратка',
  },
  ro: {
    app: 'Codul din aplicația de autentificare|Codul autentificatorului',
    some: 'Cod de unică folosință|Cod de autentificare|Cod de siguranță|Cod de conectare|Codul OTP',
    sent: 'Ți-am trimis un cod prin SMS|Codul a fost trimis pe e-mail',
    other: 'Cod de rezervă|Cod poștal|Voucher|Card cadou|CNP|AWB|Cheie de licență|Codul din imagine',
  },
  sl: {
    app: 'Koda avtentikatorja|Koda iz avtentikacijske aplikacije',
    some: 'Enkratna koda|Potrditvena koda|Varnostna koda|Koda za prijavo|Enkratno geslo',
    sent: 'Poslali smo vam kodo s SMS sporočilom|Koda je poslana na vaš e-poštni naslov',
    other: 'Rezervna koda|Poštna številka|Darilna kartica|Koda za popust|EMŠO|Licenčni ključ|Koda s slike',
  },
  hr: {
    app: 'Kod autentifikatora|Kôd iz aplikacije',
    some: 'Jednokratni kod|Verifikacijski kod|Sigurnosni kôd|Kod za prijavu|Jednokratna lozinka',
    sent: 'Poslali smo vam kod SMS porukom|Kod je poslan na vašu e-poštu',
    other:
      'Rezervni kôd|Poštanski ili zip kod|Poklon bon|Kod kupona|OIB|Licencni ključ|Znakovi sa slike|Pozivni kod',
  },
};
const each = (of: keyof Spoken) =>
  Object.entries(SPOKEN).flatMap(([lang, words]) =>
    words[of].split('|').map((text) => [lang, text] as const),
  );

describe('words of smaller languages', () => {
  it.each(each('app'))('%s: %s', (_, label) => {
    expect(one(label)).toMatchObject([{ channel: 'app' }]);
  });

  it.each(each('some'))('%s: %s', (_, label) => {
    expect(one(label)).toMatchObject([{ channel: 'unknown' }]);
  });

  it.each(each('sent'))('%s: %s', (lang, text) => {
    const label = SPOKEN[lang]?.some.split('|')[0] ?? '';
    expect(find(`<p>${text}.</p><label>${label} <input></label>`)).toMatchObject([{ channel: 'message' }]);
  });

  it.each(each('other'))('%s: not %s', (_, label) => {
    expect(one(label)).toEqual([]);
    // nor where a page's title speaks of a second step
    expect(offered(`<form><label>${label} <input maxlength="8"></label></form>`, '2FA')).toEqual([]);
  });
});

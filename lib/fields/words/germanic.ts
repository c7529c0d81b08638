import type { Words } from '../meaning.ts';

export const DUTCH: Words = {
  'app-code': `authenticator code*|totp code*|code uit de app|code uit je app|code uit uw app|
    code van de app|token uit je app|token van je app`,
  otp: `eenmalige code*|eenmalig wachtwoord*|eenmalige toegangscode*|eenmalige pincode*|eenmalige inlogcode*|
    eenmalige beveiligingscode*|authenticatiecode*|tweestapscode*|tweefactorcode*`,
  'message-code': 'sms code*|smscode*',
  verify: `verificatiecode*|bevestigingscode*|beveiligingscode*|inlogcode*|controlecode*|validatiecode*|
    aanmeldcode*|aanmeldingscode*`,
  code: 'code|codes|toegangscode*|cijfercode*',
  pin: 'pincode*|pin',
  digits: '6 cijferig*|zescijferig*|zes cijfers|6 cijfers|achtcijferig*|8 cijferig*',
  factor: 'tweestaps*|twee staps*|tweefactor*|twee factor*|tweetraps*|2 staps*|2 factor*',
  app: `authenticatie app*|authenticatieapp*|authenticator app*|verificatie app*|verificatieapp*|
    beveiligingsapp*|codegenerator*|code generator|tokengenerator*`,
  'sign-in': 'inloggen|aanmelden|log in|verifiëren|verifieer',
  sms: 'sms*|tekstbericht*|telefoontje|oproep|bel mij|gebeld',
  mail: 'e mail*|email*|mail|inbox',
  sent: 'gestuurd|verzonden|verstuurd|toegestuurd|gemaild|hebben we|we hebben|hebben wij|ontvang je',
  received: 'ontvangen|gekregen',
  send: 'code versturen|verstuur code|stuur code|stuur een code',
  resend: `opnieuw versturen|opnieuw verzenden|nieuwe code*|code opnieuw*|stuur opnieuw|verstuur opnieuw|
    verzend opnieuw|nogmaals versturen`,
  missing: 'niet ontvangen|geen code|niet gekregen|geen e mail*|geen sms*',
  instead: `in plaats daarvan|andere manier|andere methode*|anders verifiëren|andere optie*|alternatie*|kwijt|
    verloren|geen toegang`,
  recovery:
    'herstel*|back upcode*|back up code*|backupcode*|backup code*|reservecode*|noodcode*|reserve code*',
  postal: 'postcode*',
  promo: 'kortingscode*|actiecode*|cadeaucode*|vouchercode*|uitnodigingscode*|promotiecode*',
  card: 'kaartnummer*|kaarthouder*|creditcard*|betaalkaart*',
  captcha: `code in de afbeelding|tekens in de afbeelding|letters in de afbeelding|code uit de afbeelding|
    tekens die je ziet|tekens die u ziet`,
  phone: 'telefoonnummer*|telefoon|mobiele nummer',
  password: 'wachtwoord*|huidig wachtwoord',
  search: 'zoek*|vind',
  secret: 'activatiecode*|activeringscode*|productcode*|geheime code*|geheim|geheime sleutel*',
  join: 'spelcode*|spel pin|kamercode*|klascode*|cursuscode*|deelnemerscode*',
  pairing: 'koppelcode*|koppelingscode*|apparaatcode*|code op je tv|op je tv|op uw tv|op de tv',
  number: 'boekingscode*|reserveringscode*|afhaalcode*|barcode*|meldcode*|taalcode*|streepjescode*',
  document: 'certificaat*|document*|diploma*|echtheid*|geldigheid*|bewijs*',
};

export const GERMAN: Words = {
  'app-code': 'phototan*|chiptan*|pushtan*|tan generator*|authenticator code*|authentifikator code*',
  otp: `photo tan|smart tan*|einmal tan*|einmalcode*|einmal code*|einmalpasswort*|einmal passwort*|
    einmalkennwort*|einmal kennwort*`,
  'message-code': 'sms code*|smscode*',
  verify: `bestätigungscode*|bestätigungs code*|sicherheitscode*|sicherheits code*|verifizierungscode*|
    verifikationscode*|prüfcode*|anmeldecode*`,
  code: 'code|tan|codes|zugangscode*',
  pin: 'pin|pincode|persönlich* pin',
  digits: '6 stellig*|sechsstellig*|sechs stellig*|6 ziffern|sechs ziffern|8 stellig*',
  factor: 'zwei faktor*|zweifaktor*|2 faktor*|mehrfaktor*|multi faktor*|zwei schritt*|zweistufig*',
  app: `tan generator*|generator|lesegerät*|authenticator app*|authentifizierungsapp*|authentifizierungs app*|
    authentisierungs app*|von ihrer app|in ihrer app|von deiner app|in deiner app|authentifikator*`,
  'sign-in': 'anmelden|anmeldung*|einloggen|login|bestätigen',
  sms: 'sms*|textnachricht*|kurznachricht*|sprachanruf*|anruf*|rufen sie an',
  mail: 'e mail*|email*|mail|posteingang*',
  sent: 'gesendet|geschickt|zugesandt|verschickt|versendet|haben wir|wir haben ihnen|zugeschickt|gesandt',
  received: 'erhalten|empfangen',
  send: 'code senden|code anfordern|sms senden|code zusenden',
  resend: `erneut senden|nochmals senden|noch einmal senden|neuen code*|code erneut*|erneut anfordern|neu senden|
    erneut zusenden`,
  missing: 'nicht erhalten|keinen code|nicht bekommen|keine e mail*|keine sms*',
  instead: `stattdessen|andere methode*|andere möglichkeit*|anderen weg|auf andere weise|andere option*|alternativ*|
    verloren|keinen zugriff*`,
  recovery: `wiederherstellung*|backup code*|backupcode*|sicherungscode*|notfallcode*|notfall code*|ersatzcode*|
    reservecode*`,
  promo: 'gutscheincode*|rabattcode*|aktionscode*|promocode*|einladungscode*|empfehlungscode*',
  card: 'kartennummer*|prüfziffer*|kartenprüfnummer*|prüfnummer*',
  captcha: 'code im bild|zeichen im bild|zeichen aus dem bild|buchstaben im bild|code aus dem bild|bild code',
  phone: 'telefonnummer*|telefon|handynummer*',
  password: 'passwort*|kennwort*',
  search: 'suche*|suchbegriff*',
  secret: `aktivierungscode*|produktcode*|freischaltcode*|farbcode*|totp geheimnis|geheimer schlüssel|
    geheimschlüssel`,
  join: 'spiel pin|spielcode*|raumcode*|klassencode*|kurscode*|teilnehmercode*',
  pairing: `kopplungscode*|kopplungs code*|gerätecode*|geräte code*|code auf dem fernseher|auf dem fernseher|
    auf ihrem fernseher`,
  number: 'buchungscode*|abholcode*|strichcode*|sprachcode*',
  document: `zertifikat*|urkunde*|dokument*|zeugnis*|echtheit*|gültigkeit*|zulassungsbescheinigung*|
    fahrzeugschein*|fahrzeugbrief*|bescheinigung*`,
};

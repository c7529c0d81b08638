import { describe, expect, it } from 'vitest';
import { find } from './support/page.ts';

const one = (label: string) => find(`<form><label>${label} <input></label><button>OK</button></form>`);

/** A code of an app as pages of each language call it. */
const APP: readonly (readonly [string, string])[] = [
  ['nb', 'Engangskode fra autentiseringsappen'],
  ['nb', 'Skriv inn den sekssifrede koden fra autentiseringsappen'],
  ['nb', 'Kode fra kodebrikken'],
  ['nn', 'Eingongskode frå appen'],
  ['sv', 'Engångskod från autentiseringsappen'],
  ['da', 'Kode fra godkendelsesappen'],
  ['is', 'Kóði úr auðkenningarappi'],
  ['fi', 'Todennussovelluksen koodi'],
  ['en', 'Code from your authenticator app'],
  ['de', 'Code aus der Authenticator-App'],
  ['nl', 'Code uit de authenticatie-app'],
  ['fr', 'Code de l’application d’authentification'],
  ['es', 'Código de la aplicación de autenticación'],
  ['es', 'Codigo de la aplicacion de autenticacion'],
  ['it', 'Codice dell’app di autenticazione'],
  ['pt', 'Código do aplicativo de autenticação'],
  ['pl', 'Kod z aplikacji uwierzytelniającej'],
  ['cs', 'Kód z ověřovací aplikace'],
  ['sk', 'Kód z overovacej aplikácie'],
  ['ru', 'Код из приложения для аутентификации'],
  ['uk', 'Код із застосунку для автентифікації'],
];

/** A one-time or verification code of who knows where. */
const SOME: readonly (readonly [string, string])[] = [
  ['nb', 'Engangskode'],
  ['nb', 'Bekreftelseskode'],
  ['nb', 'Sikkerhetskode'],
  ['nb', 'Totrinnskode'],
  ['nn', 'Eingongskode'],
  ['nn', 'Stadfestingskode'],
  ['se', 'Oktageardekoda'],
  ['sv', 'Engångskod'],
  ['sv', 'Verifieringskod'],
  ['da', 'Engangskode'],
  ['da', 'Bekræftelseskode'],
  ['is', 'Staðfestingarkóði'],
  ['fo', 'Váttanarkota'],
  ['fi', 'Kertakäyttökoodi'],
  ['fi', 'Vahvistuskoodi'],
  ['en', 'One-time passcode'],
  ['en', 'Verification code'],
  ['de', 'Einmalpasswort'],
  ['de', 'Bestätigungscode'],
  ['nl', 'Eenmalige code'],
  ['nl', 'Verificatiecode'],
  ['fr', 'Code à usage unique'],
  ['fr', 'Code de vérification'],
  ['es', 'Código de verificación'],
  ['es', 'CODIGO DE VERIFICACION'],
  ['it', 'Codice monouso'],
  ['it', 'Codice di verifica'],
  ['pt', 'Código de verificação'],
  ['ro', 'Cod de verificare'],
  ['pl', 'Kod jednorazowy'],
  ['pl', 'Kod weryfikacyjny'],
  ['cs', 'Jednorázový kód'],
  ['cs', 'Ověřovací kód'],
  ['sk', 'Overovací kód'],
  ['sl', 'Enkratna koda'],
  ['hr', 'Jednokratna lozinka'],
  ['bg', 'Код за потвърждение'],
  ['ru', 'Одноразовый код'],
  ['ru', 'Код подтверждения'],
  ['uk', 'Код підтвердження'],
  ['el', 'Κωδικός μίας χρήσης'],
  ['el', 'Κωδικός επαλήθευσης'],
  ['et', 'Ühekordne kood'],
  ['et', 'Kinnituskood'],
  ['lv', 'Vienreizējais kods'],
  ['lv', 'Verifikācijas kods'],
  ['lt', 'Vienkartinis kodas'],
  ['lt', 'Patvirtinimo kodas'],
  ['hu', 'Egyszer használatos kód'],
  ['hu', 'Ellenőrző kód'],
  ['tr', 'Tek kullanımlık şifre'],
  ['tr', 'Doğrulama kodu'],
  ['ga', 'Cód fíoraithe'],
  ['mt', 'Kodiċi ta’ verifika'],
];

/** The same word where the page says that it sent the code. */
const SENT: readonly (readonly [string, string, string])[] = [
  ['nb', 'Vi har sendt en kode på SMS.', 'Engangskode'],
  ['nn', 'Vi har sendt ein kode på SMS til deg.', 'Eingongskode'],
  ['sv', 'Vi har skickat en kod via sms.', 'Engångskod'],
  ['da', 'Vi har sendt en kode på SMS.', 'Engangskode'],
  ['fi', 'Lähetimme koodin tekstiviestillä.', 'Vahvistuskoodi'],
  ['en', 'We sent a code to your phone.', 'Verification code'],
  ['de', 'Wir haben Ihnen einen Code per SMS gesendet.', 'Bestätigungscode'],
  ['nl', 'We hebben een code naar je e-mail gestuurd.', 'Verificatiecode'],
  ['fr', 'Nous avons envoyé un code par SMS.', 'Code de vérification'],
  ['es', 'Hemos enviado un código por SMS.', 'Código de verificación'],
  ['it', 'Abbiamo inviato un codice via SMS.', 'Codice di verifica'],
  ['pt', 'Enviamos um código por SMS.', 'Código de verificação'],
  ['pl', 'Wysłaliśmy kod SMS-em.', 'Kod weryfikacyjny'],
  ['cs', 'Odeslali jsme vám kód v SMS.', 'Ověřovací kód'],
  ['ru', 'Мы отправили код по SMS.', 'Код подтверждения'],
  ['el', 'Στείλαμε έναν κωδικό με SMS.', 'Κωδικός επαλήθευσης'],
];

/** Not offered: what shares a word with the code in its language. */
const OTHER: readonly (readonly [string, string])[] = [
  ['nb', 'Postnummer'],
  ['nb', 'Gjenopprettingskode'],
  ['nn', 'Attendestillingskode'],
  ['sv', 'Återställningskod'],
  ['sv', 'Rabattkod'],
  ['da', 'Gendannelseskode'],
  ['da', 'Adgangskode'],
  ['fi', 'Palautuskoodi'],
  ['fi', 'Alennuskoodi'],
  ['de', 'Wiederherstellungscode'],
  ['de', 'Gutscheincode'],
  ['nl', 'Herstelcode'],
  ['nl', 'Kortingscode'],
  ['fr', 'Code de récupération'],
  ['fr', 'Code postal'],
  ['es', 'Código de recuperación'],
  ['es', 'Código postal'],
  ['it', 'Codice di recupero'],
  ['it', 'Codice fiscale'],
  ['pt', 'Código de recuperação'],
  ['pl', 'Kod zapasowy'],
  ['pl', 'Kod pocztowy'],
  ['cs', 'Záložní kód'],
  ['ru', 'Резервный код'],
  ['ru', 'Промокод'],
  ['el', 'Κωδικός πρόσβασης'],
  ['hu', 'Helyreállítási kód'],
];

describe('languages', () => {
  it.each(APP)('%s: %s', (_, label) => {
    expect(one(label)).toMatchObject([{ channel: 'app' }]);
  });

  it.each(SOME)('%s: %s', (_, label) => {
    expect(one(label)).toMatchObject([{ channel: 'unknown' }]);
  });

  it.each(SENT)('%s: %s', (_, text, label) => {
    expect(find(`<p>${text}</p><label>${label} <input></label>`)).toMatchObject([{ channel: 'message' }]);
  });

  it.each(OTHER)('%s: not %s', (_, label) => {
    expect(one(label)).toEqual([]);
  });
});

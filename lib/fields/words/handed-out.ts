import type { Words } from '../meaning.ts';

/** What is said, in any language, of codes that somebody chose, forgot or was given by a person. */
export const HANDED_OUT: Words = {
  // a code of one's own: nobody can forget what an app shows
  forgotten: `forgot code|forgot your code|forgot my code|forgot pin|forgot your pin|forgot my pin|forgot passcode|
    forgot your passcode|forgotten your pin|forgotten code|glemt kode|glemt koden|glemt pin|glemt din pin|glemt pinkode*|
    glemt pin kode*|gløymt koden|gløymt pin|glömt kod|glömt koden|glömt pin|glömt din pin|glömt pinkod*|
    code vergessen|pin vergessen|code vergeten|pin vergeten|pincode vergeten|code oublié|pin oublié|
    oublié votre code|oublié mon code|olvidé mi código|olvidaste tu código|olvidé mi pin|olvidaste tu pin|
    codice dimenticato|pin dimenticato|dimenticato il codice|dimenticato il pin|esqueci o código|esqueceu o código|
    esqueci o pin|esqueceu o pin|unohditko koodin|unohtunut koodi|unohditko pin*|nie pamiętam kodu|
    zapomniałem kodu|zapomniałem pin*|zapomenutý kód|zapomenutý pin|zabudnutý pin`,
  // chosen now, and typed twice
  password: `velg kode|velg en kode|velg ein kode|velg sekssifret kode|velg firesifret kode|velg pin|velg en pin|
    gjenta kode*|gjenta pin*|koden en gang til|koden ein gong til|ny pin|ny pinkode|bekreft pin|
    choose a code|choose your code|choose a pin|choose your pin|create a pin|create your pin|create pin|
    set a pin|set your pin|repeat code|repeat the code|repeat pin|re enter pin|reenter pin|confirm pin|
    confirm new pin|new pin|old pin|current pin|välj en kod|välj kod|välj pin|upprepa kod*|upprepa pin*|
    vælg en kode|vælg kode|vælg pin*|gentag kode*|gentag pin*|pin festlegen|pin wählen|code wählen|
    pin wiederholen|code wiederholen|kies een code|kies een pin*|herhaal code|herhaal pin*|
    choisissez un code|choisir un code|créer un code|répétez le code|elige un código|elige un pin|
    crea un pin|repite el código|repite el pin|scegli un codice|scegli un pin|ripeti il codice|ripeti il pin|
    escolha um código|escolha um pin|repita o código|valitse koodi|valitse pin*|toista koodi|toista pin*|
    wybierz kod|ustaw pin|powtórz kod|powtórz pin`,
  pin: 'parent pin|parental pin|parental control pin|foreldrekode|foreldrepin|föräldrakod|forældrekode',
  // the door to a page, the same for everybody
  join: `shared access code|shared code|without signing in|without logging in|private beta|closed beta|
    currently gated|unlock demo|for å se nettsiden|for å sjå nettsida|åpne nettsiden|midlertidig tilgang|delt kode|
    för att se webbplatsen|delad kod|for at se siden|delt adgangskode|um die seite zu sehen|gemeinsamer code|
    gemeinsamen code|from the organizer|from the organiser|from your host|from the host|from your teacher|av organisator*|
    fra arrangøren|frå arrangøren|från arrangören|van de organisator|vom veranstalter|de l organisateur|
    del organizador|dall organizzatore|do organizador|game master|unisciti*|roomcode*|rejoindre la partie|
    únete a*|entrar na partida|gå med i`,
  pairing: `quick connect|codice che mostra|codice mostrato dal dispositivo|code it shows|code your device shows|
    code shown on the device|koden enheten viser|koden som tv*|autorizza un dispositivo|authorize a device|
    authorise a device|godkjenn en enhet|appareil à autoriser|autoriser un appareil|autorizar un dispositivo`,
  // what an account is called in an app
  setting: `issuer*|totp issuer|emisor*|emittent*|utsteder*|utstedar*|utfärdare*|udsteder*|émetteur*|emittente*|
    emissor*|wystawc*|vydavatel*`,
  // the sender asks where to
  resend: `change phone number|change number|edit phone number|edit number|wrong number|wrong phone number|
    use a different number|use another number|different phone number|endre nummer*|endre telefonnummer|
    endre mobilnummer|feil nummer|annet nummer|ändra nummer|byt nummer|ändra telefonnummer|annat nummer|
    skift nummer|ret nummer|andet nummer|nummer ändern|telefonnummer ändern|andere nummer|ander nummer|
    nummer wijzigen|changer de numéro|modifier le numéro|cambiar número|cambiar de número|cambia numero|
    modifica numero|alterar número|mudar número|vaihda numero*|zmień numer|αλλαγή αριθμού*|αλλαγή τηλεφώνου`,
  missing: `überprüfen sie ihre e mail*|prüfen sie ihre e mail*|prüfe deine e mail*|überprüfe deine e mail*|
    überprüfen sie ihren posteingang|vérifiez vos e mail*|vérifiez votre boîte*|consultez vos e mail*|
    consultez votre boîte*|vérifiez votre messagerie|revisa tu correo*|revise su correo*|comprueba tu correo*|
    controlla la tua email|controlla la tua e mail|controlla la posta|verifique o seu e mail|
    verifique seu e mail|confira seu e mail|controleer je e mail|controleer uw e mail|bekijk je e mail|
    kolla din e post|kontrollera din e post|kolla din mejl|tjek din e mail|tjek din mail|tjek din indbakke|
    tarkista sähköposti*|sprawdź swoją pocztę|sprawdź pocztę|zkontrolujte e mail|zkontrolujte svou e mail*|
    ελέγξτε το email|ελέγξτε τα εισερχόμενα|nézze meg az e mail*|ellenőrizze az e mail*`,
  // advice beside a code that came another way
  instead: `recommend enabling|recommend using|recommend that you|strongly recommend|anbefaler å|anbefaler at|
    empfehlen ihnen|empfehlen wir|rekommenderar att|rekommenderar dig|recommandons de|recommandons d|
    recomendamos|raccomandiamo|consigliamo|suosittelemme|zalecamy|doporučujeme`,
  app: 'phone app|your phone app|generated by your phone|telefonappen',
  'message-code': `code de réinitialisation|password reset code|reset code|tilbakestillingskode*|nulstillingskode*|
    código de restablecimiento|codice di reimpostazione|código de redefinição|zurücksetzungscode*`,
};

import type { Words } from '../meaning.ts';

/** Words that look alike in many languages, and stems that say enough in one word. */
export const COMMON: Words = {
  app: `authy|freeotp*|google authenticator*|microsoft authenticator*|authenticator*|duo mobile|okta verify|
    2fas|aegis|ente auth|fortitoken*|yubico authenticator`,
  factor: '2fa|mfa|2 fa',
  otp: 'otp|2fa code|2fa kod*|mfa code|mfa kod*',
  sms: 'sms*|mtan*|whatsapp*|viber|telegram',
  pairing: `televi*|fernseh*|telewiz*|televíz*|télévis*|телевиз*|телевіз*|τηλεόρασ*|sjónvarp*|teler*|smart tv*|
    chromecast*|apple tv|roku|android tv`,
  // no code of an app is about capitals; what is copied off a picture often is
  captcha: `captcha*|recaptcha*|hcaptcha*|turnstile|капч*|groß und kleinschreibung|hoofdlettergevoelig|
    sensible à la casse|respecter la casse|majuscules et minuscules|maiuscole e minuscole|maiuscole minuscole|
    mayúsculas y minúsculas|maiúsculas e minúsculas|kis és nagybetű*|wielkość liter|velká a malá|
    velikost písmen|veľké a malé|store og små|store og smaa|stora och små|isot ja pienet|регистр букв`,
  picture: `image|images|picture|pictures|imagen|imágenes|imagem|imagens|immagine|immagini|bild|bilds|bildes|bilder|
    bilden|bildet|bilde|bilete|biletet|billede|billedet|billeder|obraz*|obráz*|kuva|kuvan|kuvassa|kuvasta|
    afbeelding|afbeeldingen|plaatje|grafik|slike|slika|slici|sliki|изображен*|картинк*|зображен*|малюнк*|
    εικόνα*|resim*|görsel*|attēl*|paveiksl*|pilt|pildil|pildilt|kép|képen|képről|myndinni|mynd|imagini|
    imaginea|imagine`,
};

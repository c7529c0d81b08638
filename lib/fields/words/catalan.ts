import type { Words } from '../meaning.ts';

export const CATALAN: Words = {
  'app-code': `codi de l aplicació*|codi de l app*|codi de l autenticador|codi totp|codi de la teva aplicació*|
    codi generat per l*`,
  otp: `codi d autenticació*|codi d un sol ús*|contrasenya d un sol ús*|codi de doble factor|codi de dos factors|
    codi temporal|codi únic|codi de dos passos|codi otp|codi 2fa`,
  'message-code': 'codi sms|codi per sms',
  verify: `codi de verificació*|codi de seguretat*|codi de confirmació*|codi d accés*|codi d inici de sessió|
    codi de validació*|codi rebut`,
  code: 'codi|codis',
  digits: '6 dígits|sis dígits|6 xifres|sis xifres|8 dígits',
  factor:
    'dos factors|doble factor*|dos passos|2 passos|2 factors|verificació en dos*|autenticació de doble*',
  app: `aplicació d autenticació*|app d autenticació*|aplicació autenticadora|autenticador*|
    generador de codis|aplicació de verificació`,
  'sign-in': 'iniciar sessió|inicia sessió|inici de sessió|entrar|entra|accedir|verifica',
  sms: 'sms*|missatge de text*|trucada*|al teu mòbil|al teu telèfon|al seu telèfon|al vostre telèfon',
  mail: 'correu electrònic|correu|el teu correu|bústia*|safata d entrada',
  sent: `hem enviat|us hem enviat|t hem enviat|s ha enviat|enviat|enviada|acabem d enviar|rebràs|rebreu|
    generat a través de`,
  received: 'has rebut|heu rebut|rebut',
  send: 'envia el codi|enviar codi|envia codi|obtenir codi|sol licita codi',
  resend: 'reenvia*|torna a enviar*|tornar a enviar*|nou codi|enviar de nou|envia un altre*|envia de nou',
  missing: 'no has rebut|no heu rebut|no he rebut|no ha arribat',
  instead: 'un altre mètode|una altra manera|en lloc|altres opcions|altres mètodes|has perdut|heu perdut',
  recovery:
    'codi de recuperació*|codis de recuperació|codi de seguretat de còpia|recuperació|codi de suport|codis de suport|còpia de seguretat',
  postal: 'codi postal*',
  promo:
    'codi promocional*|codi de descompte*|codi descompte|cupó*|val regal|targeta regal|codi d invitació*|invitació*',
  card: 'número de targeta*|targeta*|codi de seguretat de la targeta|titular*',
  captcha: 'codi de la imatge|caràcters de la imatge|lletres de la imatge|imatge',
  phone: 'número de telèfon*|telèfon*|mòbil',
  password: 'contrasenya*|nova contrasenya',
  user: 'nom d usuari|usuari|nom i cognoms|cognoms',
  search: 'cercar|cerca',
  secret: 'codi d activació*|clau de llicència|llicència|número de sèrie',
  join: 'codi de classe|codi del joc|codi de sala|clau d inscripció|codi del curs',
  pairing: 'codi del dispositiu|codi d aparellament|al teu televisor',
  number: 'número de seguiment|codi de reserva*|número de comanda|número de client|codi de barres|dni número',
  document: 'certificat*|document*|codi segur de verificació',
};

import type { Words } from '../meaning.ts';

export const FRENCH: Words = {
  'app-code':
    'code d authentificateur|code totp|code de l application*|code de votre application*|code de l app',
  otp: `code à usage unique*|code a usage unique|code usage unique|mot de passe à usage unique*|
    mot de passe unique|mot de passe temporaire à usage unique|code unique*|code d authentification*|
    code temporaire*`,
  'message-code': 'code sms',
  verify: `code de vérification*|code de sécurité*|code de confirmation*|code de validation*|code de connexion*|
    code d identification*|code reçu*|code de contrôle`,
  code: 'code|codes|jeton',
  pin: 'code pin|pin|code personnel*',
  digits: '6 chiffres|six chiffres|8 chiffres|huit chiffres|7 chiffres|6 caractères',
  factor: 'deux facteurs|double facteur*|double authentification*|deux étapes|deux temps|2 facteurs|2 étapes',
  app: `appli d authentification*|application authenticator|application d authentificat*|
    applications d authentification|authentificateur*|générateur de code*|
    application mobile d authentification|votre application|générateur de jetons|générateurs de jetons|
    votre générateur`,
  'sign-in': 'connexion|se connecter|connectez vous|identifiez vous|s identifier',
  sms: 'sms*|texto*|message texte*|appel*|par téléphone|whatsapp',
  mail: 'e mail*|email*|mail|courriel*',
  sent: `envoyé*|avons envoyé|vous a été|été envoyé*|venons d envoyer|vous recevrez|recevez|vous allez recevoir|
    transmis`,
  received: 'reçu|reçus',
  send: 'envoyer le code|envoyer un code|recevoir le code|recevoir un code',
  resend: `renvoyer*|renvoi*|renvoyez*|nouveau code|envoyer à nouveau|envoyer un nouveau*|recevoir un nouveau*|
    demander un nouveau*`,
  missing: 'pas reçu|rien reçu|n avez pas reçu|n avez rien reçu|pas de code',
  instead: `autre méthode|autre moyen|autrement|d une autre façon|autre façon|à la place|plutôt|autres options|
    autre option`,
  recovery: `code de récupération*|code de secours*|récupération|codes de récupération|codes de secours|
    clé de récupération*|code de sauvegarde*|codes de sauvegarde`,
  postal: 'code postal*|codes postaux',
  promo: 'code promo*|code de réduction|code réduction|code cadeau*|code avantage*|code parrain*',
  card: 'numéro de carte*|carte bancaire*|carte de crédit*|cryptogramme*',
  captcha: `code de l image|voyez sur l image|voyez dans l image|caractères de l image|lettres de l image|code affiché dans l image|code dans l image|
    recopiez*`,
  phone: 'téléphone|numéro de mobile|numéro mobile',
  password: 'mot de passe*|mots de passe',
  search: 'recherche*|chercher',
  secret: 'code d activation*|code produit*|code couleur',
  join: 'code de jeu|code du jeu|pin du jeu|code de réunion|code de salle|code de la salle',
  pairing: `code d appairage|code d association|code de l appareil|code affiché sur votre*|sur votre tv|sur la tv|
    code affiché à l écran`,
  number: 'code de réservation*|code de retrait|code puk|code barre*|code langue',
  document: 'certificat*|attestation*|document*|numéro de document|diplôme*|authenticité*',
};

export const ITALIAN: Words = {
  'app-code':
    'codice autenticatore|codice totp|codice dell app*|codice dalla tua app|codice generato*|codice dall app*',
  otp: `codice monouso*|password monouso*|codice usa e getta|codice otp*|codice di autenticazione*|
    codice temporaneo*|password temporanea monouso|codice a due fattori|codice 2fa`,
  'message-code': 'codice sms',
  verify: `codice di verifica*|codice di sicurezza*|codice di conferma*|codice di accesso*|codice di validazione|
    codice di controllo|codice di convalida|codice ricevuto`,
  code: 'codice|codici|token',
  pin: 'pin|codice pin|codice personale',
  digits: '6 cifre|sei cifre|8 cifre|otto cifre|7 cifre|6 caratteri',
  factor: 'due fattori|due passaggi|doppio fattore|2 fattori|2 passaggi|autenticazione forte|multifattore*',
  app: `app di autenticazione*|applicazione di autenticazione*|autenticatore*|app autenticatore|
    app authenticator|generatore di codic*|generatore di password|nella tua app`,
  'sign-in': 'accedi|accesso|accedere|login|verifica',
  sms: 'sms*|messaggio di testo*|messaggio sms|chiamata*|telefonata|per telefono',
  mail: 'e mail*|email*|posta elettronica|casella*',
  sent: `inviato*|abbiamo inviato|è stato inviato|ti abbiamo|appena inviato|riceverai|riceverà|inviamo|
    stato spedito`,
  received: 'ricevuto|ricevi',
  send: 'invia codice|invia il codice|richiedi codice|ricevi codice',
  resend: `invia di nuovo|reinvia*|rinvia*|invia nuovamente|nuovo codice|richiedi un nuovo*|richiedi nuovo*|
    invia un nuovo*`,
  missing: 'non hai ricevuto|non l hai ricevuto|non ho ricevuto|non ricevi|non ha ricevuto',
  instead: `invece|altro metodo|altri metodi|in altro modo|un altro modo|altro modo|altra opzione|altre opzioni|
    alternativ*`,
  recovery: `codice di recupero*|codici di recupero|codice di backup*|codici di backup|recupero|codice di emergenza*|
    codice di riserva|chiave di recupero`,
  postal: 'codice postale|codice avviamento postale',
  promo: 'codice promo*|codice sconto*|codice buono|codice regalo|codice invito*|codice di invito',
  card: 'numero di carta*|numero carta*|carta*|codice di sicurezza della carta',
  captcha: `codice nell immagine|caratteri nell immagine|lettere nell immagine|testo nell immagine|immagine|
    caratteri che vedi`,
  phone: 'numero di telefono*|telefono*|numero di cellulare*',
  password: 'password*|nuova password',
  search: 'cerca*|ricerca*',
  secret: 'codice di attivazione*|codice attivazione|codice prodotto*|codice colore|segreto*|chiave segreta',
  join: 'pin del gioco|codice del gioco|codice gioco|codice riunione|codice stanza|codice della stanza',
  pairing: `codice di associazione|codice di abbinamento|codice dispositivo|codice del dispositivo|sulla tv|
    sul tuo televisore|sulla tua tv`,
  number: `codice cliente*|codice prenotazione*|codice di prenotazione*|codice ritiro|codice di ritiro|codice puk|
    codice a barre`,
  document: 'certificato*|documento*|numero documento|codice documento|diploma*|attestato*',
};

export const PORTUGUESE: Words = {
  'app-code': `código do autenticador|código totp|código da aplicação*|código do aplicativo*|código do seu aplicativo*|
    código da app*`,
  otp: `código de uso único*|código único|senha de uso único*|senha única*|palavra passe de uso único*|
    palavra passe única|código de utilização única*|código de autenticação*|código temporário*`,
  'message-code': 'código sms',
  verify: `código de verificação*|código de segurança*|código de confirmação*|código de acesso*|
    código de validação*|código de início de sessão|código de login|código recebido`,
  code: 'código|códigos|token',
  pin: 'pin|código pin|senha numérica',
  digits: '6 dígitos|seis dígitos|8 dígitos|oito dígitos|6 algarismos|seis algarismos',
  factor: 'dois fatores|dois factores|duas etapas|dois passos|2 fatores|2 etapas|2 passos',
  app: `aplicativo de autenticação*|aplicativo autenticador*|aplicação de autenticação*|app de autenticação*|
    app autenticador*|autenticador*|aplicação autenticadora|aplicativo authenticator`,
  'sign-in': 'iniciar sessão|entrar|acessar|fazer login|login',
  sms: 'sms*|mensagem de texto*|mensagem sms|chamada*|ligação*|telefonema',
  mail: 'e mail*|email*|correio eletrónico|correio electrónico',
  sent: `enviado*|enviámos|enviamos|foi enviado|acabamos de enviar|acabámos de enviar|receberá|vai receber|
    você receberá`,
  received: 'recebido|recebeu',
  send: 'enviar código|enviar o código|receber código|solicitar código',
  resend:
    'reenviar*|reenvie*|enviar novamente|enviar de novo|enviar outro*|novo código|solicitar novo*|pedir novo*',
  missing: 'não recebeu|não recebi|não recebeste|não chegou|verifique a sua caixa*',
  instead: `em vez|outro método|outra forma|outra maneira|outra opção|outras opções|outros métodos|alternativ*|
    perdeu`,
  recovery: `código de recuperação*|códigos de recuperação|código de backup*|códigos de backup|recuperação|
    código de reserva*|códigos de reserva|código de segurança de reserva`,
  postal: 'código postal*|cep',
  promo: `código promocional*|código de desconto*|código do cupom|código de convite*|código de indicação|
    código de oferta`,
  card: 'número do cartão*|cartão*|código de segurança do cartão|titular*',
  captcha: 'código da imagem|caracteres da imagem|letras da imagem|texto da imagem|imagem|caracteres que vê',
  phone: 'número de telefone*|telefone*|número de telemóvel*',
  password: 'senha*|palavra passe*',
  search: 'pesquisa*|buscar*',
  secret: 'código de ativação*|código de activação*|código do produto*|código de cor',
  join: 'pin do jogo|código do jogo|código da reunião|código da sala|código da turma|código da aula',
  pairing: `código de emparelhamento|código do dispositivo|na sua tv|na tv|no televisor|na televisão|
    no seu televisor`,
  number: `código da reserva*|código de reserva hotel|código de recolha|código puk|código de barras|
    código de idioma`,
  document: 'certificado*|documento*|código do documento|diploma*|autenticidade*|validade*',
};

export const ROMANIAN: Words = {
  'app-code': `cod totp|cod generat*|codul generat*|codul din aplicați*|cod din aplicați*|codul aplicației*|
    cod* din aplicația de autentificare|cod* din autentificator|codul autentificatorului|cod* authenticator|
    cod* afișat în aplicație|codul totp|cod* de la aplicați*|codul din google authenticator`,
  otp: `cod de unică folosință*|parolă de unică folosință*|parola de unică folosință|cod de unica folosinta|
    parola unică|cod unic*|cod de autentificare*|codul de autentificare*|cod temporar*|
    codul de unică folosință*|codul unic*|codul otp|cod otp|cod 2fa|codul 2fa|cod mfa|codul temporar*|
    cod dinamic*|parola de unică utilizare|cod de unică utilizare|codul de unică utilizare|
    pin de unică folosință|cod pentru autentificarea în doi pași|cod în doi pași|token otp`,
  'message-code': `cod sms|codul sms|codul primit prin sms|cod primit prin sms|cod primit pe e mail|
    codul primit pe e mail|codul din sms`,
  verify: `cod de verificare*|codul de verificare*|cod de securitate*|codul de securitate*|
    cod de confirmare*|codul de confirmare*|cod de validare|cod de acces|cod verificare|codul verificare|
    cod de conectare|codul de conectare|codul de acces|codul de validare|cod de login|cod de identificare|
    codul de identificare|cod de autorizare|codul de autorizare|codul de siguranță|cod de siguranță|
    cod confirmare|cod securitate`,
  code: 'cod|codul|coduri|codului',
  pin: 'cod pin|codul pin|pin',
  digits: '6 cifre|șase cifre|8 cifre|opt cifre|din 6 cifre|6 caractere|șase caractere|6 numere|format din 6',
  factor: `doi factori|doi pași|2 factori|2 pași|în doi pași|multifactor*|mai mulți factori|
    al doilea factor|dublă autentificare|două etape|2 etape`,
  app: `aplicația de autentificare|aplicație de autentificare|aplicația authenticator|
    aplicației de autentificare|autentificator*|generator de cod*|în aplicație|din aplicație|
    aplicația ta de autentificare|aplicația dvs|aplicații de autentificare|aplicația mobilă generează|
    generatorul de coduri|dispozitiv token`,
  'sign-in': `autentificare|conectare|conectați vă|conectează te|intră în cont|conectează*|conectați*|
    autentifică*|verificați|confirmă*|intră`,
  sms: `sms*|mesaj text*|mesaj sms|apel*|prin telefon|pe telefon|pe telefonul*|la numărul de telefon|
    pe mobil|apel telefonic|sunați*|sună mă`,
  mail: 'e mail*|email*|inbox|poștă electronică|căsuța*',
  sent: 'trimis*|am trimis|a fost trimis|vei primi|veți primi|expediat|trimitem',
  received: 'primit|primești',
  send: `trimite codul|trimite cod|solicită cod|obține cod|trimite sms|trimite mi codul|primește cod*|
    cere cod*|generează cod|solicită codul|trimiteți codul`,
  resend: `retrimite*|trimite din nou|trimite codul din nou|cod nou|un nou cod|solicită un nou*|
    trimite un nou*|retransmite*|trimiteți din nou|alt cod|cere un nou*|solicitați un nou*|retrimite codul|
    trimite alt cod`,
  missing: `nu ai primit|nu ați primit|nu am primit|n ai primit|verifică inbox*|nu ai primit codul|
    n ați primit|nu am primit codul|nu a ajuns|codul nu a*`,
  instead: `în schimb|altă metodă|alt mod|altă modalitate|alte opțiuni|alte metode|alternativ*|pierdut|
    nu ai acces|altfel|încearcă altă*|folosește altă*|altă opțiune|nu mai ai acces|alte modalități`,
  recovery: `cod de recuperare*|codul de recuperare|coduri de recuperare|recuperare|cod de rezervă*|
    coduri de rezervă|codul de rezervă|cod de backup|cod de salvare|cod de siguranță de rezervă|
    codurile de rezervă|copie de siguranță|cod de urgență`,
  postal: 'cod poștal*|codul poștal',
  promo: `cod promo*|cod de reducere|cod reducere|cod cadou|cod de invitație|cod invitație|card cadou|
    cod de cupon|cod voucher|codul promoțional*|codul de reducere|cod de recomandare|tichet*|
    cod de discount|puncte de fidelitate`,
  card: `numărul cardului|număr card|card*|codul de securitate al cardului|cod de siguranță card|cod cvv|
    cod cvc|data expirării|codul cardului|expiră*`,
  captcha: `codul din imagine|caracterele din imagine|literele din imagine|textul din imagine|imagine|
    nu sunt robot|codul din poză|caracterele pe care le vezi|textul din poză|introdu caracterele|
    literele pe care*|nu sunt un robot|întrebare de securitate`,
  phone: 'număr de telefon*|numărul de telefon*|telefon*',
  password: 'parola*|parolă',
  search: 'caută*|căutare*',
  secret: `cod de activare*|codul de activare|cod produs|codul produsului|licență*|cheie de produs|
    cheia produsului|număr de serie|cheie de activare`,
  join: `pin joc|codul jocului|cod joc|codul întâlnirii|codul clasei|codul camerei|cod de joc|cod curs|
    codul cursului|cod clasă|cod de ședință|codul ședinței|codul sălii`,
  pairing: 'cod de împerechere|codul dispozitivului|cod dispozitiv|pe televizor|pe tv|televizor*',
  number: `cod numeric personal|cod client|codul de client|cod rezervare|codul rezervării|cod de bare|cnp|
    awb|număr de urmărire|numărul de urmărire|numărul coletului|număr comandă|numărul comenzii|
    număr de comandă|număr de rezervare|numărul rezervării|cod de client|codul clientului|serie și număr|
    cod de referință|număr de referință|buletin`,
  document: 'certificat*|document*|diplomă*|autenticitate*|valabilitate*|adeverință*',
  bank: 'cont bancar|numărul contului|număr de cont|cod fiscal',
  user: 'nume|prenume|numele complet',
  amount: 'cantitate*|suma',
  shop: 'plată*|livrare*|comandă*',
};

export const SPANISH: Words = {
  'app-code': `código del autenticador|código totp|código de la aplicación*|código de tu aplicación*|
    código de su aplicación*|código de la app*|código de autenticador|código de tu app*|código generado*|
    código de google authenticator|código de su app*|token de autenticación`,
  otp: `clave dinámica*|contraseña dinámica|código de un solo uso*|contraseña de un solo uso*|
    clave de un solo uso*|código único|código de uso único|contraseña de uso único|código de autenticación*|
    código de doble factor|código de dos factores|código temporal|código dinámico|clave temporal|código 2fa|
    código otp|código mfa|contraseña temporal de un solo uso|contraseña única|código de doble autenticación|
    código de doble verificación|código de verificación en dos pasos|código de dos pasos|
    pin de un solo uso`,
  'message-code': 'código sms|clave sms|código por sms|código enviado por sms|clave por sms',
  verify: `código de verificación*|código de seguridad*|código de confirmación*|código de inicio de sesión|
    código de acceso*|código de validación*|código de identificación|código recibido|clave de verificación|
    pin de verificación|código de ingreso|código de autorización|código de comprobación|código verificador|
    número de verificación|clave de confirmación`,
  code: 'código|códigos|token|clave numérica',
  pin: 'pin|código pin|clave pin',
  digits: `6 dígitos|seis dígitos|8 dígitos|ocho dígitos|6 cifras|seis cifras|6 números|seis números|
    8 cifras`,
  factor: `dos factores|doble factor*|dos pasos|2 pasos|doble autenticación|doble verificación|2 factores|
    dos etapas|segundo factor|autenticación reforzada`,
  app: `aplicación de autenticación*|app de autenticación*|aplicación autenticadora|
    aplicación de autenticador|autenticador*|app autenticadora|aplicación authenticator|
    generador de código*|aplicación de verificación|app de verificación|aplicación móvil de autenticación|
    en tu aplicación|en la aplicación|tu app de*|aplicaciones de autenticación`,
  'sign-in': 'iniciar sesión|inicia sesión|inicio de sesión|acceder|entrar|ingresar|verificar|autenticar*',
  sms: `sms*|mensaje de texto*|mensaje sms|llamada*|por teléfono|whatsapp|a tu celular|a tu teléfono|
    a su teléfono|a tu móvil|a su celular|a su móvil|al teléfono|al celular|al móvil`,
  mail: 'correo*|email*|e mail*|bandeja de entrada',
  sent: `enviado*|hemos enviado|enviamos|te enviamos|le enviamos|se envió|se ha enviado|acabamos de enviar|
    recibirás|te enviaremos|mandamos|hemos mandado|te llegará|recibirá`,
  received: 'recibido|recibiste|recibió',
  send: `enviar código|enviar el código|obtener código|solicitar código|enviarme un código|
    envíame un código|recibir código|pedir código|mandar código|generar código|enviar sms`,
  resend: `reenviar*|reenvía*|volver a enviar*|enviar de nuevo|enviar otra vez|nuevo código|
    solicitar nuevo*|enviar nuevo*|volver a mandar|solicitar otro*|pedir otro*|enviar otro*|
    solicitar un nuevo*|enviar un nuevo*|pedir un nuevo*|otro código`,
  missing: `no has recibido|no recibiste|no ha recibido|no recibió|no lo recibiste|no lo has recibido|
    no te llegó|no ha llegado|no te ha llegado|no llegó`,
  instead: `en su lugar|en lugar de|otro método|otra forma|otra manera|otra opción|otras opciones|
    otros métodos|alternativ*|perdiste|has perdido|no tienes acceso|sin acceso|usar otro*|probar otro*`,
  recovery: `código de recuperación*|códigos de recuperación|código de respaldo*|códigos de respaldo|
    respaldo*|recuperación|clave de recuperación|código de emergencia*|códigos de emergencia|
    código de rescate|códigos de seguridad de respaldo|código de reserva de seguridad|copia de seguridad`,
  postal: 'código postal*|cód postal|cp|codigo zip',
  promo: `código promocional*|código de descuento*|código descuento|código de cupón|código de regalo|
    código de invitación*|tarjeta de regalo|tarjeta regalo|código de promoción*|código promo*|
    código de referido*|código de canje|código de bono`,
  card: `número de tarjeta*|tarjeta*|código de seguridad de la tarjeta|titular*|código de la tarjeta|
    vencimiento|fecha de caducidad`,
  captcha: `código de la imagen|caracteres de la imagen|letras de la imagen|texto de la imagen|imagen|
    caracteres que ves|código que aparece en la imagen|texto que aparece|código captcha|letras que ves|
    caracteres que aparecen|no soy un robot|pregunta de seguridad|código de la foto|escribe los caracteres|
    números de la imagen`,
  phone: 'número de teléfono*|teléfono*|número de móvil|celular|móvil|prefijo',
  password: 'contraseña*|nueva contraseña',
  search: 'buscar*|búsqueda*',
  secret: `código de activación*|código de producto*|código del producto|código de color|código de licencia|
    clave de producto|clave de activación`,
  join: `pin del juego|código del juego|código de juego|código de reunión|código de sala|código de la sala|
    código de clase|código de la clase|código del curso|código de partida`,
  pairing: `código de emparejamiento|código de vinculación|código del dispositivo|código de dispositivo|
    que aparece en tu tv|en tu tv|en tu televisor`,
  number: `código de reserva*|código de recogida|código puk|código de barras|código de idioma|
    número de seguimiento|código de seguimiento|número de guía|código de rastreo|nif|curp|cédula|
    número de pedido|número de reserva|localizador|número de identidad|número de cliente|
    número de referencia|código de cliente|número de dni`,
  document: `certificado*|documento*|código del documento|diploma*|título|autenticidad*|
    código seguro de verificación`,
  bank: 'número de cuenta|cuenta bancaria|clabe',
};

import type { Words } from '../meaning.ts';

export const GREEK: Words = {
  'app-code': 'κωδικ* από την εφαρμογή*|κωδικ* της εφαρμογής*',
  otp: `κωδικ* μίας χρήσης|κωδικ* μιας χρήσης|κωδικ* μίας φοράς|κωδικ* μιας φοράς|κωδικ* ελέγχου ταυτότητας|
    κωδικ* πιστοποίησης|κωδικ* 2fa|κωδικ* otp|προσωριν* κωδικ*`,
  'message-code': 'κωδικ* sms',
  verify: `κωδικ* επαλήθευσης|κωδικ* ασφαλείας|κωδικ* επιβεβαίωσης|κωδικ* ασφάλειας|κωδικ* σύνδεσης|
    κωδικ* έγκρισης|κωδικ* επικύρωσης`,
  code: 'κωδικός|κωδικό|κωδικού|κωδικοί',
  pin: 'pin',
  digits: '6ψήφι*|6 ψήφι*|εξαψήφι*|έξι ψηφί*|8ψήφι*|8 ψήφι*',
  factor:
    'δύο παραγόντων|δύο βημάτων|δυο παραγόντων|2 παραγόντων|πολλαπλών παραγόντων|διπλ* επαλήθευσ*|δύο βήματα',
  app: `εφαρμογ* ελέγχου ταυτότητας|εφαρμογ* επαλήθευσης|εφαρμογ* authenticator|εφαρμογ* πιστοποίησης|
    γεννήτρια κωδικών|στην εφαρμογή|από την εφαρμογή|εφαρμογ* αυθεντικοποίησης`,
  'sign-in': 'σύνδεση*|είσοδος|συνδεθείτε|επαλήθευση|επιβεβαίωση',
  sms: 'sms*|μήνυμα|μηνύματος|κλήση*|στο κινητό|στο τηλέφωνο*',
  mail: 'email*|e mail*|ηλεκτρονικ* ταχυδρομεί*|εισερχόμενα',
  sent: 'στείλαμε|έχουμε στείλει|στάλθηκε|εστάλη|έχει σταλεί|αποστείλαμε|απεστάλη|αποσταλεί|θα λάβετε',
  received: 'λάβατε|λάβει',
  send: 'αποστολή κωδικού|λήψη κωδικού|στείλτε κωδικό',
  resend: `επαναποστολή*|αποστολή ξανά|αποστολή νέου*|νέο κωδικό|νέος κωδικός|στείλτε ξανά|ξαναστείλ*|
    αποστολή κωδικού ξανά`,
  missing: 'δεν λάβατε|δεν έλαβες|δεν έλαβα|δεν ήρθε|δεν το λάβατε',
  instead: `άλλος τρόπος|άλλον τρόπο|με άλλο τρόπο|άλλη μέθοδος|άλλη μέθοδο|άλλες επιλογές|αντί για*|εναλλακτικ*|
    χάσατε`,
  recovery: 'κωδικ* ανάκτησης|κωδικ* αντιγράφ*|ανάκτηση*|εφεδρικ*|κωδικ* έκτακτης ανάγκης|επαναφορά*',
  postal: 'ταχυδρομικ* κώδικ*',
  promo: 'εκπτωτικ* κωδικ*|κωδικ* έκπτωσης|κωδικ* προσφοράς|κωδικ* πρόσκλησης|κωδικ* κουπονιού',
  card: 'αριθμός κάρτας|κάρτα*|πιστωτικ* κάρτ*|ημερομηνία λήξης',
  captcha: 'κωδικ* της εικόνας|χαρακτήρες της εικόνας|εικόνα*|δεν είμαι ρομπότ|ερώτηση ασφαλείας',
  phone: 'αριθμός τηλεφώνου|τηλέφωνο*|κινητό*',
  password: 'κωδικ* πρόσβασης|συνθηματικό*',
  search: 'αναζήτηση*|ψάξε',
  secret: 'κωδικ* ενεργοποίησης|κωδικ* προϊόντος',
  join: 'pin παιχνιδιού|κωδικ* παιχνιδιού|κωδικ* σύσκεψης|κωδικ* τάξης|κωδικ* μαθήματος|κωδικ* δωματίου',
  pairing: 'κωδικ* συσκευής|κωδικ* σύζευξης|στην τηλεόραση*|τηλεόραση*',
  number: 'κωδικ* κράτησης|κωδικ* πελάτη|γραμμωτός κώδικας',
  document: 'πιστοποιητικό*|έγγραφο*|εγγράφου|δίπλωμα*|γνησιότητα*|εγκυρότητα*',
};

export const IRISH_MALTESE: Words = {
  'app-code': 'kodiċi mill app*',
  otp: `cód aonuaire|cód aon uaire|pasfhocal aonuaire|cód fíordheimhnithe|cód ón aip*|kodiċi ta darba|
    kodiċi ta użu waħdieni|kodiċi ta awtentikazzjoni|password ta darba`,
  verify: `cód fíoraithe|cód slándála|cód deimhnithe|cód dearbhaithe|kodiċi ta verifika|kodiċi tas sigurtà|
    kodiċi ta konferma|kodiċi ta sigurtà`,
  code: 'cód|chód|gcód|kodiċi',
  digits: 'sé dhigit|6 dhigit|sé figiúr|6 figiúr|6 ċifri|sitt ċifri',
  factor: 'dhá fhachtóir|dhá chéim|déchéime*|dhá fachtóir|żewġ fatturi|żewġ passi|b żewġ fatturi',
  app: `aip fíordheimhnithe*|aip fhíordheimhnithe*|aip fíoraithe|app ta awtentikazzjoni|
    applikazzjoni ta awtentikazzjoni|fil app|mill app|san aip`,
  'sign-in': 'logáil isteach|sínigh isteach|deimhnigh|fíoraigh|idħol',
  sms: 'teachtaireacht téacs|glao|messaġġ*|telefonata|fuq il mowbajl',
  mail: 'ríomhphost*|bosca isteach|email|posta elettronika',
  sent: 'sheolamar|seolta|seoladh|bgħatna|intbagħat|bagħatnielek|intbagħatlek',
  resend: 'seol arís|cód nua|athsheol*|erġa ibgħat|ibgħat mill ġdid|kodiċi ġdid',
  missing: 'ní bhfuair|nach bhfuair|ma rċevejtx|ma waslekx',
  instead: 'ina ionad|bealach eile|modh eile|minflok|mod ieħor|metodu ieħor',
  recovery:
    'cód aisghabhála|cód cúltaca|aisghabháil*|kodiċi ta rkupru|kodiċi ta backup|rkupru|kodiċi ta riżerva',
  postal: 'cód poist|éirchód',
  promo: 'cód lascaine|kodiċi promozzjonali|kodiċi ta skont',
  phone: 'uimhir ghutháin|fón póca|numru tat telefon',
  password: 'pasfhocal|password',
  search: 'cuardaigh|cuardach',
};

export const TURKISH: Words = {
  'app-code': 'uygulama kod*|uygulamadaki kod*|authenticator kod*',
  otp: `tek kullanımlık kod*|tek kullanımlık şifre*|tek kullanımlık parola*|tek seferlik kod*|
    tek seferlik şifre*|tek seferlik parola*|kimlik doğrulama kod*|kimlik doğrulayıcı kod*|
    iki adımlı doğrulama kod*`,
  'message-code': 'sms kod*|sms şifre*|aktivasyon kodu sms',
  verify: 'doğrulama kod*|güvenlik kod*|onay kod*|giriş kod*|teyit kod*|doğrulama numarası',
  code: 'kod|kodu|kodunu|kodun',
  pin: 'pin',
  digits: '6 haneli|altı haneli|6 basamaklı|altı basamaklı|8 haneli|sekiz haneli',
  factor: 'iki adımlı|iki faktörlü|iki aşamalı|çok faktörlü|2 adımlı|2 faktörlü|iki etkenli',
  app: `doğrulama uygulama*|kimlik doğrulama uygulama*|kimlik doğrulayıcı*|authenticator uygulama*|
    doğrulayıcı uygulama*|kod oluşturucu*|kod üretici*|uygulamanızda*`,
  'sign-in': 'giriş|oturum aç*|doğrula|onayla|kimliğinizi doğrulayın',
  sms: 'sms*|kısa mesaj*|metin mesaj*|telefon araması|arama*|telefonunuza',
  mail: 'e posta*|eposta*|email*|gelen kutu*',
  sent: 'gönderdik|gönderildi|gönderilen|gönderdiğimiz|iletildi|alacaksınız|yolladık|göndereceğiz',
  received: 'aldığınız|gelen',
  send: 'kod gönder|kodu gönder|kod al|sms gönder',
  resend: 'tekrar gönder*|yeniden gönder*|kodu tekrar*|yeni kod*|kodu yeniden*|yeni bir kod*',
  missing: 'almadınız mı|almadım|gelmedi mi|kod gelmedi|alamadınız mı',
  instead: `bunun yerine|başka bir yöntem*|başka yöntem*|farklı bir yöntem*|diğer yöntem*|diğer seçenek*|
    başka bir yol*|alternatif*|kaybettiniz`,
  recovery: 'kurtarma*|yedek*|acil durum kod*',
  postal: 'posta kod*',
  promo: 'indirim kod*|davet kod*|referans kod*',
  card: 'kart numarası|kart no|kredi kart*|son kullanma*',
  captcha: 'görseldeki*|resimde*|robot değilim|güvenlik sorusu|resim kod*',
  phone: 'telefon|ülke kod*|gsm no',
  password: 'parola|şifreniz*',
  search: 'ara|arama yap',
  secret: 'aktivasyon kod*|etkinleştirme kod*|ürün kod*',
  join: 'oyun pin*|oyun kod*|toplantı kod*|sınıf kod*|oda kod*|ders kod*',
  pairing: 'eşleştirme kod*|cihaz kod*|televizyon*|tv de*|tv nizde',
  number: 'barkod*',
  document: 'sertifika*|belge*|diploma*|barkodlu belge|geçerlilik*',
};

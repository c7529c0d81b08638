import type { Words } from '../meaning.ts';

export const GREEK: Words = {
  'app-code': `κωδικ* από την εφαρμογή*|κωδικ* της εφαρμογής*|κωδικ* εφαρμογής*|κωδικ* από εφαρμογή*|
    κωδικ* authenticator|κωδικ* στην εφαρμογή*|κωδικ* που εμφανίζει η εφαρμογή*`,
  otp: `κωδικ* μίας χρήσης|κωδικ* μιας χρήσης|κωδικ* μιας φοράς|κωδικ* ελέγχου ταυτότητας|
    κωδικ* πιστοποίησης|κωδικ* 2fa|κωδικ* otp|προσωριν* κωδικ*|κωδικ* ταυτοποίησης|κωδικ* αυθεντικοποίησης|
    κωδικ* δύο παραγόντων|κωδικ* διπλού παράγοντα|συνθηματικ* μίας χρήσης|κωδικ* πρόσβασης μίας χρήσης|
    κωδικ* μιας χρήσεως|κωδικ* mfa|δυναμικ* κωδικ*|εφάπαξ κωδικ*`,
  'message-code': 'κωδικ* sms|κωδικ* από sms|κωδικ* από το sms|κωδικ* μέσω sms',
  verify: `κωδικ* επαλήθευσης|κωδικ* ασφαλείας|κωδικ* επιβεβαίωσης|κωδικ* ασφάλειας|κωδικ* σύνδεσης|
    κωδικ* έγκρισης|κωδικ* επικύρωσης|κωδικ* εισόδου|κωδικ* εξακρίβωσης|κωδικ* εξουσιοδότησης|
    κωδικ* ταυτότητας|κωδικ* αναγνώρισης|κωδικ* επιβεβαιώσεως|κωδικ* ελέγχου`,
  code: 'κωδικός|κωδικό|κωδικού|κωδικοί|κωδικούς',
  digits: '6ψήφι*|6 ψήφι*|εξαψήφι*|έξι ψηφί*|8ψήφι*|8 ψήφι*|εξαψήφ*|οκταψήφ*|6 χαρακτήρ*',
  factor: `δύο παραγόντων|δύο βημάτων|δυο παραγόντων|2 παραγόντων|πολλαπλών παραγόντων|διπλ* επαλήθευσ*|
    δύο βήματα|δύο σταδίων|διπλού παράγοντα|δύο παράγοντες|2 βημάτων|διπλό* έλεγχο*|δεύτερος παράγοντας|
    πολυπαραγοντικ*`,
  app: `εφαρμογ* ελέγχου ταυτότητας|εφαρμογ* επαλήθευσης|εφαρμογ* authenticator|εφαρμογ* πιστοποίησης|
    γεννήτρια κωδικών|στην εφαρμογή|από την εφαρμογή|εφαρμογ* αυθεντικοποίησης|εφαρμογ* ταυτοποίησης|
    εφαρμογή* δημιουργίας κωδικών|γεννήτριας κωδικών|γεννήτρια κωδικ*|εφαρμογή σας|εφαρμογή κωδικών|
    εφαρμογ* ασφαλείας`,
  'sign-in': `σύνδεση*|είσοδος|συνδεθείτε|επαλήθευση|επιβεβαίωση|συνδέσου|ταυτοποίηση*|αυθεντικοποίηση*|
    επαληθεύστε|επιβεβαιώστε|εισαγωγή στο λογαριασμό`,
  sms: `sms*|μήνυμα|μηνύματος|κλήση*|στο κινητό|στο τηλέφωνο*|γραπτ* μήνυμα*|κινητό σας|κινητό σου|
    τηλέφωνό σας|τηλέφωνό σου`,
  mail: 'email*|e mail*|ηλεκτρονικ* ταχυδρομεί*|εισερχόμενα|ηλ ταχυδρομεί*|εισερχομένων|ανεπιθύμητ*',
  sent: `στείλαμε|έχουμε στείλει|στάλθηκε|εστάλη|έχει σταλεί|αποστείλαμε|απεστάλη|αποσταλεί|θα λάβετε|
    αποστέλλουμε|έχουμε αποστείλει|στέλνουμε|θα σταλεί|θα σας στείλουμε|θα λάβεις`,
  received: 'λάβατε|λάβει|έλαβες|παραλάβ*',
  send: `αποστολή κωδικού|λήψη κωδικού|στείλτε κωδικό|αποστολή κωδικ*|στείλε κωδικό|λήψη κωδικ*|
    αποστολή sms|ζητήστε κωδικό`,
  resend: `επαναποστολή*|αποστολή ξανά|αποστολή νέου*|νέο κωδικό|νέος κωδικός|στείλτε ξανά|ξαναστείλ*|
    αποστολή κωδικού ξανά|αποστολή εκ νέου|στείλε ξανά|εκ νέου αποστολή|επαναλάβετε την αποστολή|
    νέου κωδικού|ζητήστε νέο*|άλλον κωδικό|ξανά αποστολή`,
  missing: `δεν λάβατε|δεν έλαβες|δεν έλαβα|δεν ήρθε|δεν το λάβατε|δεν λάβατε κωδικό|δεν ελήφθη|
    δεν έχετε λάβει|δεν πήρες|δεν πήρατε|δεν το έλαβα`,
  instead: `άλλος τρόπος|άλλον τρόπο|με άλλο τρόπο|άλλη μέθοδος|άλλη μέθοδο|άλλες επιλογές|αντί για*|
    εναλλακτικ*|χάσατε|διαφορετικ* τρόπο*|δεν έχετε πρόσβαση|δοκιμή με άλλ*|δοκιμάστε άλλ*`,
  recovery: `κωδικ* ανάκτησης|κωδικ* αντιγράφ*|ανάκτηση*|εφεδρικ*|κωδικ* έκτακτης ανάγκης|επαναφορά*|
    αντίγραφο ασφαλείας|κωδικ* ασφαλείας εφεδρ*|κωδικ* διάσωσης`,
  postal: 'ταχυδρομικ* κώδικ*|ταχ κώδικ*|τ κ|τκ',
  promo: `εκπτωτικ* κωδικ*|κωδικ* έκπτωσης|κωδικ* προσφοράς|κωδικ* πρόσκλησης|κωδικ* κουπονιού|κουπόνι*|
    δωροκάρτ*|δωροεπιταγ*|κωδικ* προσφορ*|εκπτωτικ* κουπόν*|κωδικ* δώρου|κωδικ* εξαργύρωσης|κωδικ* σύστασης|
    προωθητικ* κωδικ*`,
  card: 'αριθμός κάρτας|κάρτα*|πιστωτικ* κάρτ*|ημερομηνία λήξης|κωδικ* ασφαλείας κάρτας',
  captcha: `κωδικ* της εικόνας|χαρακτήρες της εικόνας|εικόνα*|δεν είμαι ρομπότ|ερώτηση ασφαλείας|
    κωδικ* στην εικόνα|γράμματα της εικόνας|χαρακτήρες που βλέπετε|κείμενο της εικόνας|
    χαρακτήρες στην εικόνα|δεν είστε ρομπότ|ερώτηση επαλήθευσης`,
  phone: 'αριθμός τηλεφώνου|τηλέφωνο*|κινητό*',
  password: `κωδικ* πρόσβασης|συνθηματικό*|κωδικ* χρήστη|νέο κωδικό πρόσβασης|τρέχων κωδικός|
    κωδικ* εισόδου στο λογαριασμό`,
  search: 'αναζήτηση*|ψάξε',
  secret: `κωδικ* ενεργοποίησης|κωδικ* προϊόντος|κλειδί προϊόντος|κλειδί άδειας|άδεια χρήσης|
    σειριακός αριθμός|κλειδί ενεργοποίησης|μυστικό κλειδί`,
  join: `pin παιχνιδιού|κωδικ* παιχνιδιού|κωδικ* σύσκεψης|κωδικ* τάξης|κωδικ* μαθήματος|κωδικ* δωματίου|
    κωδικ* παιχνιδ*|κωδικ* αίθουσας`,
  pairing: 'κωδικ* συσκευής|κωδικ* σύζευξης|στην τηλεόραση*|τηλεόραση*',
  number: `κωδικ* κράτησης|κωδικ* πελάτη|γραμμωτός κώδικας|αριθμός αποστολής|αριθμός παρακολούθησης|
    αριθμός παραγγελίας|αριθμός κράτησης|κωδικ* αποστολής|κωδικ* παρακολούθησης|αφμ|αμκα|αδτ|
    αριθμός ταυτότητας|αριθμός δελτίου|αριθμός πελάτη|κωδικ* πληρωμής`,
  document: 'πιστοποιητικό*|έγγραφο*|εγγράφου|δίπλωμα*|γνησιότητα*|εγκυρότητα*',
  bank: 'αριθμός λογαριασμού|τραπεζικ* λογαριασμ*',
  user: 'ονοματεπώνυμο|επώνυμο|όνομα',
  amount: 'ποσό|ποσότητα|ημερομηνία',
  shop: 'παράδοση*|ταμείο',
};

export const IRISH_MALTESE: Words = {
  'app-code': `kodiċi mill app*|cód ó d aip|cód ón aip|cód san aip|cód ó aip|kodiċi fl app*|kodiċi tal app*|
    kodiċi mill awtentik*`,
  otp: `cód aonuaire|cód aon uaire|pasfhocal aonuaire|cód fíordheimhnithe|cód ón aip*|kodiċi ta darba|
    kodiċi ta użu waħdieni|kodiċi ta awtentikazzjoni|password ta darba|focal faire aonuaire|
    focal faire aon uaire|pasfhocal aon uaire|pasfhocal aonúsáide|cód aonúsáide|cód fíordheimhnithe*|
    cód dhá fhachtóir|cód dhá chéim|cód sealadach|kodiċi ta użu ta darba|kodiċi li jintuża darba|
    kodiċi ta żewġ fatturi|kodiċi tal awtentikazzjoni|kodiċi temporanju|kodiċi ta password ta darba|
    token ta żewġ fatturi`,
  verify: `cód fíoraithe|cód slándála|cód deimhnithe|cód dearbhaithe|kodiċi ta verifika|kodiċi tas sigurtà|
    kodiċi ta konferma|kodiċi ta sigurtà|cód fíorúcháin|cód deimhniúcháin|cód logála isteach|
    cód sínithe isteach|kodiċi tal verifika|kodiċi ta verifikazzjoni|kodiċi tal konferma|kodiċi tal login|
    kodiċi tad dħul|kodiċi ta validazzjoni`,
  code: 'chód|gcód|cóid',
  digits: `sé dhigit|6 dhigit|sé figiúr|6 figiúr|6 ċifri|sitt ċifri|6 figiúr*|ocht ndigit|8 ndigit|6 numri|
    sitt numri|8 ċifri`,
  factor: `dhá fhachtóir|dhá chéim|déchéime*|dhá fachtóir|żewġ fatturi|żewġ passi|b żewġ fatturi|
    dé fhachtóir|dá fhachtóir|ilfhachtóir*|2 passi|2 fatturi|multi fattur*|fíordheimhniú 2|dhá fhachtóra`,
  app: `aip fíordheimhnithe*|aip fhíordheimhnithe*|aip fíoraithe|app ta awtentikazzjoni|
    applikazzjoni ta awtentikazzjoni|fil app|mill app|san aip|fíordheimhneoir*|d aip|
    app tal awtentikazzjoni|awtentikatur*|app tiegħek|gineadóir cód|bhfeidhmchlár fíordheimhnithe|
    feidhmchlár fíordheimhnithe|d fheidhmchlár fíordheimhnithe`,
  'sign-in': `logáil isteach|sínigh isteach|deimhnigh|fíoraigh|idħol|síniú isteach|fíordheimhnigh|fíorú|
    dearbhaigh|daħħal|ivverifika|dħul|ikkonferma|verifika`,
  sms: `teachtaireacht téacs|glao|messaġġ*|telefonata|fuq il mowbajl|teachtaireacht*|téacs|d fhón|
    do ghuthán|glaoch|fuq il mobile|il mowbajl tiegħek|telefon tiegħek`,
  mail: 'ríomhphost*|bosca isteach|email|r phost*|ríomhphoist|do bhosca isteach',
  sent: `sheolamar|seolta|seoladh|bgħatna|intbagħat|bagħatnielek|intbagħatlek|sheol muid|chuireamar|
    seoladh cód|curtha chuig|bgħatnielek|bgħattlek|intbagħat*|mibgħut*|gheobhaidh tú|se tirċievi|irċevejt`,
  resend: `seol arís|cód nua|athsheol*|erġa ibgħat|ibgħat mill ġdid|kodiċi ġdid|seol an cód arís|
    seol cód nua|cuir arís|athsheol an cód|erġa ibgħat*|ibgħat kodiċi ġdid|itlob kodiċi ġdid`,
  missing: 'ní bhfuair|nach bhfuair|ma rċevejtx|ma waslekx|ní bhfuarthas|m irċevejtx|ma wasalx|ma rċivejtx',
  instead: `ina ionad|bealach eile|modh eile|minflok|mod ieħor|metodu ieħor|ar bhealach eile|roghanna eile|
    caillte|għażliet oħra|tlift`,
  recovery: `cód aisghabhála|cód cúltaca|aisghabháil*|kodiċi ta rkupru|kodiċi ta backup|rkupru|
    kodiċi ta riżerva|cód athshlánaithe*|cóid aisghabhála|cóid chúltaca|cód éigeandála|cúltaca*|athshlánú|
    kodiċi ta rkupru*|kodiċijiet ta rkupru|kodiċi tal irkupru|kodiċi ta emerġenza|irkupru|cód scratch`,
  postal: 'cód poist|éirchód|kodiċi postali|kodiċi tal posta',
  promo: `cód lascaine|kodiċi promozzjonali|kodiċi ta skont|dearbhán*|cód cuiridh*|bronntanas*|
    cárta bronntanais|cód tairisceana|vawċer*|kupun*|stedina*|kodiċi ta stedina|rigal*|kodiċi promo*`,
  phone: 'uimhir ghutháin|uimhir fóin|fón|mowbajl',
  password: 'pasfhocal|password|pasfhocal*|focal faire|focal scoir|d fhocal faire',
  search: 'cuardaigh|cuardach',
  'message-code': 'kodiċi mill email|kodiċi bl email',
  pin: 'uap|uimhir aitheantais phearsanta',
  received: 'fuair tú|a fuair|rċevejt',
  send: 'seol cód|seol an cód|faigh cód|iarr cód|ibgħat kodiċi|ibgħat il kodiċi|itlob kodiċi|ġib kodiċi',
  card: `uimhir chárta|uimhir an chárta|cód slándála an chárta|slándáil chárta|dáta éaga|numru tal karta*|
    karta tal kreditu|kodiċi tas sigurtà tal karta|data ta skadenza|numru tal kard`,
  bank: 'uimhir chuntais|cuntas bainc|numru tal kont|kont bankarju',
  captcha: `san íomhá|sa phictiúr|litreacha a fheiceann tú|ní róbat|ceist slándála|fl istampa|fl immaġni|
    m iniex robot|mistoqsija tas sigurtà`,
  user: 'ainm|sloinne|seoladh sráide|isem|kunjom',
  amount: 'méid|dáta|ammont|kwantità',
  secret: `cód gníomhachtaithe|eochair cheadúnais|ceadúnas*|kodiċi ta attivazzjoni|kodiċi tal attivazzjoni|
    liċenzja*`,
  join: `cód cluiche|cód ranga|cód seomra|cód cruinnithe|kodiċi tal logħba|kodiċi tal klassi|
    kodiċi tal laqgħa`,
  pairing: 'cód gléis|cód feiste|ar do theilifís|fuq it tv',
  number: `uimhir psp|uimhir rianaithe|uimhir thagartha|uimhir ordaithe|cód rianaithe|numru ta traċċar|
    numru tal ordni|numru tal karta tal identità|kodiċi ta referenza|karta tal identità`,
  document: 'teastas|cáipéis*|doiciméad*',
  shop: 'seiceáil amach|íoc|íocaíocht*|ciseán|ħlas|ħlasijiet|karrettun',
};

export const TURKISH: Words = {
  'app-code': 'uygulama kod*|uygulamadaki kod*|authenticator kod*|uygulamanızdaki kod*',
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
  mail: 'e posta*|eposta*|email*|gelen kutu*|ileti|iletisi|iletideki',
  sent: `gönderdik|gönderildi|gönderilen|gönderdiğimiz|iletildi|alacaksınız|yolladık|göndereceğiz|
    ileti gönderildi|adresinize bir*`,
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

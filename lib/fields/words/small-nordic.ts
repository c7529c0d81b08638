import type { Words } from '../meaning.ts';

export const FAROESE: Words = {
  'app-code': `váttanarkot* úr app*|kot* úr app*|kot* frá app*|kot* í app*|kot* frá samleik*|
    kot* frá váttanarapp*`,
  otp: `eingangskot*|eingongdskot*|eingangskod*|eingangsloyniorð*|einnýtiskot*|eingongskot*|samleikakot*|
    tvífaktorkot*|einnýtis kot*|eingangs kot*|fyribilskot*|fyribils kot*|tvístigskot*|samleikaváttanarkot*|
    tvífaktor kot*`,
  verify: `váttanarkot*|trygdarkot*|staðfestingarkot*|innritanarkot*|kannarkot*|trygdar kot*|váttanar kot*|
    staðfestingar kot*|góðkenningarkot*|innritingarkot*|loginkot*`,
  code: 'kota|kotu|kotuna|kotan|koturnar|atgongukot*',
  digits: 'seks tøl|6 tøl|sekssiffrað*|6 siffrað*|seks siffur|6 siffur|átta tøl|8 tøl|6 tekin|seks tekin',
  factor: 'tvífaktor*|tveir faktorar|tvey stig|tvístig*|tveimum stigum|tveimum faktorum',
  app: `váttanarapp*|samleikaapp*|kotuapp*|úr appini|í appini|kotugenerator*|samleikaváttanarapp*|
    góðkenningarapp*|appini|samleikin|kotuvísar*`,
  'sign-in': 'rita inn|innrita*|vátta|stadfesta|staðfest',
  sms: 'sms*|tekstboð*|boð á fartelefon*|fartelefonina|telefonina|ringja',
  mail: 'teldupost*|t post*|tpost*|postkassa*|teldubræv*|t bræv*|ruskpost*',
  sent: 'sent|send|sendu|vit hava sent|fært tú|fær tú',
  received: 'fingið|fekst|móttikið|fingu',
  send: 'send kotu|fá kotu|send kotuna|fá kotuna|send eina kotu|bílegg kotu',
  resend: `send aftur|send umaftur|nýggja kotu|send nýggja*|send kotuna aftur|send kotu aftur|endursend*|
    fá nýggja*|bílegg nýggja*|ein nýggj kota`,
  missing: 'ikki fingið|fekst tú ikki|hevur tú ikki fingið|ikki móttikið|fekk ikki|kom ikki',
  instead: `ístaðin|í staðin|á annan hátt|annan hátt|annar háttur|mist*|trupulleik*|annan máta|onnur hátt*|
    hevur tú ikki|manglar tú|aðrar møguleikar`,
  recovery: `endurskapan*|endurstovnan*|varakot*|neyðkot*|endurreis*|endurnýggjanarkot*|neyðar kot*|
    endurskapa*|endurstovna*|trygdaravrit*|eykakot*`,
  promo: 'avsláttarkot*|avsláttur*|gávukort*|gávukot*|innbjóðing*|tilboðskot*|kampanjukot*',
  card: `kortnummar*|gildistíð*|kredittkort*|gjaldkort*|trygdarkot* á kortinum|kontrolltøl|kort nummar|
    lestrarkort*`,
  phone: 'telefonnummar*|fartelefon*|telefon',
  password: 'loyniorð*',
  search: 'leita|leiting*',
  pairing: 'á sjónvarp*|eindarkot*',
  'message-code': 'sms kot*|smskot*|kot* á sms|teldupostkot*',
  pin: 'pinkot*|persónlig* kot*',
  postal: 'postnummar*',
  bank: 'kontonummar*|kontunummar*|bankakont*',
  captcha: 'kotuna á myndini|bókstavirnar|ikki robot*|trygdarspurning*|kotan á myndini|á myndini',
  user: 'eftirnavn',
  amount: 'upphædd*|dagfesting*|føðingardag*|tal av',
  secret: 'virkjanarkot*|aktiveringskot*|vørukot*|loyvislykil*',
  join: 'spælikot*|fundarkot*|rúmkot*',
  number: 'p tal|ptal|kundanummar*|sporing*|sendingarnummar*|bílegging*|fakturanummar*|limanummar*',
  document: 'prógv*|váttan av*',
};

export const NORTHERN_SAMI: Words = {
  'app-code': `duođaštuskod* áppas|duođaštankod* áppas|kod* áppas|kod* áhpas|kod* applikašuvnnas|
    kod* duođaštanáppas|kod* kodaáppas|kod* kodabiergasis`,
  otp: `oktageardekod*|oktageardde kod*|oktageardasaš kod*|ovttageardekod*|ovttageardasaš kod*|
    ovttageardde*|oktagearddi*|guovtti ceahkke kod*|ovtta geardde kod*|oktageardásaš beassansá*|
    gaskaboddosaš kod*|guovttefáktorkod*|guovttelávkekod*|autentiserenkod*|oktiigeardekod*|ovttaháve kod*`,
  verify: `duođaštuskod*|duođaštankod*|nannenkod*|sihkarvuođakod*|sihkkarvuođakod*|sisačálihankod*|
    sisaloggenkod*|sihkkarvuođa kod*|sihkarvuođa kod*|duođaštan kod*|nannen kod*|dohkkehankod*|loggenkod*|
    verifiserenkod*`,
  code: 'beassankod*',
  digits: `guđa logu|guhtta logu|6 logu|6 mearkka|guđa siffara|6 siffara*|guhtta siffara*|guđa lohku*|
    6 lohku*|8 lohku*|gávcci logu`,
  factor: `guovttefáktor*|guovtti ceahki*|guovtteceahkk*|guovtti fáktor*|guovtte ceahki*|guovtte fáktor*|
    guovttelávkki*|guovtte lávk*|guovttilávk*|guovttelávk*|guovttegeardde*|guovtti lávk*|máŋggafáktor*`,
  app: `duođaštanáp*|duođaštusáp*|áppas|áhpas|koda áp*|kodaáp*|autentiserenáp*|kodabiergas*|duođaštan áp*|
    autentiseren áp*|dohkkehanáp*|applikašuvnnas|áppa čájeha*`,
  'sign-in': 'loggejuvvo|loggen|logge sisa|sisalogge*|čálit sisa|logge*|nanne|duođaš*|dohkket',
  sms: 'sms*|teakstadieđ*|dieđu telefovdnii|tekstadieđ*|mobiltelefovdn*|telefovdnii|teakstadiehtu|čuojahit',
  mail: 'e poast*|epoast*|šleađgaboast*|e boast*|šleađgapoast*|boastakássa*',
  sent: `sáddejuvvon|sádden|sáddiimet|leat sádden|lea sáddejuvvon|mii sáddiimet|sáddet|sáddejuvvo|
    sáddejetne|oaččut`,
  received: 'ožžon|ožžot|ožžut',
  send: 'sádde koda|sádde kodá|sádde kodda|viečča koda|diŋgo koda|oaččo koda|sádde sms',
  resend: 'sádde fas|ođđa kod*|sádde ođđa*|sádde koda ođđasit|sádde fastain|diŋgo ođđa*|viečča ođđa*',
  missing: 'it ožžon|it leat ožžon|itgo ožžon|ii boahtán|in ožžon|ehpet ožžon|ii leat boahtán|ii ihtán',
  instead: `dan sadjái|eará vuogi*|nuppi vuogi*|eará láhkai|eará vuohki|massán|geavat eará*|nuppi láhkai|
    eará molssaeavttut|váttisvuođat|baicca`,
  recovery: `máhccahan*|máhcahan*|várrekod*|ruovttoluotta*|várekod*|máhcaheapmi|heahtekod*|
    sihkarvuođakopiija*`,
  card: 'koarta*|kredihttakoart*|kártanummir*|kredihttakárt*',
  phone: 'telefonnummir*|mobilnummir*|telefovdna|mobilnummar*|mobiltelefovdna|telefovdnanummir*',
  password: 'beassansátni*|beassansáni*|beassansán*|suollesátni',
  search: 'ohca*|oza*',
  'message-code': 'kod* sms*',
  pin: 'persovnnalaš kod*',
  postal: 'poastanummar*|postnummir*|poastanummir*',
  promo: 'vuoládus*|rabáhtta*|skeaŋkakoart*|bovdehus*|bovdenkod*|kampánja*',
  bank: 'kontonummir*|bankokont*',
  captcha: 'govas|govvii|bustávat|robohtta|dárkkistangažaldat*',
  user: 'geavaheaddjinamma*|ovdanamma|goargu|namma',
  amount: 'supmi|beaivemearri|riegádanbeaivi|galle',
  secret: 'aktiverenkod*|liseansa*|buvttakod*',
  join: 'spealukod*|čoahkkinkod*|luohkkákod*',
  number: `riegádannummir*|riegádannummar*|persovdnanummir*|áššenummir*|sáddagasnummir*|diŋgonnummir*|
    kundarnummir*`,
  document: 'duođaštus|duođaštusa|dokumeanta*|reseapta*',
};

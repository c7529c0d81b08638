import type { Words } from '../meaning.ts';

export const ENGLISH: Words = {
  'app-code': `totp*|hotp|authenticator code*|authenticator passcode|authenticator verification code|
    authenticator token|authenticator app code*|authentication app code*|authenticator one time*|
    auth app code|google authenticator code*|microsoft authenticator code|google auth code|softtoken*|
    rsa passcode|rsa token*|securid*|generated code|steam guard code|external totp|
    code from your authenticator*|code from the authenticator*|code from authenticator*|app code`,
  otp: `otp|otps|2fa code*|2fa token|2fa pin|2fa verification code|2 fa code*|tfa code|mfa code*|mfa token|
    mfa pin|mfa passcode|two factor code*|two factor token|two factor pin|two factor passcode|
    two factor verification code|two factor authentication code*|two factor authentication token|
    two factor auth code|2 factor code|2 factor authentication code|2 factor auth code|
    2 factor verification code|multi factor code|multi factor authentication code|multifactor code|
    multifactor authentication code|second factor|two step code|two step verification code|2 step code|
    2 step verification code|2sv code|one time code*|one time pass|one time passcode*|one time password*|
    one time pin*|one time token|one time authentication code|one time verification code|
    one time security code|one time access code|one time login code|one time secret code|onetime code*|
    onetime pass*|onetime pin|single use code|time based code|time based one time*|time based otp|
    authentication code*|authentication passcode|authentication token code|auth code*|token code|tokencode*|
    token passcode|soft token|security token code|temporary code*|dynamic code|rolling code|duo passcode|
    step up code|rotating code|verification otp`,
  'message-code': `email code|phone code|text code|email verification code|email security code|
    phone verification code|mobile verification code|sms verification code|sms otp|email otp|phone otp|
    mobile otp|text message code|email confirmation code|phone security code|sms passcode|
    code generated via email|code generated via sms`,
  verify: `verification code*|verifying code|verify code|security code*|confirmation code*|confirm code|
    login code*|log in code*|signin code*|sign in code*|sign on code|approval code*|approvals code|
    identification code|identity code|validation code*|authorization code|authorisation code|
    verification number|verification pin|verification token|challenge code|challenge response|secure code`,
  code: 'code|codes|token|digits code|access code*|entry code|numeric code',
  passcode: 'passcode|pass code|passcodes',
  pin: 'pin|pins|pincode*|personal identification number|personal code|security pin|transaction pin',
  digits: `6 digit*|six digit*|6 number*|six number*|7 digit*|seven digit*|8 digit*|eight digit*|6 character*|
    six character*|8 character*|eight character*|6 figure*|six figure*|6 xxx`,
  factor: `radius|2fa|2 fa|tfa|mfa|2sv|two factor*|2 factor*|twofactor*|2factor*|multi factor*|multifactor*|two step*|
    2 step*|twostep*|2step*|strong authentication|second step|step up auth*|login approval*|
    extra security step|additional verification|additional security|secondary authentication|
    second factor auth*|two stage*|dual factor*`,
  app: `authenticator*|authentication app*|auth app*|authenticating app*|verification app*|security app*|
    code app|otp app*|totp app*|2fa app*|mfa app*|code generator*|password generator|one time password app*|
    token generator*|fortitoken*|authy|duo mobile|freeotp|okta verify|google auth|google authenticator*|
    microsoft auth*|mobile authenticator*|hardware token|security token|your token|physical token|
    token device|authentication device*|mfa device*|code from your app|code from the app|code from app|
    in your app|from your app|from the app|in the app|steam mobile app|steam guard|steam app|soft token app|
    software token|symantec vip|vip access|key fob|digipass|password manager|virtual mfa*|code device|
    code calculator|mobile app code*`,
  'sign-in': `sign in|sign on|signin*|signon|sign into|log in|log on|login*|logon*|logging in|verify|confirm identity|
    confirm your identity|authenticate|authentication|identity verification`,
  sms: `in the message|from the message|approval message|texted|whatsapp*|voice call*|phone call*|voice message|telegram*|viber|imessage|via text|by text|
    via phone|by phone|call you|called you|call me|mobile message|text`,
  mail: `email|emails|e mail|e mails|mailbox|inbox|junk*|spam|gmail|your mail|email address*|
    e mail address*|mail address*`,
  sent: `sent|we sent|emailed|e mailed|texted you|mailed|delivered to|dispatched|we ve texted|you will receive|
    you ll receive|you should receive|will be sent|we called|we just texted|we texted|you should get|
    will arrive|sending|ending in|ending with|ends in|ends with`,
  received: 'received|you received|you got|receive|arrived',
  send: `send code|send the code|send me a code|send a code|send me the code|send verification code|send otp|
    send sms|send pin|get code|get the code|get otp|get a code|get verification code|request code|
    request a code|request otp|generate otp|text me a code|email me a code|email code|text code to|
    send security code|send one time*|send passcode|obtain code|send via*`,
  resend: `resend*|re send*|send a new|get a new|send again|send it again|send code again|send a new code|send another|
    request a new code|request new code|request another code|get a new code|get new code|get another code|
    new code|send me a new code|email again|call again|request again|send a new one|send new*`,
  missing: `didn t receive|did not receive|haven t received|didn t get|did not get|not received|don t see the*|
    haven t got|have not received|not receive|check your inbox|check your email*|check your e mail*|
    check your spam*|check your messages|check your text*|check your mail*|check your junk|
    can t find the email|check your phone|didn t arrive|no email|expecting a code`,
  instead: `instead|another way|different way|other way*|another method|other method*|different method|
    another option|other option*|more options|alternative*|can t access|cannot access|don t have|
    do not have|no access|no longer have|no longer has|lost|trouble*|having trouble|can t use|unable to|
    switch to|try another|prefer|preferred|not working|choose how|choose another|how would you like|
    how do you want|you can also|can also|or use|or get|or receive|or send|if you can t|in case you*|
    set up an*|set up your*|setting up|learn more|tip|did you know|never share|will never ask|save time|skip`,
  delivered: `verify your email*|confirm your email*|verify email*|email verification*|verify your e mail*|
    confirm your e mail*|verify your phone*|verify phone*|phone verification*|verify your mobile*|
    verify your number|confirm your phone*|confirm your number|sms verification*|email sign in code|
    sms authentication|verify mobile*`,
  recovery: `security codes you saved|codes you saved|saved codes|one of your security codes|recovery|
    backup|backups|back up|one time recovery code*|one time backup code*|single use recovery code*|
    rescue code*|rescue key|scratch code*|emergency|reset key|seed phrase|mnemonic|secret phrase|paper key|
    printed code*|8 digit backup code*|two factor recovery code*|2fa recovery code*|2fa backup code*|
    mfa recovery code*|scratch*`,
  postal: 'zip*|postal|post code*|postcode*|eircode*|area pin*|pin zip|delivery pin code',
  promo: `coupon*|promo*|voucher*|discount*|offer code|deal code|gift|giftcard*|card pin gift|redeem*|
    redemption code|referral*|refer a friend|invite*|invitation*|affiliate*|campaign code*|sponsor code|
    creator code|partner code|prepaid code|top up code|loyalty*|points|bonus code|reward*|student discount|
    source code|credit code|signup code|sign up code|registration code`,
  card: `cvc|cvc2|cvv|cvv2|ccv|csc|cvn|cid|card security*|card verification*|card number|card code|card no|
    card pin|card holder*|cardholder*|credit card*|debit card*|creditcard*|payment card*|name on card|
    expiry*|expiration|expires|security code on*|security code back*|3 4 digit*|3 or 4 digit*|
    last four digits of your card|library card*|card reader pin|code on the back|security code cvv|
    security code cvc|security code csc|verification value`,
  bank: `iban|bic|swift|sort code*|sortcode*|routing*|account number|account no|bank account*|bank code*|
    branch code|transit number|ifsc*|bsb|tax code|vat|tin`,
  captcha: `captcha*|recaptcha*|hcaptcha|image code|picture code|code in the image|code in the picture|
    code shown in the*|code from the image|code from the picture|code you see in the*|text in the image|
    text in the picture|characters you see|characters shown|characters in the*|letters in the*|
    letters you see|letters shown|numbers you see in*|number in the image|letters and numbers shown|
    type the characters|the above number|the above code|code above|number above|characters above|anti spam*|
    antispam*|not a robot|i m not a robot|human verification*|prove you are human|prove you re human|
    are you human|another picture|another image|different picture|show another|characters to copy|
    copy the characters|copy the letters|security image|visual code|refresh image|refresh the image|
    new image|different image|reload image|change image|required verification field|what is 1*|what is 2*|
    what is 3*|what is 4*|what is 5*|what is 6*|what is 7*|what is 8*|what is 9*|solve the*|math question|
    security question*|security answer|secret question|secret answer|shown in image|word verification|
    case insensitive|case sensitive|upper and lower case`,
  phone: `phone|phones|telephone*|mobile|cell*|contact number|country code*|dial code|dialing code|dialling code|
    area code|calling code|extension`,
  password: `password*|pass word|passwd|current password|new password|old password|confirm password|account password|
    your password|passphrase*|pass phrase|login password|master password|pwd`,
  user: `username*|userid|user|login id|login name|nickname|display name|first name|last name|surname|
    family name|given name|middle name|full name|your name|name|account name|account id|company|
    organisation|organization|customer id|member id|employee id|student id|staff id|tenant*|workspace*|
    domain|device name|device label|token name|key name|friendly name|label|nick|app name|author|website|
    url|site url|subdomain|team name|address*|street*|city|town|country|state|region|birth*|gender|title|
    subject|comment*|message|description|answer|question|job title|department`,
  search: 'search*|query|keyword*',
  amount: `amount*|quantity*|qty|price*|total|count|number of*|year*|month*|day|date*|dob|birthday|birth date|
    hour*|minute*|deadline|height|weight|age|score*|size|width|seats|guests|people|adults|children|rooms|
    percent*|rate|reading|meter reading|page number|row|rows|port|duration|interval|decimal*|period`,
  secret: `api key*|api token*|api code|api secret*|apikey*|client secret*|client id|secret|setup key|
    access token*|personal access token*|private key*|public key*|oauth*|webhook*|bot token|bearer token|
    deploy token|refresh token|license*|licence*|serial*|product key*|product code*|activation key*|
    activation code*|installation key|registration key|registration code|software key|cd key|key|source|
    repository|epp*|authinfo*|auth info|domain transfer*|transfer code*|domain name*|hash|checksum|
    fingerprint|ssh*|gpg*|certificate|token name|token description|html code|embed code|tracking code|
    analytics*|measurement id|site key|verification meta|meta tag|color code|colour code|hex|yubikey*|
    security key|passkey*|join token|runner token|registration token|csrf*|totp secret*|otp secret*|
    2fa secret*|mfa secret*|base32*|authenticator secret`,
  join: `game pin*|game code*|join code*|join a*|join the*|join with*|join meeting|class code*|classroom code|
    class pin|room code*|room pin|room id|room number|meeting code*|meeting id|meeting passcode*|
    meeting password|meeting pin|conference*|event code*|event pin|event id|session code*|session id|quiz*|
    party code|team code|group code|lobby code|server code|course code*|course key|enrollment key*|
    enrolment key*|enrollment code*|enrolment code|lesson code|school code|exam code|test code|survey*|
    poll code|voting code|lecture code|webinar*|participant code*|participant pin|host key|guest code|
    audience code|slido*|kahoot*|friend code|squad code|study code|teacher code|workshop code|
    access code for*|album code|gallery code|playground`,
  pairing: `code from tv|code on tv|pair*|device code*|device pin|user code*|usercode|code displayed on your device|
    code shown on your device|code displayed on your tv|code shown on your tv|code on your tv|on your tv|
    tv code|on the tv|your tv|smart tv|on your screen|code on screen|on the screen of*|connect a device|
    connect your device|connect device|link a device|link device|link your device|link your tv|
    activate a device|activate your device|activate device|activate your tv|authorize device|
    authorize your device|authorise your device|device activation|device login|device authorization|
    sign in on your tv|displayed on your device|shown on your device|displayed on your app or device|
    shown on the device|displayed on the device|on your console|on your printer|on the display of*|
    link code|linking code|setup code|set up code|homekit*|bluetooth*|matter code|companion code|sync code|
    activation pin|code displayed in your app or*|your other device|bridge pin|remote code|connection code|
    invite device|paste the authorization code|paste the code you get|paste the code back|add a device|add device|code on your television`,
  number: `national id*|social security*|ssn|passport*|id number|identity number|id card*|tax id*|tax number|
    tax file*|driver s license*|driving licence*|license plate|plate number|registration number|reg number|
    vin|nhs number|insurance number|policy number|member number*|membership*|customer number*|client number|
    employee number|order*|booking*|reservation*|confirmation number*|pnr|ticket*|invoice*|reference*|ref|
    tracking*|parcel*|shipment*|package*|collection code|pickup code|pick up code|pick up pin|delivery code|
    item number|article number|part number|model number|sku|barcode*|bar code*|ean|isbn|gtin|imei|sim*|puk|
    iccid|store number|flight number|locator|record locator|case number|claim number|application number|
    file number|cip code|meter number|vehicle*|language code|currency code|airport code|hs code|naics*|
    unit code|promo id|qr code|short code|project code|cost code|department code|stock code|
    postal reference|transaction id|transaction number|patient number|rebooking code`,
  document: `certificate*|diploma*|document*|authenticity*|verify authenticity|verify certificate|
    verify a certificate|verify document|verify a document|verify diploma|verification of document*|
    credential id|transcript*|verify product|product verification|product authenticity|genuine*|
    counterfeit*|check the validity*|validity of*|prescription*|receipt code|report code|test result*|
    result code|hologram*|scratch off*|seal*|warranty*|verify your product|code on the document|issued to|
    verify a credential`,
  shop: `checkout|check out|cart|basket|shopping*|payment*|pay|billing*|delivery|shipping*|place order|
    order summary|subtotal|your order|buy|purchase*|donate*|donation*`,
  place: `customer s otp|customers otp|delivery otp|pickup otp|pick up otp|ride otp|rider otp|
    passenger s otp`,
};

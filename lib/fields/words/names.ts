import type { Words } from '../meaning.ts';

/** What programmers call fields, on top of what people do: joined, shortened, or known from one large site. */
export const NAMES: Words = {
  'app-code': `app totp|app otp|txtotp|inputotp|totp*|hotp*|authenticator*|generator token|softtoken*|googleauth*|
    google auth*|googlecode|google code|gauth*|ga code|securid*|rsa code|steamguard*|steam guard*|
    approvals code|code totp|token totp|app code|appcode`,
  otp: `otp*|oath*|2fa*|tfa|tfacode*|tfatoken|twofa*|two fa*|mfa*|otc|otccode|saotcc*|sotp|motp|2fs|2 factor*|
    second factor*|secondfactor*|onetimecode*|onetimepass*|onetimepin|onetimetoken|one time*|authcode*|
    auth code*|authenticationcode*|authentication code*|authtoken code|tokencode*|token code|token otp*|
    soft token|wfls token|gacode|multifactor*|multi factor*|tofactor*|tofaktor*|auth otp|login otp|
    user otp*|pincode otp|twostep*|two step*|2step*|dynamiccode|idv pin|auth pin|authpin|factor code|
    factorcode|verification otp|codigo otp|codigo 2fa|code 2fa|code otp|code mfa|token 2fa|passcode 2fa|
    acr value otp|tokenpin|tan code|auth factor*|factor 2*|verify otp|secret code otp|kode otp`,
  verify: `verifycode*|verify code|vericode|verifcode|verif code|verification*|securitycode*|security code*|
    confirmationcode*|confirmation code*|confirmcode*|confirm code|logincode*|login code*|
    signincode|signin code|validationcode*|validation code|checkcode*|challenge*|authorizationcode|identification code|vcode|valid code|otp pin|code verif*|
    code securite|code validation|code confirmation|secure code|codigo verificacion|codigo verificacao`,
  code: `code*|inputcode|txtcode|txtboxcode|usercode input|token*|digit*|answer|access code|
    accesscode*`,
  passcode: 'passcode*|pass code|credentials passcode',
  pin: 'security pin|transaction pin|verify pin|confirm pin|pin|pins|pincode*|pinnumber|pininput*|pinfield|pin*box',
  app: 'fortitoken*|auth app|authapp|totpapp',
  sms: `sms*|otpsms|txtsms|phonecode*|phone code*|phone verification*|phoneverif*|phone otp|phoneotp|mobilecode|
    mobile code|mobile otp|mobileotp|whatsapp*|phone pin|text code|mobile verification*|tel code`,
  mail: `emailcode*|email code*|email verification*|emailverif*|email otp|emailotp|mailcode|mail code|
    email token|emailtoken|email pin|email confirm*|verify email*|verifyemail*|confirm email code|
    e mail code`,
  recovery: 'recovery*|recover code|backup*|back up*|rescue*|scratch*|emergency*|reservecode|static token',
  promo: `promo*|coupon*|voucher*|discount*|gift*|redeem*|referral*|refcode|ref code|invite*|invitation*|
    affiliate*|campaign*|sponsor*`,
  captcha: `recaptcha*|kaptcha*|txtcaptcha|imagecode|image code|imgcode|img code|randcode|rand code|
    imageverif*|website code|seccode*|security image|securimage*|validatecode|picture code|piccode|antibot*|
    antispam*|cap code|capcode|turing*|yzm|random code|code image|codeimage|captch*|imgrefresh*|
    refreshcaptcha*|refresh captcha|reload captcha`,
  card: `cvc*|cvv*|ccv*|csc|cvn|cardcode|card code|card cvc*|cardcvc*|card cvv*|cardverif*|card verif*|
    cardnumber*|card number*|cardno|ccnumber|cc number|cc*csc|cc csc|cc cvc|cc cvv|cc code|credit card*|
    creditcard*|card security*|cardsecurity*|verification value|verificationvalue|verification number|
    card*expir*|exp month|exp year|expiry*`,
  postal: `zip*|postal*|postcode*|post code|plz|cep|postnr*|postnummer*|postleitzahl|codepostal*|code postal*|
    cap code postal`,
  bank: `bankcode*|bank code|sortcode*|sort code|iban*|bic|swift*|ifsc*|kontonr*|kontonummer|kid|routing*|
    account number|account no`,
  phone: `phone*|telephone*|mobile*|msisdn*|tlf*|countrycode*|country code*|dialcode*|dial code|areacode|
    area code|cellphone*`,
  search: 'query|search*|keyword*|filter*',
  secret: `apikey*|api key*|api token*|apitoken*|accesstoken*|access token*|authtoken|auth token|client secret*|
    clientsecret*|secretkey*|secret key*|license*|licence*|serial*|activation*|productkey*|product key*|
    productcode*|product code|personal access*|oauth*|webhook*|privatekey|csrf*|xsrf*|site key|
    registrationcode|registration code|tokenname|token name|bot token|yubikey*`,
  user: `username*|user name*|userid*|user id*|loginid*|login id|login name|loginname|firstname*|lastname*|
    fullname*|first name*|last name*|full name*|nickname|company*|organization*|author|website|url|
    user label|userlabel|device name|devicename|street*|city|address*|comment*`,
  amount:
    'qty*|quantity*|amount*|price*|count|year*|month*|day|date*|dob|birth*|deadline*|antall*|seats|guests',
  join: `gamepin*|game pin*|gamecode*|game code*|joincode*|join code*|classcode*|class code*|roomcode*|
    room code*|room id|roomid|meeting*|eventcode*|event code*|sessioncode*|session code|sessionid|quiz*|
    enrol*|lobby*|partycode|coursecode|course code`,
  pairing: `pairing*|paircode*|pair code*|devicecode*|device code*|device user code*|device usercode*|usercode*|user code*|linkcode|link code|tvcode|
    tv code|activation pin|setup code|setupcode`,
  number: `ssn*|fnr*|personnr*|personnummer*|orgnr*|organisasjonsnummer*|kundenr*|kundenummer*|order*|booking*|
    reservation*|pnr|tracking*|reference*|refno|ticket*|invoice*|barcode*|imei*|puk*|sim pin|languagecode*|
    language code*|currency*|locale*|member*|customer number|customernumber|taxid|tax code|passport*|vin|
    iccid|qrcode|parcel*|pickup code|licenseplate`,
  document: 'certificate*|certcode|cert code|document*|diploma*|credential id|credentialid',
  resend: 'resend*',
  setting:
    'issuer|totp issuer|otp issuer|mfa issuer|length|expiry seconds|expiry minutes|expires in|expire*time|lifetime|ttl|cooldown*|max attempts|attempts|template*|sender',
};

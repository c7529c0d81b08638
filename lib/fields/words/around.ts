import type { Words } from '../meaning.ts';

/** Small words of many languages that say how things hang together; each means the same wherever it is known. */
export const AROUND: Words = {
  or: 'or|eller|oder|ou|of|o|oppure|lub|nebo|alebo|ali|ili|или|або|tai|vagy|veya|arba|vai|või|ή|sau|atau|або',
  // what a button does that has a code sent
  dispatch: `send|get|request|obtain|sende|senden|anfordern|zusenden|schicken|få|hent|bestill|skicka|skaffa|hämta|
    stuur|verstuur|verzend|envoyer|recevoir|obtenir|enviar|obtener|obter|receber|recibir|solicitar|invia|ricevi|
    richiedi|wyślij|otrzymaj|odeslat|poslat|zaslat|poslať|pošlji|pošalji|отправить|получить|выслать|надіслати|
    отримати|изпрати|lähetä|tilaa|trimite|küldés*|gönder|kirim|dapatkan|saada|nosūtīt|siųsti|senda|获取*|发送*|取得*|
    送信*|인증번호*|ขอ*|gửi|lấy`,
  // what is opened by, read off, lent or handed over against a code
  place: `the door|your door|front door|main door|this door|door lock*|door code*|door pin*|open door|doors|gate|gates|garage|locker|lockers|lockbox*|intercom|library|meter|parcel|parcels|shower|
    dør|døra|døren|bom|bommen|skap|skapet|låneboks*|bibliotek*|måler|måleren|pakke|pakken|pakkeboks*|
    dörr|dörren|grind|skåp|skåpet|mätare|mätaren|paket|paketet|ovi|oven|portti|kirjasto*|mittari*|paketti*|
    tür|türe|schließfach*|bibliothek*|zähler*|paketstation*|packstation*|deur|poort|kluis*|bibliotheek*|pakket*|
    porte|portail|casier*|consigne*|bibliothèque*|compteur*|colis|puerta|portón|taquilla*|biblioteca*|
    medidor*|paquete*|portão|portone|cancello|armadietto|armadietti|contatore*|pacco|encomenda*|cacifo*|
    drzwi|brama|bramy|skrytk*|paczk*|paczkomat*|bibliotek*|licznik*|dveře|dvere|brána|zásilk*|zásielk*|knihovn*|
    knižnic*|vodoměr*|elektroměr*|ajtó*|kapu*|csomag*|könyvtár*|mérőóra*|usă|ușă|ușa|poart*|colet*|contor*|
    bibliotec*|vrata|paketomat*|knjižnic*|дверь|двери|ворота|посылк*|счетчик*|счётчик*|библиотек*|посилк*|лічильник*|
    бібліотек*|врата|πόρτα*|δέμα*|βιβλιοθήκη*|kapı|kargo*|kütüphane*|sayaç*|uks|ukse|pakiautomaa*|raamatukog*|durvis|
    sūtījum*|bibliotēk*|durys|durų|siunt*|bókasafn*`,
  setting: `length|lengde|længde|längd|pituus|länge|lengte|longueur|longitud|lunghezza|comprimento|długość|délka|dĺžka|
    hossz*|dolžina|dužina|lungime|длина|длину|довжина|дължина|μήκος|uzunluk*|pikkus|garums|ilgis|lengd|độ dài|panjang|
    文字数|길이*|טווח|طول|expiry in|expiry seconds|expiry minutes|expires after|masa berlaku|max attempts|
    maximum attempts|cooldown*|time to live|ttl`,
  save: `save|save changes|lagre|lagre endringer|gem|spara|tallenna|speichern|opslaan|enregistrer|sauvegarder|guardar|
    salva|salvar|gravar|zapisz|uložit|uložiť|shrani|spremi|sačuvaj|сохранить|зберегти|запази|αποθήκευση|kaydet|
    salvestage|salvesta|saglabāt|išsaugoti|vista|mentés|salvează|simpan|lưu|保存*|儲存*|저장*|حفظ|שמור|שמירה|desa`,
  promo: `uitnodig*|einladung*|inbjud*|indbydelse*|invitació*|invitación*|convite*|invito|inviti|zaprosz*|pozvánk*|
    приглаш*|запрош*|meghívó*|meghívás*|πρόσκλησ*|invitați*|kvietim*|ielūgum*|uzaicināj*|pokan*|покан*|kutsu*|
    davetiye*`,
  shop: `warenkorb*|kasse|zur kasse|bezahlen|zahlung*|winkelwagen*|winkelmand*|afrekenen|betalen|varukorg*|
    kassan|betalning*|indkøbskurv*|betaling|ostoskori*|maksu|panier*|paiement*|livraison*|carrito*|cesta|
    pago|envío*|carrello*|pagamento*|carrinho*|koszyk*|płatnoś*|dostaw*|košík*|platb*|doprav*|košaric*|
    plačil*|plaćanj*|kosár*|fizetés*|coș*|plată|корзин*|оплат*|кошик*|количк*|καλάθι*|πληρωμ*|sepet*|ödeme*|
    ostukorv*|makse*|grozs*|maksājum*|krepšel*|mokėjim*|karfa*|greiðsl*|riepilogo ordine|paga|betala|
    zaplatiť|zapłać|pagar|payer|plati|плати`,
  user: `benutzername*|benutzerkennung*|nutzername*|gebruikersnaam*|användarnamn*|brugernavn*|käyttäjätunnus*|
    käyttäjänimi*|nom d utilisateur|identifiant*|nombre de usuario|usuario|nome utente|nome de usuário|
    nome de utilizador|utilizador|usuário|nazwa użytkownika|uživatelské jméno|používateľské meno|uporabniško ime|
    korisničko ime|felhasználónév*|nume de utilizator|имя пользователя|ім я користувача|потребителско име|
    όνομα χρήστη|kullanıcı adı|kasutajanimi*|lietotājvārd*|vartotojo vardas|notandanafn*|brúkaranavn*`,
  recovery: `en av säkerhetskoderna|säkerhetskoderna|en af sikkerhedskoderne|sikkerhedskoderne|einen ihrer codes|
    einen der codes|een van je codes|een van uw codes|un de vos codes|uno de tus códigos|uno de sus códigos|
    uno de los códigos|uno dei codici|uno dei tuoi codici|um dos códigos|um dos seus códigos|jeden z kodów|
    jeden z kódů|один из кодов|один з кодів|one of your codes|one of the codes you*`,
};

import type { Words } from '../meaning.ts';

/** The commonest words of Chinese, Japanese and Indonesian; what is written without spaces is known by its beginning. */
export const ASIAN: Words = {
  'app-code':
    'totp*|动态验证码*|kode autentikator|kode aplikasi|動態驗證碼*|驗證器代碼*|認証アプリのコード*|認証アプリに表示*',
  otp: `动态码*|动态口令*|动态密码*|一次性密码*|一次性代码*|一次性验证码*|双重验证码*|ワンタイム*|認証コード*|kode otp|kode sekali pakai|一次性驗證碼*|
    一次性密碼*|雙重驗證碼*|兩步驟驗證碼*|兩階段驗證碼*|雙因素驗證碼*|身份验证码*|身分驗證碼*|二次認証コード*|2段階認証コード*|二段階認証コード*|認証番号*|谷歌验证码*|谷歌驗證碼*`,
  'message-code': `短信验证码*|手机验证码*|邮箱验证码*|邮件验证码*|六位邮箱验证码*|六位短信验证码*|电子邮件验证码*|簡訊驗證碼*|手機驗證碼*|電子郵件驗證碼*|信箱驗證碼*|
    メール認証コード*|sms認証*`,
  verify: `验证码*|验证代码*|输入验证代码*|输入验证码*|请输入验证码*|安全码*|校验码*|確認コード*|確認番号*|kode verifikasi|kode keamanan|驗證碼*|
    驗證代碼*|確認碼*|安全碼*|校驗碼*|六位數的驗證碼*|検証コード*|本人確認コード*|セキュリティコード*|セキュリティーコード*|ログインコード*`,
  code: '代码|コード|kode akses|代碼',
  factor: `双重身份验证*|双重验证*|两步验证*|双因素*|双因子*|二次验证*|两因素*|二段階認証*|2段階認証*|二要素認証*|verifikasi dua langkah|
    autentikasi dua faktor|雙重驗證*|兩步驟驗證*|兩階段驗證*|雙因素驗證*|雙重認證*|二步驟驗證*|多因素*|二段階認證*|雙因子*|多要素認証*|兩步驗證*`,
  app: `身份验证器*|验证器*|认证器*|認証アプリ*|aplikasi autentikator|aplikasi authenticator|aplikasi autentikasi|驗證器*|
    驗證應用程式*|身份驗證器*|身分驗證器*|认证应用*|授权应用*|验证应用*|身份验证应用*|认证程序*|谷歌验证器*|应用程序中显示*|オーセンティケーター*|認証用アプリ*|驗證程式*`,
  sms: '短信*|手机短信*|ショートメッセージ*|pesan singkat|簡訊*|手機簡訊*',
  mail: '邮箱*|邮件*|电子邮件*|メール*|surel|電子郵件*|信箱*|電郵*',
  send: '获取验证码|发送验证码|取得验证码|獲取驗證碼|發送驗證碼|取得驗證碼|認証コードを送信*|コードを送信*|發送代碼',
  sent: `发送到|发送至|送信された|送信され|送りました|已发送*|验证码已发送*|送信しました*|telah dikirim|dikirim ke|kami kirim*|
    kami telah mengirim*|發送至|已發送*|发送了*|發送了*|寄送至|已寄送*|傳送至|已傳送*|お送りしました*|送付しました*|届いた*|发送至您*|发送给*|に送信*`,
  resend:
    '重新发送*|重新获取*|再次发送*|再送信*|再送*|kirim ulang|重新發送*|重新傳送*|重新寄送*|再次發送*|重新獲取*|コードを再送*|もう一度送信*|重发*|重發*',
  missing: '没有收到*|未收到*|tidak menerima|belum menerima|沒有收到*|届かない*|受け取っていない*|收不到*',
  phone: '手机号*|手机号码*|電話番号*|nomor hp|nomor telepon|nomor ponsel|手機號*|携帯電話番号*|携帯番号*',
  digits: '6桁*|六桁*|6位*|六位*|8桁*|6 桁*|6 位*|6文字*',
  recovery: `恢复代码*|恢复码*|备份代码*|备用代码*|备用验证码*|備用碼*|備份碼*|復原碼*|恢復代碼*|恢復碼*|救援代碼*|復旧コード*|リカバリーコード*|リカバリコード*|
    バックアップコード*|回復コード*|予備コード*|恢复密钥*|恢復金鑰*|备用认证码*|备份验证码*|備用驗證碼*|備用代碼*|備援代碼*|備援碼*|
    備援驗證碼*|備份代碼*|kode pemulihan|kode cadangan|kod sandaran|รหัสสำรอง*|बैकअप कोड*`,
  postal: '郵便番号*|邮政编码*|邮编*|郵遞區號*|kode pos',
  promo: `クーポン*|優惠碼*|优惠码*|优惠券*|折扣码*|邀请码*|邀請碼*|推荐码*|推薦碼*|兑换码*|兌換碼*|紹介コード*|ギフト*|プロモーション*|プロモコード*|招待*|
    kode promo|kode voucher|kode kupon|kode referral|kode undangan`,
  card: 'カード番号*|卡号*|カードセキュリティ*|有効期限*|信用卡*|nomor kartu',
  bank: '口座番号*|银行账号*|nomor rekening|支店コード*|金融機関コード*',
  captcha: `图形验证码*|图片验证码*|图像验证码*|圖形驗證碼*|圖片驗證碼*|画像認証*|画像の文字*|画像に表示*|图中*|圖中*|看不清*|kode gambar|表示されている文字*|图形码*|
    点击更换*|点击刷新*|不分大小寫*|不区分大小写*|驗證碼不分大小寫*|验证码不区分大小写*`,
  picture: '画像|图片|圖片|图形|圖形',
  password: '密码*|密碼*|パスワード*|kata sandi|暗証番号*|登录密码*|登入密碼*',
  user: '用户名*|使用者名稱*|账号*|帳號*|ユーザー名*|ユーザーid*|お名前*|氏名*|住所*|nama pengguna|nama lengkap|姓名*',
  search: '搜索|搜尋|検索*',
  secret: `激活码*|啟用碼*|序列号*|许可证*|授权码*|授權碼*|密钥*|密鑰*|金鑰*|シークレット*|ライセンス*|シリアル*|プロダクトキー*|秘密鍵*|kode aktivasi|
    kunci rahasia`,
  join: `房间号*|房间码*|会议号*|班级码*|ルームコード*|クラスコード*|会議コード*|参加コード*|ゲームコード*|课堂码*|kode kelas|kode ruang|kode room|
    kode game|合言葉*`,
  pairing: `设备码*|设备代码*|デバイスコード*|ペアリング*|裝置代碼*|设备验证码*|kode perangkat|kode sinkronisasi|sinkronisasi|kode sync|
    kode pasangan|kode tautan`,
  number: `身份证*|身分證*|订单号*|訂單編號*|运单号*|快递单号*|追蹤號碼*|注文番号*|予約番号*|会員番号*|社員番号*|学籍番号*|追跡番号*|伝票番号*|マイナンバー*|銘柄コード*|
    証券コード*|商品コード*|商品番号*|顧客コード*|取引先コード*|企業コード*|会社コード*|店舗コード*|部署コード*|従業員コード*|バーコード*|条形码*|商品编码*|商品编号*|编号*|編號*|
    学号*|工号*|发票*|統一編號*|nomor resi|nomor pesanan|kode barang|kode produk|kode booking|nik|kode barcode|
    nomor induk|管理番号*|問い合わせ番号*`,
  document: '证书*|證書*|証明書*|证件*',
  delivered: '手机验证|邮箱验证|手機驗證|信箱驗證|電子郵件驗證|メール認証',
};

/** Particles are joined to their words, which are therefore known by how they begin. */
export const KOREAN: Words = {
  'app-code': `인증 앱 코드*|인증앱 코드*|인증 앱의 코드*|인증 앱에서 생성된*|인증 앱에 표시된*|인증기 앱 코드*|otp 앱 코드*|
    totp 코드*|인증 애플리케이션 코드*`,
  otp: `인증 코드*|인증코드*|일회용 코드*|일회용 비밀번호*|일회용 암호*|일회용 인증*|2단계 인증 코드*|2단계 인증코드*|otp 코드*|
    otp 번호*|2차 인증 코드*|2차 인증번호*|일회성 코드*|2fa 코드*`,
  'message-code':
    'sms 인증번호*|문자 인증번호*|이메일 인증번호*|이메일 인증 코드*|이메일 인증코드*|휴대폰 인증번호*|sms 코드*|메일 인증번호*',
  verify: '인증번호*|인증 번호*|확인 코드*|확인코드*|보안 코드*|보안코드*|승인 코드*|승인번호*|로그인 코드*',
  code: '코드|코드를|코드가|코드는',
  digits: '6자리*|6 자리*|여섯 자리*|8자리*|6숫자*',
  factor:
    '2단계 인증*|2차 인증*|이중 인증*|다단계 인증*|2단계 로그인*|다중 인증*|2단계 확인*|추가 인증*|이중인증*|2 단계 인증*',
  app: '인증 앱*|인증앱*|인증기 앱*|인증기*|인증 애플리케이션*|otp 앱*|구글 인증*|인증 어플*|어센티케이터*|인증 프로그램*',
  'sign-in': '로그인*|본인 확인*|본인확인*|인증하기*',
  sms: '문자*|sms*|휴대폰으로*|휴대전화로*|카카오톡*|알림톡*|전화로*|메시지로*',
  mail: '이메일*|메일*|이메일로*|메일로*|받은편지함*',
  sent: '전송*|발송*|보냈습니다*|보내드렸*|전송되었*|발송되었*|보낸|보내드린*|전송했*|발송했*',
  received: '받은|받으신*|수신된*|수신한*|전달된*',
  send: '인증번호 받기*|인증번호 발송*|인증번호 전송*|인증번호 요청*|코드 받기*|코드 전송*|인증코드 받기*|인증코드 전송*|인증요청*|인증 요청*|인증코드 발송*',
  resend:
    '재전송*|재발송*|다시 보내기*|다시 전송*|다시 받기*|다시 요청*|새 코드*|코드 재전송*|인증번호 재*|재요청*',
  missing: '받지 못*|오지 않*|수신하지 못*|도착하지 않*|안 왔*',
  instead: '대신*|다른 방법*|분실*|잃어버*',
  recovery: '복구 코드*|복구코드*|백업 코드*|백업코드*|복구 키*|비상 코드*|예비 코드*',
  postal: '우편번호*|우편 번호*',
  promo:
    '쿠폰*|할인 코드*|할인코드*|프로모션*|추천인*|추천 코드*|추천코드*|초대 코드*|초대코드*|초대장*|상품권*|기프트*|초대*',
  card: '카드 번호*|카드번호*|유효기간*|카드 비밀번호*|cvc*',
  bank: '계좌번호*|계좌 번호*|사업자등록번호*|사업자 등록번호*',
  captcha:
    '자동입력*|자동 입력 방지*|보안문자*|보안 문자*|이미지의 문자*|그림의 문자*|자동가입방지*|자동등록방지*|이미지에 보이는*',
  phone: '전화번호*|휴대폰 번호*|휴대폰번호*|휴대전화*|핸드폰*|연락처*',
  password: '비밀번호*|암호*|패스워드*',
  user: '아이디*|사용자 이름*|이름*|닉네임*|주소*',
  search: '검색*',
  amount: '금액*|수량*|생년월일*|날짜*',
  secret: '라이선스*|시리얼*|제품 키*|제품키*|활성화 코드*|비밀 키*|비밀키*|시크릿*',
  join: '방 코드*|방코드*|게임 코드*|게임 pin*|참여 코드*|참여코드*|참가 코드*|수업 코드*|입장 코드*|입장코드*|그룹 코드*|회의 코드*',
  pairing: '기기 코드*|기기코드*|페어링*|연동 코드*',
  number:
    '주민등록*|주문번호*|주문 번호*|운송장*|송장번호*|예약번호*|예약 번호*|회원번호*|사원번호*|학번*|상품 코드*|상품코드*|제품 코드*|바코드*|통관*|종목 코드*|종목코드*|관리번호*|거래처 코드*',
  document: '증명서*|문서*|진위*',
  delivered: '이메일 인증*|휴대폰 인증*|메일 인증*|문자 인증*|휴대전화 인증*',
};

export const VIETNAMESE: Words = {
  'app-code':
    'mã từ ứng dụng xác thực|mã trong ứng dụng xác thực|mã ứng dụng xác thực|mã totp|mã authenticator|mã từ ứng dụng',
  otp: 'mã xác thực*|mã otp|mã dùng một lần|mật khẩu dùng một lần|mã 2fa|mã xác thực hai yếu tố|mã xác minh hai bước|mật mã một lần|mã xác thực 2 lớp',
  'message-code': 'mã sms|mã xác thực sms',
  verify: 'mã xác minh*|mã xác nhận*|mã bảo mật|mã đăng nhập|mã kiểm tra',
  code: 'mã|mã số',
  digits: '6 chữ số|sáu chữ số|6 số|6 ký tự|8 chữ số|gồm 6',
  factor: 'hai yếu tố|hai lớp|2 lớp|hai bước|2 bước|2 yếu tố|đa yếu tố|xác thực hai*',
  app: 'ứng dụng xác thực*|ứng dụng authenticator|trình xác thực|ứng dụng tạo mã|google authenticator',
  'sign-in': 'đăng nhập|xác minh|xác nhận|xác thực',
  sms: 'tin nhắn*|điện thoại của bạn|cuộc gọi|zalo',
  mail: 'email của bạn|hộp thư|thư điện tử|email',
  sent: 'đã gửi|đã được gửi|vừa gửi|được gửi|gửi đến|gửi tới|sẽ gửi',
  received: 'nhận được|đã nhận',
  send: 'gửi mã|nhận mã|lấy mã|gửi otp|gửi mã xác nhận|gửi mã xác thực',
  resend: 'gửi lại*|gửi mã mới|mã mới|lấy lại mã|gửi lại mã|nhận lại mã',
  missing: 'chưa nhận*|không nhận được*|không nhận',
  instead: 'thay vào đó|cách khác|phương thức khác|mất',
  recovery: 'mã khôi phục|mã dự phòng|khôi phục|mã phục hồi|mã sao lưu',
  postal: 'mã bưu chính|mã bưu điện|mã zip',
  promo:
    'mã giảm giá|mã khuyến mãi|mã khuyến mại|mã ưu đãi|phiếu giảm giá|mã giới thiệu|mã mời|thẻ quà tặng|voucher*|coupon*|mã quà tặng',
  card: 'số thẻ|thẻ tín dụng|ngày hết hạn|mã thẻ',
  bank: 'số tài khoản|mã số thuế',
  captcha:
    'mã captcha|mã trong hình|ký tự trong hình|hình ảnh|mã hình ảnh|trong ảnh|mã an toàn|mã chống spam',
  phone: 'số điện thoại|điện thoại|số di động',
  password: 'mật khẩu*',
  user: 'tên đăng nhập|tên người dùng|họ tên|họ và tên|địa chỉ',
  search: 'tìm kiếm|tìm',
  secret: 'mã kích hoạt|khóa bí mật|khoá bí mật|giấy phép|khóa sản phẩm|mã bản quyền',
  join: 'mã phòng|mã lớp|mã trò chơi|mã tham gia|mã cuộc họp|mã khóa học',
  pairing: 'mã thiết bị|mã ghép nối|trên tivi|trên tv',
  number:
    'mã đơn hàng|mã vận đơn|mã sinh viên|mã nhân viên|mã khách hàng|mã sản phẩm|mã vạch|mã hàng|mã đặt chỗ|mã tra cứu|mã hồ sơ|số chứng minh*|căn cước*|mã số sinh viên|mã hóa đơn',
  document: 'chứng chỉ|văn bằng|giấy chứng nhận|tài liệu',
};

import type { Words } from '../meaning.ts';

/** The commonest words of Chinese, Japanese and Indonesian; what is written without spaces is known by its beginning. */
export const ASIAN: Words = {
  'app-code': 'totp*|动态验证码*|kode autentikator|kode aplikasi',
  otp: '动态码*|动态口令*|动态密码*|一次性密码*|一次性代码*|一次性验证码*|双重验证码*|ワンタイム*|認証コード*|kode otp|kode sekali pakai',
  'message-code':
    '短信验证码*|手机验证码*|邮箱验证码*|邮件验证码*|六位邮箱验证码*|六位短信验证码*|电子邮件验证码*',
  verify:
    '验证码*|验证代码*|输入验证代码*|输入验证码*|请输入验证码*|安全码*|校验码*|確認コード*|確認番号*|kode verifikasi|kode keamanan',
  code: '代码|コード|kode akses',
  factor:
    '双重身份验证*|双重验证*|两步验证*|双因素*|双因子*|二次验证*|两因素*|二段階認証*|2段階認証*|二要素認証*|verifikasi dua langkah|autentikasi dua faktor',
  app: '身份验证器*|验证器*|认证器*|認証アプリ*|aplikasi autentikator|aplikasi authenticator|aplikasi autentikasi',
  sms: '短信*|手机短信*|ショートメッセージ*|pesan singkat',
  mail: '邮箱*|邮件*|电子邮件*|メール*|surel',
  send: '获取验证码|发送验证码|取得验证码',
  sent: '发送到|发送至|送信された|送信され|送りました|已发送*|验证码已发送*|送信しました*|telah dikirim|dikirim ke|kami kirim*|kami telah mengirim*',
  resend: '重新发送*|重新获取*|再次发送*|再送信*|再送*|kirim ulang',
  missing: '没有收到*|未收到*|tidak menerima|belum menerima',
  phone: '手机号*|手机号码*|電話番号*|nomor hp|nomor telepon|nomor ponsel',
};

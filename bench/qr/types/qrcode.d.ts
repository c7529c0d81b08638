/** What is used here of `qrcode` 1.5, which ships no types. */
declare module 'qrcode' {
  interface Options {
    readonly errorCorrectionLevel: 'L' | 'M' | 'Q' | 'H';
    readonly version?: number;
  }
  interface Code {
    readonly version: number;
    readonly modules: { readonly size: number; readonly data: Uint8Array };
  }
  const QRCode: { create(text: string, options: Options): Code };
  export default QRCode;
}

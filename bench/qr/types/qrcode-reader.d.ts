/** What is used here of `qrcode-reader` 1.0, which ships no types. */
declare module 'qrcode-reader' {
  export default class QrCode {
    callback: (error: unknown, value?: { readonly result?: string }) => void;
    decode(image: { data: Uint8ClampedArray; width: number; height: number }): void;
  }
}

import QrCode from 'qrcode-reader';
import type { Decoder } from './decoder.ts';

export const qrcodeReader: Decoder = {
  name: 'qrcode-reader',
  isSingle: true,
  read: (image) =>
    new Promise((resolve) => {
      const reader = new QrCode();
      reader.callback = (_error, value) => resolve(value?.result === undefined ? [] : [value.result]);
      reader.decode(image);
    }),
};

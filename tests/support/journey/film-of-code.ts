import { modulesOf, withQuietZone } from './setup-pages/code-modules.ts';

const WIDTH = 640;
const HEIGHT = 480;
const MODULE = 6;

/** A film of one picture (YUV4MPEG2), as Chromium takes it for a camera: the code in the middle of a grey wall. */
export function filmOfCode(text: string): Buffer {
  const modules = withQuietZone(modulesOf(text), 4);
  const side = modules.length * MODULE;
  const [left, top] = [Math.floor((WIDTH - side) / 2), Math.floor((HEIGHT - side) / 2)];
  const luma = Buffer.alloc(WIDTH * HEIGHT, 150);
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const dark = modules[Math.floor(y / MODULE)]?.[Math.floor(x / MODULE)] ?? false;
      luma[(top + y) * WIDTH + left + x] = dark ? 30 : 225;
    }
  }
  const chroma = Buffer.alloc((WIDTH * HEIGHT) / 2, 128);
  const header = Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F30:1 Ip A1:1 C420jpeg\n`);
  return Buffer.concat([header, Buffer.from('FRAME\n'), luma, chroma]);
}

import qrcode from 'qrcode-generator';

export type Correction = 'L' | 'M' | 'Q' | 'H';
/** Rows of modules, `true` for dark, without a quiet zone. */
export type Modules = readonly (readonly boolean[])[];

/** The modules of a text, by an encoder that has nothing to do with our decoders. */
export function modulesOf(text: string, correction: Correction = 'M'): Modules {
  const code = qrcode(0, correction);
  code.addData(text, 'Byte');
  code.make();
  const range = Array.from({ length: code.getModuleCount() }, (_, index) => index);
  return range.map((row) => range.map((column) => code.isDark(row, column)));
}

/** The same with `width` light modules around. */
export function withQuietZone(modules: Modules, width: number): Modules {
  const side = modules.length + 2 * width;
  const light = Array.from({ length: side }, () => false);
  const edge = Array.from({ length: width }, () => light);
  const gap = light.slice(0, width);
  return [...edge, ...modules.map((row) => [...gap, ...row, ...gap]), ...edge];
}

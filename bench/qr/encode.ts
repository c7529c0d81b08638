import QRCode from 'qrcode';
import qrcodeGenerator from 'qrcode-generator';
import type { Dice } from './dice.ts';

export type Level = 'L' | 'M' | 'Q' | 'H';
export const LEVELS: readonly Level[] = ['L', 'M', 'Q', 'H'];

/** A code as modules, before anything is drawn. */
export interface Code {
  readonly text: string;
  readonly level: Level;
  /** Modules on a side. */
  readonly size: number;
  readonly isDark: (row: number, column: number) => boolean;
}

qrcodeGenerator.stringToBytes = (text) => [...new TextEncoder().encode(text)];

/** By `qrcode`: mixed segments, a mask by the rules of the standard. */
function encodeMixed(text: string, level: Level): Code {
  const { size, data } = QRCode.create(text, { errorCorrectionLevel: level }).modules;
  return { text, level, size, isDark: (row, column) => data[row * size + column] === 1 };
}

/** By `qrcode-generator`: bytes only. `version` 0 is the smallest that will do. */
function encodeBytes(text: string, level: Level, version: number): Code {
  const code = qrcodeGenerator(version as Parameters<typeof qrcodeGenerator>[0], level);
  code.addData(text, 'Byte');
  code.make();
  return { text, level, size: code.getModuleCount(), isDark: (row, column) => code.isDark(row, column) };
}

const versionOf = (size: number) => (size - 17) / 4;

/** Either encoder by chance, and at times a version larger than needed. */
export function encode(dice: Dice, text: string, level: Level = dice.pick(LEVELS)): Code {
  if (dice.chance(0.5)) return encodeMixed(text, level);
  const smallest = encodeBytes(text, level, 0);
  if (!dice.chance(0.2)) return smallest;
  return encodeBytes(text, level, Math.min(26, versionOf(smallest.size) + dice.whole(1, 3)));
}

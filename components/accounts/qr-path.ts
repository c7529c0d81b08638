import qrcode from 'qrcode-generator';

/** White around the code, in modules (ISO/IEC 18004 asks for four). */
const QUIET_ZONE = 4;

/** Bytes that the largest code holds, by how much damage it stands (ISO/IEC 18004, table 7). */
const ROOM = { M: 2331, L: 2953 } as const;

export interface QrPath {
  /** Modules on each side, the white around it counted. */
  readonly side: number;
  /** SVG path data of the dark modules. */
  readonly path: string;
}

/** A text of ASCII characters as a QR code; `undefined` where it is too long for one. */
export function qrPath(text: string): QrPath | undefined {
  if (text.length > ROOM.L) return undefined;
  const code = qrcode(0, text.length > ROOM.M ? 'L' : 'M');
  code.addData(text, 'Byte');
  code.make();
  const count = code.getModuleCount();
  let path = '';
  for (let row = 0; row < count; row += 1) {
    for (let column = 0; column < count; column += 1) {
      if (code.isDark(row, column)) path += `M${column + QUIET_ZONE} ${row + QUIET_ZONE}h1v1h-1z`;
    }
  }
  return { side: count + 2 * QUIET_ZONE, path };
}

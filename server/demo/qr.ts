import qrcode from 'qrcode-generator';
import { raw } from 'hono/html';
import type { Html } from './page.ts';

const QUIET_ZONE = 4;

function makeCode(text: string): QRCode {
  const code = qrcode(0, 'M');
  code.addData(text, 'Byte');
  code.make();
  return code;
}

/** As an inline SVG, dark on white in every colour scheme. */
export function qrSvg(text: string, label: string): Html {
  const code = makeCode(text);
  const count = code.getModuleCount();
  const side = count + 2 * QUIET_ZONE;
  let path = '';
  for (let row = 0; row < count; row += 1) {
    for (let column = 0; column < count; column += 1) {
      if (code.isDark(row, column)) path += `M${column + QUIET_ZONE} ${row + QUIET_ZONE}h1v1h-1z`;
    }
  }
  // Only numbers and an attribute that is escaped here.
  const escaped = label.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  return raw(
    `<svg class="qr" data-testid="qr" role="img" aria-label="${escaped}" viewBox="0 0 ${side} ${side}" ` +
      `shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${side}v${side}H0z"/><path fill="#000" d="${path}"/></svg>`,
  );
}

/** As a GIF in a `data:` URL, the way most services give it. */
export function qrImageUrl(text: string): string {
  return makeCode(text).createDataURL(6, 6 * QUIET_ZONE);
}

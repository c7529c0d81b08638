import qrcode from 'qrcode-generator';
import { modulesOf } from './setup-pages/code-modules.ts';

const QUIET_ZONE = 4;

/** The code as a vector picture; nowhere in it stands its text. */
export function qrSvg(text: string, side = 240): string {
  const modules = modulesOf(text);
  const box = modules.length + 2 * QUIET_ZONE;
  const path = modules
    .flatMap((row, y) => row.map((dark, x) => (dark ? `M${x + QUIET_ZONE} ${y + QUIET_ZONE}h1v1h-1z` : '')))
    .join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}" viewBox="0 0 ${box} ${box}"
    shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${box}v${box}H0z"/><path d="${path}"/></svg>`;
}

/** The code as a GIF in a `data:` address. */
export function qrImage(text: string): string {
  const code = qrcode(0, 'M');
  code.addData(text, 'Byte');
  code.make();
  return code.createDataURL(5, 5 * QUIET_ZONE);
}

/** A script that draws the code on the page's first canvas. */
export const drawOnCanvas = (text: string): string => `
  const modules = ${JSON.stringify(modulesOf(text))};
  const canvas = document.querySelector('canvas');
  canvas.width = canvas.height = (modules.length + ${2 * QUIET_ZONE}) * 5;
  const context = canvas.getContext('2d');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = '#000';
  modules.forEach((row, y) => row.forEach((dark, x) => {
    if (dark) context.fillRect((x + ${QUIET_ZONE}) * 5, (y + ${QUIET_ZONE}) * 5, 5, 5);
  }));`;

/** A page around it. */
export const htmlPage = (body: string, title = 'Two-step sign-in'): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>${title}</title><body>${body}`;

/** A key URI whose secret nobody else uses. */
export const keyUri = (issuer: string, label: string, secret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'): string =>
  `otpauth://totp/${encodeURIComponent(issuer)}:${encodeURIComponent(label)}?secret=${secret}&issuer=${encodeURIComponent(issuer)}`;

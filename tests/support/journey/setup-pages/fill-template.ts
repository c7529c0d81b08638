import {
  gifCode,
  halfBlocks,
  modulesJson,
  PLAIN_DRAWING,
  pngCode,
  svgCode,
  svgOfDots,
  svgOfUses,
  type Drawing,
} from './draw-code.ts';
import type { Enrolment } from './enrolment.ts';

/** The two origins of the site, without a slash at the end. */
export interface SiteOrigins {
  readonly origin: string;
  readonly other: string;
}

const PLACEHOLDER = /\{\{([\w.]+)((?: \w+=[\w#]+)*)\}\}/g;

const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

const inGroups = (secret: string): string => secret.replace(/(.{4})(?=.)/g, '$1 ');

/** `ec=H px=4 of=1`: how to draw, and which text. */
export function drawingOf(options: ReadonlyMap<string, string>): Drawing {
  return {
    ec: (options.get('ec') ?? PLAIN_DRAWING.ec) as Drawing['ec'],
    px: Number(options.get('px') ?? PLAIN_DRAWING.px),
    margin: Number(options.get('margin') ?? PLAIN_DRAWING.margin),
    dark: options.get('dark') ?? PLAIN_DRAWING.dark,
    light: options.get('light') ?? PLAIN_DRAWING.light,
  };
}

const dataUri = (type: string, content: string | Buffer): string =>
  `data:${type};base64,${Buffer.from(content).toString('base64')}`;

/** What may stand for the code itself. */
const DRAWN: Readonly<Record<string, (text: string, drawing: Drawing) => string>> = {
  'qr.svg': svgCode,
  'qr.svg.uses': svgOfUses,
  'qr.svg.dots': svgOfDots,
  'qr.svg.data': (text, drawing) => dataUri('image/svg+xml', svgCode(text, drawing)),
  'qr.png': (text, drawing) => pngCode(text, drawing).toString('base64'),
  'qr.gif.data': gifCode,
  'qr.modules': modulesJson,
  'qr.blocks': (text, drawing) => halfBlocks(text, drawing, false),
  'qr.blocks.inverse': (text, drawing) => halfBlocks(text, drawing, true),
};

/**
 * Fills `{{...}}` in a page. Names of texts: `uri`, `uri.encoded`, `secret`, `secret.groups`, `secret.lower`, `issuer`, `label`; of
 * places: `origin`, `other`, `id`, `confirm`; of drawings: those of `DRAWN`, with options such as `of=1 ec=H px=4 margin=0`.
 */
export function fillTemplate(template: string, enrolment: Enrolment, site: SiteOrigins): string {
  return template.replace(PLACEHOLDER, (whole, name: string, given: string) => {
    const options = new Map(
      given
        .trim()
        .split(' ')
        .filter(Boolean)
        .map((one) => one.split('=') as [string, string]),
    );
    const of = options.get('of') ?? '0';
    const text = enrolment.texts[of] ?? '';
    const draw = DRAWN[name];
    if (draw) return draw(text, drawingOf(options));
    const totp = enrolment.totps[Number(of)];
    const secret = totp?.secret.base32 ?? '';
    const plain: Readonly<Record<string, string>> = {
      uri: text,
      'uri.encoded': encodeURIComponent(text),
      'uri.json': JSON.stringify(text).replaceAll('<', '\\u003c'),
      secret,
      'secret.groups': inGroups(secret),
      'secret.lower': inGroups(secret.toLowerCase()),
      'secret.hex': totp?.secret.hex ?? '',
      issuer: totp?.issuer ?? '',
      label: totp?.label ?? '',
      origin: site.origin,
      other: site.other,
      id: enrolment.id,
      confirm: `/confirm/${enrolment.id}`,
    };
    const value = plain[name];
    if (value === undefined) throw new Error(`${enrolment.page.name}: nothing is called ${whole}`);
    return name === 'uri.json' ? value : escapeHtml(value);
  });
}

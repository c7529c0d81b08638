import type { RgbaImage } from '../../../lib/qr/index.ts';
import { paper } from './draw-code.ts';

/** Each new pixel is what `from` says of its place. */
function redraw(
  width: number,
  height: number,
  from: (x: number, y: number) => readonly [number, number, number],
): RgbaImage {
  const image = paper(width, height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) image.data.set([...from(x, y), 255], (y * width + x) * 4);
  }
  return image;
}

function pixel({ data, width, height }: RgbaImage, x: number, y: number): readonly [number, number, number] {
  if (x < 0 || y < 0 || x >= width || y >= height) return [255, 255, 255];
  const at = (y * width + x) * 4;
  return [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0];
}

/** Turned around its middle, on white, by nearest neighbours. */
export function turned(image: RgbaImage, degrees: number): RgbaImage {
  const angle = (degrees * Math.PI) / 180;
  const [cosine, sine] = [Math.cos(angle), Math.sin(angle)];
  const side = Math.ceil(image.width * (Math.abs(cosine) + Math.abs(sine)));
  return redraw(side, side, (x, y) => {
    const [u, v] = [x - side / 2, y - side / 2];
    const column = Math.round(cosine * u + sine * v + image.width / 2);
    return pixel(image, column, Math.round(cosine * v - sine * u + image.height / 2));
  });
}

/** Seen in a mirror. */
export function mirrored(image: RgbaImage): RgbaImage {
  return redraw(image.width, image.height, (x, y) => pixel(image, image.width - 1 - x, y));
}

/** Out of focus: a Gaussian of `sigma` pixels. */
export function blurred(image: RgbaImage, sigma: number): RgbaImage {
  const reach = Math.ceil(3 * sigma);
  const weights = Array.from({ length: 2 * reach + 1 }, (_, at) =>
    Math.exp(-((at - reach) ** 2) / (2 * sigma ** 2)),
  );
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const along = (from: RgbaImage, dx: number, dy: number) =>
    redraw(from.width, from.height, (x, y) => {
      const sum = [0, 0, 0];
      weights.forEach((weight, at) => {
        pixel(from, x + dx * (at - reach), y + dy * (at - reach)).forEach((level, channel) => {
          sum[channel] = (sum[channel] ?? 0) + (weight * level) / total;
        });
      });
      return [Math.round(sum[0] ?? 0), Math.round(sum[1] ?? 0), Math.round(sum[2] ?? 0)];
    });
  return along(along(image, 1, 0), 0, 1);
}

/** Another size, each new pixel from the four around its place. */
export function scaled(image: RgbaImage, factor: number): RgbaImage {
  const side = Math.round(image.width * factor);
  return redraw(side, side, (x, y) => {
    const [u, v] = [(x + 0.5) / factor - 0.5, (y + 0.5) / factor - 0.5];
    const [left, top] = [Math.floor(u), Math.floor(v)];
    const [a, b] = [u - left, v - top];
    const mix = (channel: 0 | 1 | 2) => {
      const upper = pixel(image, left, top)[channel] * (1 - a) + pixel(image, left + 1, top)[channel] * a;
      const lower =
        pixel(image, left, top + 1)[channel] * (1 - a) + pixel(image, left + 1, top + 1)[channel] * a;
      return Math.round(upper * (1 - b) + lower * b);
    };
    return [mix(0), mix(1), mix(2)];
  });
}

/** In the middle of a larger page of one colour. */
export function onPage(
  image: RgbaImage,
  margin: number,
  colour: readonly [number, number, number],
): RgbaImage {
  return redraw(image.width + 2 * margin, image.height + 2 * margin, (x, y) => {
    const [column, row] = [x - margin, y - margin];
    const isInside = column >= 0 && row >= 0 && column < image.width && row < image.height;
    return isInside ? pixel(image, column, row) : colour;
  });
}

/** A gap of white pixels after each `rows` rows of pixels and each `columns` columns. */
export function gapped(
  image: RgbaImage,
  { rows, columns, gap }: Readonly<Record<'rows' | 'columns' | 'gap', number>>,
): RgbaImage {
  const longer = (side: number, every: number) => side + gap * Math.floor((side - 1) / every);
  const before = (place: number, every: number) => {
    const rest = place % (every + gap);
    return rest < every ? Math.floor(place / (every + gap)) * every + rest : -1;
  };
  return redraw(longer(image.width, columns), longer(image.height, rows), (x, y) =>
    pixel(image, before(x, columns), before(y, rows)),
  );
}

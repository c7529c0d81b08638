import { describe, expect, it } from 'vitest';
import sharp from 'sharp';
import { imageSizeOf } from '../../../lib/platform/image-size.ts';

const made = (format: 'png' | 'gif' | 'jpeg' | 'webp', options: object = {}) =>
  sharp({ create: { width: 321, height: 123, channels: 4, background: '#f00' } })
    .toFormat(format, options)
    .toBuffer();

describe.each([
  ['png', {}],
  ['gif', {}],
  ['jpeg', {}],
  ['jpeg', { progressive: true }],
  ['webp', {}],
  ['webp', { lossless: true }],
] as const)('%s %j', (format, options) => {
  it('says its size', async () => {
    expect(imageSizeOf(await made(format, options))).toEqual({ width: 321, height: 123 });
  });

  it('says nothing, or no nonsense, cut off anywhere', async () => {
    const bytes = await made(format, options);
    for (let length = 0; length < Math.min(bytes.length, 200); length++) {
      const size = imageSizeOf(bytes.subarray(0, length));
      if (size) expect(size).toEqual({ width: 321, height: 123 });
    }
  });
});

it('says the size of an extended WebP', async () => {
  const bytes = await sharp({ create: { width: 321, height: 123, channels: 4, background: '#f00' } })
    .withMetadata()
    .webp()
    .toBuffer();
  expect(imageSizeOf(bytes)).toEqual({ width: 321, height: 123 });
});

it('believes a file that says it is huge', () => {
  const bytes = new Uint8Array(40);
  bytes.set([0x89, 0x50, 0x4e, 0x47]);
  bytes.set([0x7f, 0xff, 0xff, 0xff, 0x7f, 0xff, 0xff, 0xff], 16);
  expect(imageSizeOf(bytes)).toEqual({ width: 0x7fffffff, height: 0x7fffffff });
});

it.each([
  ['text', new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"></svg>')],
  ['nothing', new Uint8Array()],
  ['a JPEG of empty segments', new Uint8Array(300).fill(0xff)],
  ['a JPEG that ends in the middle', Uint8Array.from([0xff, 0xd8, ...Array<number>(40).fill(0)])],
])('knows no size of %s', (_, bytes) => {
  expect(imageSizeOf(bytes)).toBeUndefined();
});

import type { RgbaImage } from '../../lib/qr/image.ts';

/** Pixels on the longer side: more does not help to read a code, and takes time. */
const LONGEST = 1280;

/** The frame a video shows now, no larger than is needed; `undefined` before the first one. */
export function grabFrame(video: HTMLVideoElement, canvas: HTMLCanvasElement): RgbaImage | undefined {
  const { videoWidth, videoHeight } = video;
  if (videoWidth === 0 || videoHeight === 0) return undefined;
  const scale = Math.min(1, LONGEST / Math.max(videoWidth, videoHeight));
  canvas.width = Math.round(videoWidth * scale);
  canvas.height = Math.round(videoHeight * scale);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  context?.drawImage(video, 0, 0, canvas.width, canvas.height);
  return context?.getImageData(0, 0, canvas.width, canvas.height);
}

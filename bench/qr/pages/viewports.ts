export interface Viewport {
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** Device pixels for each of them. */
  readonly ratio: number;
}

/** Screens and zooms people have. */
export const VIEWPORTS: readonly Viewport[] = [
  { width: 1920, height: 1080, ratio: 1 },
  { width: 2560, height: 1440, ratio: 1 },
  { width: 1536, height: 864, ratio: 1.25 },
  { width: 1280, height: 720, ratio: 1.5 },
  { width: 1280, height: 720, ratio: 2 },
  { width: 1440, height: 900, ratio: 2 },
];

export const nameOf = ({ width, height, ratio }: Viewport) => `${width}x${height}@${ratio}`;

import sharp from 'sharp';

const WIDTH = 960;
const HEIGHT = 640;

/** Left, top, width, height and grey of a rectangle. */
type Area = readonly [number, number, number, number, number];

const SCENE: readonly Area[] = [
  [0, 0, WIDTH, HEIGHT, 236],
  [0, 400, WIDTH, 60, 214],
  [0, 460, WIDTH, 180, 186],
];
const PICTURES = {
  // A low shed and a heap of earth.
  before: [
    [140, 370, 260, 90, 168],
    [140, 362, 260, 10, 70],
    [230, 400, 50, 60, 96],
    [560, 430, 220, 30, 150],
    [600, 410, 130, 20, 150],
  ],
  // A frame of floors and posts, and a crane.
  now: [
    ...[230, 305, 380].map((top): Area => [220, top, 350, 8, 70]),
    ...[220, 332, 446, 562].map((left): Area => [left, 230, 8, 230, 70]),
    [720, 110, 10, 350, 70],
    [560, 140, 280, 8, 70],
    [600, 148, 4, 70, 70],
    [585, 218, 34, 20, 120],
  ],
  // A finished house with its windows and a hedge.
  after: [
    [200, 210, 390, 250, 250],
    [190, 196, 410, 16, 70],
    ...[250, 370, 490].flatMap((left): Area[] => [
      [left, 250, 60, 60, 130],
      [left, 350, 60, 110, 130],
    ]),
    [650, 420, 240, 40, 140],
  ],
} as const satisfies Readonly<Record<string, readonly Area[]>>;

export type DrawnPhoto = keyof typeof PICTURES;

/** A simple drawing in the place of a photo of a building site: nobody and nothing real is in it. */
export function drawnPhoto(moment: DrawnPhoto): Promise<Buffer> {
  const pixels = Buffer.alloc(WIDTH * HEIGHT);
  for (const [left, top, width, height, grey] of [...SCENE, ...PICTURES[moment]])
    for (let row = top; row < top + height; row += 1)
      pixels.fill(grey, row * WIDTH + left, row * WIDTH + left + width);
  const raw = { width: WIDTH, height: HEIGHT, channels: 1 } as const;
  return sharp(pixels, { raw }).jpeg({ quality: 80 }).toBuffer();
}

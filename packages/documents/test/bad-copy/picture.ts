/** A page as grey points, and what a bad copier makes of it. */

/** From 0, black, to 255, white; row by row. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly grey: Uint8Array;
}

/** How somebody sees colours; `grey` is a copier. */
export type Eyes = 'normal' | 'protan' | 'deutan' | 'tritan' | 'grey';

/** What is left of red, green and blue, each from these three (Viénot, Brettel and Mollon 1999, simplified). */
const SEEN: Readonly<Record<Eyes, readonly (readonly [number, number, number])[]>> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.11, 0.89, 0],
    [0.11, 0.89, 0],
    [0, 0, 1],
  ],
  deutan: [
    [0.29, 0.71, 0],
    [0.29, 0.71, 0],
    [0, 0.02, 0.98],
  ],
  tritan: [
    [1, 0, 0],
    [0, 0.87, 0.13],
    [0, 0.87, 0.13],
  ],
  grey: [
    [0.21, 0.72, 0.07],
    [0.21, 0.72, 0.07],
    [0.21, 0.72, 0.07],
  ],
};

/** Reads a picture in the form that `pdftoppm` writes (P6), as these eyes see it. */
export function readPpm(bytes: Uint8Array, eyes: Eyes): Picture {
  const head = /^P6\s(\d+)\s(\d+)\s255\s/.exec(Buffer.from(bytes.subarray(0, 40)).toString('latin1'));
  if (head === null) throw new Error('no picture');
  const [width, height] = [Number(head[1]), Number(head[2])];
  const points = bytes.subarray(head[0].length);
  const grey = new Uint8Array(width * height);
  for (let i = 0; i < grey.length; i++) {
    const colour = [points[3 * i]!, points[3 * i + 1]!, points[3 * i + 2]!] as const;
    const [red, green, blue] = SEEN[eyes].map(([r, g, b]) => r * colour[0] + g * colour[1] + b * colour[2]);
    grey[i] = 0.21 * red! + 0.72 * green! + 0.07 * blue!;
  }
  return { width, height, grey };
}

/** A copy of a copy: each at 94 %, blurred, and in black and white only. */
export const badCopy = (picture: Picture): Picture => copied(copied(picture));

/** How much smaller that is. */
export const SCALE = 0.94 ** 2;

function copied(picture: Picture): Picture {
  const { width, height, grey } = blurred(scaled(picture, 0.94));
  return { width, height, grey: grey.map((point) => (point < 128 ? 0 : 255)) };
}

function scaled({ width, height, grey }: Picture, by: number): Picture {
  const [w, h] = [Math.round(width * by), Math.round(height * by)];
  const small = new Uint8Array(w * h);
  for (let y = 0; y < h; y++) {
    for (let x = 0; x < w; x++) {
      const [sx, sy] = [Math.min(width - 2, x / by), Math.min(height - 2, y / by)];
      const [x0, y0] = [Math.floor(sx), Math.floor(sy)];
      const at = y0 * width + x0;
      const top = grey[at]! * (1 - sx + x0) + grey[at + 1]! * (sx - x0);
      const below = grey[at + width]! * (1 - sx + x0) + grey[at + width + 1]! * (sx - x0);
      small[y * w + x] = top * (1 - sy + y0) + below * (sy - y0);
    }
  }
  return { width: w, height: h, grey: small };
}

function blurred({ width, height, grey }: Picture): Picture {
  const soft = new Uint8Array(grey.length).fill(255);
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      let sum = 0;
      for (let dy = -1; dy <= 1; dy++)
        for (let dx = -1; dx <= 1; dx++) sum += grey[(y + dy) * width + x + dx]!;
      soft[y * width + x] = sum / 9;
    }
  }
  return { width, height, grey: soft };
}

/** A part of a picture; white where it sticks out. */
export function part(picture: Picture, left: number, top: number, width: number, height: number): Picture {
  const grey = new Uint8Array(width * height).fill(255);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [px, py] = [left + x, top + y];
      if (px >= 0 && py >= 0 && px < picture.width && py < picture.height)
        grey[y * width + x] = picture.grey[py * picture.width + px]!;
    }
  }
  return { width, height, grey };
}

/**
 * How much two signs of one size differ, laid on each other as well as can be: of all their black points the share that the
 * other has not. From 0, the same, to 1.
 */
export function difference(a: Picture, b: Picture): number {
  const [width, height] = [Math.min(a.width, b.width), Math.min(a.height, b.height)];
  let least = 1;
  for (let dy = -3; dy <= 3; dy++) {
    for (let dx = -3; dx <= 3; dx++) {
      let [other, black] = [0, 0];
      for (let y = 3; y < height - 3; y++) {
        for (let x = 3; x < width - 3; x++) {
          const [one, its] = [a.grey[y * a.width + x] === 0, b.grey[(y + dy) * b.width + x + dx] === 0];
          if (one !== its) other++;
          black += Number(one) + Number(its);
        }
      }
      least = Math.min(least, black === 0 ? 0 : other / black);
    }
  }
  return least;
}

/** The share of points that are black. */
export const ink = ({ grey }: Picture): number => grey.filter((point) => point === 0).length / grey.length;

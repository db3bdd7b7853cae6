/** Which part of the picture is seen. It is moved and made larger by the `viewBox` alone. */
interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** So many points of the screen is a point of the picture at most, and at first at least and at most. */
const LARGEST = 4;
const SMALL = 0.75;
const LARGE = 1.6;
const STEP = 1.4;
const SHIFT = 0.2;

export interface View {
  zoom(factor: number, at?: { readonly x: number; readonly y: number }): void;
  shift(x: number, y: number): void;
  whole(): void;
  /** Brings a part into sight, large enough to read, if it is not. */
  show(part: SVGGraphicsElement): void;
}

export function newView(svg: SVGSVGElement, pane: HTMLElement): View {
  const all = svg.viewBox.baseVal;
  const full: Box = { x: all.x, y: all.y, width: all.width, height: all.height };
  let seen = full;

  const set = (next: Box): void => {
    const width = Math.min(full.width * 1.5, Math.max(pane.clientWidth / LARGEST, next.width));
    const height = (width * next.height) / next.width;
    const middle = {
      x: between(next.x + next.width / 2, full.x, full.x + full.width),
      y: between(next.y + next.height / 2, full.y, full.y + full.height),
    };
    seen = { x: middle.x - width / 2, y: middle.y - height / 2, width, height };
    svg.setAttribute('viewBox', [seen.x, seen.y, seen.width, seen.height].map((n) => n.toFixed(2)).join(' '));
  };

  const view: View = {
    zoom(factor, at) {
      const centre = at ?? { x: seen.x + seen.width / 2, y: seen.y + seen.height / 2 };
      const [width, height] = [seen.width / factor, seen.height / factor];
      set({
        x: centre.x - ((centre.x - seen.x) / seen.width) * width,
        y: centre.y - ((centre.y - seen.y) / seen.height) * height,
        width,
        height,
      });
    },
    shift(x, y) {
      set({ ...seen, x: seen.x + x * seen.width * SHIFT, y: seen.y + y * seen.height * SHIFT });
    },
    whole() {
      const width = Math.max(full.width, full.height / shape());
      const height = width * shape();
      set({ x: full.x + (full.width - width) / 2, y: full.y, width, height });
    },
    show(part) {
      const box = inPicture(svg, part);
      const isReadable = pane.clientWidth / seen.width >= SMALL;
      const isSeen =
        box.x >= seen.x &&
        box.y >= seen.y &&
        box.x + box.width <= seen.x + seen.width &&
        box.y + box.height <= seen.y + seen.height;
      if (isReadable && isSeen) return;
      const width = isReadable ? seen.width : pane.clientWidth;
      const height = width * shape();
      const [x, y] = [box.x + box.width / 2 - width / 2, box.y + box.height / 2 - height / 2];
      set({ x, y, width, height });
    },
  };
  listen(svg, pane, view, () => seen);
  readable();
  let before = pane.clientWidth;
  new ResizeObserver(() => {
    const width = seen.width * (pane.clientWidth / Math.max(1, before));
    before = pane.clientWidth;
    set({ ...seen, width, height: width * shape() });
  }).observe(pane);
  return view;

  /** At first its full width, or as much of it as can be read. */
  function readable(): void {
    const scale = between(pane.clientWidth / full.width, SMALL, LARGE);
    const width = pane.clientWidth / scale;
    const x = width > full.width ? full.x + (full.width - width) / 2 : full.x;
    set({ x, y: full.y, width, height: width * shape() });
  }

  function shape(): number {
    return pane.clientHeight / Math.max(1, pane.clientWidth);
  }
}

function between(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}

function inPicture(svg: SVGSVGElement, part: SVGGraphicsElement): Box {
  const box = part.getBBox();
  const matrix = part.getCTM();
  const whole = svg.getCTM();
  if (matrix === null || whole === null) return box;
  const own = whole.inverse().multiply(matrix);
  return { x: box.x + own.e, y: box.y + own.f, width: box.width, height: box.height };
}

/** Dragging moves it, Ctrl with the wheel makes it larger: the wheel alone scrolls the page, as everywhere. */
function listen(svg: SVGSVGElement, pane: HTMLElement, view: View, seen: () => Box): void {
  let from: { readonly x: number; readonly y: number } | undefined;
  let isMoved = false;
  pane.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    from = { x: event.clientX, y: event.clientY };
    isMoved = false;
  });
  pane.addEventListener('pointermove', (event) => {
    if (from === undefined || event.buttons === 0) return;
    const [x, y] = [event.clientX - from.x, event.clientY - from.y];
    if (!isMoved && Math.hypot(x, y) < 4) return;
    if (!isMoved) pane.setPointerCapture(event.pointerId);
    isMoved = true;
    view.shift(-x / pane.clientWidth / SHIFT, -y / pane.clientHeight / SHIFT);
    from = { x: event.clientX, y: event.clientY };
  });
  pane.addEventListener('pointerup', () => {
    from = undefined;
  });
  // What ends a drag is no click on what lies there.
  pane.addEventListener(
    'click',
    (event) => {
      if (isMoved) event.stopPropagation();
      isMoved = false;
    },
    true,
  );
  pane.addEventListener(
    'wheel',
    (event) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const place = svg.getBoundingClientRect();
      const box = seen();
      view.zoom(event.deltaY < 0 ? 1.15 : 1 / 1.15, {
        x: box.x + ((event.clientX - place.left) / place.width) * box.width,
        y: box.y + ((event.clientY - place.top) / place.height) * box.height,
      });
    },
    { passive: false },
  );
}

/** How much a key or a button does. */
export const ZOOM_STEP = STEP;

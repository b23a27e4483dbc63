import * as v from 'valibot';

export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const minWidth = 480;
export const minHeight = 360;
const usual = { width: 1280, height: 820 };

/** How much of the title bar must be on some display for a hand to reach it, in density-independent pixels. */
const reachable = { width: 120, height: 32 };

const length = v.pipe(v.number(), v.safeInteger());
export const placementSchema = v.object({
  bounds: v.nullable(v.object({ x: length, y: length, width: length, height: length })),
  maximized: v.boolean(),
});
export type Placement = v.InferOutput<typeof placementSchema>;

/**
 * The bounds a window opens with: those it had, as long as its title bar can still be reached on one of the
 * present displays (given by their work areas, the primary one first); otherwise the usual size, centred.
 */
export function boundsOnDisplays(saved: Rectangle | null, workAreas: readonly Rectangle[]): Rectangle {
  if (saved) {
    const fitted = workAreas.map(area => ({ area, bounds: fit(saved, area) }));
    const home = fitted.find(({ area, bounds }) => reaches(bounds, area));
    if (home) return home.bounds;
  }
  const primary = workAreas[0] ?? { x: 0, y: 0, ...usual };
  const width = Math.min(usual.width, primary.width);
  const height = Math.min(usual.height, primary.height);
  return {
    x: primary.x + Math.round((primary.width - width) / 2),
    y: primary.y + Math.round((primary.height - height) / 2),
    width,
    height,
  };
}

/** No larger than the display and with its title bar not above it, but never smaller than allowed. */
function fit(bounds: Rectangle, area: Rectangle): Rectangle {
  const above = area.y - bounds.y;
  return {
    x: bounds.x,
    y: above > 0 && above < reachable.height ? area.y : bounds.y,
    width: clamp(bounds.width, minWidth, Math.max(minWidth, area.width)),
    height: clamp(bounds.height, minHeight, Math.max(minHeight, area.height)),
  };
}

function reaches(bounds: Rectangle, area: Rectangle): boolean {
  const across = Math.min(bounds.x + bounds.width, area.x + area.width) - Math.max(bounds.x, area.x);
  return (
    across >= reachable.width && bounds.y >= area.y && bounds.y + reachable.height <= area.y + area.height
  );
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}

/** Longitude and latitude in degrees. */
export type Place = readonly [longitude: number, latitude: number];

interface Part {
  readonly size: number;
  readonly place: Place;
}

const DEGREES_PER_HALF_TURN = 180;

/**
 * The middle of a country's largest part: where its circle stands. The middle of all parts would put France near Portugal (French
 * Guiana belongs to it) and the United States near Canada (Alaska). Undefined for a country without an outline.
 */
export function mainPoint(
  polygons: readonly (readonly (readonly (readonly number[])[])[])[],
): Place | undefined {
  let largest: Part | undefined;
  for (const [border] of polygons) {
    const part = border && partOf(border);
    if (part && part.size > (largest?.size ?? 0)) largest = part;
  }
  return largest?.place;
}

/** Area (by the shoelace formula, in square degrees at the latitude of the part) and centroid of a ring. */
function partOf(ring: readonly (readonly number[])[]): Part | undefined {
  let doubled = 0;
  let x = 0;
  let y = 0;
  ring.forEach(([x0 = 0, y0 = 0], place) => {
    const [x1 = 0, y1 = 0] = ring[place + 1] ?? ring[0] ?? [];
    const cross = x0 * y1 - x1 * y0;
    doubled += cross;
    x += (x0 + x1) * cross;
    y += (y0 + y1) * cross;
  });
  if (doubled === 0) return undefined;
  const latitude = y / (3 * doubled);
  const size = Math.abs(doubled) * Math.cos((latitude / DEGREES_PER_HALF_TURN) * Math.PI);
  return { size, place: [x / (3 * doubled), latitude] };
}

import { feature } from "topojson-client";
import world from "world-atlas/countries-110m.json" with { type: "json" };
import { lettersOf } from "./country-codes.ts";
import { mainPoint, type Place } from "./main-point.ts";
import { SMALL_PLACES } from "./small-places.ts";

/** Nobody ships from there, and it would take a fifth of the map. */
const LEFT_OUT: ReadonlySet<string> = new Set(["AQ"]);

const FEATURES = feature(world, world.objects.countries).features.map((shape) => ({
  shape,
  code: lettersOf(idOf(shape.id), shape.properties.name),
}));

/** A country's shape, for the chart to draw; `code` is undefined for land that no country code stands for. */
export type CountryShape = (typeof FEATURES)[number];

/** The shapes of the map. */
export const COUNTRY_SHAPES: readonly CountryShape[] = FEATURES.filter(
  ({ code }) => code === undefined || !LEFT_OUT.has(code),
);

const PLACES: ReadonlyMap<string, Place> = new Map([
  ...Object.entries(SMALL_PLACES),
  ...COUNTRY_SHAPES.flatMap(({ shape, code }): [string, Place][] => {
    const place = mainPoint(polygonsOf(shape.geometry));
    return code && place ? [[code, place]] : [];
  }),
]);

/** Where a country's circle stands; undefined for a code that no country has. */
export function placeOf(country: string): Place | undefined {
  return PLACES.get(country);
}

function idOf(id: string | number | undefined): string | undefined {
  return id === undefined ? undefined : String(id).padStart(3, "0");
}

function polygonsOf(geometry: CountryShape["shape"]["geometry"]): number[][][][] {
  if (geometry.type === "Polygon") return [geometry.coordinates];
  return geometry.type === "MultiPolygon" ? geometry.coordinates : [];
}

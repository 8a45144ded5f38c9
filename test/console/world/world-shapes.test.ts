import { expect, test } from "vitest";
import { COUNTRY_SHAPES, placeOf } from "../../../console/world/world-shapes.ts";
import { COUNTRY_CODES } from "../../../core/records/countries.ts";

test("every country that a record can name has a place on the map, except Antarctica", () => {
  expect([...COUNTRY_CODES].filter((code) => placeOf(code) === undefined)).toEqual(["AQ"]);
});

test("every code on the map is one that a record can name, and stands there once", () => {
  const codes = COUNTRY_SHAPES.flatMap(({ code }) => (code ? [code] : []));
  expect(codes.filter((code) => !COUNTRY_CODES.has(code))).toEqual([]);
  expect(new Set(codes).size).toBe(codes.length);
});

test("land without a country code is drawn too", () => {
  const names = COUNTRY_SHAPES.filter(({ code }) => code === undefined).map(
    ({ shape }) => shape.properties.name,
  );
  expect(names.toSorted()).toEqual(["N. Cyprus", "Somaliland"]);
});

test.each([
  ["FR", 2.5, 46.7],
  ["US", -99, 39.5],
  ["XK", 20.9, 42.6],
  ["SG", 103.8, 1.4],
])("the circle of %s stands near %d, %d", (code, longitude, latitude) => {
  const [x = 0, y = 0] = placeOf(code) ?? [];
  expect(Math.abs(x - longitude)).toBeLessThan(2);
  expect(Math.abs(y - latitude)).toBeLessThan(2);
});

import fc from "fast-check";
import { expect, it } from "vitest";
import { DEPARTURES } from "../../../core/mid/departures.ts";
import type { Manufacturer } from "../../../core/mid/manufacturer.ts";
import { joinParts, readParts } from "../../../core/mid/parts.ts";
import { PRIMARY_READING, type Reading, type ReadPart } from "../../../core/mid/reading.ts";
import { STANDARD_MID_RULES } from "../../../core/mid/rules.ts";
import { midVariants } from "../../../core/mid/variants.ts";
import { anyManufacturers, manufacturers } from "./arbitrary.ts";

const EVERY_DEPARTURE = DEPARTURES.flatMap((single) => [single, ...single.pairs]);
const EVERY_PART: readonly ReadPart[] = ["name", "number", "city"];

function partsIn(m: Manufacturer, reading: Reading) {
  return readParts(m, STANDARD_MID_RULES, reading);
}

it("there is one departure for each accepted reading and for any two", () => {
  expect(DEPARTURES).toHaveLength(9);
  expect(new Set(EVERY_DEPARTURE.map(({ reason }) => reason)).size).toBe(9 + (9 * 8) / 2);
});

it("a departure changes no part but those that it names", () => {
  fc.assert(
    fc.property(fc.oneof(manufacturers, anyManufacturers), (m) => {
      const primary = partsIn(m, PRIMARY_READING);
      for (const { reason, reading, parts } of EVERY_DEPARTURE) {
        const read = partsIn(m, reading);
        if (typeof primary === "string" || typeof read === "string") continue;
        for (const part of EVERY_PART) {
          if (!parts.has(part)) expect(read[part], reason).toBe(primary[part]);
        }
      }
    }),
    { numRuns: 500 },
  );
});

it("the variants are those that working out every departure in full gives", () => {
  fc.assert(
    fc.property(fc.oneof(manufacturers, anyManufacturers), (m) => {
      const primary = partsIn(m, PRIMARY_READING);
      fc.pre(typeof primary !== "string");
      const expected = joinParts(primary);
      const midIn = (reading: Reading) => {
        const parts = partsIn(m, reading);
        return typeof parts === "string" ? expected : joinParts(parts);
      };
      const live = new Set(
        DEPARTURES.filter(({ reading }) => midIn(reading) !== expected).map(({ code }) => code),
      );
      const accepted = [
        ...DEPARTURES,
        ...DEPARTURES.flatMap(({ code, pairs }) =>
          pairs.filter(({ second }) => live.has(code) || live.has(second)),
        ),
      ];
      const reasons = new Map<string, string>();
      for (const { reading, reason } of accepted) {
        const mid = midIn(reading);
        if (mid !== expected && !reasons.has(mid)) reasons.set(mid, reason);
      }
      const variants = midVariants(m, STANDARD_MID_RULES, primary);
      expect(variants.map(({ mid, reason }) => [mid, reason])).toEqual([...reasons]);
    }),
    { numRuns: 1_000 },
  );
});

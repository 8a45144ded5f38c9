import fc from "fast-check";
import { expect, it } from "vitest";
import { joinParts, readParts } from "../../../core/mid/parts.ts";
import { ACCEPTED_READINGS, PRIMARY_READING, type Reading } from "../../../core/mid/reading.ts";
import { couldChange } from "../../../core/mid/reading-triggers.ts";
import { STANDARD_MID_RULES } from "../../../core/mid/rules.ts";

const word = fc.constantFrom(
  "A",
  "Rawles",
  "12",
  "7",
  "12th",
  "34",
  "250th St",
  "Köln",
  "Ångström",
  "Main",
  "No",
  "5B",
  "Floor 20th",
);
const glue = fc.constantFrom(" ", "-", " - ", "/", ", ", ",", ".", "");
const line = fc
  .array(fc.tuple(word, glue), { maxLength: 5 })
  .map((pieces) => pieces.map(([text, between]) => text + between).join(""));

it("a reading that is passed over changes no MID, alone or with any other", () => {
  fc.assert(
    fc.property(
      line,
      line,
      fc.constantFrom("Kobe", "Köln", "Koeln", "Wien", "The Hague"),
      fc.constantFrom("DE", "AT", "JP"),
      (name, street, city, country) => {
        const m = { name, street, city, country };
        const midOf = (reading: Partial<Reading>) => {
          const parts = readParts(m, STANDARD_MID_RULES, { ...PRIMARY_READING, ...reading });
          return typeof parts === "string" ? parts : joinParts(parts);
        };
        for (const [passedOver, change] of ACCEPTED_READINGS.filter(
          ([reading]) => !couldChange(reading, m),
        )) {
          expect(midOf(change), passedOver).toBe(midOf({}));
          for (const [, other] of ACCEPTED_READINGS)
            expect(midOf({ ...change, ...other, ...change })).toBe(
              midOf({ ...other, ...reset(change, other) }),
            );
        }
      },
    ),
    { numRuns: 2_000 },
  );
});

/** Where both readings speak of the same point, the one looked at decides. */
function reset(change: Partial<Reading>, other: Partial<Reading>): Partial<Reading> {
  const shared = Object.keys(change).filter((point) => point in other);
  return shared.length === 0 ? {} : change;
}

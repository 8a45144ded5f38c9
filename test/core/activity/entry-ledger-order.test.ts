import fc from "fast-check";
import { expect, it } from "vitest";
import { EntryLedger } from "../../../core/activity/entry-ledger.ts";
import type { StoredFeatures } from "../../../core/score/stored-shipment.ts";
import { digest, ledgerOf, outcomeOf } from "./ledger-contents.ts";

/** The importer and the date are part of the content that a digest is of; what scoring made of it may differ. */
const CONTENTS = [
  { digest: digest("0"), importerId: "M1", entryDate: "2026-06-01" },
  { digest: digest("7"), importerId: "IOR-2", entryDate: "2026-06-16" },
  { digest: digest("8"), importerId: "stranger", entryDate: "2025-01-31" },
  { digest: digest("f"), importerId: "M1", entryDate: "2026-06-15" },
] as const;

const someFeatures: fc.Arbitrary<Partial<StoredFeatures>> = fc
  .record({
    entryNumber: fc.constantFrom("E1", "E2", "E3", "É4"),
    version: fc.nat(2),
    content: fc.constantFrom(...CONTENTS),
    valueCents: fc.constantFrom(0, 1, 123_456_789_012),
    weightGrams: fc.constantFrom(-1, 500),
    chapter: fc.constantFrom(-1, 1, 99),
    countryOfOrigin: fc.constantFrom("", "AA", "MX", "ZZ"),
    lane: fc.constantFrom<StoredFeatures["lane"]>("green", "review"),
    usedFast: fc.boolean(),
    registry: fc.constantFrom("none", "000003-aaaaaaaaaaaa", "000005-000000000000"),
  })
  .map(({ content, ...features }) => ({ ...features, ...content }));

it("any order of scores is the same, and of one content the greatest registry's stands", () => {
  const scores = fc.array(someFeatures, { maxLength: 40 });
  fc.assert(
    fc.property(
      scores.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
      ([scored, shuffled]) => {
        const outcome = outcomeOf(ledgerOf(...scored));
        expect(outcomeOf(ledgerOf(...shuffled))).toEqual(outcome);
        const greatest = scored.filter(
          (one) =>
            !scored.some(
              (other) => isSameContent(one, other) && placeOf(other.registry) > placeOf(one.registry),
            ),
        );
        expect(outcomeOf(ledgerOf(...greatest))).toEqual(outcome);
      },
    ),
  );
});

const isSameContent = (one: Partial<StoredFeatures>, other: Partial<StoredFeatures>) =>
  one.entryNumber === other.entryNumber && one.version === other.version && one.digest === other.digest;

const placeOf = (registry = "none") => (registry === "none" ? 0 : Number(registry.slice(0, 6)));

it("parts of any contents, merged in any order, are the whole", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(someFeatures, fc.nat(3), fc.nat()), { maxLength: 30 }), (contents) => {
      const whole = ledgerOf(...contents.map(([content]) => content));
      const parts = Array.from({ length: 4 }, (_, part) =>
        ledgerOf(
          ...contents
            .filter(([, place]) => place === part)
            .sort(([, , one], [, , other]) => one - other)
            .map(([content]) => content),
        ),
      );
      const merged = new EntryLedger();
      for (const part of [...parts.toReversed(), ...parts])
        for (const line of part.lines()) merged.takeLine(line);
      expect(outcomeOf(merged)).toEqual(outcomeOf(whole));
    }),
  );
});

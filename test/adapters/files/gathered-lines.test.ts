import fc from "fast-check";
import { expect, it } from "vitest";
import { GatheredLines } from "../../../adapters/files/gathered-lines.ts";

const someLine = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.nat({ max: 40_000 }).map((length) => "株".repeat(length)),
);

it("gives each line once, with its end, in UTF-8, whenever they are taken", () => {
  fc.assert(
    fc.property(fc.array(fc.array(someLine, { maxLength: 6 }), { maxLength: 5 }), (rounds) => {
      const gathered = new GatheredLines();
      const taken = rounds.map((lines) => {
        for (const line of lines) gathered.add(line);
        const { length } = gathered;
        const bytes = gathered.taken();
        expect(bytes).toHaveLength(length);
        return bytes;
      });
      expect(taken.map((bytes) => Buffer.from(bytes).toString("utf8"))).toEqual(
        rounds.map((lines) => lines.map((line) => `${line}\n`).join("")),
      );
    }),
  );
});

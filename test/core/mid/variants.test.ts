import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildMid } from "../../../core/mid/build.ts";
import type { Manufacturer } from "../../../core/mid/manufacturer.ts";
import { STANDARD_MID_RULES } from "../../../core/mid/rules.ts";
import type { MidVariant } from "../../../core/mid/variants.ts";
import { manufacturers } from "./arbitrary.ts";

const PLAIN: Manufacturer = {
  name: "Rawles Aden",
  street: "400 Orchard Road",
  city: "Bremond",
  country: "SE",
};

function variantsOf(m: Manufacturer): readonly MidVariant[] {
  const result = buildMid(m, STANDARD_MID_RULES);
  return result.ok ? result.built.variants : [];
}

function reasonsByMid(change: Partial<Manufacturer>): Record<string, string> {
  return Object.fromEntries(variantsOf({ ...PLAIN, ...change }).map(({ mid, reason }) => [mid, reason]));
}

describe("the accepted variants of a MID", () => {
  it("are none where no rule is open", () => {
    expect(reasonsByMid({})).toEqual({});
  });

  it.each<[string, string, Partial<Manufacturer>]>([
    ["hyphen-split", "SERAWADE400BRE", { name: "Rawles - Aden Corp." }],
    ["slash-join", "SETEXLTD400BRE", { name: "Textil/Moda Ltd" }],
    ["umlauts-expanded", "SEMUEAG400BRE", { name: "Müller AG" }],
    ["ring-expanded", "SEAAKAB400BRE", { name: "Åkesson AB" }],
    ["no-join", "SERAWADE26BRE", { street: "2-6, 8-Chome Isogami-Dori, Fukiai-Ku" }],
    ["slash-larger", "SERAWADE189BRE", { street: "189/7" }],
    ["plain-largest", "SERAWADE12BRE", { street: "7 12th Street" }],
    ["plain-largest", "SERAWADE250BRE", { street: "49 250th St" }],
    ["first-number", "SERAWADE232BRE", { street: "232 Main Street, Suite 1234" }],
    ["city-as-written", "DERAWADE400KOL", { city: "Köln", country: "DE" }],
  ])("name the reading %s: %s", (reason, mid, change) => {
    expect(reasonsByMid(change)).toMatchObject({ [mid]: reason });
  });

  it("hold a reading in the whole MID", () => {
    expect(reasonsByMid({ name: "Müller AG", city: "Göteborg" })).toEqual({
      SEMUEAG400GOE: "umlauts-expanded",
    });
  });

  it("let two open points depart at once, and no more", () => {
    expect(reasonsByMid({ name: "Åb - Öl Ltd", street: "189/7" })).toEqual({
      SEABOL1897BRE: "hyphen-split",
      SEAABLTD1897BRE: "ring-expanded",
      SEABOLTD189BRE: "slash-larger",
      SEABOEL1897BRE: "hyphen-split+umlauts-expanded",
      SEAABOL1897BRE: "hyphen-split+ring-expanded",
      SEABOL189BRE: "hyphen-split+slash-larger",
      SEAABLTD189BRE: "ring-expanded+slash-larger",
    });
  });

  it("leave out a reading that builds nothing", () => {
    expect(reasonsByMid({ name: "B - The" })).toEqual({});
  });

  it("are distinct from the MID, from each other, and name their readings", () => {
    fc.assert(
      fc.property(manufacturers, (m) => {
        const result = buildMid(m, STANDARD_MID_RULES);
        fc.pre(result.ok);
        const { mid, variants } = result.built;
        const mids = [mid, ...variants.map((variant) => variant.mid)];
        expect(new Set(mids).size).toBe(mids.length);
        for (const { reason, readings } of variants) {
          expect(readings.length === 1 || readings.length === 2).toBe(true);
          expect(readings.join("+")).toBe(reason);
        }
      }),
    );
  });
});

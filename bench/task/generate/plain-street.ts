import type { Draws } from "../../../samples/generate/draws.ts";
import { ROADS } from "../../../samples/generate/names/words.ts";
import { Weighted } from "../../../samples/generate/weighted.ts";

/**
 * Forms of a street line without anything that has a rule of its own: between two numbers there are letters, so that nothing joins
 * them, and no street is numbered. `{n}` is a house number, `{m}` a large one, `{k}` a small one.
 */
const FORMS = new Weighted(
  [
    { form: "{n} {road} Road", weight: 30 },
    { form: "No. {n}, {road} Road", weight: 22 },
    { form: "{road} Avenue {n}", weight: 20 },
    { form: "{m} {road} Avenue, {road} Industrial Zone", weight: 14 },
    { form: "Lot {k} {road} Park, {m} {road} Road", weight: 8 },
    { form: "Building {k}, {road} Estate, {n} {road} Street", weight: 4 },
    { form: "{road} Plaza", weight: 2 },
  ],
  ({ weight }) => weight,
);

/** An invented street-address line. */
export function plainStreet(draws: Draws): string {
  return FORMS.draw(draws).form.replace(/\{(\w+)\}/g, (_, slot: string) => {
    if (slot === "road") return draws.pick(ROADS);
    if (slot === "m") return String(draws.between(1000, 29_999));
    return String(slot === "k" ? draws.between(1, 40) : draws.between(41, 999));
  });
}

import { editDistance } from "./edit-distance.ts";
import type { MidParts } from "./parts.ts";

/** A part in which a declared MID departs from the expected one. */
export interface PartDifference {
  readonly part: keyof MidParts;
  readonly declared: string;
  readonly expected: string;
}

const PARTS: readonly (keyof MidParts)[] = ["country", "name", "number", "city"];
const COUNTRY = 2;
/** Past these, how far two parts lie apart no longer tells one split from another. */
const MOST_EDITS = 3;
const NAME = /^[A-Z0-9]{1,6}$/;
const NUMBER = /^[0-9]{0,4}$/;
const CITY = /^[A-Z]{1,3}$/;

/**
 * The parts in which a well-formed MID differs from the expected one. A MID cannot be parsed back uniquely (a name
 * may end in digits), so of all its splits the one is taken that agrees with the expected parts the most.
 */
export function partDifferences(declared: string, expected: MidParts): PartDifference[] {
  const closest = closestSplit(declared, expected);
  return PARTS.map((part) => ({ part, declared: closest[part], expected: expected[part] })).filter(
    (difference) => difference.declared !== difference.expected,
  );
}

/** Most equal parts first, then fewest edits; of equals the longest city and the shortest name. */
function closestSplit(declared: string, expected: MidParts): MidParts {
  let closest: MidParts = { country: "", name: "", number: "", city: "" };
  let mostEqual = -1;
  let fewestEdits = 0;
  for (const parts of splits(declared)) {
    const equal = PARTS.filter((part) => parts[part] === expected[part]).length;
    const edits = PARTS.reduce((sum, part) => sum + editDistance(parts[part], expected[part], MOST_EDITS), 0);
    if (equal > mostEqual || (equal === mostEqual && edits < fewestEdits)) {
      closest = parts;
      mostEqual = equal;
      fewestEdits = edits;
    }
  }
  return closest;
}

function splits(mid: string): MidParts[] {
  const found: MidParts[] = [];
  for (let cityAt = mid.length - 3; cityAt < mid.length; cityAt += 1) {
    for (let numberAt = cityAt - 4; numberAt <= cityAt; numberAt += 1) {
      const name = mid.slice(COUNTRY, Math.max(COUNTRY, numberAt));
      const number = mid.slice(numberAt, cityAt);
      const city = mid.slice(cityAt);
      if (NAME.test(name) && NUMBER.test(number) && CITY.test(city)) {
        found.push({ country: mid.slice(0, COUNTRY), name, number, city });
      }
    }
  }
  return found;
}

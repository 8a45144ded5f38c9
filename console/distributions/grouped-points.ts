import type { CandidateRow } from "../../functions/candidates-api/schemas/candidate-row.ts";
import { type FiveNumbers, fiveNumbers } from "./five-numbers.ts";

/** The points of the candidates of a group, in thousandths of a point. */
export interface PointGroup extends FiveNumbers {
  readonly name: string;
}

/** The five numbers of the points of each group, the greatest median first; `nameOf` says the group of a candidate. */
export function groupedPoints(
  rows: readonly CandidateRow[],
  nameOf: (row: CandidateRow) => string,
): PointGroup[] {
  const groups = Map.groupBy(rows, nameOf);
  return [...groups]
    .flatMap(([name, members]) => {
      const numbers = fiveNumbers(members.map(({ points }) => points));
      return numbers === undefined ? [] : [{ name, ...numbers }];
    })
    .toSorted((one, other) => other.median - one.median || one.name.localeCompare(other.name, "en"));
}

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ListingComparison } from "../../../core/rank/compare-listings.ts";
import { candidate, candidateLists, listingOf } from "./listed-candidates.ts";

const ALL = ["entered", "left", "moved"] as const;
const WHOLE = [0, Number.POSITIVE_INFINITY] as const;

/** Candidates with these ids, in this order. */
function ranked(...memberIds: readonly string[]) {
  return listingOf(
    memberIds.map((memberId, at) => candidate(at + 1, { memberId, name: `${memberId} Inc.` })),
  );
}

describe("two rankings compared", () => {
  test("count who entered, left, moved and stayed, and tell the biggest moves first", () => {
    const comparison = new ListingComparison(
      ranked("A", "B", "C", "D", "E"),
      ranked("A", "D", "F", "B", "E"),
    );
    expect(comparison.counts).toEqual({ entered: 1, left: 1, moved: 2, unchanged: 2 });
    expect(comparison.changes(ALL, ...WHOLE)).toMatchObject([
      { what: "left", memberId: "C", from: 3, to: null, points: 0, earlierPoints: 97_000 },
      { what: "entered", memberId: "F", from: null, to: 3, points: 97_000, earlierPoints: 0 },
      { what: "moved", memberId: "B", from: 2, to: 4 },
      { what: "moved", memberId: "D", from: 4, to: 2, name: "D Inc." },
    ]);
    expect(comparison.changes(["moved"], 1, 1)).toMatchObject([{ memberId: "D" }]);
  });

  test("tell why: what each factor gave more or less, the greatest change first", () => {
    const earlier = listingOf([
      candidate(1),
      candidate(2, {
        memberId: "B",
        ends: { incidents: { points: 5 }, volume: { points: 1 }, value: { points: 2 } },
      }),
    ]);
    const later = listingOf([
      candidate(1, { memberId: "B", ends: { overdue: { points: 3 }, value: { points: 2 } } }),
    ]);
    const [first, second] = new ListingComparison(earlier, later).changes(ALL, ...WHOLE);
    expect(first).toMatchObject({
      memberId: "B",
      why: [
        { factor: "incidents", change: -5 },
        { factor: "overdue", change: 3 },
        { factor: "volume", change: -1 },
      ],
    });
    expect(second).toMatchObject({ memberId: "M00001", what: "left", why: [] });
  });

  test("the reasons of a newcomer are all that it has points for", () => {
    const later = listingOf([candidate(1, { ends: { region: { points: 4 } } })]);
    const [change] = new ListingComparison(listingOf([]), later).changes(ALL, ...WHOLE);
    expect(change).toMatchObject({ what: "entered", why: [{ factor: "region", change: 4 }] });
  });

  test("nothing changes against itself", () => {
    fc.assert(
      fc.property(candidateLists, (candidates) => {
        const { counts } = new ListingComparison(listingOf(candidates), listingOf(candidates));
        expect(counts).toEqual({ entered: 0, left: 0, moved: 0, unchanged: candidates.length });
      }),
    );
  });

  test("what entered one way left the other way", () => {
    const ids = fc.uniqueArray(fc.constantFrom("A", "B", "C", "D", "E", "F"));
    fc.assert(
      fc.property(ids, ids, (one, other) => {
        const there = new ListingComparison(ranked(...one), ranked(...other)).counts;
        const back = new ListingComparison(ranked(...other), ranked(...one)).counts;
        expect(there).toEqual({ ...back, entered: back.left, left: back.entered });
        expect(there.unchanged + there.moved + there.entered).toBe(other.length);
      }),
    );
  });
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CandidateListing, ListedCandidate } from "../../../core/rank/candidate-listing.ts";
import { listingFacets } from "../../../core/rank/listing-facets.ts";
import type { ListingFilter } from "../../../core/rank/listing-filter.ts";
import { listingSort, SORTS } from "../../../core/rank/listing-order.ts";
import { listingPage } from "../../../core/rank/listing-page.ts";
import { candidate, candidateLists, listingOf } from "./listed-candidates.ts";

function found(listing: CandidateListing, filter: ListingFilter, sort = "rank"): ListedCandidate[] {
  const by = listingSort(sort);
  if (by === undefined) throw new Error(`nothing is sorted by ${sort}`);
  return [...listingPage(listing, { filter, sort: by }, 0, Number.POSITIVE_INFINITY).candidates];
}

/** What a row is sorted by. */
function sortValueOf(row: ListedCandidate, key: string): unknown {
  const values: Record<string, unknown> = { ...row, ...row.axes };
  return values[key];
}

const LISTING = listingOf([
  candidate(1, { name: "Ångström S.A.", country: "MX", fieldOffice: "Houston", tier: 0 }),
  candidate(2, {
    name: "Öresund Trading",
    entityType: "EXP",
    country: "SE",
    ends: { fast: { detail: "participant" } },
  }),
  candidate(3, { country: "QQ", ends: { fast: { detail: "notParticipant" }, incidents: { points: 3 } } }),
  candidate(4, {
    entityType: "3PL",
    fieldOffice: "Miami",
    ends: { overdue: { points: 9, detail: "pastLimit" } },
  }),
]);

describe("the filters of a listing let through", () => {
  test.each<[string, ListingFilter, number[]]>([
    ["all where there are none", {}, [1, 2, 3, 4]],
    ["any of several entity types", { entityType: ["EXP", "3PL"] }, [2, 4]],
    ["a region", { region: ["North America"] }, [1]],
    ["those of no known region", { region: ["-"] }, [3, 4]],
    ["a country, or none", { country: ["SE", "-"] }, [2, 4]],
    ["a field office", { fieldOffice: ["Miami"] }, [4]],
    ["tiers", { tier: [0, 1] }, [1]],
    ["those in FAST", { fast: true }, [2]],
    ["those known not to be in FAST", { fast: false }, [3]],
    ["those overdue", { overdue: true }, [4]],
    ["those in time", { overdue: false }, [1, 2, 3]],
    ["a reason among the strongest", { reason: ["incidents", "region"] }, [3]],
    ["all filters together", { overdue: false, entityType: ["IMP"], tier: [2] }, [3]],
    ["a word whatever its accents", { search: "angstrom" }, [1]],
    ["words whatever their case and order", { search: " TRADING  Öre" }, [2]],
    ["a member id", { search: "m00003" }, [3]],
    ["nobody who has one word of two", { search: "trading houston" }, []],
    ["all where only blanks are looked for", { search: "  " }, [1, 2, 3, 4]],
    ["nobody where no value is known", { country: ["FR"] }, []],
  ])("%s", (_, filter, ranks) => {
    expect(found(LISTING, filter).map(({ rank }) => rank)).toEqual(ranks);
  });

  test("what the facet of a value counts, for every value and ranking", () => {
    fc.assert(
      fc.property(candidateLists, (candidates) => {
        const listing = listingOf(candidates);
        const { tier, fast, overdue, reason, ...texts } = listingFacets(listing);
        const count = (filter: object) => found(listing, filter).length;
        for (const [name, facets] of Object.entries({ ...texts, reason })) {
          for (const facet of facets) expect(count({ [name]: [facet.value] })).toBe(facet.count);
        }
        for (const facet of tier) expect(count({ tier: [Number(facet.value)] })).toBe(facet.count);
        for (const facet of overdue) expect(count({ overdue: facet.value === "yes" })).toBe(facet.count);
        for (const facet of fast)
          if (facet.value !== "-") expect(count({ fast: facet.value === "yes" })).toBe(facet.count);
      }),
    );
  });
});

describe("the facets of a listing", () => {
  test("are the values that candidates have, the most frequent first", () => {
    const { entityType, region, fast } = listingFacets(LISTING);
    expect(entityType).toEqual([
      { value: "IMP", count: 2 },
      { value: "3PL", count: 1 },
      { value: "EXP", count: 1 },
    ]);
    expect(region[0]).toEqual({ value: "-", count: 2 });
    expect(fast).toEqual([
      { value: "-", count: 2 },
      { value: "no", count: 1 },
      { value: "yes", count: 1 },
    ]);
  });
});

describe("the order of a listing", () => {
  test.each<[string, number[]]>([
    ["name", [1, 2, 3, 4]],
    ["-name", [2, 1, 3, 4]],
    ["fieldOffice", [1, 4, 2, 3]],
    ["-tier", [2, 3, 4, 1]],
    ["-memberId", [4, 3, 2, 1]],
    ["-rank", [4, 3, 2, 1]],
    ["dueOn", [1, 2, 3, 4]],
  ])("by %s: those of whom it is not known last, equal ones by rank", (sort, ranks) => {
    expect(found(LISTING, {}, sort).map(({ rank }) => rank)).toEqual(ranks);
  });

  test("by text does not hang on case and accents", () => {
    const names = ["zebra", "Ångström", "angstrom", "Zebra", "Øre", "apple"];
    const listing = listingOf(names.map((name, at) => candidate(at + 1, { name })));
    expect(found(listing, {}, "name").map(({ name }) => name)).toEqual([
      "angstrom",
      "Ångström",
      "apple",
      "Øre",
      "Zebra",
      "zebra",
    ]);
  });

  test("is one of all candidates for every way to sort", () => {
    fc.assert(
      fc.property(candidateLists, fc.constantFrom(...SORTS), (candidates, sort) => {
        const listing = listingOf(candidates);
        const rows = found(listing, {}, sort);
        expect(rows.map(({ rank }) => rank).toSorted((one, other) => one - other)).toEqual(
          candidates.map(({ rank }) => rank),
        );
      }),
    );
  });

  test.each(SORTS)(
    "by %s goes one way, ends ties by rank, and leaves what is not known to the end",
    (sort) => {
      fc.assert(
        fc.property(candidateLists, (candidates) => {
          const rows = found(listingOf(candidates), {}, sort);
          const values = rows.map((row) => sortValueOf(row, sort.replace("-", "")));
          const known = values.filter((value) => value !== null);
          expect(values.slice(0, known.length)).toEqual(known);
          const numbers = known.filter((value) => typeof value === "number");
          const direction = sort.startsWith("-") ? -1 : 1;
          expect(numbers).toEqual(numbers.toSorted((one, other) => direction * (one - other)));
          for (const [at, row] of rows.entries()) {
            const next = rows[at + 1];
            if (next !== undefined && values[at] === values[at + 1]) expect(row.rank).toBeLessThan(next.rank);
          }
        }),
        { numRuns: 30 },
      );
    },
  );

  test.each(["", "-", "nothing", "--rank", "rank,points"])("%j is no way to sort", (sort) => {
    expect(listingSort(sort)).toBeUndefined();
  });
});

describe("the pages of a listing", () => {
  test("are the whole, one after the other, for any size", () => {
    fc.assert(
      fc.property(candidateLists, fc.integer({ min: 1, max: 40 }), (candidates, limit) => {
        const listing = listingOf(candidates);
        const query = { filter: { tier: [0, 2] }, sort: { key: "name", isDescending: true } } as const;
        const whole = found(listing, query.filter, "-name");
        const pages: ListedCandidate[] = [];
        for (let offset = 0; offset < whole.length; offset += limit) {
          const page = listingPage(listing, query, offset, limit);
          expect(page.total).toBe(whole.length);
          pages.push(...page.candidates);
        }
        expect(pages).toEqual(whole);
      }),
    );
  });
});

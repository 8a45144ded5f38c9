import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { ListingBuilder, ListingOutOfOrder } from "../../../core/rank/listing-builder.ts";
import { listingLine } from "../../../core/rank/listing-line.ts";
import { memberPlaces } from "../../../core/rank/member-places.ts";
import { candidate, candidateLists, listingOf } from "./listed-candidates.ts";

describe("a candidate in a listing", () => {
  it("has what its line has, its region and its strongest three reasons", () => {
    const ends = {
      region: { points: 7, detail: "origins" },
      incidents: { points: 9 },
      anomalies: { points: 7 },
      volume: { points: 1 },
      sector: { isMissing: true },
      overdue: { detail: "pastLimit" },
      neverValidated: { detail: "neverValidated" },
      fast: { detail: "participant" },
    };
    const told = {
      name: "Example Imports Inc.",
      entityType: "EXP",
      country: "MX",
      fieldOffice: "Houston",
      status: "certified",
      tier: 1,
      points: 24_000,
      axes: { threat: 23, vulnerability: 0, exposure: 1, oversight: 0 },
      dueOn: "2026-02-17",
    } as const;
    const listing = listingOf([candidate(1), candidate(2, { ...told, ends })]);
    expect(listing.at(1)).toEqual({
      rank: 2,
      memberId: "M00002",
      ...told,
      region: "North America",
      overdue: true,
      neverValidated: true,
      fast: true,
      reasons: [
        { factor: "incidents", points: 9 },
        { factor: "region", points: 7 },
        { factor: "anomalies", points: 7 },
      ],
    });
    expect(listing.missingAt(1)).toEqual(["sector"]);
    expect(listing.factorPointsAt(1, 0)).toBe(7);
  });

  it("has null where its line tells nothing", () => {
    expect(listingOf([candidate(1, { country: "QQ" }), candidate(2)]).at(1)).toMatchObject({
      name: null,
      country: null,
      region: null,
      fieldOffice: null,
      status: null,
      dueOn: null,
      overdue: false,
      neverValidated: false,
      fast: null,
      reasons: [],
    });
  });

  test.each([
    ["participant", true],
    ["notParticipant", false],
    ["noEntries", null],
    ["participationUnknown", null],
  ])("takes part in FAST as the detail %s says: %j", (detail, fast) => {
    expect(listingOf([candidate(1, { ends: { fast: { detail } } })]).at(0).fast).toBe(fast);
  });
});

describe("a listing", () => {
  it("finds the place of a member", () => {
    const listing = listingOf([candidate(1), candidate(2)]);
    expect(memberPlaces(listing).get("M00002")).toBe(1);
    expect(memberPlaces(listing).get("M00003")).toBeUndefined();
    expect(memberPlaces(listing)).toBe(memberPlaces(listing));
  });

  it("keeps every candidate in its place", () => {
    fc.assert(
      fc.property(candidateLists, (candidates) => {
        const listing = listingOf(candidates);
        expect(listing.size).toBe(candidates.length);
        const ids = candidates.map((_, place) => listing.at(place).memberId);
        expect(ids).toEqual(candidates.map(({ memberId }) => memberId));
      }),
    );
  });
});

describe("the builder of a listing refuses", () => {
  it("a candidate that is not the next", () => {
    const builder = new ListingBuilder(2);
    expect(() => builder.add(listingLine(candidate(2)))).toThrow(new ListingOutOfOrder(1));
  });

  it("more candidates than the ranking has", () => {
    const builder = new ListingBuilder(1);
    builder.add(listingLine(candidate(1)));
    expect(() => builder.add(listingLine(candidate(2)))).toThrow(new ListingOutOfOrder(2));
  });

  it("fewer candidates than the ranking has", () => {
    const builder = new ListingBuilder(2);
    builder.add(listingLine(candidate(1)));
    expect(() => builder.listing()).toThrow("the candidate of rank 2 is not where it should be");
  });
});

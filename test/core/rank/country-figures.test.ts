import { expect, test } from "vitest";
import { compilePolicy } from "../../../core/policy/compile-policy.ts";
import { startingPolicy } from "../../../core/policy/starting-policy.ts";
import { countryFigures } from "../../../core/rank/country-figures.ts";
import { candidate, listingOf } from "./listed-candidates.ts";

const policy = compilePolicy(startingPolicy());

test("every country with a threat level, candidates or entries has its figures, in the order of codes", () => {
  const listing = listingOf([candidate(1, { country: "MX" }), candidate(2, { country: "QQ" }), candidate(3)]);
  const origins = [
    { country: "MX", entries: 3, valueUsd: 1.5 },
    { country: "ZZ", entries: 1, valueUsd: 2 },
  ];
  const figures = countryFigures(listing, origins, policy);
  const of = (code: string) => figures.find(({ country }) => country === code);
  expect(of("MX")).toEqual({
    country: "MX",
    region: "North America",
    threat: expect.any(Number),
    candidates: 1,
    entries: 3,
    valueUsd: 1.5,
  });
  expect(of("QQ")).toEqual({
    country: "QQ",
    region: null,
    threat: null,
    candidates: 1,
    entries: 0,
    valueUsd: 0,
  });
  expect(of("ZZ")).toMatchObject({ threat: null, candidates: 0, entries: 1 });
  expect(of("DE")).toMatchObject({ candidates: 0, entries: 0 });
  const codes = figures.map(({ country }) => country);
  expect(codes).toEqual(codes.toSorted());
});

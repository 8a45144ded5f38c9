import fc from "fast-check";
import { expect, test } from "vitest";
import {
  canFilterBy,
  chosen,
  having,
  listingOf,
  resorted,
  sortOf,
  toggled,
  unfiltered,
} from "../../../console/ranking/listing.ts";
import { commaList } from "../../../functions/candidates-api/comma-list.ts";

const at = (text: string) => new URLSearchParams(text);

test("the listing takes filters, search and sort from the address and leaves the rest", () => {
  expect(listingOf(at("ranking=r1&member=M1&tier=1,2&search=acme&sort=-points"))).toMatchObject({
    tier: "1,2",
    search: "acme",
    sort: "-points",
    country: undefined,
  });
  expect(listingOf(at("ranking=r1"))).not.toHaveProperty("ranking");
});

test.each([
  ["", "tier=1"],
  ["tier=2", "tier=2,1"],
  ["tier=2,1", "tier=2"],
  ["tier=1&member=M1", "member=M1"],
])("choosing tier 1 at ?%s leads to ?%s", (before, after) => {
  expect(decodeURIComponent(toggled(at(before), "tier", "1").toString())).toBe(after);
});

test("of yes and no only one holds", () => {
  expect(toggled(at("overdue=no"), "overdue", "yes").get("overdue")).toBe("yes");
  expect(toggled(at("overdue=yes"), "overdue", "yes").has("overdue")).toBe(false);
});

test("whether a member takes part in FAST is not filtered by where it is not known", () => {
  expect(canFilterBy("fast", "-")).toBe(false);
  expect(canFilterBy("country", "-")).toBe(true);
});

test("any values stand in the address as the API reads them", () => {
  const values = fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(values, (values) => {
      const address = values.reduce((now, value) => toggled(now, "fieldOffice", value), at(""));
      expect(chosen(address, "fieldOffice")).toEqual(values);
      expect(commaList(address.get("fieldOffice") ?? "")).toEqual(values);
    }),
  );
});

test("clearing keeps the ranking, the member beside it and the sort", () => {
  expect(unfiltered(at("ranking=r1&tier=1&search=x&sort=name&member=M1")).toString()).toBe(
    "ranking=r1&sort=name&member=M1",
  );
});

test("an empty part is left out", () => {
  expect(having(at("search=x"), "search", "").toString()).toBe("");
});

test.each([
  ["", { by: "rank", descending: false }],
  ["sort=-points", { by: "points", descending: true }],
])("?%s sorts by %o", (address, sort) => {
  expect(sortOf(at(address))).toEqual(sort);
});

test("pressing a head sorts, then the other way, then by rank again", () => {
  const first = resorted(at(""), "points", true);
  const second = resorted(first, "points", true);
  const third = resorted(second, "points", true);

  expect([first, second, third].map((address) => address.get("sort"))).toEqual(["-points", "points", null]);
});

test("the rank itself is first turned round", () => {
  expect(resorted(at(""), "rank", false).get("sort")).toBe("-rank");
  expect(resorted(at("sort=-rank"), "rank", false).get("sort")).toBe(null);
});

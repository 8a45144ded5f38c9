import { expect, test } from "vitest";
import { addressOf, pathOf } from "../../../console/api/address.ts";

test("each part of a path is encoded, so that an id cannot lead elsewhere", () => {
  expect(pathOf("members", "A/../B C?", "decisions")).toBe("/api/members/A%2F..%2FB%20C%3F/decisions");
});

test.each([
  [{}, "/api/x"],
  [{ limit: 50, cursor: undefined, search: "" }, "/api/x?limit=50"],
  [{ tier: ["1", "2"], sort: "-points" }, "/api/x?tier=1%2C2&sort=-points"],
  [{ rank: 0 }, "/api/x?rank=0"],
])("the query %o makes %s", (query, address) => {
  expect(addressOf("/api/x", query)).toBe(address);
});

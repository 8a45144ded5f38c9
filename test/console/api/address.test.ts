import fc from "fast-check";
import { expect, test } from "vitest";
import { addressOf, pathOf } from "../../../console/api/address.ts";
import { memberIdInPath } from "../../../functions/candidates-api/member-path.ts";

test("each part of a path is escaped, so that an id cannot lead elsewhere", () => {
  expect(pathOf("members", "A/../B C?~", "decisions")).toBe("/api/members/A~2F..~2FB~20C~3F~7E/decisions");
  expect(pathOf("members", "..")).toBe("/api/members/~2E~2E");
});

test("the API reads a member's id as it was, whatever letters it has", () => {
  const id = fc.string({ unit: "grapheme", minLength: 1, maxLength: 35 });
  fc.assert(
    fc.property(id, (memberId) => {
      const [, , , part = ""] = pathOf("members", memberId).split("/");
      expect(memberIdInPath.parse(part)).toBe(memberId);
      expect(part).toMatch(/^[A-Za-z0-9\-_.!~*'()]+$/);
    }),
  );
});

test.each([
  [{}, "/api/x"],
  [{ limit: 50, cursor: undefined, search: "" }, "/api/x?limit=50"],
  [{ tier: ["1", "2"], sort: "-points" }, "/api/x?tier=1%2C2&sort=-points"],
  [{ rank: 0 }, "/api/x?rank=0"],
])("the query %o makes %s", (query, address) => {
  expect(addressOf("/api/x", query)).toBe(address);
});

import { expect, it } from "vitest";
import { entryConflict } from "../../../core/activity/entry-conflict.ts";

const digests = (count: number) =>
  Array.from({ length: count }, (_, at) => `d${String(at).padStart(3, "0")}`);

it("names up to 20 digests in order, whatever order they came in", () => {
  const all = digests(20);
  expect(entryConflict("E1", 2, all.toReversed())).toEqual({ entryNumber: "E1", version: 2, digests: all });
});

it("names the greatest 20 of more, the one that counts last, and says how many there are", () => {
  const all = digests(21);
  expect(entryConflict("E1", 2, all)).toEqual(entryConflict("E1", 2, all.toReversed()));
  expect(entryConflict("E1", 2, all)).toMatchObject({ digests: all.slice(1), contents: 21 });
});

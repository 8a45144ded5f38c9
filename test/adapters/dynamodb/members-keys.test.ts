import * as fc from "fast-check";
import { expect, it } from "vitest";
import {
  decisionKey,
  FIRST_RECORD,
  MEMBER_PREFIXES,
  type MemberItemKind,
  memberItemKey,
} from "../../../adapters/dynamodb/members-keys.ts";

const HASH = "0".repeat(64);

it.each(["profile", "incident", "validation"] satisfies MemberItemKind[])(
  "the key of a %s lies in the range that a member's records are read from",
  (kind) => {
    expect(Object.keys(MEMBER_PREFIXES)).toContain(kind);
    expect(memberItemKey(kind, "M1", "", HASH).sk >= FIRST_RECORD).toBe(true);
  },
);

it("the keys of decisions do not", () => {
  fc.assert(
    fc.property(fc.nat(9_999_998), (after) => {
      expect(decisionKey("M1", after + 1).sk < FIRST_RECORD).toBe(true);
    }),
  );
});

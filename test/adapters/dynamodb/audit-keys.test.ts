import * as fc from "fast-check";
import { expect, it } from "vitest";
import { auditId, auditKey } from "../../../adapters/dynamodb/audit-keys.ts";

const AT = "2026-07-01T08:00:00.123Z";

it("an audit key names its request, whatever that is called, at its own time only", () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), (id) => {
      const { sk } = auditKey("M1", AT, id);
      expect(auditId(sk, AT)).toBe(id);
      expect(auditId(sk, "2026-07-01T08:00:00.124Z")).toBeUndefined();
    }),
  );
  expect(auditId(auditKey("M1", AT, "").sk, AT)).toBeUndefined();
});

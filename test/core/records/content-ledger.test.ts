import { expect, it } from "vitest";
import { ContentLedger } from "../../../core/records/content-ledger.ts";

it("a ledger reports the ids that came with different contents, in order", () => {
  const ledger = new ContentLedger();
  ledger.note("B", { size: 1 });
  ledger.note("A", { size: 1 });
  ledger.note("C", { size: 1 });
  ledger.note("C", { size: 1 });
  expect(ledger.conflicts).toEqual([]);
  ledger.note("B", { size: 2 });
  ledger.note("A", { size: 2 });
  ledger.note("B", { size: 1 });
  expect(ledger.conflicts).toEqual(["A", "B"]);
});

import { expect, it } from "vitest";
import { countedOnce } from "../../../core/activity/counted-once.ts";
import { EntryFingerprint, EntrySet } from "../../../core/activity/entry-set.ts";
import { Row } from "../../../core/records/row.ts";
import type { ScoredShipment } from "../../../core/score/scored-shipment.ts";
import { REQUIRED } from "../records/reading.ts";
import { readShipmentFile } from "./shipment-files.ts";
import { POLICY_NAME, sourcesFor } from "./shipment-run.ts";

const NAMES = ["E1", "E2", "E3", "E4"];

function setOf(...entryNumbers: readonly string[]): EntrySet {
  const set = new EntrySet();
  for (const entryNumber of entryNumbers) {
    const bytes = new TextEncoder().encode(entryNumber);
    set.add(new EntryFingerprint().of(bytes, 0, bytes.length));
  }
  return set;
}

it("scores the entries that came once, in the order of the file, and passes over bad records", () => {
  const scored: ScoredShipment[] = [];
  const records = [
    ...NAMES.map((entryNumber) => ({ ...REQUIRED, entryNumber, manufacturerIdCode: `MX${entryNumber}TIJ` })),
    { ...REQUIRED, entryNumber: "E5", valueUsd: "much" },
  ];
  const options = { sources: sourcesFor("apart"), policyName: POLICY_NAME, repeated: setOf("E2") };
  const taker = countedOnce({ ...options, onScored: (shipment) => scored.push(shipment) });
  readShipmentFile({ writing: "plain", records }, taker);
  expect(scored).toEqual(
    ["E1", "E3", "E4"].map((entryNumber) =>
      expect.objectContaining({
        entryNumber,
        valueUsd: 100,
        policy: POLICY_NAME,
        mid: expect.objectContaining({ declared: `MX${entryNumber}TIJ` }),
      }),
    ),
  );
});

it("takes no row before it knows the columns", () => {
  const scored: ScoredShipment[] = [];
  const options = { sources: sourcesFor("apart"), policyName: POLICY_NAME, repeated: new EntrySet() };
  countedOnce({ ...options, onScored: (shipment) => scored.push(shipment) }).rows([new Row(5)]);
  expect(scored).toEqual([]);
});

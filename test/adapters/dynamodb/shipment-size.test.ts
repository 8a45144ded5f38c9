import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { itemBytes } from "../../../adapters/dynamodb/item-bytes.ts";
import { shipmentItem, shipmentOf } from "../../../adapters/dynamodb/shipment-item.ts";
import { readBaselines } from "../../../bin/rank/baselines-file.ts";
import { storedShipmentsOf } from "../../support/dynamodb/real-shipments.ts";
import { storedShipmentWith } from "../../support/dynamodb/stored-shipments.ts";
import { runCommand } from "../../support/run-command.ts";
import { rankSamples, SAMPLES } from "../../support/samples.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

/** What DynamoDB writes for one write unit, bytes. */
const WRITE_UNIT = 1024;

const MOST_CHARACTERS = "M00000000000000000000000000000000017"; // 36, one more than an id may have

describe("item of a shipment", () => {
  it.each([
    ["the samples", SAMPLES.shipments, [], 1_989],
    ["the customs declarations", SAMPLES.declarations, ["customs-declarations"], 3_000],
  ])("takes one write unit for each of %s, with and without baselines", async (_, path, mapping, count) => {
    const out = await temporaryFolder();
    await runCommand(rankSamples(out));
    const baselines = await readBaselines(join(out, "baselines.ndjson"));
    const shipments = [
      ...(await storedShipmentsOf(path, mapping, [])),
      ...(await storedShipmentsOf(path, mapping, baselines)),
    ];
    expect(shipments).toHaveLength(2 * count);
    expect(shipments.map((stored) => shipmentOf(shipmentItem(stored)))).toEqual(shipments);
    const sizes = shipments.map((stored) => itemBytes(shipmentItem(stored)));
    expect(Math.max(...sizes)).toBeLessThanOrEqual(WRITE_UNIT);
  });

  it("takes one write unit where every field is as long as it may be and every credit is lost", () => {
    const scored = (factor: string, detail: string) =>
      ({ factor, status: "scored", points: 100, measured: 999_999_999, detail }) as const;
    const stored = storedShipmentWith({
      entryNumber: MOST_CHARACTERS,
      importerId: MOST_CHARACTERS,
      memberId: MOST_CHARACTERS,
      version: 1_000_000,
      valueCents: 999_999_999_999,
      weightGrams: 999_999_999_999,
      midVerdict: "unverifiable",
      lane: "standard",
      reasons: [
        scored("region", "MX"),
        scored("anomalies", "MANUFACTURER_MISMATCH"),
        scored("anomalies", "ROUTE_DEVIATION"),
        scored("anomalies", "SEAL_MISMATCH"),
        scored("value", "importersUsualInChapter"),
        scored("volume", "importersUsualMonth"),
        scored("mid", "unverifiable"),
        scored("goods", "originNotListed"),
      ],
      credits: [
        { credit: "tier", granted: false, code: "entityTypeNotEligible", thousandths: 500, points: 100 },
        {
          credit: "mutualRecognition",
          granted: false,
          code: "arrangementNotOperating",
          thousandths: 350,
          points: 100,
          operatorId: MOST_CHARACTERS,
          arrangementId: "KR-AEO",
        },
        { credit: "cap", granted: false, code: "capped", points: 100 },
        { credit: "mid", granted: false, code: "lostToMid", points: 100 },
      ],
      fast: { status: "linksMissing", missing: ["importer", "carrier", "driver", "manufacturer"] },
      mid: { declared: "MXCARDEL1450TIJ", expected: "MXCARDEL1450TIJ", reason: "manufacturer-country" },
    });
    expect(itemBytes(shipmentItem(stored))).toBeLessThanOrEqual(WRITE_UNIT);
  });
});

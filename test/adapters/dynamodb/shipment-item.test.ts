import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  packCreditReasons,
  packFactorReasons,
  unpackCreditReasons,
  unpackFactorReasons,
} from "../../../adapters/dynamodb/packed-reasons.ts";
import {
  FEATURE_ATTRIBUTES,
  featuresOf,
  shipmentItem,
  shipmentOf,
} from "../../../adapters/dynamodb/shipment-item.ts";
import {
  anyCreditReason,
  anyFactorReason,
  anyStoredShipment,
  storedShipmentWith,
} from "../../support/dynamodb/stored-shipments.ts";

describe("item of a shipment", () => {
  it("comes back as the same shipment, whatever it holds", () => {
    fc.assert(
      fc.property(anyStoredShipment, (stored) => {
        expect(shipmentOf(shipmentItem(stored))).toEqual(stored);
      }),
    );
  });

  it.each([
    ["000012-0123456789ab", "000012"],
    ["none", "000000"],
  ])("scored with registry %s has a key that ends with %s", (registry, place) => {
    const { pk, sk } = shipmentItem(storedShipmentWith({ registry }));
    expect([pk, sk]).toEqual([
      { S: "12-3456789" },
      { S: `ABC-1234567-8#0000001#0123456789abcdef0123456789abcdef#${place}` },
    ]);
  });

  it("gives its features from the attributes that a scan asks for alone", () => {
    const item = shipmentItem(storedShipmentWith());
    const asked = new Set<string>(FEATURE_ATTRIBUTES);
    const projected = Object.fromEntries(Object.entries(item).filter(([name]) => asked.has(name)));
    expect(featuresOf(projected)).toEqual(featuresOf(item));
    expect(Object.keys(projected)).toHaveLength(FEATURE_ATTRIBUTES.length);
  });

  it.each([
    ["a key of something else", { sk: { S: "work" } }, "sk"],
    ["a key that ends with the digest", { sk: { S: `E1#0000001#${"a".repeat(32)}` } }, "sk"],
    ["a registry other than its key's", { rv: { S: "000002-0123456789ab" } }, "rv"],
    ["a registry that is no version", { rv: { S: "newest" } }, "rv"],
    ["a number that is a text", { v: { S: "12" } }, "v"],
    ["a number that is none", { v: { N: "many" } }, "v"],
    ["a lane that nobody knows", { l: { S: "bus" } }, "l"],
    ["a flag that is a text", { f: { S: "yes" } }, "f"],
    ["reasons that are no JSON", { r: { S: "[" } }, "r"],
    ["reasons of another shape", { r: { S: '[["region"]]' } }, "r"],
    ["a credit with a code that nobody knows", { c: { S: '[["tier",1,"golden",350,35]]' } }, "c"],
    ["a missing link that nobody knows", { fs: { S: '["linksMissing","boat"]' } }, "fs"],
    ["credits that are a number", { c: { N: "1" } }, "c"],
  ])("is refused with %s", (_, change, attribute) => {
    const item = { ...shipmentItem(storedShipmentWith()), ...change };
    expect(() => shipmentOf(item)).toThrow(expect.objectContaining({ name: "StoredItemError", attribute }));
  });
});

/** fast-check makes objects without a prototype too; what is absent must stay absent. */
const plain = (reasons: readonly object[]) => reasons.map((reason) => ({ ...reason }));

describe("packed reasons", () => {
  it("of factors come back the same, with a detail that is absent or empty as it was", () => {
    fc.assert(
      fc.property(fc.array(anyFactorReason), (reasons) => {
        expect(unpackFactorReasons(packFactorReasons(reasons))).toStrictEqual(plain(reasons));
      }),
    );
  });

  it("of credits come back the same", () => {
    fc.assert(
      fc.property(fc.array(anyCreditReason), (credits) => {
        expect(unpackCreditReasons(packCreditReasons(credits))).toStrictEqual(plain(credits));
      }),
    );
  });

  it("hold no name of a field", () => {
    const reasons = [{ factor: "mid", status: "missing", detail: "noBaseline" }] as const;
    expect(packFactorReasons(reasons)).toBe('[["mid","?","noBaseline"]]');
  });
});

import * as z from "zod";
import { LANES } from "../../core/score/score.ts";
import type { StoredFeatures, StoredShipment } from "../../core/score/stored-shipment.ts";
import { type Item, keyItem } from "./item.ts";
import { codeOf, flagOf, keyOf, numberOf, textOf } from "./item-attributes.ts";
import {
  packCreditReasons,
  packFactorReasons,
  unpackCreditReasons,
  unpackFactorReasons,
} from "./packed-reasons.ts";
import { FAST_LINKS, MID_VERDICTS } from "./shipment-codes.ts";
import { type ShipmentIdentity, shipmentIdentity, shipmentKey } from "./shipments-keys.ts";
import { StoredItemError } from "./stored-item-error.ts";

/*
 * A shipment as an item: one write unit is 1 KB, so names are short.
 *   pk, sk  see shipments-keys.ts
 *   features, which a ranking scans
 *     d   entryDate            v   valueCents      w   weightGrams       h   chapter
 *     t   threatLevel          ap  anomalyPoints   ua  unknownAnomalies  mv  midVerdict
 *     f   usedFast             l   lane            tc  tierCredit        rc  recognitionCredit
 *     cp  creditPoints         cl  creditLostToMid      rv  registry version
 *     o   countryOfOrigin
 *   the rest, which analysts read
 *     m   memberId, absent where none was known
 *     p   points               rp  rawPoints
 *     r   reasons, c  credits: see packed-reasons.ts
 *     fs  fast: JSON [status, missing link...]     mi  mid: JSON [declared, expected, reason]
 *     po  policy
 */

/** The attributes that make features, for a ProjectionExpression. */
export const FEATURE_ATTRIBUTES = [
  "pk",
  "sk",
  "d",
  "v",
  "w",
  "h",
  "t",
  "ap",
  "ua",
  "mv",
  "f",
  "l",
  "tc",
  "rc",
  "cp",
  "cl",
  "rv",
  "o",
] as const;

const VERDICTS = Object.values(MID_VERDICTS);

const fastTuple = z.tuple([z.string()], z.enum(FAST_LINKS));
const midTuple = z.tuple([z.string(), z.string(), z.string()]);

const number = (value: number) => ({ N: String(value) });

/** The item of a shipment. */
export function shipmentItem(stored: StoredShipment): Item {
  const { fast, mid } = stored;
  return {
    ...keyItem(shipmentKey(stored)),
    d: { S: stored.entryDate },
    v: number(stored.valueCents),
    w: number(stored.weightGrams),
    h: number(stored.chapter),
    t: number(stored.threatLevel),
    ap: number(stored.anomalyPoints),
    ua: number(stored.unknownAnomalies),
    mv: { S: stored.midVerdict },
    f: { BOOL: stored.usedFast },
    l: { S: stored.lane },
    tc: number(stored.tierCredit),
    rc: number(stored.recognitionCredit),
    cp: number(stored.creditPoints),
    cl: number(stored.creditLostToMid),
    rv: { S: stored.registry },
    o: { S: stored.countryOfOrigin },
    ...(stored.memberId !== null && { m: { S: stored.memberId } }),
    p: number(stored.points),
    rp: number(stored.rawPoints),
    r: { S: packFactorReasons(stored.reasons) },
    c: { S: packCreditReasons(stored.credits) },
    fs: { S: JSON.stringify([fast.status, ...fast.missing]) },
    mi: { S: JSON.stringify([mid.declared, mid.expected, mid.reason]) },
    po: { S: stored.policy },
  };
}

/** The features in an item; throws StoredItemError where it is no shipment's. */
export function featuresOf(item: Item): StoredFeatures {
  const key = keyOf(item);
  const identity = shipmentIdentity(key);
  if (identity === undefined)
    throw new StoredItemError(key, "sk", "entry number, version, digest and registry");
  return {
    entryNumber: identity.entryNumber,
    version: identity.version,
    digest: identity.digest,
    registry: registryOf(item, identity),
    importerId: identity.importerId,
    entryDate: textOf(item, "d"),
    valueCents: numberOf(item, "v"),
    weightGrams: numberOf(item, "w"),
    chapter: numberOf(item, "h"),
    threatLevel: numberOf(item, "t"),
    anomalyPoints: numberOf(item, "ap"),
    unknownAnomalies: numberOf(item, "ua"),
    midVerdict: codeOf(item, "mv", VERDICTS),
    usedFast: flagOf(item, "f"),
    lane: codeOf(item, "l", LANES),
    tierCredit: numberOf(item, "tc"),
    recognitionCredit: numberOf(item, "rc"),
    creditPoints: numberOf(item, "cp"),
    creditLostToMid: numberOf(item, "cl"),
    countryOfOrigin: textOf(item, "o"),
  };
}

/** The shipment in an item; throws StoredItemError where it is none. */
export function shipmentOf(item: Item): StoredShipment {
  const [status, ...missing] = unpacked(item, "fs", (text) => fastTuple.parse(JSON.parse(text)));
  const [declared, expected, reason] = unpacked(item, "mi", (text) => midTuple.parse(JSON.parse(text)));
  return {
    ...featuresOf(item),
    memberId: item["m"] === undefined ? null : textOf(item, "m"),
    points: numberOf(item, "p"),
    rawPoints: numberOf(item, "rp"),
    reasons: unpacked(item, "r", unpackFactorReasons),
    credits: unpacked(item, "c", unpackCreditReasons),
    fast: { status, missing },
    mid: { declared, expected, reason },
    policy: textOf(item, "po"),
  };
}

/** The registry version, which is the one that the key names. */
function registryOf(item: Item, identity: ShipmentIdentity): string {
  const key = keyOf(item);
  const registry = textOf(item, "rv");
  const named = unpacked(item, "rv", () => shipmentKey({ ...identity, registry }));
  if (named.sk !== key.sk) throw new StoredItemError(key, "rv", "the registry version that the key names");
  return registry;
}

function unpacked<Value>(item: Item, attribute: string, unpack: (packed: string) => Value): Value {
  try {
    return unpack(textOf(item, attribute));
  } catch (error) {
    if (error instanceof StoredItemError) throw error;
    throw new StoredItemError(keyOf(item), attribute, "what this version packs", error);
  }
}

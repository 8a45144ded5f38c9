import { MEMBER_FACTORS } from "../../core/factors/member/member-factors.ts";
import { namesOf } from "../../core/policy/names-of.ts";
import { startingPolicy } from "../../core/policy/starting-policy.ts";
import type { CandidateJson } from "../../core/rank/candidate-json.ts";
import { listingLine } from "../../core/rank/listing-line.ts";
import { dayFromText, dayToText } from "../../core/records/calendar-date.ts";
import { ENTITY_TYPES } from "../../core/records/fields/programme-codes.ts";

const TYPES = namesOf<keyof typeof ENTITY_TYPES>(ENTITY_TYPES);
const COUNTRIES = ["US", "US", "US", "MX", "CA", "CN", "VN", "DE", "IN", "JP"];
const OFFICES = ["Houston", "Los Angeles", "Miami", "New York", "Buffalo", "Newark"];
const WORDS = ["Trading", "Cartonería", "Logistics", "Überseehandel", "Imports", "Łódź Foods"];
const PRIME = 7_919;
const FULL = 1_000;

/** The listing of so many candidates, of the size that real ones have; the same ones each time. */
export async function* syntheticListing(count: number): AsyncGenerator<Uint8Array> {
  for (let rank = 1; rank <= count; rank += 1)
    yield Buffer.from(`${JSON.stringify(listingLine(candidate(rank, count)))}\n`);
}

function candidate(rank: number, count: number): CandidateJson {
  const { factors: weighed } = startingPolicy().member;
  const spread = (most: number, salt: number) => ((rank * PRIME + salt * 104_729) % 1_000_003) % most;
  const isOverdue = spread(5, 1) === 0;
  const factors = MEMBER_FACTORS.map(({ id, unit }, at): CandidateJson["factors"][number] => {
    const { axis, weight } = weighed[id];
    const detail = id === "overdue" && isOverdue ? "pastLimit" : id === "fast" ? "participant" : "ownRate";
    const about = { factor: id, axis, unit, weight, detail };
    if (spread(9, at) === 0) return { ...about, status: "missing" };
    const level = spread(FULL, at + 20);
    return { ...about, status: "scored", measured: spread(100_000, at + 40), level, points: weight * level };
  });
  const pointsOn = (axis?: string) =>
    factors.reduce(
      (sum, each) => sum + (each.status === "scored" && each.axis === (axis ?? each.axis) ? each.points : 0),
      0,
    );
  return {
    rank,
    memberId: `M${String(spread(count, 2)).padStart(5, "0")}-${rank}`,
    name: `${pick(WORDS, rank)} ${rank} ${pick(WORDS, spread(6, 3))} Inc.`,
    entityType: pick(TYPES, spread(TYPES.length, 4)),
    country: pick(COUNTRIES, spread(COUNTRIES.length, 5)),
    fieldOffice: pick(OFFICES, spread(OFFICES.length, 6)),
    status: "validated",
    tier: 2,
    points: pointsOn(),
    axes: {
      threat: pointsOn("threat"),
      vulnerability: pointsOn("vulnerability"),
      exposure: pointsOn("exposure"),
      oversight: pointsOn("oversight"),
    },
    factors,
    dueOn: dayToText(dayFromText("2025-01-01") + spread(1_500, 7)),
  };
}

function pick<Item>(items: readonly Item[], at: number): Item {
  const item = items[at % items.length];
  if (item === undefined) throw new RangeError("there is nothing to pick from");
  return item;
}

import fc from "fast-check";
import type { MemberFactorId } from "../../../core/factors/member/member-factor.ts";
import { MEMBER_FACTORS } from "../../../core/factors/member/member-factors.ts";
import type { CandidateJson } from "../../../core/rank/candidate-json.ts";
import type { CandidateListing } from "../../../core/rank/candidate-listing.ts";
import { ListingBuilder } from "../../../core/rank/listing-builder.ts";
import { listingLine } from "../../../core/rank/listing-line.ts";

/** What a factor of a candidate ended with: points and a detail, or that it is missing. */
export interface FactorEnd {
  readonly points?: number;
  readonly detail?: string;
  readonly isMissing?: boolean;
}

export type FactorEnds = Readonly<Partial<Record<MemberFactorId, FactorEnd>>>;

/** A candidate of which only what is given is remarkable. */
export function candidate(
  rank: number,
  { ends = {}, ...change }: Partial<CandidateJson> & { readonly ends?: FactorEnds } = {},
): CandidateJson {
  return {
    rank,
    memberId: `M${String(rank).padStart(5, "0")}`,
    entityType: "IMP",
    tier: 2,
    points: 1_000 * (100 - rank),
    axes: { threat: 0, vulnerability: 0, exposure: 0, oversight: 0 },
    dueOn: null,
    factors: MEMBER_FACTORS.map(({ id }) => factorOf(id, ends[id] ?? {})),
    ...change,
  };
}

function factorOf(
  factor: MemberFactorId,
  { points = 0, detail = "", isMissing = false }: FactorEnd,
): CandidateJson["factors"][number] {
  const about = { factor, axis: "threat" as const, unit: "", weight: 1, detail };
  if (isMissing) return { ...about, status: "missing" };
  return { ...about, status: "scored", measured: 0, level: points, points };
}

/** The listing of candidates in the order of their ranks. */
export function listingOf(candidates: readonly CandidateJson[]): CandidateListing {
  const builder = new ListingBuilder(candidates.length);
  for (const each of candidates) builder.add(listingLine(each));
  return builder.listing();
}

const end: fc.Arbitrary<FactorEnd> = fc.record(
  {
    points: fc.constantFrom(0, 1, 2, 500),
    detail: fc.constantFrom("pastLimit", "neverValidated", "participant", "notParticipant", "ownRate"),
    isMissing: fc.boolean(),
  },
  { requiredKeys: [] },
);

const ends: fc.Arbitrary<FactorEnds> = fc.dictionary(
  fc.constantFrom(...MEMBER_FACTORS.map(({ id }) => id)),
  end,
);

const parts = fc.record(
  {
    name: fc.constantFrom("Ångström", "angstrom", "Øre", "=SUM(A1)", "Zebra, Inc.", "zebra"),
    country: fc.constantFrom("US", "MX", "CN", "QQ"),
    fieldOffice: fc.constantFrom("Houston", "Miami", "-"),
    status: fc.constantFrom("validated" as const, "certified" as const),
    entityType: fc.constantFrom("IMP" as const, "EXP" as const, "3PL" as const),
    tier: fc.constantFrom(0 as const, 1 as const, 2 as const, 3 as const),
    points: fc.constantFrom(0, 5, 1_000),
    dueOn: fc.constantFrom("2026-01-31", "2027-02-28", null),
    axes: fc.record({
      threat: fc.nat(3),
      vulnerability: fc.nat(3),
      exposure: fc.nat(3),
      oversight: fc.nat(3),
    }),
    ends,
  },
  { requiredKeys: ["ends"] },
);

/** Rankings of up to thirty candidates that share much. */
export const candidateLists: fc.Arbitrary<CandidateJson[]> = fc
  .array(parts, { maxLength: 30 })
  .map((all) =>
    all.map((each, at) => candidate(at + 1, { entityType: "IMP", tier: 2, dueOn: null, ...each })),
  );

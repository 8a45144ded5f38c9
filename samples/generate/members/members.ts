import { dayToText } from "../../../core/records/calendar-date.ts";
import type { Member } from "../../../core/records/fields/member.ts";
import type { EntityType, Status } from "../../../core/records/fields/programme-codes.ts";
import type { Draws } from "../draws.ts";
import type { Factory } from "../factories/factory.ts";
import { companyName, type NameCustoms } from "../names/company-name.ts";
import { AS_OF, DAYS_A_YEAR } from "../period.ts";
import { ENTITY_TRAITS } from "./entity-mix.ts";
import { contradicted, type Membership, membership } from "./membership.ts";

/** A member with what the other files follow from. */
export interface SampleMember {
  readonly record: Member;
  readonly membership: Membership;
  /** The member's own factory, where it is a manufacturer. */
  readonly factory?: Factory;
}

/** A member before its membership is drawn. */
interface Applicant {
  readonly entityType: EntityType;
  readonly country: string;
  readonly factory?: Factory;
}

const CUSTOMS: Readonly<Record<string, NameCustoms>> = {
  US: { legalForms: ["Inc.", "LLC", "Corp."] },
  CA: { legalForms: ["Inc.", "Ltd."] },
  MX: { legalForms: ["S.A. de C.V.", "S. de R.L. de C.V."] },
};

const TIER_OF: Partial<Readonly<Record<Status, "1" | "2" | "3">>> = {
  certified: "1",
  validated: "2",
  exceeding: "3",
};

/** Years after a validation from which the next is near enough that an extension may be granted. */
const CYCLE_YEARS = 3.5;

/** One member in so many has dates that contradict each other. */
const CONTRADICTION_EVERY = 300;

/** The members of the samples, in the applicants' order. */
export function membersFrom(draws: Draws, applicants: readonly Applicant[]): SampleMember[] {
  const phase = draws.below(Math.min(CONTRADICTION_EVERY, applicants.length));
  return applicants.map((applicant, at) => {
    const drawn = membership(draws, ENTITY_TRAITS[applicant.entityType].exceeding);
    const isContradicted = at % CONTRADICTION_EVERY === phase;
    return memberOf(draws, applicant, isContradicted ? contradicted(draws, drawn) : drawn, at);
  });
}

function memberOf(draws: Draws, applicant: Applicant, membership: Membership, at: number): SampleMember {
  const { entityType, country, factory } = applicant;
  const { steps, certifiedOn, validatedOn } = membership;
  const status = steps.at(-1)?.status ?? "applied";
  const tier = TIER_OF[status];
  const [initial] = validatedOn;
  const last = validatedOn.at(-1);
  const traits = ENTITY_TRAITS[entityType];
  const isDue = last !== undefined && last < AS_OF - CYCLE_YEARS * DAYS_A_YEAR;
  const record: Member = {
    memberId: `M${String(at + 1).padStart(5, "0")}`,
    importerIds: entityType === "IMP" ? importerNumbers(draws, at) : [],
    name: factory?.manufacturer.name ?? companyName(draws, CUSTOMS[country] ?? { legalForms: ["Inc."] }, at),
    entityType,
    country,
    fieldOffice: draws.pick(traits.offices),
    status,
    statusHistory: steps.map((step) => ({ on: dayToText(step.on), status: step.status })),
    certifiedOn: certifiedOn === undefined ? undefined : dayToText(certifiedOn),
    initialValidationOn: initial === undefined ? undefined : dayToText(initial),
    lastValidationOn: last === undefined ? undefined : dayToText(last),
    tier,
    fastParticipant: traits.fast === undefined ? undefined : tier !== undefined && draws.chance(traits.fast),
    tradeCompliance: entityType === "IMP" ? (tier === "2" || tier === "3") && draws.chance(0.1) : undefined,
    extensionUntil: isDue && draws.chance(0.25) ? dayToText(AS_OF + draws.between(30, 360)) : undefined,
    validatable: !draws.chance(0.01),
    manufacturerIdCodes: factory === undefined ? [] : [factory.built.mid],
  };
  return { record, membership, ...(factory === undefined ? {} : { factory }) };
}

/** Numbers in the form of an employer identification number; each member has its own block of them. */
function importerNumbers(draws: Draws, at: number): string[] {
  const count = draws.chance(0.6) ? 0 : draws.between(1, 3);
  return Array.from({ length: count }, (_, nth) => einOf(10 + (at % 80), at * 4 + nth));
}

/** `NN-NNNNNNN`. Prefixes from 90 on are left to importers outside the programme. */
export function einOf(prefix: number, number: number): string {
  return `${prefix}-${String(1_000_000 + (number % 9_000_000)).padStart(7, "0")}`;
}

import type { Incident } from "../../core/records/fields/incident.ts";
import type { Operator } from "../../core/records/fields/operator.ts";
import type { Validation } from "../../core/records/fields/validation.ts";
import { type Draws, streamOf } from "./draws.ts";
import { factoriesFor } from "./factories/factories.ts";
import type { Factory } from "./factories/factory.ts";
import { incidentsOf } from "./incidents/incidents.ts";
import { ENTITY_TRAITS, entityTypesOf } from "./members/entity-mix.ts";
import { membersFrom, type SampleMember } from "./members/members.ts";
import { operatorsOf } from "./operators/operators.ts";
import { validationsOf } from "./validations/validations.ts";

/** Everything in the samples but the shipments; its size follows the number of members. */
export interface SampleWorld {
  readonly factories: readonly Factory[];
  readonly members: readonly SampleMember[];
  readonly operators: readonly Operator[];
  readonly incidents: readonly Incident[];
  readonly validations: readonly Validation[];
}

/** One stream of random numbers for each part, so that a change in one part leaves the others as they were. */
const STREAMS = [
  "applicants",
  "factories",
  "members",
  "operators",
  "incidents",
  "validations",
  "traders",
  "shipments",
];

/** The stream of random numbers of a part. */
export function streamFor(seed: number, part: string): Draws {
  return streamOf(seed, STREAMS.indexOf(part));
}

/** The invented programme of a seed: the same number of members and seed give the same world. */
export function sampleWorld(memberCount: number, seed: number): SampleWorld {
  const drawApplicants = streamFor(seed, "applicants");
  const types = entityTypesOf(drawApplicants, memberCount);
  const applicants = types.map((entityType) => ({
    entityType,
    country: drawApplicants.pick(ENTITY_TRAITS[entityType].countries),
  }));
  const manufacturers = applicants.filter(({ entityType }) => entityType === "FMX");
  const factories = factoriesFor(
    streamFor(seed, "factories"),
    memberCount,
    manufacturers.map(({ country }) => country),
  );
  const factoryOf = new Map(manufacturers.map((applicant, at) => [applicant, factories[at]]));
  const members = membersFrom(
    streamFor(seed, "members"),
    applicants.map((applicant) => {
      const factory = factoryOf.get(applicant);
      return factory === undefined ? applicant : { ...applicant, factory };
    }),
  );
  return {
    factories,
    members,
    operators: operatorsOf(streamFor(seed, "operators"), factories),
    incidents: incidentsOf(streamFor(seed, "incidents"), members),
    validations: validationsOf(streamFor(seed, "validations"), members),
  };
}

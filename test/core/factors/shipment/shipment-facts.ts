import type { MidVerdict } from "../../../../core/mid/check.ts";
import { compilePolicy } from "../../../../core/policy/compile-policy.ts";
import { startingPolicy } from "../../../../core/policy/starting-policy.ts";
import { dayFromText, monthOfDay } from "../../../../core/records/calendar-date.ts";
import { countryOrdinal } from "../../../../core/records/country-code.ts";
import type { Member } from "../../../../core/records/fields/member.ts";
import type { Operator } from "../../../../core/records/fields/operator.ts";
import { type MidAssessment, type MidHolders, NOBODY } from "../../../../core/registry/mid-assessment.ts";
import type { RegisteredMember } from "../../../../core/registry/registered-member.ts";
import type { RegisteredOperator } from "../../../../core/registry/registered-operator.ts";
import { Registry } from "../../../../core/registry/registry.ts";
import { ABSENT, type ShipmentFacts } from "../../../../core/score/facts.ts";

export const starting = compilePolicy(startingPolicy());

export const ENTRY_DAY = dayFromText("2026-03-14");

/** A manufacturer whose MID has the verdict, with the holders of the declared and of the expected MID. */
export function manufacturer(verdict: MidVerdict, holders: Partial<MidAssessment> = {}): MidAssessment {
  return {
    verdict,
    declaredPrefix: verdict === "missing" ? "" : "MX",
    accepted: starting.creditVerdicts.has(verdict),
    declaredHolders: NOBODY,
    expectedHolders: NOBODY,
    ...holders,
  };
}

export function member(about: Partial<Member> = {}): RegisteredMember {
  const [registered] = new Registry(
    [{ memberId: "M1", entityType: "IMP", certifiedOn: "2020-01-01", ...about }],
    [],
  ).members;
  if (registered === undefined) throw new Error("a registry of one member has none");
  return registered;
}

/** An operator of the EU with a security type, unless told otherwise. */
export function operator(about: Partial<Operator> = {}): RegisteredOperator {
  const [registered] = new Registry(
    [],
    [{ operatorId: "OP1", country: "DE", securityType: "AEOF", ...about }],
  ).operators;
  if (registered === undefined) throw new Error("a registry of one operator has none");
  return registered;
}

/** Operators alone hold the MID. */
export function heldBy(...operators: RegisteredOperator[]): MidHolders {
  return { operators, members: [] };
}

/** A shipment of which little is known, save what the test tells. */
export function facts(about: Partial<ShipmentFacts> = {}): ShipmentFacts {
  const entryDay = about.entryDay ?? ENTRY_DAY;
  return {
    entryDay,
    entryMonth: monthOfDay(entryDay),
    importer: undefined,
    carrier: undefined,
    driverFastCard: ABSENT,
    border: undefined,
    fastLane: ABSENT,
    originCountry: countryOrdinal("MX"),
    exportCountry: ABSENT,
    valueCents: 100_000,
    weightGrams: ABSENT,
    chapter: ABSENT,
    anomalies: { codes: [], points: 0, unknown: [], reasons: [] },
    manufacturer: manufacturer("match"),
    usualCentsPerKilogram: ABSENT,
    entriesInMonth: ABSENT,
    usualEntriesPerMonth: ABSENT,
    ...about,
  };
}

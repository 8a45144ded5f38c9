import { checkMid, type MidCheck } from "../mid/check.ts";
import type { Manufacturer } from "../mid/manufacturer.ts";
import { normalizeMid } from "../mid/normalize-mid.ts";
import { MidRegister } from "../mid/register.ts";
import type { MidRules } from "../mid/rules.ts";
import { dayFromText } from "../records/calendar-date.ts";
import type { Member } from "../records/fields/member.ts";
import type { Operator } from "../records/fields/operator.ts";
import { type CheckedMid, type MidHolders, midAssessment, NOBODY } from "./mid-assessment.ts";
import type { RegisteredMember } from "./registered-member.ts";
import type { RegisteredOperator } from "./registered-operator.ts";
import { statusTimelineOf } from "./status-timeline.ts";

/**
 * An immutable snapshot of members and operators, as used for scoring: who an importer is, and who has a MID on file.
 * The order in which the records came does not matter.
 */
export class Registry {
  /** By memberId; a member's index is its place here. */
  readonly members: readonly RegisteredMember[];
  readonly operators: readonly RegisteredOperator[];
  readonly mids: MidRegister;
  readonly #byImporterId: ReadonlyMap<string, RegisteredMember>;
  readonly #holders: ReadonlyMap<string, MidHolders>;

  /** Takes one record a member and an operator (see `distinctRecords`). */
  constructor(members: readonly Member[], operators: readonly Operator[]) {
    this.members = members.toSorted((one, other) => inOrder(one.memberId, other.memberId)).map(registered);
    this.operators = operators
      .toSorted((one, other) => inOrder(one.operatorId, other.operatorId))
      .map(operatorOf);
    this.#byImporterId = byImporterId(this.members);
    this.mids = MidRegister.of([...this.#midsOnFile()]);
    this.#holders = this.#holdersByMid();
  }

  /** The ids under which members import or carry: their memberId and importerIds, each with its member. */
  importerIds(): Iterable<readonly [string, RegisteredMember]> {
    return this.#byImporterId;
  }

  /** Who has a MID on file. */
  holdersOf(mid: string | undefined): MidHolders {
    return (mid === undefined ? undefined : this.#holders.get(normalizeMid(mid))) ?? NOBODY;
  }

  /** Checks a manufacturer's declared MID; `accepted` are the verdicts that credits may follow. */
  assessMid(
    declared: string | undefined,
    manufacturer: Manufacturer,
    rules: MidRules,
    accepted: ReadonlySet<string>,
  ): CheckedMid {
    const check = checkMid(declared, manufacturer, this.mids, rules);
    return this.assessed(check, accepted.has(check.verdict));
  }

  /** A check with the holders of its MIDs. */
  assessed(check: MidCheck, accepted: boolean): CheckedMid {
    const declaredHolders = check.verdict === "missing" ? NOBODY : this.holdersOf(check.declared);
    const expectedHolders = check.verdict === "match" ? declaredHolders : this.holdersOf(expectedOf(check));
    return { check, assessment: midAssessment(check, accepted, declaredHolders, expectedHolders) };
  }

  *#midsOnFile() {
    for (const { operatorId, record } of this.operators) {
      const party = {
        kind: "operator",
        id: operatorId,
        name: record.name ?? "",
        country: record.country,
      } as const;
      for (const mid of record.manufacturerIdCodes ?? []) yield { mid, party };
    }
    for (const { memberId, record } of this.members) {
      const party = {
        kind: "member",
        id: memberId,
        name: record.name ?? "",
        country: record.country,
      } as const;
      for (const mid of record.manufacturerIdCodes ?? []) yield { mid, party };
    }
  }

  #holdersByMid(): Map<string, MidHolders> {
    const holders = new Map<string, { operators: RegisteredOperator[]; members: RegisteredMember[] }>();
    const of = (mid: string) => {
      const known = holders.get(mid) ?? { operators: [], members: [] };
      holders.set(mid, known);
      return known;
    };
    for (const operator of this.operators)
      for (const mid of midsOf(operator)) of(mid).operators.push(operator);
    for (const member of this.members) for (const mid of midsOf(member)) of(mid).members.push(member);
    return holders;
  }
}

/** The MIDs that a party has on file, each once however it is written. */
function midsOf({ record }: RegisteredOperator | RegisteredMember): ReadonlySet<string> {
  return new Set((record.manufacturerIdCodes ?? []).map(normalizeMid));
}

function expectedOf(check: MidCheck): string | undefined {
  return "expected" in check ? check.expected : undefined;
}

function registered(record: Member, index: number): RegisteredMember {
  const { memberId, entityType } = record;
  const { statusHistory: _heldByTheTimeline, ...profile } = record;
  return { index, memberId, entityType, timeline: statusTimelineOf(record), record: profile };
}

function operatorOf(record: Operator): RegisteredOperator {
  const { operatorId, validFrom, validTo, status, statusOn } = record;
  const ended = status === undefined || status === "active" ? -1 : dayOrAlways(statusOn);
  return { operatorId, record, validFrom: dayOrNone(validFrom), validTo: dayOrNone(validTo), endedOn: ended };
}

function dayOrNone(text: string | undefined): number {
  return text === undefined ? -1 : dayFromText(text);
}

/** A suspension without its day holds on every day: no day is certain to have been good. */
function dayOrAlways(text: string | undefined): number {
  return text === undefined ? 0 : dayFromText(text);
}

/** A member's own id comes before the importer ids that others claim; between claims the smaller memberId wins. */
function byImporterId(members: readonly RegisteredMember[]): Map<string, RegisteredMember> {
  const owners = new Map<string, RegisteredMember>();
  for (const member of members) owners.set(member.memberId, member);
  for (const member of members) {
    for (const id of member.record.importerIds ?? []) if (!owners.has(id)) owners.set(id, member);
  }
  return owners;
}

/** Of ids that are not equal. */
function inOrder(one: string, other: string): number {
  return one < other ? -1 : 1;
}

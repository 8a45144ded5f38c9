import { IncidentActivity } from "../activity/incident-activity.ts";
import { ValidationActivity } from "../activity/validation-activity.ts";
import type { Day } from "../records/calendar-date.ts";
import { ContentLedger } from "../records/content-ledger.ts";
import type { Incident } from "../records/fields/incident.ts";
import type { Validation } from "../records/fields/validation.ts";
import { incidentFindings, validationFindings } from "../registry/data-quality.ts";
import type { Finding } from "../registry/finding.ts";
import type { RegisteredMember } from "../registry/registered-member.ts";

/** What happened to members besides shipments, as of a day. */
export interface MemberHistory {
  readonly incidents: IncidentActivity;
  readonly validations: ValidationActivity;
  /** The newest validation of each member that states tier 3. */
  readonly newest: ReadonlyMap<string, Validation>;
  readonly findings: readonly Finding[];
}

/** Folds incidents and validations as they come: there are many, and little of each is needed. */
export class HistoryFold {
  readonly #asOf: Day;
  readonly #known: ReadonlySet<string>;
  readonly #keeps: ReadonlySet<string>;
  readonly #incidents = new IncidentActivity();
  readonly #validations: ValidationActivity;
  readonly #newest = new Map<string, Validation>();
  readonly #contents = new ContentLedger();
  readonly #findings: Finding[] = [];

  /** `members`: those of the registry; where there are none, every memberId is taken as known. */
  constructor(members: readonly RegisteredMember[], asOf: Day) {
    this.#asOf = asOf;
    this.#known = new Set(members.map(({ memberId }) => memberId));
    this.#keeps = new Set(members.flatMap(({ record }) => (record.tier === "3" ? record.memberId : [])));
    this.#validations = new ValidationActivity(asOf);
  }

  addIncident(incident: Incident): void {
    this.#incidents.add(incident);
    this.#findings.push(...incidentFindings(incident, this.#isMember(incident.memberId), this.#asOf));
  }

  addValidation(validation: Validation): void {
    this.#validations.add(validation);
    this.#contents.note(validation.validationId, validation);
    this.#findings.push(...validationFindings(validation, this.#isMember(validation.memberId), this.#asOf));
    if (this.#keeps.has(validation.memberId)) this.#keepNewest(validation);
  }

  /** What has come so far. */
  get history(): MemberHistory {
    const incidents = [...this.#incidents.conflicts].map(
      (id): Finding => ({ code: "contentConflict", kind: "incident", id }),
    );
    const validations = this.#contents.conflicts.map(
      (id): Finding => ({ code: "contentConflict", kind: "validation", id }),
    );
    return {
      incidents: this.#incidents,
      validations: this.#validations,
      newest: this.#newest,
      findings: [...this.#findings, ...incidents, ...validations],
    };
  }

  #isMember(memberId: string): boolean {
    return this.#known.size === 0 || this.#known.has(memberId);
  }

  #keepNewest(validation: Validation): void {
    const kept = this.#newest.get(validation.memberId);
    if (kept === undefined || orderOf(validation) > orderOf(kept))
      this.#newest.set(validation.memberId, validation);
  }
}

function orderOf(validation: Validation): string {
  return `${validation.completedOn} ${validation.validationId} ${JSON.stringify(validation)}`;
}

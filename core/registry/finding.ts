/** What is doubtful about a record. Nothing is mended: the record counts as it is (GAO-17-84). */
export interface Finding {
  readonly code: FindingCode;
  readonly kind: "member" | "operator" | "incident" | "validation" | "shipment";
  readonly id: string;
}

export type FindingCode =
  | "validatedBeforeCertified"
  | "lastValidationBeforeInitial"
  | "dateInFuture"
  | "statusGap"
  | "statusContradictsHistory"
  | "statusUndated"
  | "tierNotEarned"
  | "importerIdClaimedTwice"
  | "validityEndsBeforeItStarts"
  | "actionsClosedBeforeValidation"
  | "memberUnknown"
  | "contentConflict";

/** One finding where something holds, none where not. */
export function finding(holds: boolean, code: FindingCode, kind: Finding["kind"], id: string): Finding[] {
  return holds ? [{ code, kind, id }] : [];
}

/** Findings by code and kind, with the ids concerned in order. */
export interface FindingGroup {
  readonly code: FindingCode;
  readonly kind: Finding["kind"];
  readonly count: number;
  /** At most `MOST_IDS` of them. */
  readonly ids: readonly string[];
}

const MOST_IDS = 1_000;

/** Gathers findings for a summary. */
export function groupFindings(findings: readonly Finding[]): FindingGroup[] {
  const groups = Map.groupBy(findings, ({ code, kind }) => `${kind} ${code}`);
  return [...groups]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([, group]) => {
      const first = group[0];
      if (first === undefined) return [];
      const ids = group.map(({ id }) => id).sort();
      return [{ code: first.code, kind: first.kind, count: group.length, ids: ids.slice(0, MOST_IDS) }];
    });
}

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
  const groups = new Map<string, Pick<Finding, "code" | "kind"> & { readonly all: string[] }>();
  for (const { code, kind, id } of findings) {
    const key = `${kind} ${code}`;
    const group = groups.get(key) ?? { code, kind, all: [] };
    group.all.push(id);
    groups.set(key, group);
  }
  return [...groups]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, { all, ...about }]) => ({ ...about, count: all.length, ids: all.sort().slice(0, MOST_IDS) }));
}

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
  /** The first of them, where they are many. */
  readonly ids: readonly string[];
}

const MOST_IDS = 1_000;

/** Gathers findings for a summary; `counted` are groups of which only examples were kept. */
export function groupFindings(
  findings: readonly Finding[],
  counted: readonly FindingGroup[] = [],
): FindingGroup[] {
  const groups = new Map<string, Pick<Finding, "code" | "kind"> & { readonly all: string[] }>();
  for (const { code, kind, id } of findings) {
    const key = placeOf({ code, kind });
    const group = groups.get(key) ?? { code, kind, all: [] };
    group.all.push(id);
    groups.set(key, group);
  }
  const gathered = Array.from(groups.values(), ({ all, ...about }) => ({
    ...about,
    count: all.length,
    ids: all.sort().slice(0, MOST_IDS),
  }));
  return [...gathered, ...counted].sort((one, other) => (placeOf(one) < placeOf(other) ? -1 : 1));
}

function placeOf({ code, kind }: Pick<Finding, "code" | "kind">): string {
  return `${kind} ${code}`;
}

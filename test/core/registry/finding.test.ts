import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Finding, groupFindings } from "../../../core/registry/finding.ts";

const MOST_IDS = 1_000;

const someFinding: fc.Arbitrary<Finding> = fc.record({
  code: fc.constantFrom("dateInFuture", "memberUnknown", "statusUndated"),
  kind: fc.constantFrom("incident", "validation", "member"),
  id: fc.constantFrom("A", "B", "C", "D"),
});

describe("findings in groups", () => {
  it("are gathered by kind and code, with their ids in order", () => {
    const findings: Finding[] = [
      { code: "memberUnknown", kind: "validation", id: "V2" },
      { code: "dateInFuture", kind: "validation", id: "V9" },
      { code: "memberUnknown", kind: "incident", id: "I1" },
      { code: "memberUnknown", kind: "validation", id: "V1" },
    ];
    expect(groupFindings(findings)).toEqual([
      { code: "memberUnknown", kind: "incident", count: 1, ids: ["I1"] },
      { code: "dateInFuture", kind: "validation", count: 1, ids: ["V9"] },
      { code: "memberUnknown", kind: "validation", count: 2, ids: ["V1", "V2"] },
    ]);
  });

  it("take their place among those of which only examples were kept", () => {
    const counted = [{ code: "dateInFuture", kind: "shipment", count: 5_000, ids: ["E1"] }] as const;
    const findings: Finding[] = [
      { code: "memberUnknown", kind: "validation", id: "V1" },
      { code: "statusGap", kind: "member", id: "M1" },
    ];
    expect(groupFindings(findings, counted).map(({ kind, count }) => [kind, count])).toEqual([
      ["member", 1],
      ["shipment", 5_000],
      ["validation", 1],
    ]);
  });

  it("count all and name the first of many", () => {
    const findings = Array.from(
      { length: MOST_IDS + 5 },
      (_, at): Finding => ({ code: "statusGap", kind: "member", id: `M${9_999 - at}` }),
    );
    const [group] = groupFindings(findings);
    expect(group?.count).toBe(MOST_IDS + 5);
    expect(group?.ids).toHaveLength(MOST_IDS);
    expect(group?.ids[0]).toBe("M8995");
  });

  it("are the same for any order", () => {
    fc.assert(
      fc.property(fc.array(someFinding), (findings) => {
        expect(groupFindings(findings.toReversed())).toEqual(groupFindings(findings));
      }),
    );
  });
});

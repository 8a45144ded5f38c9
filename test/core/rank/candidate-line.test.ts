import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import type { Candidate, CandidateFactor } from "../../../core/rank/candidate.ts";
import {
  CANDIDATE_COLUMNS,
  candidateCells,
  candidateHeader,
  candidateLine,
} from "../../../core/rank/candidate-line.ts";
import { strongestReasons } from "../../../core/rank/strongest-reasons.ts";
import { dayFromText } from "../../../core/records/calendar-date.ts";

function scored(factor: CandidateFactor["factor"], points: number): CandidateFactor {
  return {
    factor,
    axis: "threat",
    unit: "",
    weight: 1,
    detail: "",
    status: "scored",
    measured: 0,
    level: points,
    points,
  };
}

function candidateOf(change: Partial<Candidate> = {}): Candidate {
  return {
    rank: 7,
    memberId: "M00017",
    name: "Example Imports Inc.",
    entityType: "IMP",
    country: "US",
    fieldOffice: "Houston",
    status: "validated",
    tier: 2,
    points: 50_015,
    axes: { threat: 30_000, vulnerability: 15, exposure: 0, oversight: 20_000 },
    dueOn: dayFromText("2026-02-17"),
    factors: [
      scored("region", 0),
      scored("incidents", 30_000),
      scored("anomalies", 15),
      scored("overdue", 20_000),
    ],
    ...change,
  };
}

describe("the strongest reasons", () => {
  it("are the factors with the most points, equal ones in the order of factors", () => {
    const factors = [scored("region", 5), scored("incidents", 9), scored("volume", 5), scored("value", 1)];
    expect(strongestReasons(candidateOf({ factors }), 3).map(({ factor }) => factor)).toEqual([
      "incidents",
      "region",
      "volume",
    ]);
  });

  it("are no factors without points", () => {
    const missing: CandidateFactor = {
      factor: "sector",
      axis: "oversight",
      unit: "",
      weight: 5,
      detail: "membershipUnknown",
      status: "missing",
    };
    expect(strongestReasons(candidateOf({ factors: [scored("region", 0), missing] }), 3)).toEqual([]);
  });
});

describe("a line of candidates.csv", () => {
  it("has points with three decimals, the due date and the three strongest reasons", () => {
    expect(candidateHeader()).toBe(
      "rank,memberId,name,entityType,country,fieldOffice,status,tier,points,threat,vulnerability,exposure,oversight,dueOn,reason1,reason2,reason3,missing",
    );
    expect(candidateLine(candidateOf())).toBe(
      "7,M00017,Example Imports Inc.,IMP,US,Houston,validated,2,50.015,30.000,0.015,0.000,20.000,2026-02-17,incidents:30.000,overdue:20.000,anomalies:0.015,",
    );
  });

  it("leaves blank what is not known and names the factors that are missing", () => {
    const gone = (
      factor: CandidateFactor["factor"],
      status: "missing" | "notApplicable",
    ): CandidateFactor => ({ factor, axis: "oversight", unit: "", weight: 1, detail: "x", status });
    const factors = [
      gone("overdue", "missing"),
      gone("openActions", "notApplicable"),
      gone("sector", "missing"),
    ];
    const none = {
      name: undefined,
      country: undefined,
      fieldOffice: undefined,
      status: undefined,
      dueOn: undefined,
    };
    expect(candidateLine(candidateOf({ ...none, tier: 0, factors }))).toBe(
      "7,M00017,,IMP,,,,0,50.015,30.000,0.015,0.000,20.000,,,,,overdue|sector",
    );
  });

  test.each([
    ['Quoted "Name", Inc.', '"Quoted ""Name"", Inc."'],
    ["two\nlines", '"two\nlines"'],
    ["=1+1", "'=1+1"],
    ["+1", "'+1"],
    ["-1", "'-1"],
    ["@SUM(A1)", "'@SUM(A1)"],
    [" =1+1", "' =1+1"],
    ["＝1+1", "'＝1+1"],
    ["\tx", "'\tx"],
    ['=HYPERLINK("http://x","y")', '"\'=HYPERLINK(""http://x"",""y"")"'],
    ["A=B", "A=B"],
  ])("writes the name %j as %j", (name, cell) => {
    expect(candidateLine(candidateOf({ name }))).toContain(`M00017,${cell},IMP`);
  });

  it("reads back cell by cell with any CSV reader, but for the apostrophe", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1 }), (name) => {
        const candidate = candidateOf({ name });
        const [cells = []] = parse(`${candidateLine(candidate)}\r\n`, { record_delimiter: "\r\n" });
        expect(cells).toHaveLength(CANDIDATE_COLUMNS.length);
        const expected = candidateCells(candidate);
        expect(cells.map((cell, place) => (place === 2 ? cell.replace(/^'/, "") : cell))).toEqual(
          expected.map((cell, place) => (place === 2 ? cell.replace(/^'/, "") : cell)),
        );
      }),
    );
  });
});

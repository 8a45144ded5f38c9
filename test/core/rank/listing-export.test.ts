import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CandidateJson } from "../../../core/rank/candidate-json.ts";
import { candidateHeader, candidateLine } from "../../../core/rank/candidate-line.ts";
import { exportLines } from "../../../core/rank/listing-export.ts";
import { dayFromText } from "../../../core/records/calendar-date.ts";
import { candidate, candidateLists, listingOf } from "./listed-candidates.ts";

const WHOLE = { filter: {}, sort: { key: "rank", isDescending: false } } as const;

function lineOf({ name, country, fieldOffice, status, dueOn, ...each }: CandidateJson): string {
  const day = dueOn === null ? undefined : dayFromText(dueOn);
  return candidateLine({ ...each, name, country, fieldOffice, status, dueOn: day });
}

describe("an export", () => {
  test("of all as CSV has the lines of candidates.csv", () => {
    fc.assert(
      fc.property(candidateLists, (candidates) => {
        expect([...exportLines(listingOf(candidates), WHOLE, "csv")]).toEqual([
          candidateHeader(),
          ...candidates.map(lineOf),
        ]);
      }),
    );
  });

  test("as NDJSON has what the listing shows, filtered and sorted", () => {
    const listing = listingOf([candidate(1, { tier: 1 }), candidate(2, { tier: 3 }), candidate(3)]);
    const query = { filter: { tier: [2, 3] }, sort: { key: "tier", isDescending: false } } as const;
    const rows = Array.from(exportLines(listing, query, "ndjson"), (line) => JSON.parse(line));
    expect(rows).toEqual([listing.at(2), listing.at(1)]);
  });

  test.each(["=SUM(A1)", "+1", "-1", "@cmd", "\t=1"])("keeps spreadsheets from running %j", (name) => {
    const [, line] = exportLines(listingOf([candidate(1, { name })]), WHOLE, "csv");
    expect(line).toContain(`,'${name},`);
  });

  test("makes a line when it is asked for", () => {
    const lines = exportLines(listingOf([candidate(1)]), WHOLE, "csv");
    expect(lines.next().value).toBe(candidateHeader());
  });
});

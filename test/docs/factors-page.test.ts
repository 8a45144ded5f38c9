import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { MEMBER_FACTORS } from "../../core/factors/member/member-factors.ts";
import { MEMBER_OUTCOME_MEANINGS } from "../../core/factors/member/member-outcome-meanings.ts";
import { SHIPMENT_FACTORS } from "../../core/factors/shipment-factors.ts";
import { SHIPMENT_OUTCOME_MEANINGS } from "../../core/factors/shipment-outcome-meanings.ts";
import { startingPolicy } from "../../core/policy/starting-policy.ts";
import { factorsPage } from "../../docs/pages/factors-page.ts";

const FACTORS = join(import.meta.dirname, "../../core/factors");
const page = factorsPage(startingPolicy());
const rows = page.split("\n").filter((line) => line.startsWith("| "));

describe("the page of factors", () => {
  test.each([...SHIPMENT_FACTORS])(
    "has a row for the shipment factor $id",
    ({ id, sentence, unit, source }) => {
      const row = rows.find((line) => line.startsWith(`| \`${id}\` |`) && line.includes(sentence)) ?? "";
      expect(row).toContain(unit);
      expect(row).toContain(source);
    },
  );

  test.each([...MEMBER_FACTORS])("has a row for the member factor $id", ({ id, sentence, unit, source }) => {
    const { axis, weight } = startingPolicy().member.factors[id];
    const row = rows.find((line) => line.startsWith(`| \`${id}\` | ${axis} | ${weight} |`)) ?? "";
    for (const told of [sentence, unit, source]) expect(row).toContain(told);
  });

  test.each(startingPolicy().arrangements)("has a row for the arrangement $id", ({ id, partner }) => {
    expect(rows.find((line) => line.startsWith(`| \`${id}\` | ${partner} |`))).toBeDefined();
  });

  test("names the points of every anomaly code and verdict, every credit and the legal limit", () => {
    const { anomalies, mid } = startingPolicy().shipment.factors;
    for (const [code, points] of [...Object.entries(anomalies.points), ...Object.entries(mid.points)]) {
      expect(page).toContain(`${code} ${points}`);
    }
    for (const share of Object.values(startingPolicy().credit.tiers))
      expect(page).toContain(`| ${share / 10} % |`);
    expect(page).toContain("6 USC 964(a)");
  });

  test("tells how visits are planned: shares, modes, hours, lead and what a specialist does in a year", () => {
    const { shares, hours, dueLeadMonths, specialistHoursPerYear } = startingPolicy().plan;
    for (const [share, part] of Object.entries(shares))
      expect(page).toContain(`\`${share}\`: ${part / 10} %`);
    for (const { mode, hours: own } of hours) expect(page).toContain(`| \`${mode}\` | ${own} |`);
    expect(page).toContain(`${dueLeadMonths} months before the month it is due in`);
    expect(page).toContain(`${specialistHoursPerYear} a year, the project's own number`);
  });

  test("calls the weights the project's own", () => {
    expect(page).toContain("no authority publishes weights");
  });
});

describe("the outcomes told of", () => {
  test("are those in the sources: every way to be missing or not applicable", () => {
    const sources = readdirSync(FACTORS, { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts"))
      .map((name) => readFileSync(join(FACTORS, name), "utf8"))
      .join("\n");
    const inSources = [...sources.matchAll(/\.(missing|notApplicable)\("(\w+)"\)/g)].map(
      ([, status, detail]) => `${status} ${detail}`,
    );
    // Anomalies give a reason for each code in its place.
    const replaced = "missing codesUnknown";
    const told = [
      ...Object.values(SHIPMENT_OUTCOME_MEANINGS),
      ...Object.values(MEMBER_OUTCOME_MEANINGS),
    ].flatMap(({ missing, notApplicable }) => [
      ...Object.keys(missing ?? {}).map((detail) => `missing ${detail}`),
      ...Object.keys(notApplicable ?? {}).map((detail) => `notApplicable ${detail}`),
    ]);
    const fixed = told.filter((outcome) => !outcome.includes("<"));
    expect(new Set(fixed)).toEqual(new Set(inSources.filter((outcome) => outcome !== replaced)));
  });
});

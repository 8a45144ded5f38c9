import { describe, expect, test } from "vitest";
import { figureOf } from "../../bench/measure/figure.ts";
import { betweenMarkers } from "../../bench/tables/between-markers.ts";
import { markdownTable } from "../../bench/tables/markdown-table.ts";
import { reachesTable } from "../../bench/tables/reaches-table.ts";
import { sizesTable } from "../../bench/tables/sizes-table.ts";

const figures = new Map(
  [
    figureOf("csv.duckdb-1.ratio", "times", [3.9, 4.1, 4.2]),
    figureOf("csv.csv-parse-zod.ratio", "times", [19.1, 19.2, 20.3]),
    figureOf("scale.100000.memory", "MB", [150]),
  ].map((figure) => [figure.name, figure]),
);
const rowOf = (start: string) =>
  reachesTable((name) => figures.get(name))
    .split("\n")
    .find((line) => line.startsWith(`| ${start}`))
    ?.split("|")
    .map((cell) => cell.trim());

describe("the table of reaches", () => {
  test.each([
    ["a median that reaches it is met", "CSV, whole job", "4.1 (3.9 to 4.2)", "yes"],
    ["a median that does not is not met", "The same of csv-parse", "19.2 (19.1 to 20.3)", "no"],
    ["what was not measured is not said to be met", "Ranking 12,000", "not measured", "not measured"],
    ["one part that is not met decides", "Most memory", "150; not measured; not measured", "no"],
  ])("%s", (_, start, obtained, met) => {
    const [, , , found, isMet] = rowOf(start) ?? [];
    expect(found).toBe(obtained);
    expect(isMet).toBe(met);
  });
});

test("the table of sizes leaves out what was not measured", () => {
  const measured = new Map(
    [
      figureOf("scale.100000.cpu", "s", [1.2, 1.4, 1.6]),
      figureOf("scale.100000.wall", "s", [1.25]),
      figureOf("scale.100000.memory", "MB", [95]),
      figureOf("scale.1000000.cpu", "s", [5]),
    ].map((figure) => [figure.name, figure]),
  );
  const [, , ...rows] = sizesTable((name) => measured.get(name)).split("\n");
  expect(rows.map((row) => row.split("|").map((cell) => cell.trim()))).toEqual([
    ["", "100,000", "1.4 (1.2 to 1.6)", "1.25", "80,000", "95", ""],
  ]);
});

test("a table has columns of even width, figures to the right", () => {
  expect(
    markdownTable(
      ["who", "seconds"],
      ["left", "right"],
      [
        ["ours", "1.5"],
        ["a|b", "12"],
      ],
    ),
  ).toBe(
    ["| who  | seconds |", "| ---- | ------: |", "| ours |     1.5 |", String.raw`| a\|b |      12 |`].join(
      "\n",
    ),
  );
});

describe("a page", () => {
  test("has what stands between its markers replaced, and nothing else", () => {
    expect(betweenMarkers("a\n<!-- t -->old<!-- /t -->\nb", "t", "new")).toBe(
      "a\n<!-- t -->\n\nnew\n\n<!-- /t -->\nb",
    );
  });

  test.each([
    ["none", "a"],
    ["only the first", "<!-- t -->"],
    ["them the wrong way round", "<!-- /t --><!-- t -->"],
  ])("with %s of its markers is refused", (_, page) => {
    expect(() => betweenMarkers(page, "t", "new")).toThrow("<!-- t -->");
  });
});

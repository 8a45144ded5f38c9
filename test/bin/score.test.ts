import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { linesOf, runCommand, valuesOf } from "../support/run-command.ts";
import { SAMPLES } from "../support/samples.ts";
import { SHIPMENT_HEADER, shipmentFile, shipmentLine } from "../support/shipment-lines.ts";
import { temporaryFolder, writeFiles } from "../support/temporary-folder.ts";

const BAD = [
  SHIPMENT_HEADER,
  shipmentLine(1),
  shipmentLine(2, { valueUsd: "many" }),
  shipmentLine(3),
  "",
].join("\n");

describe("score", () => {
  test("scores every accepted record, all versions, in the order of the files", async () => {
    const { shipments, members, operators } = SAMPLES;
    const { code, stdout, stderr } = await runCommand([
      "score",
      "--shipments",
      shipments,
      "--members",
      members,
      "--operators",
      operators,
    ]);
    expect(code).toBe(0);
    const told = linesOf(stderr);
    expect(told.pop()).toMatch(/^2,000 read = 1,989 scored \+ 11 rejected; lanes: fast \d/);
    expect(told).toHaveLength(11);
    const scored = valuesOf(stdout);
    expect(scored).toHaveLength(1_989);
    const given = linesOf(await readFile(shipments, "utf8"));
    expect(scored[0]).toMatchObject({
      entryNumber: given[1]?.split(",")[0],
      policy: expect.stringMatching(/^greenlane-starting@2#/),
    });
  });

  test("counts no member where none is given: no credit of tier", async () => {
    const { stdout } = await runCommand(["score"], { stdin: [shipmentFile(2)] });
    expect(valuesOf(stdout)).toMatchObject([
      { memberId: null, creditPoints: 0 },
      { memberId: null, creditPoints: 0 },
    ]);
  });

  test.each([
    ["plain", shipmentFile(300)],
    ["gzip", gzipSync(shipmentFile(300))],
    [
      "NDJSON",
      '{"entryNumber":"E1","entryDate":"2026-06-01","importerId":"M1","countryOfOrigin":"MX","valueUsd":1}\n'.repeat(
        300,
      ),
    ],
  ])("reads standard input: %s, in any pieces", async (_, content) => {
    const bytes = Buffer.from(content);
    const pieces = Array.from({ length: Math.ceil(bytes.length / 7) }, (_, at) =>
      bytes.subarray(at * 7, at * 7 + 7),
    );
    const { code, stdout, stderr } = await runCommand(["score", "--shipments", "-"], { stdin: pieces });
    expect(code).toBe(0);
    expect(valuesOf(stdout)).toHaveLength(300);
    expect(stderr).toMatch(/^300 read = 300 scored \+ 0 rejected/);
  });

  test("tells rejects on stderr as NDJSON, figures last", async () => {
    const { code, stdout, stderr } = await runCommand(["score"], { stdin: [BAD] });
    expect(code).toBe(0);
    expect(valuesOf(stdout)).toMatchObject([{ entryNumber: "E1" }, { entryNumber: "E3" }]);
    const [reject, figures, ...more] = linesOf(stderr);
    expect(JSON.parse(reject ?? "")).toMatchObject({
      file: "standard input",
      line: 3,
      field: "valueUsd",
      raw: expect.stringContaining("many"),
    });
    expect(figures).toMatch(/^3 read = 2 scored \+ 1 rejected/);
    expect(more).toEqual([]);
  });

  test("--rejects puts them into a file that appears whole", async () => {
    const folder = await temporaryFolder();
    const { stderr } = await runCommand(["score", "--rejects", join(folder, "rejects.ndjson")], {
      stdin: [BAD],
    });
    expect(linesOf(stderr)).toHaveLength(1);
    expect(valuesOf(await readFile(join(folder, "rejects.ndjson"), "utf8"))).toMatchObject([
      { line: 3, field: "valueUsd" },
    ]);
    expect(await readdir(folder)).toEqual(["rejects.ndjson"]);
  });

  test("a failed run leaves no file of rejects", async () => {
    const folder = await temporaryFolder();
    const cut = gzipSync(`${BAD}${shipmentFile(5_000)}`).subarray(0, -100);
    const { code, stderr } = await runCommand(["score", "--rejects", join(folder, "rejects.ndjson")], {
      stdin: [cut],
    });
    expect(code).toBe(1);
    expect(stderr).toBe(
      "greenlane: standard input: the gzip file ends before its content does; fetch it again\n",
    );
    expect(await readdir(folder)).toEqual([]);
  });

  test("maps other columns by a preset", async () => {
    const { code, stdout } = await runCommand([
      "score",
      "--shipments",
      SAMPLES.declarations,
      "--map",
      "customs-declarations",
    ]);
    expect(code).toBe(0);
    expect(valuesOf(stdout)).toHaveLength(3_000);
  });

  test("an empty input is an error", async () => {
    const { code, stderr } = await runCommand(["score"]);
    expect({ code, stderr }).toEqual({ code: 1, stderr: "greenlane: standard input: the file is empty\n" });
  });

  test("a file listed with standard input is read in its turn", async () => {
    const folder = await temporaryFolder();
    await writeFiles(folder, { "a.csv": shipmentFile(1) });
    const last = [SHIPMENT_HEADER, shipmentLine(9), ""].join("\n");
    const { stdout } = await runCommand(["score", "--shipments", join(folder, "a.csv"), "-"], {
      stdin: [last],
    });
    expect(valuesOf(stdout)).toMatchObject([{ entryNumber: "E1" }, { entryNumber: "E9" }]);
  });
});

import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { linesOf, runCommand, valuesOf } from "../support/run-command.ts";
import { rankSamples, SAMPLES } from "../support/samples.ts";
import { SHIPMENT_HEADER, shipmentFile, shipmentLine } from "../support/shipment-lines.ts";
import { temporaryFolder, writeFiles } from "../support/temporary-folder.ts";

const ALL_FILES = [
  "baselines.ndjson",
  "candidates.csv",
  "candidates.ndjson",
  "rejects.ndjson",
  "shipments.ndjson.gz",
  "summary.json",
];

async function summaryIn(folder: string) {
  return JSON.parse(await readFile(join(folder, "summary.json"), "utf8"));
}

describe("on the samples", () => {
  test("it writes all files, whole, and nothing else", async () => {
    const out = join(await temporaryFolder(), "out");
    const { code, stderr } = await runCommand(rankSamples(out));
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect((await readdir(out)).sort()).toEqual(ALL_FILES);
    const summary = await summaryIn(out);
    const candidates: unknown[] = parse(await readFile(join(out, "candidates.csv")));
    expect(candidates).toHaveLength(1 + summary.ranking.ranked);
    expect(valuesOf(await readFile(join(out, "candidates.ndjson"), "utf8"))).toHaveLength(
      summary.ranking.ranked,
    );
    const scored = valuesOf(gunzipSync(await readFile(join(out, "shipments.ndjson.gz"))).toString("utf8"));
    expect(scored).toHaveLength(summary.shipments.counted);
  });

  test("it shows the first candidates with three reasons each", async () => {
    const out = await temporaryFolder();
    const { stdout } = await runCommand(rankSamples(out, "--top", "2", "--as-of", "2026-06-30"));
    expect(stdout).toMatch(
      /^Candidates for validation as of 2026-06-30: 2 of \d+ {2}\(policy greenlane-starting@2#\w{12}\)\n/,
    );
    const ranks = linesOf(stdout).filter((line) => /^ +\d+ +[\d.]+ {2}M\d{5}/.test(line));
    const reasons = linesOf(stdout).filter((line) => /^ {12,}[\d.]+ {2}.+ {2}\[\w+\]$/.test(line));
    expect([ranks.length, reasons.length]).toEqual([2, 6]);
    expect(stdout).toMatch(new RegExp(`Results: ${out}\n$`));
  });

  test("accepted + rejected = read for every kind, and every reject is told in full", async () => {
    const out = await temporaryFolder();
    await runCommand(rankSamples(out));
    const summary = await summaryIn(out);
    for (const kind of ["shipments", "members", "operators", "incidents", "validations"]) {
      const { read, accepted, rejected } = summary[kind];
      expect(accepted + rejected).toBe(read);
      expect(read).toBeGreaterThan(0);
    }
    const rejects = valuesOf(await readFile(join(out, "rejects.ndjson"), "utf8"));
    expect(rejects).toHaveLength(summary.shipments.rejected);
    for (const reject of rejects) {
      expect(reject).toEqual({
        file: SAMPLES.shipments,
        line: expect.any(Number),
        field: expect.any(String),
        code: expect.stringMatching(/^[a-z0-9-]+$/),
        message: expect.stringMatching(/\w/),
        raw: expect.stringMatching(/\w/),
        kind: "shipment",
      });
    }
  });

  test("--no-shipments leaves the scored shipments out, also those of an earlier run", async () => {
    const out = await temporaryFolder();
    await runCommand(rankSamples(out));
    const before = await readFile(join(out, "candidates.csv"), "utf8");
    await runCommand(rankSamples(out, "--no-shipments"));
    expect((await readdir(out)).sort()).toEqual(ALL_FILES.filter((name) => name !== "shipments.ndjson.gz"));
    expect(await readFile(join(out, "candidates.csv"), "utf8")).toBe(before);
  });

  test("the importers of the declarations are ranked with their preset, without members", async () => {
    const out = await temporaryFolder();
    const args = ["rank", "--shipments", SAMPLES.declarations, "--map", "customs-declarations", "--out", out];
    const { code, stdout } = await runCommand(args);
    expect(code).toBe(0);
    expect((await summaryIn(out)).shipments).toMatchObject({ read: 3000, rejected: 0 });
    expect(stdout).toContain("Candidates for validation as of 2020-");
  });
});

describe("too many rejects", () => {
  test("end with exit code 3, the rejects and the summary alone", async () => {
    const folder = await temporaryFolder();
    const file = [SHIPMENT_HEADER, shipmentLine(1), shipmentLine(2, { valueUsd: "many" })].join("\n");
    await writeFiles(folder, { "in.csv": file });
    const out = join(folder, "out");
    const args = ["rank", "--shipments", join(folder, "in.csv"), "--out", out, "--max-reject-rate"];
    expect((await runCommand([...args, "0.5"])).code).toBe(0);
    const { code, stdout } = await runCommand([...args, "0.4"]);
    expect(code).toBe(3);
    expect(stdout).toContain(`Too many records were rejected: see ${out}/rejects.ndjson`);
    expect((await readdir(out)).sort()).toEqual(["rejects.ndjson", "summary.json"]);
    expect(await summaryIn(out)).toMatchObject({
      status: "tooManyRejects",
      shipments: { read: 2, accepted: 1, rejected: 1 },
    });
  });
});

describe("a file that cannot be read", () => {
  const cut = gzipSync(shipmentFile(5_000)).subarray(0, -200);
  test.each([
    [
      "a missing column",
      "in.csv",
      "entryNumber,entryDate,valueUsd\nE1,2026-06-01,1\n",
      /the column importerId, .* is missing; found: entryNumber, entryDate, valueUsd\./,
    ],
    ["a truncated gzip", "in.csv.gz", cut, /the gzip file ends before its content does/],
    ["an empty file", "in.csv", "", /the file is empty/],
    [
      "a binary file",
      "in.csv",
      Uint8Array.from({ length: 4_000 }, (_, at) => (at * 7) % 256),
      /is no text|cannot be read/,
    ],
  ])("%s ends in a clear error and leaves no results", async (_, name, content, message) => {
    const folder = await temporaryFolder();
    await writeFiles(folder, { [name]: content });
    const out = join(folder, "out");
    const { code, stdout, stderr } = await runCommand([
      "rank",
      "--shipments",
      join(folder, name),
      "--out",
      out,
    ]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toMatch(message);
    expect(linesOf(stderr)[0]).toContain(join(folder, name));
    expect(stderr).not.toMatch(/^ {4}at /m);
    expect(await readdir(out).catch(() => [])).toEqual([]);
  });

  test("keeps the results of an earlier run", async () => {
    const folder = await temporaryFolder();
    await writeFiles(folder, { "in.csv": shipmentFile(3), "bad.csv": "nothing\n1\n" });
    const out = join(folder, "out");
    await runCommand(["rank", "--shipments", join(folder, "in.csv"), "--out", out]);
    const before = await readFile(join(out, "candidates.csv"), "utf8");
    expect((await runCommand(["rank", "--shipments", join(folder, "bad.csv"), "--out", out])).code).toBe(1);
    expect((await readdir(out)).sort()).toEqual(ALL_FILES);
    expect(await readFile(join(out, "candidates.csv"), "utf8")).toBe(before);
  });

  test("a mapping that is neither file nor preset names the presets", async () => {
    const out = await temporaryFolder();
    const { code, stderr } = await runCommand(rankSamples(out, "--map", "nowhere"));
    expect(code).toBe(1);
    expect(stderr).toMatch(/nowhere: .*presets are .*customs-declarations/);
  });

  test("a policy that breaks a rule is told by path and rule", async () => {
    const folder = await temporaryFolder();
    const { stdout } = await runCommand(["policy", "show"]);
    const policy = JSON.parse(stdout);
    policy.shipment.highRiskThreshold = "high";
    await writeFiles(folder, { "policy.json": JSON.stringify(policy) });
    const { code, stderr } = await runCommand(
      rankSamples(join(folder, "out"), "--policy", join(folder, "policy.json")),
    );
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /policy\.json: the policy breaks rules:\n {2}shipment\.highRiskThreshold \(invalid_type\): /,
    );
  });
});

describe("progress", () => {
  test("is shown on a terminal and wiped at the end", async () => {
    const { stderr } = await runCommand(rankSamples(await temporaryFolder()), { showsProgress: true });
    expect(stderr).toMatch(/[\d,]+ rows, [\d,]+ a second, about \d+ s left/);
    expect(stderr.endsWith("\r\u001b[2K")).toBe(true);
  });

  test("is silent elsewhere", async () => {
    expect((await runCommand(rankSamples(await temporaryFolder()))).stderr).toBe("");
  });
});

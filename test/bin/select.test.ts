import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { beforeAll, describe, expect, test } from "vitest";
import { planSchema } from "../../core/select/plan.ts";
import { linesOf, runCommand } from "../support/run-command.ts";
import { rankSamples, SAMPLES } from "../support/samples.ts";
import { temporaryFolder, writeFiles } from "../support/temporary-folder.ts";

const FOLDER = join(import.meta.dirname, "../../samples");
const CAPACITY = join(FOLDER, "capacity.csv");
const HOURS = join(FOLDER, "visit-hours.csv");
const FILES = ["backlog.csv", "plan.csv", "plan.json"];

let lines = "";
let summary = "";

beforeAll(async () => {
  const out = await mkdtemp(join(tmpdir(), "greenlane-test-"));
  await runCommand(rankSamples(out, "--as-of", "2026-06-30", "--no-shipments"));
  lines = await readFile(join(out, "candidates.ndjson"), "utf8");
  summary = await readFile(join(out, "summary.json"), "utf8");
  await rm(out, { recursive: true, force: true });
});

/** A folder with the ranking of the samples and other files, and a way to plan from it. */
async function ranked(files: Readonly<Record<string, string>> = {}) {
  const folder = await temporaryFolder();
  await writeFiles(folder, { "candidates.ndjson": lines, "summary.json": summary, ...files });
  const out = join(folder, "plan");
  const path = (name: string) => join(folder, name);
  const select = (...more: readonly string[]) => {
    const given = more.includes("--capacity") ? more : ["--capacity", CAPACITY, ...more];
    return runCommand(["select", "--candidates", path("candidates.ndjson"), "--out", out, ...given]);
  };
  const plan = async () => planSchema.parse(JSON.parse(await readFile(join(out, "plan.json"), "utf8")));
  return { out, path, select, plan };
}

describe("a plan of the samples", () => {
  test("is written whole and shows law, risk, sector, random and a backlog", async () => {
    const { out, select, plan } = await ranked();
    const { code, stdout, stderr } = await select("--seed", "7");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect((await readdir(out)).sort()).toEqual(FILES);
    const made = await plan();
    expect(made).toMatchObject({ asOf: "2026-06-30", seed: 7, from: "2026-07", months: 12 });
    const { law, risk, sector, random } = made.reasons;
    for (const count of [law, risk, sector, random, made.counts.late, made.counts.backlog])
      expect(count).toBeGreaterThan(0);
    expect(parse(await readFile(join(out, "plan.csv")))).toHaveLength(1 + made.counts.picks);
    expect(parse(await readFile(join(out, "backlog.csv")))).toHaveLength(1 + made.counts.backlog);
    expect(stdout).toMatch(
      /^Validations planned from 2026-07, 12 months, seed 7, ranking as of 2026-06-30 {2}\(policy greenlane-starting@2#\w{12}\)\n/,
    );
    for (const { fieldOffice } of made.capacity)
      expect(stdout).toMatch(new RegExp(`^${fieldOffice} +\\d`, "m"));
    expect(stdout).toContain(`\nBacklog: ${made.counts.backlog} visits (`);
    expect(stdout).toContain("Not to be visited: notVisitable 1\n");
    expect(stdout).toMatch(new RegExp(`Results: ${out}\n$`));
  });

  test("is the same bytes again, also from candidates in another order", async () => {
    const one = await ranked();
    const other = await ranked({
      "candidates.ndjson": `\n${linesOf(lines).reverse().join("\r\n")}`,
    });
    await one.select("--seed", "7");
    await other.select("--seed", "7");
    for (const name of FILES)
      expect(await readFile(join(other.out, name))).toEqual(await readFile(join(one.out, name)));
  });

  test("takes hours and months that are given", async () => {
    const { select, plan } = await ranked();
    const { stdout } = await select("--hours", HOURS, "--from", "2026-10", "--months", "3");
    const made = await plan();
    expect(made).toMatchObject({ from: "2026-10", months: 3 });
    expect(made.capacityOutside.lines).toBe(54);
    expect(stdout).toMatch(/^54 lines of the capacity \(\d+ visits\) lie outside these months$/m);
    const importer = made.picks.find(({ entityType, mode }) => entityType === "IMP" && mode === "onSite");
    expect(importer?.hours).toBe(52);
  });

  test("heeds the decisions of analysts", async () => {
    const decisions = [
      { memberId: "M00140", sequence: 1, action: "waive", reason: "r", until: null },
      { memberId: "M00088", sequence: 1, action: "select", reason: "r", until: null },
    ];
    const { path, select, plan } = await ranked({
      "decisions.ndjson": decisions.map((each) => JSON.stringify(each)).join("\n"),
    });
    const { stdout } = await select("--decisions", path("decisions.ndjson"));
    expect((await plan()).notPlanned).toMatchObject([
      { memberId: "M00140", reason: "waived", dueByLaw: true },
      { reason: "notVisitable" },
    ]);
    expect(stdout).toContain(
      "Not to be visited: notVisitable 1, waived 1; 1 of them due by law, kept back by a decision\n",
    );
    expect((await plan()).reasons.selected).toBe(1);
  });

  test("tells of a ranking without summary, of offices without capacity, and of nothing left undone", async () => {
    const { path, select } = await ranked({
      "summary.json": "{}",
      "capacity.csv": "office,Month,VISITS,field office\n1,2026-07,100,Miami\n",
    });
    const { stdout, stderr } = await select("--capacity", path("capacity.csv"));
    expect(stderr).toBe("");
    expect(stdout).toMatch(/^Validations planned from 2026-07, 1 month, seed 1 {2}\(policy/);
    expect(stdout).toContain("Without capacity: Buffalo (41 candidates), Houston (");
  });

  test("of few members says that there is no backlog and nobody left out", async () => {
    const [first = ""] = linesOf(lines);
    const { path, select } = await ranked({
      "candidates.ndjson": first,
      "summary.json": "no JSON",
      "capacity.csv":
        "fieldOffice,month,visits\nBuffalo,2026-07,1\nHouston,2026-07,1\nLos Angeles,2026-07,1\nMiami,2026-07,1\nNew York,2026-07,1\nNewark,2026-07,1\n",
    });
    const { stdout } = await select("--capacity", path("capacity.csv"));
    expect(stdout).toContain("1 visit, none is late;");
    expect(stdout).toContain("\nBacklog: none\nCandidates: 1 = 1 planned + 0 backlog");
    expect(stdout).not.toContain("Not to be visited");
  });
});

describe("a file that is wrong", () => {
  test.each([
    [
      "capacity.csv",
      "--capacity",
      "month,visits\n2026-07,1\n",
      "the column fieldOffice is missing; found: month, visits",
    ],
    [
      "capacity.csv",
      "--capacity",
      "fieldOffice,month,visits\nMiami,2026-07,1\nMiami,07/2026,1\n",
      'line 3: month "07/2026": is no month written YYYY-MM',
    ],
    [
      "capacity.csv",
      "--capacity",
      "fieldOffice,month,visits\nMiami,2026-07,few\n",
      'line 2: visits "few": is no whole number',
    ],
    [
      "capacity.csv",
      "--capacity",
      "fieldOffice,month,visits\nMiami,2026-07\n",
      'line 2: visits "": is no whole number',
    ],
    ["capacity.csv", "--capacity", "fieldOffice,month,visits\n", "the capacity has no lines"],
    ["capacity.csv", "--capacity", "", "the file is empty"],
    ["hours.csv", "--hours", "entityType,mode,hours\nIMP,byPost,3\n", 'line 2: mode "byPost": '],
    [
      "decisions.ndjson",
      "--decisions",
      '{"memberId":"M1","sequence":1,"action":"defer","until":null}',
      "line 1: until: is the day of a deferral",
    ],
    ["candidates.ndjson", "--candidates", "{}\n", "line 1: rank: "],
    ["candidates.ndjson", "--candidates", "\nrank\n", "line 2: is no JSON; "],
    [
      "candidates.ndjson",
      "--candidates",
      "\n",
      "it holds no candidate; give the candidates.ndjson of a ranking",
    ],
  ])("%s is told by line and field, and leaves nothing", async (name, option, content, message) => {
    const { out, path, select } = await ranked({ [name]: content });
    const { code, stdout, stderr } = await select(option, path(name));
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toContain(message);
    expect(await readdir(out).catch(() => [])).toEqual([]);
  });

  test("the candidates twice over are refused by the member's id", async () => {
    const [first = ""] = linesOf(lines);
    const { select } = await ranked({ "candidates.ndjson": `${first}\n${first}\n` });
    const { code, stderr } = await select();
    expect(code).toBe(1);
    expect(stderr).toMatch(/^greenlane: the candidates name the member M\d{5} twice/);
  });

  test.each([
    [["--seed", "-1"], "It is no whole number from 0 to 4294967295."],
    [["--seed", "4294967296"], "It is no whole number from 0 to 4294967295."],
    [["--months", "25"], "It is no whole number from 1 to 24."],
    [["--from", "July"], "It is no month written YYYY-MM."],
  ])("%j ends in a usage error", async (args, message) => {
    const { select } = await ranked();
    const { code, stderr } = await select(...args);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });

  test("results of an earlier run stay", async () => {
    const { out, path, select } = await ranked({ "bad.csv": "fieldOffice\n" });
    await select();
    const before = await readFile(join(out, "plan.json"), "utf8");
    expect((await select("--capacity", path("bad.csv"))).code).toBe(1);
    expect(await readFile(join(out, "plan.json"), "utf8")).toBe(before);
  });
});

describe("outcomes", () => {
  const HEADER = "validationId,memberId,completedOn,kind,result";

  test("are told by reason, with the base rate and what could not be read", async () => {
    const { out, path, select, plan } = await ranked();
    await select("--seed", "7");
    const rows = (await plan()).picks.map(
      ({ memberId, month, reason }, at) =>
        `W${at},${memberId},${month}-15,revalidation,${reason === "law" || at % 2 === 0 ? "failed" : "passed"}`,
    );
    await writeFiles(path("."), {
      "v.csv": [HEADER, ...rows, "W999,M1,2026-18-01,initial,failed", ""].join("\n"),
    });
    const args = ["outcomes", "--plan", join(out, "plan.json"), "--validations", path("v.csv")];
    const { code, stdout, stderr } = await runCommand(args);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(/^Outcomes of validations completed from 2026-07-01 to 2027-09-30\n/);
    expect(stdout).toMatch(/^law +\d+ +\d+ +0 +\d+ +100\.0 % \(\d+\.\d to 100\.0\) +\d+\.\d\d$/m);
    expect(stdout).toMatch(/^selected +0 +0 +0 +0 +unknown +unknown$/m);
    expect(stdout).toMatch(
      /^Base rate: \d+\.\d % \(.*\), from \d of \d visits at random, for \d+ of \d+ members not due by law$/m,
    );
    expect(stdout).toMatch(/^First reject: .*v\.csv line \d+: completedOn "2026-18-01" is not a day/m);
    const json = JSON.parse((await runCommand([...args, "--json"])).stdout);
    expect(json.validations).toMatchObject({ read: rows.length + 1, accepted: rows.length });
    expect(json.baseRate.status).toBe("estimated");
  });

  test("of a plan that has none yet are unknown", async () => {
    const { out, select } = await ranked();
    await select();
    const { stdout } = await runCommand([
      "outcomes",
      "--plan",
      join(out, "plan.json"),
      "--validations",
      SAMPLES.validations,
    ]);
    expect(stdout).toContain("Base rate: unknown: no visit drawn at random has been made\n");
    expect(stdout).not.toContain("First reject");
  });

  test("of what is no plan say so", async () => {
    const { path } = await ranked();
    const { code, stderr } = await runCommand([
      "outcomes",
      "--plan",
      path("summary.json"),
      "--validations",
      SAMPLES.validations,
    ]);
    expect(code).toBe(1);
    expect(stderr).toMatch(/summary\.json: .*give the plan\.json that greenlane select wrote/);
  });
});

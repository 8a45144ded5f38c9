import { spawnSync } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { linesOf, runCommand } from "../support/run-command.ts";
import { SAMPLES } from "../support/samples.ts";
import { shipmentFile } from "../support/shipment-lines.ts";
import { temporaryFolder, writeFiles } from "../support/temporary-folder.ts";
import { runningStack } from "./running-stack.ts";

test("greenlane intake uploads, follows, lists and fetches rejects", async () => {
  const folder = await temporaryFolder();
  await runningStack(folder);
  const rejects = join(folder, "rejects.ndjson");
  const run = await runCommand([
    "intake",
    "--shipments",
    SAMPLES.shipments,
    "--rejects",
    rejects,
    "--local",
    folder,
  ]);
  expect({ code: run.code, stderr: run.stderr }).toEqual({ code: 0, stderr: "" });
  const last = linesOf(run.stdout).at(-1);
  expect(last).toMatch(
    /^incoming\/shipments\/shipments.csv: ranked, 2,000 read = 1,989 accepted \+ 11 rejected; ranking /,
  );
  expect(linesOf(await readFile(rejects, "utf8"))).toHaveLength(11);
  const listed = await runCommand(["intake", "--local", folder]);
  expect(listed.stdout.endsWith(`  ${last}\n`)).toBe(true);
});

test("behind a file that fails nothing is uploaded, and stderr says which it was", async () => {
  const folder = await temporaryFolder();
  const { adapters } = await runningStack(folder);
  await writeFiles(folder, { "bad.csv": "memberId\nM1\n", "good.csv": shipmentFile(3) });
  const files = ["--members", join(folder, "bad.csv"), "--shipments", join(folder, "good.csv")];
  const run = await runCommand(["intake", ...files, "--local", folder]);
  expect(run.code).toBe(1);
  expect(run.stdout).toContain("incoming/shipments/good.csv: not uploaded, because a file before it failed");
  expect(run.stderr).toMatch(/^greenlane: incoming\/members\/bad.csv: failed, missing-column: /);
  expect(await adapters.intakes.newest(10)).toHaveLength(1);

  const missing = await runCommand([
    "intake",
    "--members",
    SAMPLES.members,
    "--shipments",
    join(folder, "no.csv"),
    "--local",
    folder,
  ]);
  expect(missing).toMatchObject({ code: 1, stdout: "" });
  expect(await adapters.intakes.newest(10)).toHaveLength(1);
});

test("a stack that is not there, or not any more, is told from one that is", async () => {
  const folder = await temporaryFolder();
  const none = await runCommand(["ranking", "--local", folder]);
  expect(none).toMatchObject({
    code: 1,
    stderr: `greenlane: there is no stack in ${folder}; start one with npm start, or name a deployed one with --stack\n`,
  });
  const { pid } = spawnSync(process.execPath, ["--eval", "0"]);
  const outputs = Object.fromEntries(
    ["InputBucketName", "DataBucketName", "ShipmentsQueueUrl", "RankingQueueUrl", "RejectedQueueUrl"]
      .concat(["ShipmentsTableName", "MembersTableName", "RankingsTableName", "IntakesTableName"])
      .map((name) => [name, "name"]),
  );
  const described = { endpoint: "http://127.0.0.1:9", outputs, pid };
  await writeFile(join(folder, "stack.json"), JSON.stringify(described));
  const dead = await runCommand(["ranking", "--local", folder]);
  expect(dead).toMatchObject({
    code: 1,
    stderr: `greenlane: there is no stack in ${folder} any more; it ended without saying so; npm start goes on where it was\n`,
  });
});

test.each([
  [["intake", "--map", "nonsense", "--shipments", "a.csv"], "Allowed choices are ace-entry-summary"],
  [["intake", "--map", "customs-declarations"], "option '--map' goes with '--shipments'"],
  [["intake", "--stack", "a", "--local", "b"], "cannot be used with option '--local <folder>'"],
  [["ranking", "--list", "--id", "R1"], "cannot be used with option '--id <ranking>'"],
  [["send", "--wait", "soon"], "It is no whole number of seconds from 0 to 86400."],
])("greenlane %j is refused as wrong usage", async (args, message) => {
  const run = await runCommand(args);
  expect(run.code).toBe(2);
  expect(run.stderr).toContain(message);
});

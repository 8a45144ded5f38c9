import { spawn } from "node:child_process";
import { once } from "node:events";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { expect, test } from "vitest";
import { runIntake } from "../../bin/stack/intake-job.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { OUTSIDE } from "./outside.ts";
import { realTemplate, runningStack } from "./running-stack.ts";
import { smallWorld } from "./small-world.ts";
import { stackState } from "./stack-state.ts";

const ENVIRONMENT = { CHUNK_BYTES: "65536" };

/** Runs a stack as a process of its own and kills it (SIGKILL) after the first chunk is scored. */
async function killedMidBatch(folder: string, files: object): Promise<readonly string[]> {
  const template = join(await temporaryFolder(), "template.json");
  await writeFile(template, JSON.stringify(await realTemplate()));
  const child = spawn(
    process.execPath,
    [join(import.meta.dirname, "stack-to-kill.ts"), folder, template, JSON.stringify(files)],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  const ended = once(child, "exit");
  const said: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    said.push(line);
    if (line === "score-chunk") break;
  }
  child.kill("SIGKILL");
  await ended;
  return said;
}

test("a stack that is killed mid-batch and started again loses nothing and counts nothing twice", async () => {
  const files = await smallWorld();
  const undisturbed = await runningStack(await temporaryFolder(), { environment: ENVIRONMENT });
  await runIntake({ files, mapping: "", seconds: 120 }, undisturbed.adapters, OUTSIDE.sleep, () => {});
  await undisturbed.stack.idle();
  const expected = await stackState(undisturbed);

  const folder = await temporaryFolder();
  expect(await killedMidBatch(folder, files)).not.toContain("rank-members");
  const again = await runningStack(folder, { environment: ENVIRONMENT });
  await again.stack.idle();
  expect(await stackState(again)).toEqual(expected);
});

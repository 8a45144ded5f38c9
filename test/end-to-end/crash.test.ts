import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { runIntake } from "../../bin/stack/intake-job.ts";
import type { Intercept } from "../../local/gateway/aws-request.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { OUTSIDE } from "./outside.ts";
import { type RunningStack, runningStack } from "./running-stack.ts";
import { smallWorld } from "./small-world.ts";
import { stackState } from "./stack-state.ts";

const WRITES = /^(Put|Update|BatchWrite|Send|Create|Complete|Upload)/;

/** Most deaths at one operation on one target: a function with many writes would else never get through. */
const MOST_DEATHS = 5;

/** Lets a function die before some of its writes, as the seed says, with all it has written before standing. */
function dyingFunctions(seed: number) {
  const writes = new Map<string, number>();
  const deaths = new Map<string, number>();
  const intercept: Intercept = ({ operation, target }) => {
    if (!WRITES.test(operation) || target.includes("/incoming/")) return "pass";
    const place = `${operation} ${target.replaceAll(/\d{6}/g, "#")}`;
    const write = (writes.get(place) ?? 0) + 1;
    writes.set(place, write);
    const sofar = deaths.get(place) ?? 0;
    if (sofar === MOST_DEATHS || !isFatal(`${seed} ${place} ${write}`)) return "pass";
    deaths.set(place, sofar + 1);
    return "refuse";
  };
  return { intercept, deaths };
}

/** One in three, by the place and the number of the write alone, whatever else is asked meanwhile. */
function isFatal(write: string): boolean {
  return createHash("sha256").update(write).digest().readUInt8(0) % 3 === 0;
}

async function run(files: Awaited<ReturnType<typeof smallWorld>>, running: RunningStack) {
  await runIntake({ files, mapping: "", seconds: 120 }, running.adapters, OUTSIDE.sleep, () => {});
  await running.stack.idle();
}

const ENVIRONMENT = { CHUNK_BYTES: "65536", ENTRIES_A_SEGMENT: "150" };

test("functions that die before some of their writes leave what an undisturbed run leaves", {
  timeout: 180_000,
}, async () => {
  const files = await smallWorld();
  const undisturbed = await runningStack(await temporaryFolder(), { environment: ENVIRONMENT });
  await run(files, undisturbed);
  const expected = await stackState(undisturbed);
  expect(expected.size).toBeGreaterThan(500);

  for (const seed of [1, 2, 3]) {
    const dying = dyingFunctions(seed);
    const disturbed = await runningStack(await temporaryFolder(), {
      environment: ENVIRONMENT,
      intercept: dying.intercept,
      pace: { retrySeconds: 0.01 },
    });
    await run(files, disturbed);
    expect(dying.deaths.size, `seed ${seed}`).toBeGreaterThan(5);
    expect(await stackState(disturbed), `seed ${seed}`).toEqual(expected);
  }
});

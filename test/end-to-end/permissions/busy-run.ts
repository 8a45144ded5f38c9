import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect } from "vitest";
import type { Intake, UploadKind } from "../../../adapters/dynamodb/intake.ts";
import { runIntake } from "../../../bin/stack/intake-job.ts";
import { requestRanking } from "../../../bin/stack/request-ranking.ts";
import { startingPolicy } from "../../../core/policy/starting-policy.ts";
import type { RankRequest } from "../../../core/rank/ranking-request.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { OUTSIDE } from "../outside.ts";
import type { RunningStack } from "../running-stack.ts";
import { alarming, message, shipmentsAsJson } from "../shipment-messages.ts";
import { smallWorld } from "../small-world.ts";

/** A policy of one's own, below the prefix that functions read policies from. */
const POLICY_KEY = "policy/own.json";

/** Many chunks and many segments of a small world. */
export const BUSY_ENVIRONMENT = { CHUNK_BYTES: "32768", ENTRIES_A_SEGMENT: "150", POLICY_KEY };

const NO_FILES = { members: [], operators: [], incidents: [], validations: [], shipments: [] };

/** Each look at it is a second later: two uploads of a file are told apart by the second. */
export function tickingClock(): () => Date {
  let milliseconds = OUTSIDE.now().getTime();
  return () => {
    milliseconds += 1_000;
    return new Date(milliseconds);
  };
}

/** Has a stack with a clock that ticks do everything that it is for, and gives it what it must refuse. */
export async function busyRun({ stack, adapters }: RunningStack): Promise<void> {
  const intakes: Intake[] = [];
  const take = async (files: Partial<Record<UploadKind, readonly string[]>>) => {
    const request = { files: { ...NO_FILES, ...files }, mapping: "", seconds: 120 };
    intakes.push(...(await runIntake(request, adapters, OUTSIDE.sleep, () => {})));
  };
  await adapters.data.put(POLICY_KEY, JSON.stringify(startingPolicy()), "application/json");
  const world = await smallWorld();
  const bad = await variants(world);
  await take({ ...world, members: [bad.membersWithReject] });
  for (const unreadable of [bad.shipmentsCut, bad.shipmentsWithoutColumn])
    await take({ shipments: [unreadable] });

  const requestedAt = OUTSIDE.now().toISOString();
  const scheduled: RankRequest = {
    ask: "rank",
    requestId: `schedule-${requestedAt}`,
    requestedBy: "schedule",
    requestedAt,
  };
  await adapters.rankingQueue.send(JSON.stringify(scheduled));
  await stack.idle();

  // The registry grows after a ranking, and the same shipments come once more.
  await take({ members: [bad.membersZipped] });
  await take({ shipments: world.shipments });
  const [good, wrong, other] = await shipmentsAsJson(3);
  const messages = [message([good, { ...wrong, entryDate: "2026-02-30" }]), "{", message(alarming(other))];
  await adapters.shipmentsQueue.sendAll(messages);
  await requestRanking("2026-06-30", 60, adapters, OUTSIDE);
  await stack.idle();

  expect(intakes.map(({ kind, state }) => `${kind} ${state}`)).toEqual([
    ...["members scored", "operators scored", "incidents scored", "validations scored", "shipments ranked"],
    ...["shipments failed", "shipments failed"],
    ...["members scored", "shipments ranked"],
  ]);
  expect((await adapters.rankings.newest(10)).map(({ requestedBy }) => requestedBy).sort()).toEqual([
    "demand",
    "intake",
    "intake",
    "schedule",
  ]);
  expect(stack.events.map(({ detailType }) => detailType)).toContain("ShipmentForReview");
}

/** The files of a world as they should not be, and as they may be too. */
async function variants({ members, shipments }: Awaited<ReturnType<typeof smallWorld>>) {
  const folder = await temporaryFolder();
  const write = async (name: string, content: string | Uint8Array) => {
    await writeFile(join(folder, name), content);
    return join(folder, name);
  };
  const memberLines = await readFile(members[0] ?? "", "utf8");
  const shipmentLines = await readFile(shipments[0] ?? "", "utf8");
  const zipped = gzipSync(shipmentLines);
  return {
    membersWithReject: await write("members.csv", `${memberLines}no member\n`),
    membersZipped: await write(
      "members-again.csv.gz",
      gzipSync(memberLines.split("\n").slice(0, 9).join("\n")),
    ),
    shipmentsCut: await write("cut.csv.gz", zipped.subarray(0, zipped.length / 2)),
    shipmentsWithoutColumn: await write("column.csv", shipmentLines.replace("entryNumber", "unheardOf")),
  };
}

import { writeFile } from "node:fs/promises";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { ReceiveMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import { expect, test } from "vitest";
import { clientSettings } from "../../adapters/aws/client-settings.ts";
import { runIntake } from "../../bin/stack/intake-job.ts";
import { requestRanking } from "../../bin/stack/request-ranking.ts";
import { localEnvironment } from "../../local/local-account.ts";
import { tableContents } from "../support/dynamodb/table-contents.ts";
import { runCommand, valuesOf } from "../support/run-command.ts";
import { SAMPLES } from "../support/samples.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { OUTSIDE } from "./outside.ts";
import { type RunningStack, runningStack } from "./running-stack.ts";
import { alarming, message, shipmentsAsJson } from "./shipment-messages.ts";

const REGISTRY = { members: [SAMPLES.members], operators: [SAMPLES.operators] };

async function upload({ adapters }: RunningStack, shipments: readonly string[]) {
  const files = { ...REGISTRY, incidents: [], validations: [], shipments };
  await runIntake({ files, mapping: "", seconds: 120 }, adapters, OUTSIDE.sleep, () => {});
}

async function shipmentsTable({ stack }: RunningStack) {
  const client = new DynamoDBClient(clientSettings(localEnvironment(stack.endpoint)));
  try {
    return await tableContents(client, stack.outputs["ShipmentsTableName"] ?? "");
  } finally {
    client.destroy();
  }
}

async function rejected({ stack }: RunningStack) {
  const client = new SQSClient(clientSettings(localEnvironment(stack.endpoint)));
  try {
    const { Messages = [] } = await client.send(
      new ReceiveMessageCommand({ QueueUrl: stack.outputs["RejectedQueueUrl"], MaxNumberOfMessages: 10 }),
    );
    return Messages.map(({ Body = "" }): Record<string, unknown> => JSON.parse(Body));
  } finally {
    client.destroy();
  }
}

test("messages, in any order and twice, leave the items that a file of the same shipments leaves", async () => {
  const shipments = await shipmentsAsJson(60);
  const folder = await temporaryFolder();
  const file = `${folder}/shipments.ndjson`;
  await writeFile(file, shipments.map((each) => `${JSON.stringify(each)}\n`).join(""));
  const byFile = await runningStack(await temporaryFolder());
  await upload(byFile, [file]);

  const byMessage = await runningStack(await temporaryFolder());
  await upload(byMessage, []);
  const queue = byMessage.adapters.shipmentsQueue;
  await queue.sendAll(shipments.toReversed().map(message));
  await queue.sendAll([message(shipments.slice(0, 40)), message(shipments[7])]);
  await byMessage.stack.idle();

  expect(await shipmentsTable(byMessage)).toEqual(await shipmentsTable(byFile));
});

test("a bad shipment goes to the rejected queue with its reason and stops nobody", async () => {
  const running = await runningStack(await temporaryFolder());
  await upload(running, []);
  const [good, other] = await shipmentsAsJson(2);
  const { shipmentsQueue: queue } = running.adapters;
  await queue.sendAll([message([good, { ...other, entryDate: "2026-02-30" }]), "{", message(other)]);
  await running.stack.idle();

  expect((await shipmentsTable(running)).size).toBe(2);
  const reports = await rejected(running);
  expect(reports.map(({ code }) => code).sort()).toEqual(["bad-value", "invalid-json"]);
  expect(reports.find(({ code }) => code === "bad-value")).toMatchObject({
    field: "entryDate",
    shipment: 1,
    message: expect.stringContaining("2026-02-30"),
    original: expect.stringContaining(String(other?.["entryNumber"])),
  });
});

test("a shipment over the review threshold raises an event, and no other does", async () => {
  const running = await runningStack(await temporaryFolder());
  await upload(running, []);
  const [quiet, other] = await shipmentsAsJson(2);
  await running.adapters.shipmentsQueue.sendAll([quiet, alarming(other)].map(message));
  await running.stack.idle();

  expect(running.stack.events).toMatchObject([
    { detailType: "ShipmentForReview", detail: { entryNumber: other?.["entryNumber"], lane: "review" } },
  ]);
  const [stored] = await running.adapters.shipments.versionsOf("STRANGER-1", String(other?.["entryNumber"]));
  expect(stored).toMatchObject({ lane: "review", memberId: null });
  expect(stored?.points).toBeGreaterThanOrEqual(100);
});

test("greenlane send prints the score, greenlane ranking what came of it", async () => {
  const folder = await temporaryFolder();
  const running = await runningStack(folder);
  await upload(running, []);
  const [shipment] = await shipmentsAsJson(1);
  const sent = await runCommand(["send", "--local", folder], { stdin: [`${JSON.stringify(shipment)}\n`] });
  expect(valuesOf(sent.stdout)).toMatchObject([
    { entryNumber: shipment?.["entryNumber"], registry: expect.any(String) },
  ]);

  const { rankingId } = await requestRanking("2026-06-30", 60, running.adapters, OUTSIDE);
  const ranking = await runCommand(["ranking", "--local", folder, "--id", rankingId, "--top", "1"]);
  expect(ranking).toMatchObject({ code: 0, stderr: "" });
  expect(ranking.stdout).toMatch(/^Candidates for validation as of 2026-06-30: 1 of 146 /);
  expect(ranking.stdout).toContain("Entries:   1 counted (0 superseded, 0 conflicts)");
});

import { expect, test } from "vitest";
import { type BoundedLine, BoundedLines } from "../../../adapters/files/bounded-lines.ts";
import { sendShipments } from "../../../bin/stack/send-shipments.ts";
import { storedShipmentWith } from "../../support/dynamodb/stored-shipments.ts";

/** Sends lines to a stack that has scored `versions` of every entry, and keeps what it was sent. */
async function sent(text: string, versions: readonly number[], seconds = 1) {
  const bodies: string[] = [];
  const answers: unknown[] = [];
  const stack = {
    shipmentsQueue: { send: async (body: string) => void bodies.push(body) },
    shipments: { versionsOf: async () => versions.map((version) => storedShipmentWith({ version })) },
  };
  for await (const { line, problem, stored } of sendShipments(linesOf(text), stack, async () => {}, seconds))
    answers.push(problem ?? [line, stored?.version]);
  return { bodies, answers };
}

async function* linesOf(text: string): AsyncGenerator<BoundedLine> {
  const lines = new BoundedLines(100);
  yield* lines.push(Buffer.from(text));
  yield* lines.end();
}

const ENTRY = '"importerId":"M1","entryNumber":"E1"';

test("each line goes as a message of its own, and its own version is waited for", async () => {
  const { bodies, answers } = await sent(`{${ENTRY}}\n\n{${ENTRY},"version":2}\n`, [0, 2]);
  expect(bodies.map((body): unknown => JSON.parse(body))).toEqual([
    { schemaVersion: 1, shipments: { importerId: "M1", entryNumber: "E1" } },
    { schemaVersion: 1, shipments: { importerId: "M1", entryNumber: "E1", version: 2 } },
  ]);
  expect(answers).toEqual([
    [1, 0],
    [3, 2],
  ]);
});

test("a score that does not come is said, not made up", async () => {
  expect((await sent(`{${ENTRY},"version":3}`, [0, 2])).answers).toEqual([[1, undefined]]);
});

test("broken JSON is sent as it is: the stack says what is wrong with it", async () => {
  const { bodies, answers } = await sent("{oops\n", []);
  expect(bodies).toEqual(['{"schemaVersion":1,"shipments":{oops}']);
  expect(answers).toEqual([[1, undefined]]);
});

test("a line that no message can hold is not sent", async () => {
  const { bodies, answers } = await sent(`${"x".repeat(101)}\n`, []);
  expect({ bodies, answers }).toEqual({ bodies: [], answers: ["line-too-long"] });
});

import { expect, test } from "vitest";
import { type BoundedLine, BoundedLines } from "../../../adapters/files/bounded-lines.ts";
import { sendShipments } from "../../../bin/stack/send-shipments.ts";
import { ShipmentLines } from "../../../bin/stack/shipment-lines.ts";
import { storedShipmentWith } from "../../support/dynamodb/stored-shipments.ts";

const SHIPMENT = {
  entryNumber: "E1",
  entryDate: "2026-06-30",
  importerId: "M1",
  countryOfOrigin: "MX",
  valueUsd: 1,
};

/** What a stack stores of a shipment under a registry. */
function stored(shipment: object, registry: string) {
  const line = new ShipmentLines().read(JSON.stringify(shipment));
  if (line?.ok !== true) throw new Error("the shipment is no good one");
  return storedShipmentWith({ ...line.shipment, registry });
}

/** Sends lines to a stack that holds some scores, and keeps what it was sent. */
async function sent(text: string, scores: readonly ReturnType<typeof stored>[], registry = "none") {
  const bodies: string[] = [];
  const answers: unknown[] = [];
  const stack = {
    shipmentsQueue: { send: async (body: string) => void bodies.push(body) },
    shipments: { versionsOf: async () => scores },
    intakes: { registryVersion: async () => registry },
  };
  for await (const answer of sendShipments(linesOf(text), stack, async () => {}, 1)) {
    const { line, kind } = answer;
    answers.push(kind === "refused" ? [line, answer.reason] : [line, kind]);
  }
  return { bodies, answers };
}

async function* linesOf(text: string): AsyncGenerator<BoundedLine> {
  const lines = new BoundedLines(400);
  yield* lines.push(Buffer.from(text));
  yield* lines.end();
}

const line = (change: object = {}) => `${JSON.stringify({ ...SHIPMENT, ...change })}\n`;

test("each line goes as a message of its own, and its score is waited for", async () => {
  const scores = [stored(SHIPMENT, "none"), stored({ ...SHIPMENT, version: 2 }, "none")];
  const { bodies, answers } = await sent(`${line()}\n${line({ version: 2 })}`, scores);
  expect(bodies.map((body): unknown => JSON.parse(body))).toEqual([
    { schemaVersion: 1, shipments: SHIPMENT },
    { schemaVersion: 1, shipments: { ...SHIPMENT, version: 2 } },
  ]);
  expect(answers).toEqual([
    [1, "scored"],
    [3, "scored"],
  ]);
});

test.each([
  ["of another version", stored({ ...SHIPMENT, version: 2 }, "000003-0123456789ab")],
  ["of another content", stored({ ...SHIPMENT, valueUsd: 2 }, "000003-0123456789ab")],
  ["under an older registry", stored(SHIPMENT, "000002-0123456789ab")],
])("a score %s is not taken for the one that was asked for", async (_, other) => {
  expect((await sent(line(), [other], "000003-0123456789ab")).answers).toEqual([[1, "sent"]]);
});

test.each([
  ["{oops\n", "invalid-json"],
  [line({ entryDate: "2026-02-30" }), "bad-value: entryDate"],
  [`${"x".repeat(401)}\n`, "line-too-long"],
  [`[${JSON.stringify(SHIPMENT)}]\n`, "not-an-object"],
])("a line that would be rejected is not sent: %j", async (text, reason) => {
  const { bodies, answers } = await sent(text, []);
  expect(bodies).toEqual([]);
  expect(answers).toEqual([[1, expect.stringMatching(new RegExp(`^${reason}`))]]);
});

test("characters that a queue refuses go as escapes", async () => {
  const { bodies } = await sent(line({ manufacturerName: "Acme \u{1f600}" }), []);
  expect(bodies[0]).toContain("Acme \\ud83d\\ude00");
});

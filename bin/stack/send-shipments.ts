import type { BoundedLine } from "../../adapters/files/bounded-lines.ts";
import { queueText } from "../../adapters/sqs/json-body.ts";
import { registrySequence } from "../../core/registry/registry-sequence.ts";
import type { StoredShipment } from "../../core/score/stored-shipment.ts";
import { type ShipmentIdentity, ShipmentLines } from "./shipment-lines.ts";
import type { StackAdapters } from "./stack-adapters.ts";

const PAUSE_MS = 100;

/** What sending is done with. */
export interface SendStack {
  readonly shipmentsQueue: Pick<StackAdapters["shipmentsQueue"], "send">;
  readonly shipments: Pick<StackAdapters["shipments"], "versionsOf">;
  readonly intakes: Pick<StackAdapters["intakes"], "registryVersion">;
}

/** What became of a line. */
export type Answer =
  | { readonly line: number; readonly kind: "scored"; readonly stored: StoredShipment }
  /** Not waited for, or not there in time. */
  | { readonly line: number; readonly kind: "sent" }
  | { readonly line: number; readonly kind: "refused"; readonly reason: string };

/**
 * Sends shipments, one a line of NDJSON, each as a message, and waits for their scores. A line that the stack would reject is not
 * sent. Blank lines are passed over.
 */
export async function* sendShipments(
  lines: AsyncIterable<BoundedLine>,
  stack: SendStack,
  sleep: (milliseconds: number) => Promise<void>,
  seconds: number,
): AsyncGenerator<Answer> {
  const reader = new ShipmentLines();
  let line = 0;
  for await (const read of lines) {
    line++;
    if (!read.ok) {
      yield {
        line,
        kind: "refused",
        reason: `${read.problem}: a shipment is one line of UTF-8 of at most 256 KiB`,
      };
      continue;
    }
    const shipment = reader.read(read.text);
    if (shipment === undefined) continue;
    if (!shipment.ok) {
      const { code, message } = shipment.reject;
      yield { line, kind: "refused", reason: `${code}: ${message}` };
      continue;
    }
    const registry = await stack.intakes.registryVersion();
    await stack.shipmentsQueue.send(messageOf(read.text));
    const stored = await scoreOf(shipment.shipment, registry, stack, sleep, seconds);
    yield stored === undefined ? { line, kind: "sent" } : { line, kind: "scored", stored };
  }
}

function messageOf(text: string): string {
  return queueText(`{"schemaVersion":1,"shipments":${text}}`);
}

/** The score of this very content, by the registry of now or a newer one: earlier scores may lie beside it. */
async function scoreOf(
  { importerId, entryNumber, version, digest }: ShipmentIdentity,
  registry: string,
  { shipments }: SendStack,
  sleep: (milliseconds: number) => Promise<void>,
  seconds: number,
): Promise<StoredShipment | undefined> {
  for (let waited = 0; waited < seconds * 1_000; waited += PAUSE_MS) {
    const found = (await shipments.versionsOf(importerId, entryNumber)).find(
      (stored) =>
        stored.version === version &&
        stored.digest === digest &&
        registrySequence(stored.registry) >= registrySequence(registry),
    );
    if (found !== undefined) return found;
    await sleep(PAUSE_MS);
  }
  return undefined;
}

import * as z from "zod";
import type { BoundedLine } from "../../adapters/files/bounded-lines.ts";
import type { StoredShipment } from "../../core/score/stored-shipment.ts";
import type { StackAdapters } from "./stack-adapters.ts";

const PAUSE_MS = 200;

/** What tells one's own shipment in a stack; the rest of a message is the function's to check. */
const identitySchema = z.object({
  importerId: z.coerce.string().trim(),
  entryNumber: z.coerce.string().trim(),
  version: z.coerce.number().default(0),
});

/** What sending is done with. */
export interface SendStack {
  readonly shipmentsQueue: Pick<StackAdapters["shipmentsQueue"], "send">;
  readonly shipments: Pick<StackAdapters["shipments"], "versionsOf">;
}

/** A sent shipment and its score; none where it did not come in time. */
export interface Answer {
  readonly line: number;
  /** Why the line was not sent. */
  readonly problem?: string;
  readonly stored: StoredShipment | undefined;
}

/**
 * Sends shipments, one a line of NDJSON, each as a message, and looks for their scores in the table. Blank lines are
 * passed over.
 */
export async function* sendShipments(
  lines: AsyncIterable<BoundedLine>,
  stack: SendStack,
  sleep: (milliseconds: number) => Promise<void>,
  seconds: number,
): AsyncGenerator<Answer> {
  let line = 0;
  for await (const read of lines) {
    line++;
    if (!read.ok) {
      yield { line, problem: read.problem, stored: undefined };
      continue;
    }
    const { text } = read;
    if (text.trim() === "") continue;
    await stack.shipmentsQueue.send(messageOf(text));
    yield { line, stored: seconds > 0 ? await scoreOf(text, stack, sleep, seconds) : undefined };
  }
}

/** The line goes as it is, even where it is broken: what is wrong with it is for the stack to say. */
function messageOf(text: string): string {
  return `{"schemaVersion":1,"shipments":${text}}`;
}

async function scoreOf(
  text: string,
  { shipments }: SendStack,
  sleep: (milliseconds: number) => Promise<void>,
  seconds: number,
): Promise<StoredShipment | undefined> {
  const identity = identityOf(text);
  if (identity === undefined) return undefined;
  for (let waited = 0; waited < seconds * 1_000; waited += PAUSE_MS) {
    const versions = await shipments.versionsOf(identity.importerId, identity.entryNumber);
    const scored = versions.findLast(({ version }) => version === identity.version);
    if (scored !== undefined) return scored;
    await sleep(PAUSE_MS);
  }
  return undefined;
}

function identityOf(text: string) {
  try {
    return identitySchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

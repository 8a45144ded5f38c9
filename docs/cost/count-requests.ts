// Counts what the stack asks of the services, in a run on this machine with generated data:
// node docs/cost/count-requests.ts [rows] [messages]; takes minutes. Writes counted-run.json, from which COST.md is made.
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runIntake } from "../../bin/stack/intake-job.ts";
import { processOutside } from "../../bin/stack/outside.ts";
import { openStack } from "../../bin/stack/stack-adapters.ts";
import { findStack } from "../../bin/stack/stack-address.ts";
import { synthesise } from "../../bin/start/synthesise.ts";
import projectDocument from "../../cdk.json" with { type: "json" };
import type { RequestCountsByService } from "../../local/gateway/request-counts.ts";
import type { Invocation } from "../../local/stack-event.ts";
import { type LocalStack, startLocalStack } from "../../local/start-local-stack.ts";
import { generateSamples } from "../../samples/generate/generate-samples.ts";
import type { CountedRun, CountedWork } from "./counted-run.ts";

const MEMBERS = 2_000;
const LONGEST_SECONDS = 3_600;
const [rows = 100_000, messages = 10_000] = process.argv.slice(2).map(Number);

const folder = await mkdtemp(join(tmpdir(), "greenlane-cost-"));
const invocations: Invocation[] = [];
let events = 0;
const stack = await startLocalStack({
  template: await synthesise(join(folder, "template")),
  folder: join(folder, "stack"),
  port: undefined,
  outside: processOutside,
  environment: { POWERTOOLS_LOG_LEVEL: "ERROR", POWERTOOLS_METRICS_DISABLED: "true" },
  onProgress: (event) => {
    if (event.kind === "invoked") invocations.push(event.invocation);
    if (event.kind === "event") events++;
  },
});
try {
  const world = join(folder, "world");
  await generateSamples({ rows, members: MEMBERS, seed: 1, out: world });
  const run: CountedRun = {
    on: new Date().toISOString().slice(0, 10),
    members: MEMBERS,
    ...(await countedWork(world)),
  };
  await writeFile(join(import.meta.dirname, "counted-run.json"), `${JSON.stringify(run, undefined, 2)}\n`);
} finally {
  await stack.stop();
  await rm(folder, { recursive: true, force: true });
}

async function countedWork(world: string): Promise<Pick<CountedRun, "batch" | "realTime">> {
  const adapters = openStack(
    await findStack({ stack: undefined, local: join(folder, "stack") }, {}),
    processOutside,
  );
  const upload = (kinds: readonly ("members" | "operators" | "shipments")[], seconds: number) => {
    const files = { members: [], operators: [], incidents: [], validations: [], shipments: [] };
    const asked = Object.fromEntries(kinds.map((kind) => [kind, [join(world, `${kind}.csv`)]]));
    return runIntake(
      { files: { ...files, ...asked }, mapping: "", seconds },
      adapters,
      processOutside.sleep,
      tell,
    );
  };
  try {
    await upload(["members", "operators"], LONGEST_SECONDS);
    // Nobody waits for the shipments: how often a client looks is a matter of its patience, not of the work.
    const batch = await counted(rows, async () => {
      await upload(["shipments"], 0);
    });
    const bodies = (await readFile(join(world, "shipments.csv"), "utf8")).split("\n");
    const realTime = await counted(messages, () => adapters.shipmentsQueue.sendAll(asMessages(bodies)));
    return { batch, realTime };
  } finally {
    adapters.close();
  }
}

function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** The first rows without quoted cells, as a message each. */
function asMessages([header = "", ...lines]: readonly string[]): string[] {
  const names = header.split(",");
  return lines
    .filter((line) => !line.includes('"') && line.split(",").length === names.length)
    .slice(0, messages)
    .map((line) => {
      const shipment = Object.fromEntries(line.split(",").map((cell, at) => [names[at] ?? "", cell]));
      return JSON.stringify({ schemaVersion: 1, shipments: shipment });
    });
}

/** What a piece of work asks of the services until nothing is under way any more. */
async function counted(shipments: number, work: () => Promise<void>): Promise<CountedWork> {
  await stack.idle();
  const before = stack.requests;
  const from = invocations.length;
  const eventsBefore = events;
  await work();
  await stack.idle();
  return {
    shipments,
    requests: difference(before, stack.requests),
    events: events - eventsBefore,
    functions: timesOf(invocations.slice(from)),
  };
}

function difference(before: RequestCountsByService, after: LocalStack["requests"]): CountedWork["requests"] {
  const left: CountedWork["requests"] = {};
  for (const [service, operations] of Object.entries(after)) {
    left[service] = Object.fromEntries(
      Object.entries(operations).map(([name, { requests, readUnits, writeUnits }]) => {
        const was = before[service]?.[name] ?? { requests: 0, readUnits: 0, writeUnits: 0 };
        const units = { readUnits: readUnits - was.readUnits, writeUnits: writeUnits - was.writeUnits };
        return [name, { requests: requests - was.requests, ...units }];
      }),
    );
  }
  return left;
}

function timesOf(runs: readonly Invocation[]): CountedWork["functions"] {
  const memory: Readonly<Record<string, unknown>> = projectDocument.context;
  const times: CountedWork["functions"] = {};
  for (const { function: name, milliseconds } of runs) {
    const sofar = times[name] ?? {
      invocations: 0,
      milliseconds: 0,
      memoryMegabytes: Number(memory[`${name}.memoryMb`]),
    };
    times[name] = {
      ...sofar,
      invocations: sofar.invocations + 1,
      milliseconds: Math.round(sofar.milliseconds + milliseconds),
    };
  }
  return times;
}

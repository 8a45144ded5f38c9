import { GENERATED, page, table } from "../pages/markdown.ts";
import { type BillLine, bill, PRICES, total } from "./cost.ts";
import countedDocument from "./counted-run.json" with { type: "json" };
import { type CountedRun, type CountedWork, countedRunSchema } from "./counted-run.ts";

/** What a million shipments cost, computed from a counted run and dated prices. */
export function costPage(run: CountedRun = countedRunSchema.parse(countedDocument)): string {
  const batch = bill(run.batch);
  const realTime = bill(run.realTime);
  const oneByOne = bill(alone(run.realTime));
  return page([
    GENERATED,
    "# What a million shipments cost",
    `**Batch: ${dollars(total(batch))}. Real time: ${dollars(total(realTime))} in full batches of ten messages, ${dollars(total(oneByOne))} where each message
is sent, delivered and scored alone.** ${PRICES.currency}, list prices of
${PRICES.region} as of ${PRICES.on}, without free tiers. Computed by \`docs/cost/cost.ts\`: each quantity below, counted in a run
of the local stack, times a million shipments, times its price in \`docs/cost/prices.json\`.`,
    `The run of ${run.on} put ${whole(run.batch.shipments)} generated shipment records of ${whole(run.members)} members through S3 as one
file, up to the ranking that follows, and sent ${whole(run.realTime.shipments)} as messages. The requests are those that the functions,
and Lambda on their behalf, made; the units are those that the emulator of DynamoDB reported.`,
    "## Batch",
    billTable(batch),
    "## Real time",
    billTable(realTime),
    `In full batches: the sender sends ten messages a request, and Lambda hands ten to a function. A trickle of single messages takes a
request to send, receive and delete each, and an invocation each:`,
    billTable(oneByOne),
    `None of the ${whole(run.realTime.shipments)} messages raised an event; each one that does adds a millionth of ${dollars(PRICES.prices.events.perMillion)}.`,
    "## What this leaves out",
    `- **Function time is this machine's**, where functions, emulators and the client shared two cores. On AWS a batch may wait longer
  for a table that has not grown yet: at 4,000 writes a second, what a new table takes, a million writes take 250 s
  ([SCALE.md](SCALE.md)).
- **Index writes**: the emulator does not count them. A ranking writes each candidate to one index as well, of its keys and points:
  12,000 candidates are 12,000 units more, ${dollars((12_000 * PRICES.prices.dynamodbWriteUnits.perMillion) / 1_000_000)} a ranking.
- **Rankings**: each reads the whole table, about ${dollars((135_000 * PRICES.prices.dynamodbReadUnits.perMillion) / 1_000_000)} for every million shipments stored. One follows each file, and one each
  day; many small files cost a scan each. The run of ${whole(run.batch.shipments)} scaled up pays for ${whole(Math.round(1_000_000 / run.batch.shipments))} small ones.
- **Logs**: some lines an invocation, a few cents a million messages.
- **What lies there**: a million shipments are about 0.6 GB in DynamoDB, the same again for point-in-time recovery, and 0.2 GB of scored
  lines in S3, paid by the month.
- **What is paid whether there is work or not**: three KMS keys, alarms, a dashboard, Lambda's empty polls of the queues.
- **Retries**: what is throttled and tried again is paid again.`,
    "## Counted",
    countsTable(run.batch, run.realTime),
    "Count again (minutes, and some gigabytes of temporary files):",
    "```sh\nnode docs/cost/count-requests.ts 100000 10000 && npm run -s docs\n```",
    "## Prices",
    table(
      ["price", "a million", "source"],
      Object.values(PRICES.prices).map(({ what, perMillion, source }) => [what, `$${perMillion}`, source]),
    ),
  ]);
}

/** The same work with nothing batched: as many requests and invocations as messages. */
function alone(work: CountedWork): CountedWork {
  const { shipments, requests, functions } = work;
  const one = { requests: shipments, readUnits: 0, writeUnits: 0 };
  return {
    ...work,
    requests: { ...requests, sqs: { SendMessage: one, ReceiveMessage: one, DeleteMessage: one } },
    functions: Object.fromEntries(
      Object.entries(functions).map(([name, run]) => [name, { ...run, invocations: shipments }]),
    ),
  };
}

function billTable(lines: readonly BillLine[]): string {
  const rows = lines.map(({ item, quantity, dollars: cost }) => [
    PRICES.prices[item].what,
    whole(Math.round(quantity)),
    dollars(cost),
  ]);
  return table(
    ["item", "a million shipments", "cost"],
    [...rows, ["**all**", "", `**${dollars(total(lines))}**`]],
  );
}

function countsTable(batch: CountedWork, realTime: CountedWork): string {
  const names = new Set([batch, realTime].flatMap(({ requests }) => operationsOf(requests)));
  const rows = [...names].sort().map((name) => [name, requestsOf(batch, name), requestsOf(realTime, name)]);
  return table(
    ["request", `batch of ${whole(batch.shipments)}`, `${whole(realTime.shipments)} messages`],
    rows,
  );
}

function operationsOf(requests: CountedWork["requests"]): string[] {
  return Object.entries(requests).flatMap(([service, operations]) =>
    Object.keys(operations).map((operation) => `${service} ${operation}`),
  );
}

function requestsOf({ requests }: CountedWork, name: string): string {
  const [service = "", operation = ""] = name.split(" ");
  return whole(requests[service]?.[operation]?.requests ?? 0);
}

function whole(value: number): string {
  return value.toLocaleString("en-US");
}

function dollars(value: number): string {
  return `$${value.toFixed(value < 0.01 ? 4 : 2)}`;
}

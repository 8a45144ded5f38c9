import { bullets, GENERATED, page, table } from "../pages/markdown.ts";
import { alternativesSection } from "./alternatives-section.ts";
import { dollars, duration, figure, shipmentsText } from "./amount-text.ts";
import { checkSection } from "./check-section.ts";
import { assumed, INPUTS, quotaOf } from "./inputs.ts";
import { assumedSection, measuredSection, quotasSection } from "./inputs-section.ts";
import { mostContents } from "./ledger-memory.ts";
import { MEASURED } from "./measured.ts";
import { checkedCounts } from "./request-check.ts";
import { liftsSection, resultsSection, stepsSection, targetText } from "./results-section.ts";
import { type ScaleRun, scaleRun } from "./scale-run.ts";
import { SETUPS, type Setup } from "./setups.ts";

const MEGABYTE = 1_048_576;

/** How the pipeline fares past one machine, reckoned from measured costs, sizes and quotas. */
export function scalePage(): string {
  const { target } = INPUTS;
  const runs = INPUTS.shipments.map((shipments) =>
    SETUPS.map((setup) => scaleRun(shipments, INPUTS.members, setup)),
  );
  const aimed = SETUPS.map((setup) => scaleRun(target.shipments, INPUTS.members, setup));
  const [asItIs] = SETUPS;
  if (asItIs === undefined) return "";
  return page([
    GENERATED,
    "# Past one machine",
    `**The target is ${shipmentsText(target.shipments)} shipments, a year of US entries, scored and ranked within ${duration(target.seconds)} for less than ${dollars(target.dollars)}.**
By this reckoning:`,
    bullets(aimed.map(verdict)),
    `Reckoned by \`docs/scale/scale-run.ts\`, not seen on AWS: from what the functions' own code takes of a processor, from sizes of items,
from quotas of the services and from the requests that the code makes. Each step is as slow as the slowest of its bounds; steps
follow one another, because a file counts whole ([0010](decisions/0010-a-file-counts-whole.md)). The clock runs from the last byte uploaded to the published ranking of
${figure(INPUTS.members)} members, tables empty before. Shipments are generated; costs are by the prices of [COST.md](COST.md).`,
    "## Times and costs",
    resultsSection(runs.flat()),
    `"Once" is what warming the table is charged, once for the life of the table, which cannot be cooled again; the price is assumed (below).
What lies there is paid by the month, as in COST.md.`,
    "## Step by step, and what holds each step up",
    ...runs.map(stepsSection),
    limits(),
    "## What to raise",
    ...SETUPS.filter(({ changes }) => changes.length > 0).map(changesSection),
    liftsSection(runs.flat()),
    sensitivity(),
    "## Writes by other ways",
    ...aimed.slice(1, 2).map((run) => alternativesSection(run, MEASURED)),
    "## Check against a counted run",
    `The same functions foretell the requests of the local run that [COST.md](COST.md) is made from, 100,000 rows, from figures of other generated
rows (another seed); a test holds each to what is allowed. Only requests are checked so: times on AWS are nobody's observation yet.`,
    checkSection(checkedCounts(asItIs)),
    "## Inputs",
    `Measured on ${MEASURED.on} on two shared cores of an ${MEASURED.processor}, Node ${MEASURED.node}, ${figure(MEASURED.rows)} rows of ${figure(MEASURED.members)} members: the code of the functions with the AWS
SDK before a service that answers and keeps nothing, without TLS; the middle of five runs, user and system time of all threads. A
function of ${figure(quotaOf("processorMegabytes"))} MB has one processor, so a second measured is reckoned as ${assumed("processorSpeed")} s of Lambda's.`,
    measuredSection(MEASURED),
    quotasSection(),
    assumedSection(),
    "The settings are those of `cdk.json`; constants of the code are in `docs/scale/code-constants.ts`, where a test compares them with the code.",
    "## Again",
    "```sh\nnode docs/scale/measure-inputs.ts && node docs/cost/count-requests.ts 100000 10000 && npm run -s docs\n```",
  ]);
}

function verdict(run: ScaleRun): string {
  const { setup, stopped, seconds, dollars: cost, onceDollars } = run;
  const time = stopped === undefined ? duration(seconds) : `it does not end, because ${stopped.stopped}`;
  const once = onceDollars === 0 ? "" : ` and ${dollars(onceDollars)} once`;
  return `**${setup.name}**, ${setup.what}: ${time}; ${dollars(cost)}${once}. It ${targetText(run)}.`;
}

function changesSection({ name, changes }: Setup): string {
  const rows = changes.map(({ where, from, to, lifts }) => [where, from, to, lifts]);
  return `### ${name[0]?.toUpperCase()}${name.slice(1)}\n\n${table(["where", "from", "to", "lifts"], rows)}`;
}

/** How many entries the ledger of one invocation can hold, now and at most. */
function limits(): string {
  const held = (megabytes: number) =>
    figure(mostContents(megabytes * MEGABYTE - assumed("nodeBytes"), MEASURED.sizes.entryNumberBytes));
  const now = SETUPS[0]?.settings["rank-members.memoryMb"] ?? 0;
  const most = quotaOf("functionMegabytes");
  const concurrency = SETUPS.map(({ settings }) => figure(reserved(settings))).join(", ");
  return `One invocation merges all entries of the table: ${figure(now)} MB hold ${held(now)} of them, ${figure(most)} MB, the most there is, ${held(most)}.
Far from their quotas are invocations at once (${concurrency} reserved of ${figure(quotaOf("concurrency"))}), messages in flight (as many as chunks being scored, of ${figure(quotaOf("inFlightMessages"))}), writes
below a prefix (${figure(quotaOf("prefixWrites"))} a second) and events (one a ranking).`;
}

/** Executions that the functions of a setup reserve. */
function reserved(settings: Setup["settings"]): number {
  return (
    settings["intake-file.concurrency"] +
    settings["score-chunk.concurrency"] +
    settings["score-shipment.concurrency"] +
    settings["rank-members.concurrency"] +
    settings["candidates-api.concurrency"]
  );
}

/** What the target would look like if what is not certain were otherwise. */
function sensitivity(): string {
  const { target, members } = INPUTS;
  const [, raised, changed] = SETUPS;
  if (raised === undefined || changed === undefined) return "";
  const split = { ...raised, design: { ...raised.design, importerKeys: changed.design.importerKeys } };
  const secondsAMillion = Object.fromEntries(
    Object.entries(MEASURED.secondsAMillion).map(([name, seconds]) => [name, seconds * 2]),
  );
  const slow = { ...MEASURED, secondsAMillion: { ...MEASURED.secondsAMillion, ...secondsAMillion } };
  const share = (MEASURED.sizes.busiestImporterShare * 100).toFixed(0);
  return `Two things that nobody knows here. The importer with most shipments has ${share} % of them in generated data, by Zipf's law: where DynamoDB splits
its partition soon enough, or nobody is that large, the settings alone come to ${duration(scaleRun(target.shipments, members, split).seconds)} for ${shipmentsText(target.shipments)}. And on a
processor half as fast as the one that measured the changed design comes to ${duration(scaleRun(target.shipments, members, changed, slow).seconds)}.`;
}

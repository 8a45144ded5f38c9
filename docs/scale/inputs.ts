import * as z from "zod";
import inputsDocument from "./inputs.json" with { type: "json" };

const quota = z.strictObject({ value: z.number().positive(), what: z.string(), source: z.string() });
const assumption = z.strictObject({ value: z.number().positive(), what: z.string(), why: z.string() });

/** A table of figures with the same keys as a document's, so that each can be asked for by its name. */
function table<Name extends string, Figure extends z.ZodType>(names: readonly Name[], figure: Figure) {
  return z.record(z.enum(names), figure);
}

const inputsSchema = z.strictObject({
  /** `YYYY-MM-DD`, when the quotas and prices were looked up. */
  on: z.string(),
  /** What is to be reached: all scored and ranked. */
  target: z.strictObject({ shipments: z.int(), seconds: z.number(), dollars: z.number() }),
  /** How many shipments the model is asked about. */
  shipments: z.array(z.int().min(1)),
  /** Members that are ranked. */
  members: z.int().min(1),
  /** What the services allow. */
  quotas: table(
    [
      "newTableWriteUnits",
      "newTableReadUnits",
      "growthSeconds",
      "tableUnits",
      "partitionWriteUnits",
      "scanPageBytes",
      "writeUnitBytes",
      "readUnitBytes",
      "processorMegabytes",
      "functionMegabytes",
      "functionSeconds",
      "concurrency",
      "firstPollers",
      "morePollersASecond",
      "inFlightMessages",
      "prefixWrites",
      "uploadParts",
      "events",
    ],
    quota,
  ),
  /** What nobody has measured here. */
  assumed: table(
    [
      "processorSpeed",
      "objectBytesASecond",
      "batchWriteSeconds",
      "scanPageSeconds",
      "requestSeconds",
      "handOverSeconds",
      "linkBytesASecond",
      "nodeBytes",
    ],
    assumption,
  ),
  /** Prices beside those of docs/cost/prices.json, US dollars. */
  prices: table(["provisionedWriteUnitHour", "warmWriteUnit", "warmReadUnit"], quota),
});

/** Quotas, assumptions and sizes of the model, each with where it comes from. */
export const INPUTS = inputsSchema.parse(inputsDocument);

/** The value of a quota. */
export function quotaOf(name: keyof typeof INPUTS.quotas): number {
  return INPUTS.quotas[name].value;
}

/** The value of an assumption. */
export function assumed(name: keyof typeof INPUTS.assumed): number {
  return INPUTS.assumed[name].value;
}

/** A price in US dollars. */
export function priceOf(name: keyof typeof INPUTS.prices): number {
  return INPUTS.prices[name].value;
}

import { PRICES } from "../cost/cost.ts";
import { table } from "../pages/markdown.ts";
import { dollars, duration, figure } from "./amount-text.ts";
import { priceOf } from "./inputs.ts";
import type { Measured } from "./measured.ts";
import type { ScaleRun } from "./scale-run.ts";

const MILLION = 1_000_000;
const SECONDS_AN_HOUR = 3_600;

/** What writing the shipments of a load costs by other ways. */
export function alternativesSection({ load, setup }: ScaleRun, { sizes }: Measured): string {
  const { dynamodbWriteUnits, s3Writes } = PRICES.prices;
  const units = load.accepted * sizes.itemWriteUnits;
  const rate = setup.writes.first;
  const hours = Math.ceil(units / rate / SECONDS_AN_HOUR);
  const onDemand = (units * dynamodbWriteUnits.perMillion) / MILLION;
  const provisioned = rate * hours * priceOf("provisionedWriteUnitHour");
  const breakEven = (priceOf("provisionedWriteUnitHour") * MILLION) / dynamodbWriteUnits.perMillion;
  return table(
    ["way", "cost", "what it means"],
    [
      ["on-demand, as it is", dollars(onDemand), `${figure(units)} write units`],
      [
        `${figure(rate)} write units a second, provisioned for an hour`,
        dollars(provisioned),
        `used for ${duration(units / rate)} and paid for an hour: cheaper than on-demand from ${duration(breakEven)} of the hour on`,
      ],
      [
        "scored lines in S3 alone",
        dollars((load.chunks * s3Writes.perMillion) / MILLION),
        "no shipment can be looked up by its importer, and a ranking would have to read ledgers that score-chunk writes; not built",
      ],
    ],
  );
}

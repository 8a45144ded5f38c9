import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { type SampleFile, type SampleSize, sampleFiles } from "./sample-files.ts";
import { emptyTally, type ShipmentTally } from "./tally.ts";
import { writeWholeFile } from "./write-whole-file.ts";

export interface GeneratedSummary {
  /** Records written, by name of file; the header does not count. */
  readonly files: Readonly<Record<SampleFile, number>>;
  readonly shipments: Readonly<ShipmentTally>;
}

const HEADER_LINES = 1;
/** The members are held in memory; the real programme has some 11,000. */
const MOST_MEMBERS = 1_000_000;
/** The random numbers start from 32 bits. */
const MOST_SEED = 0xffff_ffff;

const NO_RECORDS: Readonly<Record<SampleFile, number>> = {
  "members.csv": 0,
  "operators.csv": 0,
  "incidents.csv": 0,
  "validations.csv": 0,
  "shipments.csv": 0,
};

/**
 * Writes shipments, members, operators, incidents and validations of an invented programme into the folder `out`. The
 * same options give the same bytes.
 */
export async function generateSamples({
  out,
  ...options
}: SampleSize & { readonly out: string }): Promise<GeneratedSummary> {
  requireWhole("rows", options.rows, 0, Number.MAX_SAFE_INTEGER);
  requireWhole("members", options.members, 1, MOST_MEMBERS);
  requireWhole("seed", options.seed, 0, MOST_SEED);
  await mkdir(out, { recursive: true });
  const tally = emptyTally();
  const lines = sampleFiles(options, tally);
  const files = { ...NO_RECORDS };
  let name: SampleFile;
  for (name in lines) files[name] = (await writeWholeFile(join(out, name), lines[name])) - HEADER_LINES;
  return { files, shipments: tally };
}

function requireWhole(name: string, value: number, least: number, most: number): void {
  if (Number.isSafeInteger(value) && value >= least && value <= most) return;
  throw new RangeError(`${name} is ${value}; give a whole number from ${least} to ${most}.`);
}

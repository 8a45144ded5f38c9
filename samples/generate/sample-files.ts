import type { FieldTable, RecordOf } from "../../core/records/field.ts";
import { incidentFields } from "../../core/records/fields/incident.ts";
import { memberFields } from "../../core/records/fields/member.ts";
import { operatorFields } from "../../core/records/fields/operator.ts";
import { validationFields } from "../../core/records/fields/validation.ts";
import { headerLine, recordLine } from "./csv-line.ts";
import { sampleWorld } from "./sample-world.ts";
import { shipmentLines } from "./shipments/shipment-lines.ts";
import type { ShipmentTally } from "./tally.ts";

/** What decides every byte of the samples. */
export interface SampleSize {
  /** Records in the shipments, bad ones, later versions and repeats among them. */
  readonly rows: number;
  readonly members: number;
  readonly seed: number;
}

export type SampleFile =
  | "members.csv"
  | "operators.csv"
  | "incidents.csv"
  | "validations.csv"
  | "shipments.csv";

/** The lines of each file, header first; those of the shipments are made, and counted in `tally`, as they are taken. */
export function sampleFiles(
  { rows, members, seed }: SampleSize,
  tally: ShipmentTally,
): Readonly<Record<SampleFile, Iterable<string>>> {
  const world = sampleWorld(members, seed);
  const records = world.members.map(({ record }) => record);
  return {
    "members.csv": recordLines(memberFields, records),
    "operators.csv": recordLines(operatorFields, world.operators),
    "incidents.csv": recordLines(incidentFields, world.incidents),
    "validations.csv": recordLines(validationFields, world.validations),
    "shipments.csv": shipmentLines(world, { rows, seed }, tally),
  };
}

function* recordLines<T extends FieldTable>(table: T, records: readonly RecordOf<T>[]): Generator<string> {
  yield headerLine(table);
  for (const record of records) yield recordLine(table, record);
}

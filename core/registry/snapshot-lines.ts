import * as z from "zod";
import { memberFields } from "../records/fields/member.ts";
import { operatorFields } from "../records/fields/operator.ts";
import { recordSchema } from "../records/record-schema.ts";
import { baselineLineSchema } from "./baselines.ts";
import { RegistrySnapshot, type SnapshotRecords } from "./snapshot.ts";

const memberSchema = recordSchema(memberFields);
const operatorSchema = recordSchema(operatorFields);
const dated = { uploadedAt: z.iso.datetime({ precision: 3 }), contested: z.boolean().default(false) };

const snapshotLineSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("member"), ...dated, record: memberSchema }),
  z.strictObject({ kind: z.literal("operator"), ...dated, record: operatorSchema }),
  z.strictObject({ kind: z.literal("baseline"), record: baselineLineSchema }),
]);

type SnapshotLine = z.output<typeof snapshotLineSchema>;
type Line<Kind extends SnapshotLine["kind"]> = Extract<SnapshotLine, { kind: Kind }>;

/** A line of a snapshot is not what a snapshot holds. */
export class SnapshotLineError extends Error {
  override readonly name = "SnapshotLineError";
  /** Counted from 1. */
  readonly line: number;

  constructor(line: number, options?: ErrorOptions) {
    super(
      `line ${line} of the registry snapshot cannot be read; upload members and operators again`,
      options,
    );
    this.line = line;
  }
}

/** A snapshot as lines of JSON without their ends: members and operators by id, then baselines. Equal snapshots, equal lines. */
export function* snapshotLines(snapshot: RegistrySnapshot): Generator<string> {
  yield* recordLines(snapshot);
  for (const record of snapshot.baselines) yield JSON.stringify({ kind: "baseline", record });
}

/** The lines of the records alone: what an upload can change. */
export function* recordLines({ members, operators }: SnapshotRecords): Generator<string> {
  for (const item of members) yield itemLine("member", item);
  for (const item of operators) yield itemLine("operator", item);
}

/**
 * Records in the form in which lines read back. A cell of a file may hold a list without items, which JSON takes for absent: left
 * as it is, such a record would be another each time that its snapshot is read.
 */
export function canonicalRecords({ members, operators }: SnapshotRecords): SnapshotRecords {
  return {
    members: Array.from(members, (item) => ({ ...item, record: memberSchema.parse(item.record) })),
    operators: Array.from(operators, (item) => ({ ...item, record: operatorSchema.parse(item.record) })),
  };
}

/** Reads the lines of a snapshot. Throws SnapshotLineError. */
export function readSnapshot(lines: Iterable<string>): RegistrySnapshot {
  const members: Line<"member">[] = [];
  const operators: Line<"operator">[] = [];
  const baselines: Line<"baseline">["record"][] = [];
  let number = 0;
  for (const text of lines) {
    const line = readLine(text, ++number);
    if (line.kind === "member") members.push(line);
    else if (line.kind === "operator") operators.push(line);
    else baselines.push(line.record);
  }
  return new RegistrySnapshot({ members: members.map(item), operators: operators.map(item) }, baselines);
}

function readLine(text: string, number: number): SnapshotLine {
  try {
    return snapshotLineSchema.parse(JSON.parse(text));
  } catch (cause) {
    throw new SnapshotLineError(number, { cause });
  }
}

function item<R>({ record, uploadedAt, contested }: { record: R; uploadedAt: string; contested: boolean }) {
  return { record, uploadedAt, contested };
}

function itemLine(
  kind: "member" | "operator",
  { record, uploadedAt, contested }: { record: object; uploadedAt: string; contested: boolean },
): string {
  return JSON.stringify({ kind, uploadedAt, ...(contested && { contested }), record });
}

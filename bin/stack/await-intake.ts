import type { Intake } from "../../adapters/dynamodb/intake.ts";
import { StackError } from "./stack-error.ts";
import type { Uploaded } from "./upload-file.ts";

/** What waiting for an intake reads. */
export interface IntakeReader {
  newest(limit: number): Promise<readonly Intake[]>;
}

/** How often a stack is asked. */
const PAUSE_MS = 500;
const LOOKED_THROUGH = 100;

/** An upload that a stack has not taken, or has not finished, in time. */
class IntakeTimeout extends StackError {
  override readonly name = "IntakeTimeout";
  readonly key: string;

  constructor(key: string, seconds: number) {
    super(
      `${key} was not finished within ${seconds} seconds; it goes on without this command: greenlane intake shows how far it is`,
    );
    this.key = key;
  }
}

/** Whom and what waiting needs. */
export interface Waiting {
  readonly intakes: IntakeReader;
  /** Ids of the intakes before the upload: where a bucket keeps no versions, the same content may have come in before. */
  readonly earlier: ReadonlySet<string>;
  readonly sleep: (milliseconds: number) => Promise<void>;
  readonly seconds: number;
  /** Told each time the intake has moved on. */
  readonly onChange: (intake: Intake) => void;
}

/** The ids of the newest intakes. */
export async function intakesSoFar(intakes: IntakeReader): Promise<ReadonlySet<string>> {
  return new Set((await intakes.newest(LOOKED_THROUGH)).map(({ intakeId }) => intakeId));
}

/** Waits until an upload is done: shipments are `ranked`, others `scored`, or it `failed`. Throws IntakeTimeout. */
export async function awaitIntake(uploaded: Uploaded, waiting: Waiting): Promise<Intake> {
  let shown = "";
  for (let waited = 0; waited < waiting.seconds * 1_000; waited += PAUSE_MS) {
    const intake = (await waiting.intakes.newest(LOOKED_THROUGH)).find(
      (found) => isOf(uploaded, found) && !waiting.earlier.has(found.intakeId),
    );
    if (intake !== undefined) {
      const state = `${intake.state} ${intake.chunksDone}`;
      if (state !== shown) waiting.onChange(intake);
      shown = state;
      if (isFinished(intake)) return intake;
    }
    await waiting.sleep(PAUSE_MS);
  }
  throw new IntakeTimeout(uploaded.key, waiting.seconds);
}

/** A ranking follows where all of a file's shipments are scored. */
function isFinished({ kind, state }: Intake): boolean {
  return state === "failed" || state === (kind === "shipments" ? "ranked" : "scored");
}

function isOf({ key, version }: Uploaded, intake: Intake): boolean {
  return intake.key === key && intake.version === version;
}

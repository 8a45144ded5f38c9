import type { Intake, UploadKind } from "../../adapters/dynamodb/intake.ts";
import { checkReadable } from "../../adapters/files/file-bytes.ts";
import { awaitIntake, intakesSoFar } from "./await-intake.ts";
import { intakeLine } from "./intake-line.ts";
import type { StackAdapters } from "./stack-adapters.ts";
import { keyOf, UPLOAD_ORDER, uploadFile } from "./upload-file.ts";

/** Files for a stack. */
export interface IntakeRequest {
  readonly files: Readonly<Record<UploadKind, readonly string[]>>;
  /** Preset of a column mapping for the shipments; empty for none. */
  readonly mapping: string;
  /** How long to wait for each file; 0 uploads and goes. */
  readonly seconds: number;
}

/** What uploading is done with. */
export type IntakeStack = Pick<StackAdapters, "s3" | "inputBucket" | "intakes">;

/**
 * Uploads files kind by kind and waits for each, so that shipments are scored with the members and operators of the same
 * call. Where one fails those behind it are not uploaded. Gives the intakes that ended; tells each step in a line. Throws InputError
 * before the first upload where a file cannot be read.
 */
export async function runIntake(
  { files, mapping, seconds }: IntakeRequest,
  stack: IntakeStack,
  sleep: (milliseconds: number) => Promise<void>,
  tell: (line: string) => void,
): Promise<readonly Intake[]> {
  await checkReadable(UPLOAD_ORDER.flatMap((kind) => files[kind]));
  const ended: Intake[] = [];
  for (const kind of UPLOAD_ORDER) {
    for (const path of files[kind]) {
      // Shipments scored without the members that were meant for them would be scored wrongly.
      if (ended.some(({ state }) => state === "failed")) {
        tell(`${keyOf(kind, path)}: not uploaded, because a file before it failed`);
        continue;
      }
      const request = { kind, path, mapping: kind === "shipments" ? mapping : "" };
      const earlier = await intakesSoFar(stack.intakes);
      const uploaded = await uploadFile(stack.s3, stack.inputBucket, request);
      tell(`${uploaded.key}: uploaded`);
      if (seconds === 0) continue;
      const onChange = (intake: Intake) => tell(intakeLine(intake));
      ended.push(await awaitIntake(uploaded, { intakes: stack.intakes, earlier, sleep, seconds, onChange }));
    }
  }
  return ended;
}

/** Whether anything was to be uploaded at all. */
export function hasFiles(files: IntakeRequest["files"]): boolean {
  return UPLOAD_ORDER.some((kind) => files[kind].length > 0);
}

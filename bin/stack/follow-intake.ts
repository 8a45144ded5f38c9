import type { Intake } from "../../adapters/dynamodb/intake.ts";
import { plural } from "../output/number-text.ts";
import { hasFiles, type IntakeRequest, runIntake } from "./intake-job.ts";
import { intakeLine } from "./intake-line.ts";
import { processOutside } from "./outside.ts";
import { rejectsPrefix, saveRejects } from "./save-rejects.ts";
import { openStack } from "./stack-adapters.ts";
import { findStack, type StackName } from "./stack-address.ts";

const LISTED = 20;

/** Where a command writes: what is asked for, and what went wrong. */
export interface IntakeOutputs {
  readonly write: (text: string) => Promise<void>;
  readonly remark: (text: string) => Promise<void>;
}

/** Uploads and follows files, or lists the newest intakes where there are none. False where an intake failed. */
export async function followIntake(
  request: IntakeRequest & { readonly rejects?: string | undefined },
  name: StackName,
  { write, remark }: IntakeOutputs,
  outside = processOutside,
): Promise<boolean> {
  const stack = openStack(await findStack(name, outside.environment), outside);
  try {
    if (!hasFiles(request.files)) {
      const intakes = await stack.intakes.newest(LISTED);
      const lines = intakes.map((intake) => `${intake.receivedAt}  ${intakeLine(intake)}\n`);
      await write(lines.length > 0 ? lines.join("") : "No files have come in yet.\n");
      return true;
    }
    let writing = Promise.resolve();
    const tell = (line: string) => {
      writing = writing.then(() => write(`${line}\n`));
    };
    const ended = await runIntake(request, stack, outside.sleep, tell);
    await writing;
    if (request.rejects !== undefined) await saveRejects(ended, request.rejects, stack.data);
    else await remark(whereRejectsAre(ended, stack.data.bucket));
    const failed = ended.filter(({ state }) => state === "failed");
    for (const intake of failed) await remark(`greenlane: ${intakeLine(intake)}\n`);
    return failed.length === 0;
  } finally {
    stack.close();
  }
}

/** Where the rejected records of intakes lie, in a line each; empty where there are none. */
function whereRejectsAre(intakes: readonly Intake[], bucket: string): string {
  return intakes
    .filter(({ rejected }) => rejected > 0)
    .map(({ key, intakeId, rejected }) => {
      const place = `s3://${bucket}/${rejectsPrefix(intakeId)}`;
      return `${key}: ${plural(rejected, "rejected record")} in ${place} (--rejects FILE fetches them)\n`;
    })
    .join("");
}

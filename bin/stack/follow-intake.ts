import { hasFiles, type IntakeRequest, runIntake } from "./intake-job.ts";
import { intakeLine } from "./intake-line.ts";
import { processOutside } from "./outside.ts";
import { openStack } from "./stack-adapters.ts";
import { findStack, type StackName } from "./stack-address.ts";

const LISTED = 20;

/** Uploads and follows files, or lists the newest intakes where there are none. False where an intake failed. */
export async function followIntake(
  request: IntakeRequest,
  name: StackName,
  write: (text: string) => Promise<void>,
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
    return ended.every(({ state }) => state !== "failed");
  } finally {
    stack.close();
  }
}

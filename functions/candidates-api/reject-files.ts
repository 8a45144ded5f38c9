import { BoundedLines } from "../../adapters/files/bounded-lines.ts";
import type { ApiObjects } from "./ports.ts";
import { type Reject, rejectSchema } from "./schemas/intake.ts";

/** A reject holds its record, of which 65,536 characters are kept. */
const MOST_LINE_BYTES = 1_048_576;
/** Characters of rejects in one answer: those of a Lambda function have at most six megabytes. */
const MOST_CHARACTERS = 2_000_000;

/** All rejects of an intake as they were written, part by part. */
export async function* rejectChunks(
  intakeId: string,
  objects: Pick<ApiObjects, "list" | "open">,
): AsyncGenerator<Uint8Array> {
  for await (const key of objects.list(`intakes/${intakeId}/rejects/`))
    yield* (await objects.open(key)).chunks;
}

/** The first rejects of an intake: at most `limit`, and fewer where they are long. Throws where a line is not what was written. */
export async function firstRejects(
  intakeId: string,
  limit: number,
  objects: Pick<ApiObjects, "list" | "open">,
): Promise<Reject[]> {
  const rejects: Reject[] = [];
  const lines = new BoundedLines(MOST_LINE_BYTES);
  let characters = 0;
  for await (const chunk of rejectChunks(intakeId, objects)) {
    for (const line of lines.push(chunk)) {
      const text = line.ok ? line.text : "";
      characters += text.length;
      if (rejects.length === limit || characters > MOST_CHARACTERS) return rejects;
      rejects.push(rejectSchema.parse(JSON.parse(text)));
    }
  }
  return rejects;
}

import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { InputError } from "../../core/records/input-error.ts";
import { type BaselineLine, baselineLineSchema } from "../../core/registry/baselines.ts";

/** Reads the baselines that an earlier ranking wrote; none where no file is given. */
export async function readBaselines(path: string | undefined): Promise<readonly BaselineLine[]> {
  if (path === undefined) return [];
  const lines: BaselineLine[] = [];
  const stream = createReadStream(path);
  const failed = new Promise<never>((_, reject) => {
    stream.once("error", (cause) =>
      reject(new InputError("not-found", path, "the baselines cannot be read", { cause })),
    );
  });
  const reading = (async () => {
    let number = 0;
    for await (const line of createInterface({ input: stream })) lines.push(lineOf(line, ++number, path));
  })();
  await Promise.race([reading, failed]);
  return lines;
}

function lineOf(line: string, number: number, path: string): BaselineLine {
  try {
    return baselineLineSchema.parse(JSON.parse(line));
  } catch (cause) {
    throw new InputError(
      "bad-baselines",
      path,
      `line ${number} is no baseline; give the baselines.ndjson of a ranking`,
      { cause },
    );
  }
}

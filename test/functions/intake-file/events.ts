import { readFileSync } from "node:fs";
import { join } from "node:path";

/** A message as S3 puts it on a queue, from the folder of examples. */
export function s3Message(name: string): string {
  return JSON.stringify(
    JSON.parse(readFileSync(join(import.meta.dirname, "events", `${name}.json`), "utf8")),
  );
}

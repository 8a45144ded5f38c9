import { createReadStream } from "node:fs";
import type * as z from "zod";
import { InputError, type InputErrorCode } from "../../core/records/input-error.ts";
import { BoundedLines } from "./bounded-lines.ts";

/** A file of one JSON value a line. */
export interface JsonLinesRequest<Schema extends z.ZodType> {
  readonly path: string;
  readonly schema: Schema;
  /** The code of an error in a line. */
  readonly code: InputErrorCode;
  /** What to give instead of a file with a bad line. */
  readonly remedy: string;
}

const MOST_LINE_BYTES = 1_048_576;

/** Reads a file of JSON lines, blank ones passed over. Throws InputError that names the line and the field at fault. */
export async function readJsonLines<Schema extends z.ZodType>(
  request: JsonLinesRequest<Schema>,
): Promise<z.output<Schema>[]> {
  const { path, schema, code, remedy } = request;
  const found: z.output<Schema>[] = [];
  let number = 0;
  const take = (text: string) => {
    number += 1;
    if (text.trim() === "") return;
    const value = parsed(text);
    if (value === undefined) throw new InputError(code, path, `line ${number}: is no JSON; ${remedy}`);
    const reading = schema.safeParse(value);
    if (reading.success) found.push(reading.data);
    else throw new InputError(code, path, `line ${number}: ${problemOf(reading.error)}; ${remedy}`);
  };
  for await (const line of linesOf(path)) {
    if (!line.ok) throw new InputError(code, path, `line ${number + 1}: ${line.problem}; ${remedy}`);
    take(line.text);
  }
  return found;
}

async function* linesOf(path: string) {
  const lines = new BoundedLines(MOST_LINE_BYTES);
  try {
    for await (const chunk of createReadStream(path)) yield* lines.push(chunk);
  } catch (cause) {
    throw new InputError("not-found", path, "there is no such file, or it may not be read", { cause });
  }
  yield* lines.end();
}

/** The value of a line; undefined, which JSON cannot hold, where it is none. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function problemOf({ issues }: z.ZodError): string {
  const [first] = issues;
  return first === undefined ? "is wrong" : `${first.path.join(".") || "the line"}: ${first.message}`;
}

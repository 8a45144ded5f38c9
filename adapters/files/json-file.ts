import { readFile } from "node:fs/promises";
import { InputError } from "../../core/records/input-error.ts";

/** The content of a JSON document. Throws InputError where there is no such file or no JSON in it. */
export async function readJsonFile(path: string): Promise<unknown> {
  const text = await readFile(path, "utf8").catch((error: unknown) => {
    throw new InputError("not-found", path, "there is no such file, or it may not be read", { cause: error });
  });
  try {
    const document: unknown = JSON.parse(text);
    return document;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new InputError("bad-json", path, `is no JSON document: ${reason}`, { cause: error });
  }
}

import { createHash } from "node:crypto";
import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Contender } from "../measure/contender.ts";
import { runProcess } from "../measure/run-process.ts";
import { COMMAND } from "./build-contenders.ts";
import { greenlaneResult } from "./greenlane-result.ts";

const OUT = join(import.meta.dirname, "../out/ranking");

/** How the command is started, as in the root's package.json. */
const FLAGS = ["--max-semi-space-size=1", "--no-concurrent-recompilation"];

/** The public command on a file; what it says stands in the files that it leaves. */
export function greenlane(name: string, title: string, file: string, options: readonly string[]): Contender {
  const out = join(OUT, name);
  return {
    name,
    title,
    async run() {
      await rm(out, { recursive: true, force: true });
      const { usage } = await runProcess([
        ...FLAGS,
        COMMAND,
        "rank",
        "--shipments",
        file,
        ...options,
        "--out",
        out,
      ]);
      return { usage, result: await readResult(out) };
    },
  };
}

/** The scored shipments that a run under this name left. */
export function scoredShipments(name: string): string {
  return join(OUT, name, "shipments.ndjson.gz");
}

/** With a digest of what it wrote: however it was told to read, the bytes have to be the same. */
async function readResult(folder: string): Promise<object> {
  const read = (name: string) => readFile(join(folder, name), "utf8");
  const candidates = await read("candidates.ndjson");
  const hash = createHash("sha256").update(candidates);
  for (const name of ["candidates.csv", "baselines.ndjson"]) hash.update(await read(name));
  return { ...greenlaneResult(await read("summary.json"), candidates), files: hash.digest("hex") };
}

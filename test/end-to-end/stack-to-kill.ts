// Runs a stack in a folder and uploads files to it, until somebody kills it: node stack-to-kill.ts FOLDER TEMPLATE FILES
import { readFile } from "node:fs/promises";
import { runIntake } from "../../bin/stack/intake-job.ts";
import { openStack } from "../../bin/stack/stack-adapters.ts";
import { findStack } from "../../bin/stack/stack-address.ts";
import { startLocalStack } from "../../local/start-local-stack.ts";
import { OUTSIDE } from "./outside.ts";

const [folder = "", template = "", files = "{}"] = process.argv.slice(2);
await startLocalStack({
  template: JSON.parse(await readFile(template, "utf8")),
  folder,
  port: undefined,
  outside: OUTSIDE,
  environment: {
    CHUNK_BYTES: "65536",
    POWERTOOLS_LOG_LEVEL: "SILENT",
    POWERTOOLS_METRICS_DISABLED: "true",
  },
  onProgress: (event) => {
    if (event.kind === "invoked") process.stdout.write(`${event.invocation.function}\n`);
  },
});
const adapters = openStack(await findStack({ stack: undefined, local: folder }, {}), OUTSIDE);
const request = { files: JSON.parse(files), mapping: "", seconds: 120 };
await runIntake(request, adapters, OUTSIDE.sleep, () => {});
process.stdout.write("not killed\n");

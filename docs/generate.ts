import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { readmeWithOutputs } from "./console/readme-outputs.ts";
import { documents } from "./pages/documents.ts";
import { NIST_REPORT, nistReport } from "./security/nist-report.ts";

const reports: [string, string][] = [[NIST_REPORT, nistReport()]];
for (const [name, text] of [...documents(), ...reports]) {
  const path = join(import.meta.dirname, name);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}

const readme = join(import.meta.dirname, "../README.md");
await writeFile(readme, await readmeWithOutputs(await readFile(readme, "utf8")));

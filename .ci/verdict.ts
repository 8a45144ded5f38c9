import { readFile } from "node:fs/promises";
import * as z from "zod";

const reportSchema = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  numPendingTests: z.int(),
  numTodoTests: z.int(),
  /** Files that fail before a test of theirs runs count no test, but are failures. */
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
});

/** Prints the closing line of CI from Vitest's JSON report; fails where a test did, or none ran. */
async function verdict(path: string): Promise<boolean> {
  const report = reportSchema.parse(JSON.parse(await readFile(path, "utf8")));
  const broken = report.testResults.filter(
    ({ status, assertionResults }) => status === "failed" && assertionResults.length === 0,
  );
  const passed = report.numPassedTests;
  const failed = report.numFailedTests + broken.length;
  const skipped = report.numPendingTests + report.numTodoTests;
  console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`);
  return failed === 0 && passed > 0;
}

const [path] = process.argv.slice(2);
const good =
  path !== undefined &&
  (await verdict(path).catch(() => {
    console.log("0 passed, 1 failed");
    return false;
  }));
process.exitCode = good ? 0 : 1;

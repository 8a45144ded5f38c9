import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { greenlaneApp } from "../../lib/greenlane-app.ts";
import { nistPage } from "./nist-page.ts";
import { RecordingPack } from "./recording-pack.ts";
import type { RuleOutcome } from "./rule-outcome.ts";

/** Where the report stands, below `docs/`. */
export const NIST_REPORT = "security/NIST-800-53-R5.md";

/** The report on the stack as production gets it. Needs no account, no network and no bundles. */
export function nistReport(): string {
  return nistPage(nistOutcomes());
}

/** What the rules find in the stack as production gets it. */
export function nistOutcomes(): readonly RuleOutcome[] {
  const folder = mkdtempSync(join(tmpdir(), "greenlane-nist-"));
  try {
    const app = greenlaneApp({ folder, context: { stage: "prod", "aws:cdk:bundling-stacks": [] } });
    return new RecordingPack(app).outcomes(app);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

import { Command } from "commander";
import { writeOut } from "../output/write-out.ts";
import { runOutcomes } from "../select/outcomes-job.ts";
import { outcomesReport } from "../select/outcomes-report.ts";
import type { Shell } from "../shell.ts";

interface OutcomesOptions {
  plan: string;
  validations: string[];
  map?: string[];
  json?: boolean;
}

const EXAMPLES = `
A hit is a validation that did not end in passed. The base rate comes from visits at random alone; lift is a hit rate over it.
Validations completed from the plan's first day to three months past its end count.

Examples:
  greenlane outcomes --plan plan/plan.json --validations validations.csv
  greenlane outcomes --plan plan/plan.json --validations validations.csv --json > outcomes.json

Exit codes: 0 done, 1 failed, 2 usage.`;

/** The command that holds a plan against what its visits found. */
export function outcomesCommand(shell: Shell): Command {
  return new Command("outcomes")
    .summary("hit rates of a plan's visits by reason")
    .description("Tells how often the visits of a plan found something, by reason, against the base rate.")
    .requiredOption("--plan <file>", "plan.json that greenlane select wrote")
    .requiredOption("--validations <file...>", "validation files, CSV or NDJSON")
    .option("--map <preset-or-file...>", "column mapping of the validations")
    .option("--json", "print JSON")
    .addHelpText("after", EXAMPLES)
    .action(async ({ plan, validations, map = [], json = false }: OutcomesOptions) => {
      const result = await runOutcomes({ plan, validations, maps: map });
      await writeOut(shell.stdout, json ? jsonOf(result) : outcomesReport(result));
    });
}

function jsonOf({ outcomes, read, rejects }: Awaited<ReturnType<typeof runOutcomes>>): string {
  const document = { ...outcomes, validations: { read, accepted: read - rejects.length, rejects } };
  return `${JSON.stringify(document, undefined, 2)}\n`;
}

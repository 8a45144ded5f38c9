import { Command, InvalidArgumentError, Option } from "commander";
import { monthFromText } from "../../core/select/month-text.ts";
import { MOST_PLAN_MONTHS } from "../../core/select/plan-period.ts";
import { writeOut } from "../output/write-out.ts";
import { runSelect } from "../select/select-job.ts";
import { selectReport } from "../select/select-report.ts";
import type { Shell } from "../shell.ts";

interface SelectOptions {
  candidates: string;
  capacity: string;
  hours?: string;
  decisions?: string;
  policy?: string;
  seed: number;
  from?: string;
  months?: number;
  out: string;
}

const EXAMPLES = `
Visits due by law come first, then those that analysts selected; what is left of each office's capacity is shared by the
policy: by risk, by quotas of entity types, and a seeded random draw. What does not fit is the backlog.
The capacity has the columns fieldOffice, month (YYYY-MM), visits; hours have entityType (* for all others), mode, hours.

Examples:
  Plan a year from a ranking:
    greenlane select --candidates out/candidates.ndjson --capacity samples/capacity.csv --seed 7 --out plan
  Plan a quarter, heeding decisions, with hours of your own:
    greenlane select --candidates out/candidates.ndjson --capacity capacity.csv --hours samples/visit-hours.csv \\
      --decisions decisions.ndjson --from 2026-10 --months 3 --seed 7 --out plan

Exit codes: 0 done, 1 failed, 2 usage.`;

/** The command that plans validations from a ranking. */
export function selectCommand(shell: Shell): Command {
  return new Command("select")
    .summary("plan validations from a ranking within capacity")
    .description(
      "Plans validations from a ranking within the capacity of the field offices, each with its reasons.",
    )
    .requiredOption("--candidates <file>", "candidates.ndjson of a ranking")
    .requiredOption("--capacity <file>", "CSV of visits per field office and month")
    .option("--hours <file>", "CSV of staff hours per visit; the policy's if absent")
    .option("--decisions <file>", "decisions of analysts, NDJSON")
    .option("--policy <file>", "policy document; the starting policy if absent (see: greenlane policy)")
    .addOption(
      new Option("--seed <n>", "of the random draw: the same seed draws the same").argParser(seed).default(1),
    )
    .addOption(
      new Option("--from <month>", "first month, YYYY-MM; the first of the capacity if absent").argParser(
        month,
      ),
    )
    .addOption(
      new Option("--months <n>", "how many months; as far as the capacity goes if absent").argParser(months),
    )
    .requiredOption("--out <folder>", "where plan.csv, plan.json and backlog.csv go")
    .addHelpText("after", EXAMPLES)
    .action(async (options: SelectOptions) => {
      const { hours, decisions, policy, from, months: count, ...given } = options;
      const result = await runSelect({ ...given, hours, decisions, policy, from, months: count });
      await writeOut(shell.stdout, selectReport(result, options.out));
    });
}

const MOST_SEED = 0xffff_ffff;

function seed(text: string): number {
  return whole(text, 0, MOST_SEED);
}

function months(text: string): number {
  return whole(text, 1, MOST_PLAN_MONTHS);
}

function whole(text: string, least: number, most: number): number {
  const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (!(value >= least && value <= most))
    throw new InvalidArgumentError(`It is no whole number from ${least} to ${most}.`);
  return value;
}

function month(text: string): string {
  if (monthFromText(text) < 0) throw new InvalidArgumentError("It is no month written YYYY-MM.");
  return text;
}

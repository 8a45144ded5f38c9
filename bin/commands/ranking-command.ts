import { Command, InvalidArgumentError, Option } from "commander";
import { dayFromText } from "../../core/records/calendar-date.ts";
import { writeOut } from "../output/write-out.ts";
import type { Shell } from "../shell.ts";
import { seconds, withStackOptions } from "../stack/stack-options.ts";

interface RankingOptions {
  request?: boolean;
  asOf?: string;
  id?: string;
  list?: boolean;
  wait: number;
  top: number;
  out?: string;
  stack?: string;
  local: string;
}

const EXAMPLES = `
Examples:
  greenlane ranking
  greenlane ranking --request --as-of 2026-06-30 --out out
  greenlane ranking --list --stack Greenlane-dev`;

/** The command that shows the rankings of a stack and asks for new ones. */
export function rankingCommand(shell: Shell): Command {
  return withStackOptions(new Command("ranking"))
    .summary("show the newest ranking of a stack, or ask for one")
    .description(
      "Shows a published ranking of a stack, local or deployed: the newest, one by id, or a new one.",
    )
    .option("--request", "make a new ranking and wait for it")
    .addOption(
      new Option("--as-of <date>", "date of the new ranking, YYYY-MM-DD; the newest entry date if absent")
        .argParser(date)
        .implies({ request: true }),
    )
    .addOption(new Option("--id <ranking>", "a published ranking by its id").conflicts(["request", "asOf"]))
    .addOption(new Option("--list", "list the newest rankings").conflicts(["request", "asOf", "id", "out"]))
    .addOption(
      new Option("--wait <seconds>", "how long to wait for a new ranking").argParser(seconds).default(900),
    )
    .addOption(new Option("--top <n>", "candidates shown").argParser(count).default(10))
    .option("--out <folder>", "fetch candidates.csv, candidates.ndjson, baselines.ndjson and summary.json")
    .addHelpText("after", EXAMPLES)
    .action(async ({ stack, local, list, wait, request, asOf, id, top, out }: RankingOptions) => {
      const { followRanking, listRankings } = await import("../stack/follow-ranking.ts");
      const write = (text: string) => writeOut(shell.stdout, text);
      const name = { stack, local };
      if (list === true) return listRankings(name, write);
      await followRanking({ request: request === true, asOf, id, seconds: wait, top, out }, name, write);
    });
}

function date(text: string): string {
  if (dayFromText(text) < 0) throw new InvalidArgumentError("It is no day written YYYY-MM-DD.");
  return text;
}

const MOST_SHOWN = 10_000;

function count(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1 || value > MOST_SHOWN)
    throw new InvalidArgumentError("It is no whole number from 1 to 10000.");
  return value;
}

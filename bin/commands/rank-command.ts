import { Command, InvalidArgumentError, Option } from "commander";
import { dayFromText } from "../../core/records/calendar-date.ts";
import { writeOut } from "../output/write-out.ts";
import { Progress } from "../rank/progress.ts";
import { runRank } from "../rank/rank-job.ts";
import { rankReport } from "../rank/rank-report.ts";
import type { RankRequest } from "../rank/rank-request.ts";
import { EXIT, type ExitCode, type Shell } from "../shell.ts";

interface RankOptions {
  members?: string[];
  operators?: string[];
  incidents?: string[];
  validations?: string[];
  shipments: string[];
  policy?: string;
  asOf?: string;
  map?: string[];
  baselines?: string;
  out: string;
  noShipments?: boolean;
  maxRejectRate: number;
  threads: number;
  top: number;
}

const EXAMPLES = `
Examples:
  Rank the sample members:
    greenlane rank --members samples/members.csv --operators samples/operators.csv \\
      --incidents samples/incidents.csv --validations samples/validations.csv \\
      --shipments samples/shipments.csv --out out
  Rank the importers of a file in another layout:
    greenlane rank --shipments samples/declarations/declarations.csv.gz --map customs-declarations --out out
  Score with what was usual at the last ranking:
    greenlane rank --shipments new.csv --baselines last/baselines.ndjson --out out

Exit codes: 0 done, 1 failed, 2 usage, 3 too many rejects (only rejects.ndjson and summary.json appear).`;

/** The command that scores shipments and ranks members. `exit` takes how it ended. */
export function rankCommand(shell: Shell, exit: (code: ExitCode) => void): Command {
  return new Command("rank")
    .summary("score files of shipments and rank the members")
    .description(
      "Scores files of shipments and ranks the members for validation, with every reason. Files are CSV or NDJSON, plain or gzip.",
    )
    .requiredOption("--shipments <file...>", "shipment files")
    .option("--members <file...>", "member files; without them the importers found are ranked as they are")
    .option("--operators <file...>", "files of foreign operators and their MIDs on file")
    .option("--incidents <file...>", "incident files")
    .option("--validations <file...>", "validation files")
    .option("--policy <file>", "policy document; the starting policy if absent (see: greenlane policy)")
    .addOption(
      new Option(
        "--as-of <date>",
        "date of the ranking, YYYY-MM-DD; the newest entry date if absent",
      ).argParser(date),
    )
    .option("--map <preset-or-file...>", "column mapping: customs-declarations, ace-entry-summary, or a file")
    .option("--baselines <file>", "baselines.ndjson of an earlier ranking: what is usual")
    .requiredOption("--out <folder>", "where the results go")
    .addOption(withoutScored())
    .addOption(
      new Option("--max-reject-rate <share>", "largest share of rejected records, 0 to 1")
        .argParser(share)
        .default(1),
    )
    .addOption(new Option("--threads <n>", "threads that read shipments").argParser(count).default(1))
    .addOption(new Option("--top <n>", "candidates shown").argParser(count).default(10))
    .addHelpText("after", EXAMPLES)
    .action(async (options: RankOptions) => {
      const progress = new Progress(shell.showsProgress ? shell.stderr : undefined, shell.clock);
      const result = await runRank(requestOf(options), dayFromText(shell.today()), progress);
      if (result.summary.status === "tooManyRejects") exit(EXIT.tooManyRejects);
      await writeOut(shell.stdout, rankReport(result, options.top, options.out));
    });
}

function requestOf(options: RankOptions): RankRequest {
  return {
    members: options.members ?? [],
    operators: options.operators ?? [],
    incidents: options.incidents ?? [],
    validations: options.validations ?? [],
    shipments: options.shipments,
    policy: options.policy,
    asOf: options.asOf,
    maps: options.map ?? [],
    baselines: options.baselines,
    out: options.out,
    writeShipments: options.noShipments !== true,
    maxRejectRate: options.maxRejectRate,
    threads: options.threads,
  };
}

/** Commander would read `--no-shipments` as taking `--shipments` back. */
function withoutScored(): Option {
  const option = new Option("--no-shipments", "leave out shipments.ndjson.gz, the scored shipments");
  option.negate = false;
  return option;
}

function date(text: string): string {
  if (dayFromText(text) < 0) throw new InvalidArgumentError("It is no day written YYYY-MM-DD.");
  return text;
}

function share(text: string): number {
  const value = Number(text);
  if (!(value >= 0 && value <= 1)) throw new InvalidArgumentError("It is no number from 0 to 1.");
  return value;
}

const MOST = 1_000_000;

function count(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1 || value > MOST)
    throw new InvalidArgumentError("It is no whole number from 1 on.");
  return value;
}

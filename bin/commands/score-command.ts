import { Command } from "commander";
import { Progress } from "../rank/progress.ts";
import { rejectOutput } from "../score/reject-output.ts";
import { scoreFigures } from "../score/score-figures.ts";
import { runScore } from "../score/score-job.ts";
import { type ScoreRequest, STANDARD_INPUT } from "../score/score-request.ts";
import type { Shell } from "../shell.ts";

interface ScoreOptions {
  shipments?: string[];
  members?: string[];
  operators?: string[];
  policy?: string;
  map?: string[];
  baselines?: string;
  rejects?: string;
}

const EXAMPLES = `
Every accepted record is scored by itself, also earlier versions of an entry; "greenlane rank" counts an entry once.
Rejects go to stderr as NDJSON, or to the file of --rejects, which appears when the run has ended. Figures come last, on stderr.

Examples:
  greenlane score --shipments shipments.csv --members members.csv --operators operators.csv > scored.ndjson
  gunzip -c shipments.csv.gz | greenlane score --rejects rejects.ndjson > scored.ndjson
  greenlane score --shipments declarations.csv.gz --map customs-declarations | head -3`;

/** The command that scores shipments one by one. */
export function scoreCommand(shell: Shell): Command {
  return new Command("score")
    .summary("score shipments one by one")
    .description(
      "Scores shipments and writes each as NDJSON with every reason, in order. Files are CSV or NDJSON, plain or gzip.",
    )
    .option("--shipments <file...>", "shipment files; - or none reads standard input")
    .option(
      "--members <file...>",
      "member files; without them importers are unknown and earn no credit of their own",
    )
    .option("--operators <file...>", "files of foreign operators and their MIDs on file")
    .option("--policy <file>", "policy document; the starting policy if absent (see: greenlane policy)")
    .option("--map <preset-or-file...>", "column mapping: customs-declarations, ace-entry-summary, or a file")
    .option("--baselines <file>", "baselines.ndjson of an earlier ranking: what is usual")
    .option("--rejects <file>", "where rejected records go")
    .addHelpText("after", EXAMPLES)
    .action(async (options: ScoreOptions) => {
      const progress = new Progress(shell.showsProgress ? shell.stderr : undefined, shell.clock);
      const rejects = await rejectOutput(options.rejects, shell.stderr);
      try {
        const result = await runScore(requestOf(options), shell, rejects, progress);
        await rejects.publish();
        shell.stderr.write(`${scoreFigures(result)}\n`);
      } catch (error) {
        await rejects.discard();
        throw error;
      }
    });
}

function requestOf({
  shipments,
  members,
  operators,
  policy,
  map,
  baselines,
  rejects,
}: ScoreOptions): ScoreRequest {
  return {
    shipments: shipments ?? [STANDARD_INPUT],
    members: members ?? [],
    operators: operators ?? [],
    policy,
    maps: map ?? [],
    baselines,
    rejects,
  };
}

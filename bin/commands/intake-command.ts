import { Command, Option } from "commander";
import { MAPPING_PRESETS } from "../../core/records/mapping/presets.ts";
import { writeOut } from "../output/write-out.ts";
import { EXIT, type ExitCode, type Shell } from "../shell.ts";
import { seconds, withStackOptions } from "../stack/stack-options.ts";

interface IntakeOptions {
  members?: string[];
  operators?: string[];
  incidents?: string[];
  validations?: string[];
  shipments?: string[];
  map?: string;
  rejects?: string;
  wait: number;
  stack?: string;
  local: string;
}

const EXAMPLES = `
Files are uploaded members first and shipments last, each when the one before is done: shipments are scored with the members and
operators that the stack knows when they come. Without files the newest intakes are listed.

Examples:
  greenlane intake --members samples/members.csv --operators samples/operators.csv --shipments samples/shipments.csv
  greenlane intake --shipments declarations.csv.gz --map customs-declarations --stack Greenlane-dev
  greenlane intake

Exit codes: 0 done, 1 failed (also when a file could not be read), 2 usage.`;

/** The command that uploads files to a stack and shows how far they are. */
export function intakeCommand(shell: Shell, exit: (code: ExitCode) => void): Command {
  return withStackOptions(new Command("intake"))
    .summary("upload files to a stack and follow them")
    .description("Uploads files to a stack, local or deployed, and shows how far each is.")
    .option("--members <file...>", "member files")
    .option("--operators <file...>", "files of foreign operators and their MIDs on file")
    .option("--incidents <file...>", "incident files")
    .option("--validations <file...>", "validation files")
    .option("--shipments <file...>", "shipment files")
    .addOption(
      new Option("--map <preset>", "column mapping of the shipments").choices([...MAPPING_PRESETS.keys()]),
    )
    .option("--rejects <file>", "where the rejected records of these files go, as NDJSON, with what is wrong")
    .addOption(
      new Option("--wait <seconds>", "how long to wait for each file; 0 uploads and goes")
        .argParser(seconds)
        .default(900),
    )
    .addHelpText("after", EXAMPLES)
    .action(async (options: IntakeOptions, command: Command) => {
      if (options.map !== undefined && options.shipments === undefined)
        command.error("error: option '--map' goes with '--shipments'");
      const { followIntake } = await import("../stack/follow-intake.ts");
      const files = {
        members: options.members ?? [],
        operators: options.operators ?? [],
        incidents: options.incidents ?? [],
        validations: options.validations ?? [],
        shipments: options.shipments ?? [],
      };
      const { map: mapping = "", rejects, wait } = options;
      const outputs = {
        write: (text: string) => writeOut(shell.stdout, text),
        remark: (text: string) => writeOut(shell.stderr, text),
      };
      const name = { stack: options.stack, local: options.local };
      const wentWell = await followIntake({ files, mapping, rejects, seconds: wait }, name, outputs);
      if (!wentWell) exit(EXIT.failed);
    });
}

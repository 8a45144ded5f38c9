import { Command, CommanderError } from "commander";
import { InputError } from "../core/records/input-error.ts";
import packageDocument from "../package.json" with { type: "json" };
import { rankCommand } from "./commands/rank-command.ts";
import { samplesCommand } from "./commands/samples-command.ts";
import { EXIT, type ExitCode, type Shell } from "./shell.ts";

const EXAMPLES = `
Examples:
  greenlane rank --members members.csv --shipments shipments.csv --out out
  greenlane score --shipments shipments.csv > scored.ndjson
  greenlane mid check < manufacturers.ndjson
  greenlane samples generate --rows 100000 --members 2000 --seed 1 --out big

Each command has its own help: greenlane rank --help`;

/** Runs the command line and gives its exit code. Nothing but what it is asked for goes to stdout. */
export async function runGreenlane(args: readonly string[], shell: Shell): Promise<ExitCode> {
  let code: ExitCode = EXIT.done;
  const exit = (how: ExitCode) => {
    code = how;
  };
  const program = new Command("greenlane")
    .description("Scores import shipments and ranks the members of a trusted-trader programme for validation.")
    .version(packageDocument.version)
    .addHelpText("after", EXAMPLES)
    .configureOutput({
      writeOut: (text) => shell.stdout.write(text),
      writeErr: (text) => shell.stderr.write(text),
    })
    .exitOverride();
  for (const command of [rankCommand(shell, exit), samplesCommand(shell)]) {
    program.addCommand(command.copyInheritedSettings(program));
  }
  try {
    await program.parseAsync([...args], { from: "user" });
    return code;
  } catch (error) {
    return failed(error, shell);
  }
}

function failed(error: unknown, shell: Shell): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
  if (error instanceof InputError || error instanceof RangeError) {
    shell.stderr.write(`greenlane: ${error.message}\n`);
    return EXIT.failed;
  }
  const message = error instanceof Error ? error.message : String(error);
  shell.stderr.write(`greenlane: ${message}\n`);
  return EXIT.failed;
}

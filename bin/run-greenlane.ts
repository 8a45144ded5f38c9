import { Command, CommanderError } from "commander";
import { InputError } from "../core/records/input-error.ts";
import { PlanRequestError } from "../core/select/plan-request-error.ts";
import packageDocument from "../package.json" with { type: "json" };
import { intakeCommand } from "./commands/intake-command.ts";
import { midCommand } from "./commands/mid-command.ts";
import { outcomesCommand } from "./commands/outcomes-command.ts";
import { policyCommand } from "./commands/policy-command.ts";
import { rankCommand } from "./commands/rank-command.ts";
import { rankingCommand } from "./commands/ranking-command.ts";
import { samplesCommand } from "./commands/samples-command.ts";
import { scoreCommand } from "./commands/score-command.ts";
import { selectCommand } from "./commands/select-command.ts";
import { sendCommand } from "./commands/send-command.ts";
import { BrokenPipe, watch, writeOut } from "./output/write-out.ts";
import { EXIT, type ExitCode, type Shell } from "./shell.ts";
import { StackError } from "./stack/stack-error.ts";

const EXAMPLES = `
Examples:
  greenlane rank --members members.csv --shipments shipments.csv --out out
  greenlane score --shipments shipments.csv > scored.ndjson
  greenlane select --candidates out/candidates.ndjson --capacity capacity.csv --seed 7 --out plan
  greenlane outcomes --plan plan/plan.json --validations validations.csv
  greenlane mid check < manufacturers.ndjson
  greenlane policy show > my-policy.json
  greenlane samples generate --rows 100000 --members 2000 --seed 1 --out big

Examples with a stack (npm start runs one on this machine):
  greenlane intake --members members.csv --shipments shipments.csv
  greenlane send < shipment.ndjson
  greenlane ranking --request --as-of 2026-06-30

Each command has its own help: greenlane rank --help
Exit codes: 0 done, 1 failed, 2 usage, 3 too many rejects.`;

/** Runs the command line and gives its exit code. Nothing but what it is asked for goes to stdout. */
export async function runGreenlane(args: readonly string[], shell: Shell): Promise<ExitCode> {
  watch(shell.stdout);
  watch(shell.stderr);
  let code: ExitCode = EXIT.done;
  const exit = (how: ExitCode) => {
    code = how;
  };
  try {
    await program(shell, exit).parseAsync([...args], { from: "user" });
    await writeOut(shell.stdout, "");
    return code;
  } catch (error) {
    return error instanceof BrokenPipe ? code : failed(error, shell);
  }
}

function program(shell: Shell, exit: (code: ExitCode) => void): Command {
  const greenlane = new Command("greenlane")
    .description(
      "Scores import shipments and ranks the members of a trusted-trader programme for validation.",
    )
    .version(packageDocument.version)
    .addHelpText("after", EXAMPLES);
  const commands = [
    rankCommand(shell, exit),
    scoreCommand(shell),
    selectCommand(shell),
    outcomesCommand(shell),
    midCommand(shell),
    policyCommand(shell),
    samplesCommand(shell),
    intakeCommand(shell, exit),
    sendCommand(shell, exit),
    rankingCommand(shell),
  ];
  for (const command of commands) greenlane.addCommand(command);
  attach(greenlane, shell);
  return greenlane;
}

/** Lets a command and those below it speak through the shell and never end the process. */
function attach(command: Command, shell: Shell): void {
  command
    .configureOutput({
      writeOut: (text) => shell.stdout.write(text),
      writeErr: (text) => shell.stderr.write(text),
    })
    .showHelpAfterError()
    .exitOverride();
  for (const below of command.commands) attach(below, shell);
}

function failed(error: unknown, shell: Shell): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
  shell.stderr.write(`greenlane: ${told(error)}\n`);
  return EXIT.failed;
}

/** What a user is told: never a stack trace. Errors that were not foreseen come with their name. */
function told(error: unknown): string {
  if (error instanceof InputError || error instanceof RangeError) return error.message;
  if (error instanceof PlanRequestError || error instanceof StackError) return error.message;
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}

import { Command, InvalidArgumentError, Option } from "commander";
import { LOCAL_FOLDER } from "../stack/local-folder.ts";

/** What `npm start` is asked to do. */
export interface StartOptions {
  /** Ends after the ranking. */
  readonly once?: boolean;
  readonly folder: string;
  /** Chosen where absent. */
  readonly port?: number;
  /** The usual one where absent, or any free one where that is taken. */
  readonly consolePort?: number;
}

/** Where the console is unless another port is named. */
export const USUAL_CONSOLE_PORT = 8080;

const HELP = `
Starts S3, SQS and DynamoDB emulators in this process, makes the stack of lib/ in them, uploads the samples and prints the ranking.
Then it stays up, until Ctrl-C, for the console in a browser and for greenlane intake, send and ranking. All of it answers to this
machine alone. What is in the folder stays there: delete it to begin anew.

Examples:
  npm start
  npm start -- --once
  npm start -- --folder /tmp/greenlane --port 4566 --console-port 9000`;

/** The command line of `npm start`. */
export function startCommand(action: (options: StartOptions) => Promise<void>): Command {
  return new Command("npm start --")
    .description("Runs the whole stack on this machine.")
    .option("--once", "end after the ranking, without the console")
    .option("--folder <path>", "where the stack keeps its data", LOCAL_FOLDER)
    .addOption(new Option("--port <number>", "port of its endpoint; a free one if absent").argParser(port))
    .addOption(
      new Option(
        "--console-port <number>",
        `port of the console; ${USUAL_CONSOLE_PORT} if absent, or a free one where that is taken`,
      ).argParser(port),
    )
    .allowExcessArguments(false)
    .addHelpText("after", HELP)
    .action(action);
}

const MOST_PORT = 65_535;

function port(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1 || value > MOST_PORT)
    throw new InvalidArgumentError("It is no port from 1 to 65535.");
  return value;
}

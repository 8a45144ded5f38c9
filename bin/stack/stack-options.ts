import { type Command, InvalidArgumentError, Option } from "commander";
import { LOCAL_FOLDER } from "./local-folder.ts";

/** Adds the options that say which stack a command talks to. */
export function withStackOptions(command: Command): Command {
  return command
    .addOption(
      new Option("--stack <name>", "name of a deployed stack, as cdk deploy prints it").conflicts("local"),
    )
    .addOption(
      new Option("--local <folder>", "folder of the local stack that npm start runs").default(LOCAL_FOLDER),
    );
}

const MOST_SECONDS = 86_400;

/** A number of seconds from the command line. */
export function seconds(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0 || value > MOST_SECONDS)
    throw new InvalidArgumentError("It is no whole number of seconds from 0 to 86400.");
  return value;
}

import { Command, Option } from "commander";
import { writeOut } from "../output/write-out.ts";
import { EXIT, type ExitCode, type Shell } from "../shell.ts";
import { seconds, withStackOptions } from "../stack/stack-options.ts";

interface SendOptions {
  wait: number;
  stack?: string;
  local: string;
}

const EXAMPLES = `
Standard input holds shipments as NDJSON, one a line, with the fields of docs/RECORDS.md.

Examples:
  head -1 shipments.ndjson | greenlane send
  greenlane send --wait 0 --stack Greenlane-dev < shipments.ndjson

Exit codes: 0 done, 1 failed (also when a score did not come in time), 2 usage.`;

/** The command that sends shipments as messages and shows their scores. */
export function sendCommand(shell: Shell, exit: (code: ExitCode) => void): Command {
  return withStackOptions(new Command("send"))
    .summary("send shipments as messages and see their scores")
    .description(
      "Sends each shipment as a message to a stack, local or deployed, and writes its score as NDJSON.",
    )
    .addOption(
      new Option("--wait <seconds>", "how long to wait for each score; 0 sends and goes")
        .argParser(seconds)
        .default(30),
    )
    .addHelpText("after", EXAMPLES)
    .action(async ({ wait, stack, local }: SendOptions) => {
      const { followSend } = await import("../stack/follow-send.ts");
      const outputs = {
        answer: (text: string) => writeOut(shell.stdout, text),
        remark: (text: string) => writeOut(shell.stderr, text),
      };
      const wentWell = await followSend(shell.stdin, wait, { stack, local }, outputs);
      if (!wentWell) exit(EXIT.failed);
    });
}

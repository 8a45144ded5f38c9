import { Command } from "commander";
import { loadPolicy } from "../../adapters/files/policy-file.ts";
import { answerLines } from "../mid/answer-lines.ts";
import { buildAnswer } from "../mid/build-answer.ts";
import { checkAnswer } from "../mid/check-answer.ts";
import { type MidFiles, midsOnFile } from "../mid/mids-on-file.ts";
import { writeOut } from "../output/write-out.ts";
import type { Shell } from "../shell.ts";

interface RuleOptions {
  policy?: string;
}

const POLICY = ["--policy <file>", "policy whose generic leading words are left out of names"] as const;
const OPERATORS = ["--operators <file...>", "files of foreign operators and their MIDs on file"] as const;
const MEMBERS = ["--members <file...>", "files of members and their MIDs on file"] as const;

const LINES = `
Every line in has one line out, in order: also blank lines, lines that are no JSON object and lines over 1 MiB, which are
answered with {"error":{"code","message"}}. Text is UTF-8. The end of the reader (| head) ends the command quietly.`;

/** The command around manufacturer identification codes. */
export function midCommand(shell: Shell): Command {
  return new Command("mid")
    .description("Builds and checks manufacturer identification codes (19 CFR 102 Appendix).")
    .addHelpText(
      "after",
      "\nExamples:\n  greenlane mid build < makers.ndjson\n  greenlane mid check --operators operators.csv < declared.ndjson",
    )
    .addCommand(buildCommand(shell))
    .addCommand(checkCommand(shell))
    .addCommand(collisionsCommand(shell));
}

const BUILD_HELP = `${LINES}

Examples:
  echo '{"name":"XYZ Company","street":"400 Orchard Road","city":"Tijuana","country":"MX"}' | greenlane mid build
  greenlane mid build < makers.ndjson > mids.ndjson`;

function buildCommand(shell: Shell): Command {
  return new Command("build")
    .summary("build the MIDs of manufacturers")
    .description(
      "Reads NDJSON {name, street, city, province?, postalCode?, country}; writes NDJSON {mid, parts, variants, notes}.",
    )
    .option(...POLICY)
    .addHelpText("after", BUILD_HELP)
    .action(async ({ policy }: RuleOptions) => {
      const rules = (await loadPolicy(policy)).policy.mid;
      await answerLines(shell, (request) => buildAnswer(request, rules));
    });
}

const CHECK_HELP = `${LINES}

Verdicts: match, variant, registered, mismatch, malformed, missing, unverifiable. None says that CBP has a MID on file.

Examples:
  echo '{"declared":"MXXYZCOM400TIJ","name":"XYZ Company","street":"400 Orchard Road","city":"Tijuana","country":"MX"}' \\
    | greenlane mid check
  greenlane mid check --operators operators.csv --members members.csv < declared.ndjson`;

function checkCommand(shell: Shell): Command {
  return new Command("check")
    .summary("check declared MIDs")
    .description("Reads what mid build reads plus declared; writes NDJSON {verdict, ..., explanation}.")
    .option(...OPERATORS)
    .option(...MEMBERS)
    .option(...POLICY)
    .addHelpText("after", CHECK_HELP)
    .action(async ({ policy, ...files }: RuleOptions & MidFiles) => {
      const rules = (await loadPolicy(policy)).policy.mid;
      const onFile = await midsOnFile(files, shell.stderr);
      await answerLines(shell, (request) => checkAnswer(request, onFile, rules));
    });
}

const COLLISIONS_HELP = `
Examples:
  greenlane mid collisions --operators operators.csv --members members.csv`;

function collisionsCommand(shell: Shell): Command {
  return new Command("collisions")
    .summary("list the MIDs that several parties have on file")
    .description(
      "Writes NDJSON {mid, parties}, by MID: a MID is no unique key, and one that is shared tells no party apart.",
    )
    .option(...OPERATORS)
    .option(...MEMBERS)
    .addHelpText("after", COLLISIONS_HELP)
    .action(async (files: MidFiles, command: Command) => {
      if (files.operators === undefined && files.members === undefined) {
        command.error("error: give --operators, --members or both");
      }
      const onFile = await midsOnFile(files, shell.stderr);
      for (const collision of onFile.collisions())
        await writeOut(shell.stdout, `${JSON.stringify(collision)}\n`);
    });
}

import { Command } from "commander";
import { loadPolicy } from "../../adapters/files/policy-file.ts";
import { startingPolicy } from "../../core/policy/starting-policy.ts";
import { writeOut } from "../output/write-out.ts";
import type { Shell } from "../shell.ts";

const EXAMPLES = `
Examples:
  greenlane policy show > my-policy.json
  greenlane policy check my-policy.json
  greenlane rank --policy my-policy.json --shipments shipments.csv --out out`;

const SHOW_EXAMPLES = `
No authority publishes weights: these are the project's own, to start from.

Examples:
  greenlane policy show > my-policy.json`;

const CHECK_EXAMPLES = `
Prints id, version and hash of a good policy. A bad one ends with exit code 1 and every path with the rule it breaks.

Examples:
  greenlane policy check my-policy.json`;

/** The command around the document of weights, thresholds and tables. */
export function policyCommand(shell: Shell): Command {
  const show = new Command("show")
    .summary("print the starting policy as JSON")
    .description("Prints the policy that is used where none is given.")
    .addHelpText("after", SHOW_EXAMPLES)
    .action(() => writeOut(shell.stdout, `${JSON.stringify(startingPolicy(), undefined, 2)}\n`));
  const check = new Command("check")
    .summary("check a policy document")
    .description("Checks a policy: its form, its limits by law and its rules.")
    .argument("<file>", "policy document")
    .addHelpText("after", CHECK_EXAMPLES)
    .action(async (file: string) => {
      const { policy, hash } = await loadPolicy(file);
      await writeOut(shell.stdout, `${policy.id} version ${policy.version} sha256 ${hash}\n`);
    });
  return new Command("policy")
    .description("Shows and checks policies: all weights, thresholds and tables as one document.")
    .addHelpText("after", EXAMPLES)
    .addCommand(show)
    .addCommand(check);
}

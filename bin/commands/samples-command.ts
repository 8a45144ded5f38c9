import { Command, InvalidArgumentError, Option } from "commander";
import { wholeText } from "../output/number-text.ts";
import { writeOut } from "../output/write-out.ts";
import type { Shell } from "../shell.ts";

interface GenerateOptions {
  rows: number;
  members: number;
  seed: number;
  out: string;
}

const EXAMPLES = `
Examples:
  greenlane samples generate --rows 2000 --members 150 --seed 7 --out samples
  greenlane samples generate --rows 1000000 --members 12000 --seed 1 --out big

Everything in the files is invented: no name, address or number is a real firm's.`;

/** The command that makes sample files of any size. */
export function samplesCommand(shell: Shell): Command {
  const generate = new Command("generate")
    .summary("write shipments, members, operators, incidents and validations")
    .description("Writes invented sample files: the same seed gives the same bytes.")
    .addOption(new Option("--rows <n>", "shipment records").argParser(whole).default(2_000))
    .addOption(new Option("--members <n>", "members").argParser(whole).default(150))
    .addOption(new Option("--seed <n>", "seed").argParser(whole).default(7))
    .requiredOption("--out <folder>", "where the files go")
    .addHelpText("after", EXAMPLES)
    .action(async ({ rows, members, seed, out }: GenerateOptions) => {
      const { generateSamples } = await import("../../samples/generate/generate-samples.ts");
      const { files } = await generateSamples({ rows, members, seed, out });
      for (const [name, records] of Object.entries(files)) {
        await writeOut(shell.stdout, `${out}/${name}: ${wholeText(records)} records\n`);
      }
    });
  return new Command("samples")
    .description("Makes sample files.")
    .addHelpText(
      "after",
      "\nExamples:\n  greenlane samples generate --rows 100000 --members 2000 --seed 1 --out big",
    )
    .addCommand(generate);
}

function whole(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0) throw new InvalidArgumentError("It is no whole number.");
  return value;
}

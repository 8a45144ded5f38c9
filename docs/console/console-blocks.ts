/** A block of a page that shows a command and what it prints. */
export interface ConsoleBlock {
  /** What a reader pastes, without the prompt. */
  readonly command: string;
  readonly output: string;
}

const BLOCK = /^```console\n\$ ((?:.*\\\n)*.*)\n([\s\S]*?)^```$/gm;

/** The console blocks of a page, in order. */
export function consoleBlocks(page: string): ConsoleBlock[] {
  return [...page.matchAll(BLOCK)].map(([, command = "", output = ""]) => ({ command, output }));
}

/** The page with the output of every console block as `outputOf` gives it. */
export async function withOutputs(
  page: string,
  outputOf: (command: string) => Promise<string>,
): Promise<string> {
  const outputs = new Map<string, string>();
  for (const { command } of consoleBlocks(page)) outputs.set(command, await outputOf(command));
  return page.replace(
    BLOCK,
    (_, command: string) => `\`\`\`console\n$ ${command}\n${outputs.get(command) ?? ""}\`\`\``,
  );
}

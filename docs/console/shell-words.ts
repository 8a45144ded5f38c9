/** What stands apart on a line of the shell: a word, a bar or a redirection. */
const WORD = /'([^']*)'|([^\s'|<]+)|([|<])/g;

/** The stages of a pipeline, each as words; quotes are taken off, continued lines are one. */
export function pipeline(line: string): string[][] {
  const stages: string[][] = [[]];
  for (const [, quoted, bare, sign] of line.replaceAll("\\\n", " ").matchAll(WORD)) {
    if (sign === "|") stages.push([]);
    else stages.at(-1)?.push(quoted ?? bare ?? sign ?? "");
  }
  return stages;
}

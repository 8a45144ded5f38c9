/** A table; cells are Markdown but for the bar, which is escaped. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => "---"), ...rows].map(line).join("\n");
}

/** Text set as code. */
export function code(text: string): string {
  return text.includes("`") ? `\`\` ${text} \`\`` : `\`${text}\``;
}

/** A page: its parts with a blank line between. */
export function page(parts: readonly string[]): string {
  return `${parts.join("\n\n")}\n`;
}

/** The bullets of a list. */
export function bullets(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join("\n");
}

export const GENERATED =
  "<!-- Written by `npm run docs` from the code and the starting policy; change those, not this page. -->";

function line(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
}

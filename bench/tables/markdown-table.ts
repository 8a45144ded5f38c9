/** How a column is set: texts to the left, figures to the right. */
export type Alignment = "left" | "right";

const NARROWEST = 3;

/** A table of Markdown with columns of even width, as the formatter wants it; cells may hold no line breaks. */
export function markdownTable(
  heads: readonly string[],
  alignments: readonly Alignment[],
  rows: readonly (readonly string[])[],
): string {
  const lines = [heads, ...rows].map((cells) => cells.map((cell) => cell.replaceAll("|", String.raw`\|`)));
  const widths = heads.map((_, column) =>
    Math.max(NARROWEST, ...lines.map((cells) => cells[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const [head = "", ...body] = lines.map((cells) =>
    line(
      cells.map((cell, column) => {
        const width = widths[column] ?? NARROWEST;
        return alignments[column] === "right" ? cell.padStart(width) : cell.padEnd(width);
      }),
    ),
  );
  const rule = widths.map((width, column) =>
    alignments[column] === "right" ? `${"-".repeat(width - 1)}:` : "-".repeat(width),
  );
  return [head, line(rule), ...body].join("\n");
}

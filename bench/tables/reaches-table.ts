import { type Figures, REACHES, type Reach, type ReachPart } from "../reaches.ts";
import { rounded, withSpread } from "./cell-text.ts";
import { markdownTable } from "./markdown-table.ts";

/** Whether a part is reached, by the median; undefined where it was not measured. */
function isReached({ figure, is, target, divisor = 1 }: ReachPart, figures: Figures): boolean | undefined {
  const found = figures(figure);
  if (found === undefined) return undefined;
  const value = found.median / divisor;
  return is === "atLeast" ? value >= target : value <= target;
}

/** The table of all reaches with the figure obtained, met or not, and why not. */
export function reachesTable(figures: Figures): string {
  return markdownTable(
    ["what", "reach", "obtained", "met", "why not"],
    ["left", "right", "right", "left", "left"],
    REACHES.map((reach) => {
      const met = isMet(reach, figures);
      const parts = reach.parts.map((part) => [targetText(part), obtainedText(part, figures)] as const);
      return [
        reach.sentence,
        parts.map(([target]) => target).join("; "),
        parts.map(([, obtained]) => obtained).join("; "),
        met === undefined ? "not measured" : met ? "yes" : "no",
        met === false ? reach.why : "",
      ];
    }),
  );
}

/** One part that is not reached decides; one that was not measured leaves the rest open. */
function isMet({ parts }: Reach, figures: Figures): boolean | undefined {
  const reached = parts.map((part) => isReached(part, figures));
  if (reached.includes(false)) return false;
  return reached.includes(undefined) ? undefined : true;
}

function targetText({ is, target, unit }: ReachPart): string {
  return `${is === "atLeast" ? "at least" : "at most"} ${rounded(target)} ${unit}`;
}

function obtainedText({ figure, divisor = 1 }: ReachPart, figures: Figures): string {
  const found = figures(figure);
  return found === undefined ? "not measured" : withSpread(found, divisor);
}

import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What colours decide: for the rest both themes are one. */
const RULES_OF_COLOUR = ["color-contrast", "link-in-text-block"];

/**
 * What axe finds wrong with a page, or a part of it, a line a finding (the rule, the element, and why): by the rules of WCAG 2.2 up to
 * AA and of good practice, or by those of colours alone.
 */
export async function violationsOn(
  page: Page,
  rules: "all" | "colours",
  within: string | undefined,
): Promise<string[]> {
  // In one go, for there are no frames to be asked apart; nothing else is asked for, which takes a third of the time.
  const axe = new AxeBuilder({ page })
    .setLegacyMode(true)
    .options({ resultTypes: ["violations"], preload: false });
  if (within !== undefined) axe.include(within);
  if (rules === "all") axe.withTags(RULES);
  else axe.withRules(RULES_OF_COLOUR);
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary = "" }) => `${id}: ${target.join(" ")}: ${failureSummary}`),
  );
}

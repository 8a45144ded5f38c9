import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What colours decide: the rest is the same in both themes. */
const RULES_OF_COLOUR = ["color-contrast", "link-in-text-block"];

/** What axe finds wrong with a page or a part of it in both themes, a line a finding: the rule, the element, and why. */
export async function violationsOn(page: Page, within: string | undefined): Promise<string[]> {
  return [
    ...(await found(page, within, (axe) => axe.withTags(RULES))),
    ...(await inDark(page, () => found(page, within, (axe) => axe.withRules(RULES_OF_COLOUR)))),
  ];
}

/** Does something while the page is dark, once no colour is on its way any more. */
export async function inDark<Result>(page: Page, work: () => Promise<Result>): Promise<Result> {
  await page.emulateMedia({ colorScheme: "dark" });
  await settled(page);
  const result = await work();
  await page.emulateMedia({ colorScheme: "light" });
  await settled(page);
  return result;
}

async function settled(page: Page): Promise<void> {
  await page
    .locator(":root")
    .evaluate((root) => Promise.all(root.getAnimations({ subtree: true }).map(({ finished }) => finished)));
}

async function found(
  page: Page,
  within: string | undefined,
  asked: (axe: AxeBuilder) => AxeBuilder,
): Promise<string[]> {
  // In one go: there are no frames to be asked apart.
  const axe = new AxeBuilder({ page }).setLegacyMode(true);
  const { violations } = await asked(within === undefined ? axe : axe.include(within)).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary = "" }) => `${id}: ${target.join(" ")}: ${failureSummary}`),
  );
}

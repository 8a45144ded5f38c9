import type { Locator, Page } from "playwright-core";

/** The candidate beside the table. */
export function candidateOf(page: Page): Locator {
  return page.getByRole("region", { name: "Candidate", exact: true });
}

/** The row of a member in the ranked table. */
export function rowOf(page: Page, name: string): Locator {
  return page.getByRole("grid").getByRole("row").filter({ hasText: name });
}

/** How many candidates are listed, in words. */
export function countOf(page: Page): Locator {
  return page.locator(".ranking-count");
}

/** What the page has said at its foot. */
export function saidOn(page: Page, text: string): Locator {
  return page.locator(".messages").getByText(text);
}

/** Opens the form of a decision in the pane, as a press on its button does. */
export async function openDecision(page: Page, action: string): Promise<Locator> {
  const pane = candidateOf(page);
  await pane.getByRole("group", { name: "Decide" }).getByRole("button", { name: action }).click();
  return pane.locator("form");
}

/** The words of an element as they are read on the page; waits until it is there. */
export function textOf(locator: Locator): Promise<string> {
  // biome-ignore lint/performance/useDomNodeTextContent: it is Playwright's, and leaves out what cannot be seen.
  return locator.innerText();
}

/** A number as the page writes it: `1,967`. */
export function numberOf(text: string): number {
  return Number(text.replaceAll(",", ""));
}

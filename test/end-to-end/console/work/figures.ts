import { expect } from "vitest";
import { test } from "../console-test.ts";
import { countOf, numberOf, textOf } from "../parts.ts";

test("the world lists every entry by its origin, and Enter on a country lists its members", async ({
  visit,
}) => {
  const page = await visit({ at: "/world" });
  await page.getByRole("region", { name: "Map" }).locator("svg").waitFor();
  const countries = page.getByRole("region", { name: "Countries" });
  const entries = await countries.locator("tbody tr td:nth-child(3)").allInnerTexts();
  expect(entries.map(numberOf).reduce((sum, one) => sum + one, 0)).toBe(1_967);
  const canada = countries.getByRole("row").filter({ hasText: "Canada" });
  const members = await textOf(canada.getByRole("cell").last());

  await canada.getByRole("link", { name: "Canada" }).focus();
  await page.keyboard.press("Enter");
  await page.waitForURL("/?country=CA");
  await countOf(page).getByText(`${members} of 146 members`, { exact: true }).waitFor();
});

test("distributions count every member once, and those that filters leave", async ({ visit }) => {
  const page = await visit({ at: "/distributions" });
  const sections = ["Points of all members", "Points by entity type", "Points by region", "Points by axis"];
  for (const name of sections) await page.getByRole("region", { name }).locator("svg").first().waitFor();
  const histogram = page.getByRole("region", { name: "Points of all members" });
  const counted = async () => {
    const cells = await histogram.locator("tbody tr td:nth-child(2)").allTextContents();
    return cells.map(numberOf).reduce((sum, one) => sum + one, 0);
  };
  expect(await counted()).toBe(146);
  const due = page.getByRole("region", { name: "Due dates" });
  await due.getByText("Figures").click();
  await due.getByRole("table").waitFor();
  await page.goto("/?tier=2");
  const words = countOf(page).getByText(/ of 146 members$/);
  const ofTier = numberOf((await textOf(words)).split(" ")[0] ?? "");
  await page.goto("/distributions?tier=2");
  await expect.poll(counted).toBe(ofTier);
});

test("two rankings side by side say who moved, by how much, and which factors made it so", async ({
  stack,
  visit,
}) => {
  const earlier = await stack.rank("2026-03-31");
  const page = await visit({ at: "/compare" });
  expect(await page.getByLabel("Earlier").inputValue()).toBe(earlier);
  const later = page.getByLabel("Later (the one in view)").locator("option:checked");
  expect(await later.textContent()).toContain("As of 30 Jun 2026");
  await page.getByRole("tab", { name: /^Moved \d+$/ }).waitFor();
  const tabs = await page.getByRole("tab").allInnerTexts();
  const [moved = 0, entered = 0, left = 0] = tabs.map((text) => numberOf(text.replace(/\D+/, "")));
  const kept = numberOf((await textOf(page.getByText(/keep their rank/))).split(" ")[0] ?? "");
  expect({ later: kept + moved + entered, earlier: kept + moved + left }).toEqual({
    later: 146,
    earlier: 144,
  });

  const steps = (await page.locator(".compare-step").allInnerTexts()).map((text) =>
    numberOf(text.replace(/\D+/g, "")),
  );
  expect(steps.length).toBeGreaterThan(5);
  expect(steps).toEqual(steps.toSorted((one, other) => other - one));
  const first = page.locator(".compare-item").first();
  const [before, after] = (await textOf(first.locator(".compare-rank strong"))).split(" → ").map(numberOf);
  expect(Math.abs((after ?? 0) - (before ?? 0))).toBe(steps[0]);
  await first.getByRole("link").click();
  await page
    .getByText(`${(after ?? 0) < (before ?? 0) ? "Up" : "Down"} from rank ${before} to ${after}`)
    .waitFor();
});

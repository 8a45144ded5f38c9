import { expect } from "vitest";
import { test } from "../console-test.ts";
import { candidateOf, countOf, rowOf, textOf } from "../parts.ts";

test("an analyst narrows the table by two filters and reads why a candidate stands where it does", async ({
  visit,
}) => {
  const page = await visit();
  await countOf(page).getByText("146 members").waitFor();
  await page.getByRole("button", { name: "Type" }).click();
  await page.getByRole("group", { name: "Filter by Type" }).getByLabel("Logistics provider").check();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Office" }).click();
  await page.getByRole("group", { name: "Filter by Office" }).getByLabel("Miami").check();
  await page.keyboard.press("Escape");
  await countOf(page)
    .getByText(/^\d of 146 members$/)
    .waitFor();
  const rows = await page
    .getByRole("row")
    .filter({ has: page.getByRole("gridcell") })
    .allInnerTexts();
  expect(rows.length).toBeGreaterThan(0);
  for (const row of rows) expect(row).toMatch(/Logistics provider[\s\S]*Miami/);

  await rowOf(page, "Imagostra Corp.").getByText("Imagostra Corp.").click();
  const pane = candidateOf(page);
  await pane.getByRole("heading", { name: "Imagostra Corp." }).waitFor();
  const factors = pane.getByRole("list", { name: "Factors, most points first" }).getByRole("listitem");
  const points = (await factors.locator(".why-points").allInnerTexts()).map(Number);
  expect(points).toEqual(points.toSorted((one, other) => other - one));
  expect(await textOf(factors.first())).toMatch(/\s19\.9\s+\d+ months since/);
});

test("filters, search, sort and the open candidate live in the address: reloading and going back bring them back", async ({
  visit,
}) => {
  const page = await visit();
  await countOf(page).getByText("146 members").waitFor();
  await page.getByRole("button", { name: "Tier" }).click();
  await page.getByRole("group", { name: "Filter by Tier" }).getByLabel("Tier 2").check();
  await page.keyboard.press("Escape");
  await page.getByRole("columnheader", { name: "Member" }).click();
  await page.getByLabel("Search names and accounts").fill("corp");
  const narrowed = countOf(page).getByText(/^\d+ of 146 members$/);
  await page.waitForURL("/?tier=2&sort=name&search=corp");
  await page.locator("[role=grid][aria-busy=false]").waitFor();
  const count = await textOf(narrowed);
  const first = page
    .getByRole("row")
    .filter({ has: page.getByRole("gridcell") })
    .first();
  const firstRow = await textOf(first);
  await first.getByRole("gridcell").nth(1).click();
  const name = candidateOf(page).getByRole("heading", { level: 2 });
  await name.waitFor();

  await page.reload();
  await name.waitFor();
  expect(await textOf(narrowed)).toBe(count);
  expect(firstRow).toContain(await textOf(name));
  await page.goBack();
  await candidateOf(page).waitFor({ state: "detached" });
  await page.goBack();
  await page.waitForURL("/?tier=2");
  expect(await page.getByLabel("Search names and accounts").inputValue()).toBe("");
  await page.getByRole("button", { name: /Tier.*Tier 2.*Remove/ }).click();
  await page.waitForURL("/");
  await countOf(page).getByText("146 members", { exact: true }).waitFor();
});

import { expect } from "vitest";
import { test } from "./console-test.ts";
import { candidateOf, countOf, openDecision, rowOf, saidOn } from "./parts.ts";

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
  for (const row of rows) expect(row).toMatch(/Logistics provider[^]*Miami/);

  await rowOf(page, "Imagostra Corp.").getByText("Imagostra Corp.").click();
  const pane = candidateOf(page);
  await pane.getByRole("heading", { name: "Imagostra Corp." }).waitFor();
  const factors = pane.getByRole("list", { name: "Factors, most points first" }).getByRole("listitem");
  const points = (await factors.locator(".why-points").allInnerTexts()).map(Number);
  expect(points).toEqual(points.toSorted((one, other) => other - one));
  expect(await factors.first().innerText()).toMatch(/\s19\.9\s+\d+ months since/);
});

test("of two who decide at once the second is shown the first's decision, and decides again with it in sight", async ({
  visit,
}) => {
  const at = "/?member=M00003";
  const ana = await visit({ at });
  const ben = await visit({ at, user: "analyst/ben", expects: /409/ });
  const bens = await openDecision(ben, "Escalate");
  await bens.getByLabel("Reason").fill("The seals of two lots do not match their papers.");

  const anas = await openDecision(ana, "Defer");
  await anas.getByLabel("Not before").fill("2026-10-01");
  await anas.getByLabel("Reason").fill("The site moves in August.");
  await anas.getByRole("button", { name: "Defer" }).click();
  await saidOn(ana, "Deferred. The decision is saved.").waitFor();

  await bens.getByRole("button", { name: "Escalate" }).click();
  await bens.getByText("Someone else decided while you wrote").waitFor();
  expect(await bens.getByRole("listitem").innerText()).toMatch(
    /^Deferred to 1 Oct 2026\s+local:ana, 1 Jul 2026, \d\d:\d\d UTC\s+The site moves in August\.$/,
  );
  expect(await bens.getByLabel("Reason").inputValue()).toContain("The seals of two lots");
  await bens.getByRole("button", { name: "Escalate all the same" }).click();
  await saidOn(ben, "Escalated. The decision is saved.").waitFor();

  const carl = await visit({ at, user: "analyst/carl" });
  await rowOf(carl, "Lundrinor Corp.").getByText("Escalated").waitFor();
  await candidateOf(carl).getByRole("tab", { name: "Decisions" }).click();
  const decisions = candidateOf(carl).getByRole("list", { name: "Decisions, newest first" });
  expect(await decisions.getByRole("listitem").allInnerTexts()).toEqual([
    expect.stringMatching(/^Escalated\s+local:ben/),
    expect.stringMatching(/^Deferred to 1 Oct 2026\s+local:ana/),
  ]);
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
  await narrowed.waitFor();
  const count = await narrowed.innerText();
  const first = page
    .getByRole("row")
    .filter({ has: page.getByRole("gridcell") })
    .first();
  const firstRow = await first.innerText();
  await first.getByRole("gridcell").nth(1).click();
  const name = candidateOf(page).getByRole("heading", { level: 2 });
  await name.waitFor();

  await page.reload();
  await name.waitFor();
  expect(await narrowed.innerText()).toBe(count);
  expect(firstRow).toContain(await name.innerText());
  await page.goBack();
  await candidateOf(page).waitFor({ state: "detached" });
  await page.goBack();
  await page.waitForURL("/?tier=2");
  expect(await page.getByLabel("Search names and accounts").inputValue()).toBe("");
  await page.getByRole("button", { name: /Tier.*Tier 2.*Remove/ }).click();
  await page.waitForURL("/");
  await countOf(page).getByText("146 members", { exact: true }).waitFor();
});

test("an auditor reads everything and is offered nothing to decide, plan or upload", async ({ visit }) => {
  const page = await visit({ at: "/?member=M00003", user: "auditor/olga" });
  await candidateOf(page).getByText("Your role reads; it does not decide.").waitFor();
  expect(await page.getByRole("group", { name: "Decide" }).count()).toBe(0);
  await page.keyboard.press("d");
  expect(await candidateOf(page).locator("form").count()).toBe(0);

  const rooms = page.getByRole("navigation", { name: "Rooms" });
  await rooms.getByRole("link", { name: "Plans" }).click();
  await page.getByText("Analysts and supervisors make plans; your role reads them.").waitFor();
  expect(await page.getByRole("link", { name: "Make a plan" }).count()).toBe(0);
  await rooms.getByRole("link", { name: "Intakes" }).click();
  await page.getByText("Your role may look at intakes, not upload files.").waitFor();
  expect(await page.getByRole("button", { name: "Choose files" }).count()).toBe(0);
  await rooms.getByRole("link", { name: "Audit" }).click();
  await page
    .getByRole("row")
    .filter({ hasText: "local:olga" })
    .filter({ hasText: "M00003" })
    .first()
    .waitFor();
});

test("an analyst waives nothing: a supervisor does", async ({ visit }) => {
  const at = "/?member=M00114";
  const analyst = candidateOf(await visit({ at })).getByRole("group", { name: "Decide" });
  await analyst.getByRole("button", { name: "Defer" }).waitFor();
  expect(await analyst.getByRole("button").allInnerTexts()).toHaveLength(4);
  const page = await visit({ at, user: "supervisor/sue" });
  const form = await openDecision(page, "Waive");
  await form.getByLabel("Reason").fill("Validated by a partner's programme in May.");
  await form.getByRole("button", { name: "Waive" }).click();
  await rowOf(page, "Yarriñor Trading Holding Corp.").getByText("Waived").waitFor();
});
